package org.wardplan.app.scenario;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Preset;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.scenario.Copied;
import org.wardplan.planning.scenario.ScenarioDifferences;
import org.wardplan.planning.scenario.ScenarioEdits;

/** The scenarios of an open plan, of which one is selected, and what can be done with them. */
public final class ScenarioList {
    /**
     * What came of the last thing that was asked for.
     *
     * @param text empty when nothing is to be said
     * @param wrong whether it could not be done
     */
    public record Note(String text, boolean wrong) {
        static final Note NONE = new Note("", false);
    }

    private record Known(Plan names, Scenario a, Scenario b, ScenarioDifferences differences) {}

    private final PlanSession session;
    private final ReadOnlyObjectWrapper<List<ScenarioRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper selected = new ReadOnlyStringWrapper();
    private final ReadOnlyObjectWrapper<Note> note = new ReadOnlyObjectWrapper<>(Note.NONE);
    private final Map<String, Known> known = new HashMap<>();
    private final Subscription following;

    public ScenarioList(PlanSession session) {
        this.session = session;
        selected.set(session.scenario().id());
        following = Subscription.combine(
                session.plan().subscribe(p -> show()), session.scenarioId().subscribe(id -> show()));
    }

    private void show() {
        Plan plan = session.plan().get();
        if (plan.findScenario(selected.get()).isEmpty()) {
            selected.set(session.scenario().id());
        }
        String shown = session.scenario().id();
        rows.set(plan.scenarios().stream()
                .map(s -> ScenarioRow.of(plan, s, shown, differences(plan, s)))
                .toList());
    }

    private ScenarioDifferences differences(Plan plan, Scenario s) {
        Scenario baseline = plan.baselineScenario();
        Known last = known.get(s.id());
        // Words of one scenario may name others.
        if (last != null
                && last.a().equals(baseline)
                && last.b().equals(s)
                && names(last.names()).equals(names(plan))) {
            return last.differences();
        }
        ScenarioDifferences made = ScenarioDifferences.of(session.data(), session.profiles(), plan, baseline, s);
        known.put(s.id(), new Known(plan, baseline, s, made));
        known.keySet().removeIf(id -> plan.findScenario(id).isEmpty());
        return made;
    }

    private static List<String> names(Plan plan) {
        return plan.scenarios().stream().map(s -> s.id() + " " + s.name()).toList();
    }

    /** In the order of the plan. */
    public ReadOnlyObjectProperty<List<ScenarioRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** Id of the scenario whose details are looked at; always one of the plan's. */
    public ReadOnlyStringProperty selected() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Note> note() {
        return note.getReadOnlyProperty();
    }

    /** The selected row. */
    public ScenarioRow row() {
        return rows.get().stream()
                .filter(r -> r.id().equals(selected.get()))
                .findFirst()
                .orElse(rows.get().get(0));
    }

    public void select(String id) {
        selected.set(id);
    }

    /** Why no scenario can be changed, as a sentence; empty where they can. */
    public String whyNot() {
        return session.isReadOnly() ? session.whyNot() : "";
    }

    /** Lets the window work on the selected scenario. */
    public void choose() {
        session.chooseScenario(row().id());
        note.set(Note.NONE);
    }

    /** Adds a scenario that begins as a preset does, and works on it. */
    public void add(Preset preset) {
        Plan before = session.plan().get();
        if (make(ScenarioEdits.fromPreset(before, preset, session.data(), session.profiles(), ""))) {
            chooseNew(before);
        }
    }

    /** Copies the selected scenario, and works on the copy. */
    public void duplicate(Set<Copied> with) {
        Plan before = session.plan().get();
        if (make(ScenarioEdits.duplicate(before, row().scenario(), "", with))) {
            chooseNew(before);
        }
    }

    /** What of the selected scenario a copy could take along. */
    public Set<Copied> copied() {
        Scenario s = row().scenario();
        Set<Copied> has = new HashSet<>();
        if (!s.locks().isEmpty()) {
            has.add(Copied.LOCKS);
        }
        if (!s.notes().isEmpty()) {
            has.add(Copied.NOTES);
        }
        if (s.advice().recommendation() != null || !s.advice().overrides().isEmpty()) {
            has.add(Copied.ADVICE);
        }
        if (!s.watch().pinned().isEmpty()) {
            has.add(Copied.PINS);
        }
        return has;
    }

    private void chooseNew(Plan before) {
        Optional<Scenario> added = session.plan().get().scenarios().stream()
                .filter(s -> before.findScenario(s.id()).isEmpty())
                .findFirst();
        added.ifPresent(s -> {
            selected.set(s.id());
            session.chooseScenario(s.id());
            note.set(new Note("\"" + s.name() + "\" was added. The window works on it now.", false));
        });
    }

    /** Gives a scenario another name. @return whether it has that name now */
    public boolean rename(String id, String name) {
        return titled(id, name, ScenarioEdits::rename);
    }

    /** Says what a scenario is about. @return whether it says that now */
    public boolean describe(String id, String text) {
        return titled(id, text, ScenarioEdits::describe);
    }

    private interface Titled {
        @Nullable WithProblems<PlanEdit> edit(Plan plan, Scenario s, String text);
    }

    private boolean titled(String id, String text, Titled how) {
        Plan plan = session.plan().get();
        Scenario s = plan.findScenario(id).orElse(null);
        if (s == null) {
            return false;
        }
        WithProblems<PlanEdit> edit = how.edit(plan, s, text);
        return edit == null || make(edit);
    }

    /** Locks the selected scenario, or unlocks it. */
    public void switchLock() {
        standing(row().scenario().frozen() ? ScenarioEdits::unlock : ScenarioEdits::lock);
    }

    /** Puts the selected scenario away, or brings it back. */
    public void switchArchive() {
        ScenarioRow row = row();
        boolean archives = !row.scenario().archived();
        if (standing(archives ? ScenarioEdits::archive : ScenarioEdits::bringBack) && archives && row.shown()) {
            session.chooseScenario(session.plan().get().working().id());
        }
    }

    public void makeBaseline() {
        standing(ScenarioEdits::makeBaseline);
    }

    /** Takes the selected scenario out of the plan; undo brings it back. */
    public void remove() {
        String name = row().scenario().name();
        int at = rows.get().indexOf(row());
        if (standing(ScenarioEdits::remove)) {
            List<ScenarioRow> left = rows.get();
            selected.set(left.get(Math.min(at, left.size() - 1)).id());
            note.set(new Note("\"" + name + "\" was removed: Undo brings it back.", false));
        }
    }

    private boolean standing(BiFunction<Plan, Scenario, @Nullable WithProblems<PlanEdit>> how) {
        return make(how.apply(session.plan().get(), row().scenario()));
    }

    /** Takes the last edit of the plan back. */
    public void undo() {
        session.undo();
        note.set(Note.NONE);
    }

    /** Makes an edit, or says why it can't be made. */
    private boolean make(@Nullable WithProblems<PlanEdit> made) {
        note.set(Note.NONE);
        if (made == null) {
            return false;
        }
        PlanEdit edit = made.value();
        List<Problem> wrong = session.isReadOnly()
                ? List.of(Problem.error(session.whyNot()))
                : edit == null ? made.problems() : session.check(edit);
        if (!wrong.isEmpty()) {
            note.set(new Note(wrong.get(0).message(), true));
            return false;
        }
        session.edit(edit);
        return true;
    }

    /** Lets go of the session. */
    public void close() {
        following.unsubscribe();
    }
}
