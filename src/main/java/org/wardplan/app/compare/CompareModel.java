package org.wardplan.app.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.ComparedChoice;
import org.wardplan.app.ComparedChoice.Chosen;
import org.wardplan.app.PlanSession;
import org.wardplan.app.ScenarioSums;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Requirement;
import org.wardplan.planning.compare.Comparison;
import org.wardplan.planning.compare.PairChange;
import org.wardplan.storage.PlanFile;

/**
 * Two to four scenarios side by side: which, and how they are looked at, which the view state keeps; and what they come
 * to. It follows the plan while active: {@link #stale} grows when something changed, {@link #refresh} takes it in, once
 * for all that changed together.
 */
public final class CompareModel {
    private final PlanSession session;
    private final ScenarioSums sums;
    private final List<Plan> others = new ArrayList<>();
    private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper stale = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final List<Subscription> following = new ArrayList<>();
    private List<Evaluation> compared = List.of();
    private int[] scope = new int[0];

    /** A scenario that can be chosen, as menus call it. */
    public record Option(Chosen chosen, String label) {}

    public CompareModel(PlanSession session) {
        this.session = session;
        this.sums = new ScenarioSums(session);
    }

    /** Follows the plan only while active. */
    public void setActive(boolean active) {
        following.forEach(Subscription::unsubscribe);
        following.clear();
        if (active) {
            if (session.view().compared().get() == null) {
                // What it opened with stays, also when another scenario is worked on.
                set(choice());
            }
            following.add(session.plan().subscribe((was, now) -> changed()));
            following.add(session.evaluation().subscribe((was, now) -> changed()));
            following.add(session.view().inScope().subscribe((was, now) -> changed()));
            following.add(session.view().compared().subscribe((was, now) -> changed()));
            refresh();
        }
    }

    private void changed() {
        stale.set(stale.get() + 1);
    }

    /** Grows when the comparison may have changed. */
    public ReadOnlyIntegerProperty stale() {
        return stale.getReadOnlyProperty();
    }

    /** The comparison as of the last {@link #refresh}; null while fewer than two scenarios are chosen, or can be summed. */
    public ReadOnlyObjectProperty<@Nullable Comparison> comparison() {
        return comparison.getReadOnlyProperty();
    }

    /** Why a scenario can't be compared; empty for nothing. */
    public ReadOnlyStringProperty refusal() {
        return refusal.getReadOnlyProperty();
    }

    public void dismissRefusal() {
        refusal.set("");
    }

    public PlanSession session() {
        return session;
    }

    /** What is chosen; scenarios that are no longer in the plan are left out. */
    public ComparedChoice choice() {
        ComparedChoice now = session.view().compared().get();
        if (now == null) {
            now = new ComparedChoice(opening(), 0, 1, false, false);
        }
        List<Chosen> there = now.scenarios().stream()
                .filter(c -> plan(c).findScenario(c.id()).isPresent())
                .toList();
        int last = there.size() - 1;
        boolean fits = now.to() <= last && now.from() < now.to();
        return now.withScenarios(there).withPair(fits ? now.from() : 0, fits ? now.to() : 1);
    }

    /** The baseline, the scenario that is worked on, and one more. */
    private List<Chosen> opening() {
        Plan plan = session.plan().get();
        List<String> ids = new ArrayList<>(List.of(plan.baseline()));
        if (!ids.contains(session.scenarioId().get())) {
            ids.add(session.scenarioId().get());
        }
        plan.scenarios().stream()
                .filter(s -> !s.archived() && !ids.contains(s.id()) && ids.size() < 3)
                .forEach(s -> ids.add(s.id()));
        return ids.stream().map(id -> new Chosen(null, id)).toList();
    }

    private Plan plan(Chosen of) {
        Plan other = of.other();
        return other == null ? session.plan().get() : other;
    }

    /** The scenario that is chosen in a place. */
    public Scenario scenario(Chosen of) {
        return plan(of).scenario(of.id());
    }

    /** The plan's scenarios, the archived last, then those of plans that were opened beside it. */
    public List<Option> options() {
        List<Option> options = new ArrayList<>();
        List<Scenario> own = new ArrayList<>(session.plan().get().scenarios());
        own.sort(Comparator.comparing(Scenario::archived));
        for (Scenario s : own) {
            String note =
                    s.id().equals(session.plan().get().baseline()) ? " (baseline)" : s.archived() ? " (archived)" : "";
            options.add(new Option(new Chosen(null, s.id()), s.name() + note));
        }
        for (Plan other : others()) {
            other.scenarios().stream()
                    .filter(s -> !s.archived())
                    .forEach(s -> options.add(new Option(new Chosen(other, s.id()), s.name() + ", " + other.name())));
        }
        return options;
    }

    private List<Plan> others() {
        List<Plan> all = new ArrayList<>(others);
        choice().scenarios().forEach(c -> {
            if (c.other() != null && all.stream().noneMatch(p -> p == c.other())) {
                all.add(c.other());
            }
        });
        return all;
    }

    /** Puts another scenario in a place; one that stands in another place changes places with it. */
    public void choose(int place, Chosen wanted) {
        ComparedChoice now = choice();
        List<Chosen> list = new ArrayList<>(now.scenarios());
        int at = place(list, wanted);
        if (at >= 0) {
            list.set(at, list.get(place));
        }
        list.set(place, wanted);
        set(now.withScenarios(list));
    }

    /** Adds a scenario after the others; ignored when there are four, or it stands there already. */
    public void add(Chosen wanted) {
        ComparedChoice now = choice();
        if (now.scenarios().size() < Comparison.MOST && place(now.scenarios(), wanted) < 0) {
            List<Chosen> list = new ArrayList<>(now.scenarios());
            list.add(wanted);
            set(now.withScenarios(list));
        }
    }

    private static int place(List<Chosen> in, Chosen wanted) {
        for (int k = 0; k < in.size(); k++) {
            if (in.get(k).id().equals(wanted.id()) && in.get(k).other() == wanted.other()) {
                return k;
            }
        }
        return -1;
    }

    /** Takes the scenario of a place out of the comparison; it stays in the plan. */
    public void remove(int place) {
        ComparedChoice now = choice();
        List<Chosen> list = new ArrayList<>(now.scenarios());
        list.remove(place);
        set(now.withScenarios(list).withPair(0, 1));
    }

    /** Whether the scenario of a place can be worked on: one of this plan that isn't already, nor locked nor put away. */
    public boolean canWorkOn(int place) {
        Chosen c = choice().scenarios().get(place);
        return c.other() == null
                && !c.id().equals(session.scenarioId().get())
                && !scenario(c).archived();
    }

    /** Works on the scenario of a place in the whole window. */
    public void workOn(int place) {
        if (canWorkOn(place)) {
            session.chooseScenario(choice().scenarios().get(place).id());
        }
    }

    /** Shows what changes from one scenario to a later one, by their places. */
    public void showPair(int from, int to) {
        set(choice().withPair(from, to));
    }

    public void byUnit(boolean units) {
        set(choice().withUnits(units));
    }

    /** Holds all scenarios to the target of the first, or each to its own. */
    public void holdToFirst(boolean held) {
        set(choice().withSameTarget(held));
    }

    private void set(ComparedChoice changed) {
        session.view().compared().set(changed);
    }

    /**
     * Reads another plan's file in the background and takes its scenario in, or tells why it can't be compared.
     *
     * @param place of the scenario that it replaces; −1 to add it
     */
    public void open(Path file, int place) {
        refusal.set("");
        session.tasks()
                .run(
                        "compare-open",
                        "Reading " + file.getFileName(),
                        (progress, cancellation) -> read(file),
                        read -> opened(read, place),
                        e -> refusal.set(file.getFileName() + " could not be read: " + e.getMessage()));
    }

    private static WithProblems<Plan> read(Path file) {
        WithProblems<PlanFile> opened = PlanFile.openReadOnly(file);
        PlanFile other = opened.value();
        if (other == null) {
            return WithProblems.failed(opened.problems());
        }
        try (other) {
            return WithProblems.of(other.plan());
        }
    }

    private void opened(WithProblems<Plan> read, int place) {
        Plan other = read.value();
        if (other == null) {
            refusal.set(read.problems().get(0).toString());
            return;
        }
        Optional<String> why = Comparison.refusal(session.plan().get(), other);
        if (why.isPresent()) {
            refusal.set(why.get());
            return;
        }
        others.removeIf(p -> p.equals(other));
        others.add(other);
        Chosen first = new Chosen(other, other.working().id());
        if (place < 0) {
            add(first);
        } else {
            choose(place, first);
        }
    }

    /** Takes in what changed. */
    public void refresh() {
        ComparedChoice now = choice();
        List<Evaluation> found = new ArrayList<>();
        String wrong = "";
        for (Chosen c : now.scenarios()) {
            WithProblems<Evaluation> of = evaluation(c);
            if (of.value() != null) {
                found.add(of.value());
            } else {
                wrong = scenario(c).name() + " can't be compared: "
                        + of.problems().stream()
                                .map(Problem::message)
                                .findFirst()
                                .orElse("");
            }
        }
        if (!wrong.isEmpty()) {
            refusal.set(wrong);
        }
        if (found.size() < Comparison.LEAST || !wrong.isEmpty()) {
            compared = List.of();
            comparison.set(null);
            return;
        }
        List<Evaluation> held = now.sameTarget() ? Comparison.heldToFirst(found) : found;
        int[] wanted = session.view().inScope().get().stream().toArray();
        if (comparison.get() == null || !alike(held, compared) || !Arrays.equals(wanted, scope)) {
            compared = held;
            scope = wanted;
            comparison.set(Comparison.of(held, session.data().wards(), wanted, this::profileLabel, comparison.get()));
        }
    }

    /** Evaluations of the same posts and need, whatever was found out about the wards besides. */
    private static boolean alike(List<Evaluation> a, List<Evaluation> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int k = 0; k < a.size(); k++) {
            Evaluation x = a.get(k);
            Evaluation y = b.get(k);
            if (x != y && (x.need() != y.need() || x.scenario() != y.scenario() || x.baseline() != y.baseline())) {
                return false;
            }
        }
        return true;
    }

    private WithProblems<Evaluation> evaluation(Chosen c) {
        Plan other = c.other();
        if (other != null) {
            return sums.of(other, c.id());
        }
        Evaluation shown = session.evaluation().get();
        // In a preview the scenario is compared as previewed, as all other views show it.
        return shown.scenario().id().equals(c.id()) ? WithProblems.of(shown) : sums.of(c.id());
    }

    private String profileLabel(String id) {
        return Optional.ofNullable(Requirement.profile(session.profiles(), session.scenario(), id)
                        .value())
                .map(p -> p.label())
                .orElse(id);
    }

    /** The pair that is looked at; null where there is no comparison. */
    public @Nullable PairChange pair() {
        Comparison now = comparison.get();
        ComparedChoice choice = choice();
        return now == null || choice.to() >= now.scenarios().size() ? null : now.pair(choice.from(), choice.to());
    }

    public void close() {
        setActive(false);
    }
}
