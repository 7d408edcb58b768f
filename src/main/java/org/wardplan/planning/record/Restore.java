package org.wardplan.planning.record;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.PaperTemplate;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.ScenarioEdit.PlaceScenario;
import org.wardplan.model.plan.ScenarioEdit.SetBaseline;
import org.wardplan.model.plan.ScenarioEdit.SetSubmission;
import org.wardplan.model.plan.Submission;
import org.wardplan.planning.scenario.ScenarioDifferences;

/**
 * Brings a plan back to how it was, as a new edit: what was done since stays in the journal. Locked scenarios and those
 * that were removed come back too.
 */
public final class Restore {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);

    private final List<PlanEdit> edits = new ArrayList<>();
    private final Plan then;
    private final String label;
    private final @Nullable String reason;
    private Plan state;

    private Restore(Plan now, Plan then, String label, @Nullable String reason) {
        this.state = now;
        this.then = then;
        this.label = label;
        this.reason = reason;
    }

    /**
     * One step from the plan as it is to the plan as it was; null where they are the same.
     *
     * @param then an earlier state of the same plan
     * @param of which state it is, {@code entry 123 (2 Mar 2026, 09:30)}
     * @param reason why; null for none
     */
    public static PlanEdit.@Nullable Several edit(Plan now, Plan then, String of, @Nullable String reason) {
        Restore restore = new Restore(now, then, "Restored the plan as of " + of, reason);
        if (now.extract() == null) {
            restore.scenarios();
        } else {
            restore.borough();
        }
        restore.rest();
        return restore.edits.isEmpty()
                ? null
                : new PlanEdit.Several(
                        restore.edits, restore.label, reason == null || reason.isBlank() ? null : reason);
    }

    private void make(PlanEdit edit) {
        edits.add(edit);
        state = edit.applyTo(state);
    }

    /** A plan has a baseline at each step: what is missing comes first, then the baseline, then what is too much goes. */
    private void scenarios() {
        for (Scenario s : then.scenarios()) {
            if (state.findScenario(s.id()).isEmpty()) {
                make(new PlaceScenario(state.scenarios().size(), null, s, label, reason));
            }
        }
        if (!state.baseline().equals(then.baseline())) {
            make(new SetBaseline(state.baseline(), then.baseline(), label));
        }
        for (Scenario s : List.copyOf(state.scenarios())) {
            if (then.findScenario(s.id()).isEmpty()) {
                make(new PlaceScenario(state.scenarios().indexOf(s), s, null, label, reason));
            }
        }
        for (int i = 0; i < then.scenarios().size(); i++) {
            bringTo(i);
        }
        for (int i = 0; i < then.scenarios().size(); i++) {
            Scenario is = state.scenarios().get(i);
            Scenario was = then.scenarios().get(i);
            if (!is.equals(was)) {
                make(new PlaceScenario(i, is, was, label, reason));
            }
        }
    }

    /** The baseline can't be taken out of the list: where it has to move, what stands before it goes to the end. */
    private void bringTo(int place) {
        Scenario wanted = then.scenarios().get(place);
        while (!state.scenarios().get(place).id().equals(wanted.id())) {
            if (wanted.id().equals(state.baseline())) {
                move(place, state.scenarios().size() - 1);
            } else {
                move(place(wanted.id()), place);
            }
        }
    }

    private void move(int from, int to) {
        Scenario s = state.scenarios().get(from);
        make(new PlaceScenario(from, s, null, label, reason));
        make(new PlaceScenario(to, null, then.scenario(s.id()), label, reason));
    }

    private int place(String id) {
        for (int i = 0; i < state.scenarios().size(); i++) {
            if (state.scenarios().get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no scenario " + id);
    }

    /** In a borough's file nothing but its own wards' posts, locks, notes and the like was or is changed. */
    private void borough() {
        for (Scenario was : then.scenarios()) {
            Scenario is = state.scenario(was.id());
            if (is.equals(was)) {
                continue;
            }
            posts(is, was);
            locks(is, was);
            Set<String> noted = new TreeSet<>(is.notes().keySet());
            noted.addAll(was.notes().keySet());
            for (String ward : noted) {
                String from = is.notes().getOrDefault(ward, "");
                String to = was.notes().getOrDefault(ward, "");
                if (!from.equals(to)) {
                    make(new PlanEdit.SetNote(was.id(), ward, from, to, label));
                }
            }
            if (!Objects.equals(is.advice().recommendation(), was.advice().recommendation())) {
                make(new PlanEdit.SetAdvice(was.id(), is.advice(), was.advice(), label, reason));
            } else if (!is.advice().equals(was.advice())) {
                make(new PlanEdit.SetOverrides(
                        was.id(),
                        without(is.advice().overrides(), was.advice().overrides()),
                        without(was.advice().overrides(), is.advice().overrides()),
                        label,
                        reason));
            }
            if (!is.watch().equals(was.watch())) {
                make(new PlanEdit.SetWatch(was.id(), is.watch(), was.watch(), label));
            }
            for (LocalPriorities l : is.demand().local()) {
                LocalPriorities before =
                        was.demand().local(l.borough(), l.year()).orElse(null);
                if (!l.equals(before)) {
                    make(new PlanEdit.SetLocalPriorities(was.id(), l, before, label, reason));
                }
            }
            for (LocalPriorities l : was.demand().local()) {
                if (is.demand().local(l.borough(), l.year()).isEmpty()) {
                    make(new PlanEdit.SetLocalPriorities(was.id(), null, l, label, reason));
                }
            }
        }
    }

    private void posts(Scenario is, Scenario was) {
        List<PostChange> changes = new ArrayList<>();
        for (int w = 0; w < state.wardCodes().size(); w++) {
            for (int r = 0; r < state.roles().size(); r++) {
                int from = is.allocation().posts(r, w);
                int to = was.allocation().posts(r, w);
                if (from != to) {
                    changes.add(new PostChange(
                            state.wardCodes().get(w), state.roles().get(r).id(), from, to));
                }
            }
        }
        if (!changes.isEmpty()) {
            make(new PlanEdit.SetPosts(was.id(), changes, label, reason));
        }
    }

    private void locks(Scenario is, Scenario was) {
        List<Lock> off = without(is.locks(), was.locks());
        List<Lock> on = without(was.locks(), is.locks());
        if (!off.isEmpty()) {
            make(new PlanEdit.SetLocks(was.id(), off, false, label));
        }
        if (!on.isEmpty()) {
            make(new PlanEdit.SetLocks(was.id(), on, true, label));
        }
    }

    private static <T> List<T> without(Iterable<T> list, Iterable<T> other) {
        Set<T> left = new HashSet<>();
        other.forEach(left::add);
        List<T> result = new ArrayList<>();
        list.forEach(x -> {
            if (!left.contains(x)) {
                result.add(x);
            }
        });
        result.sort(Comparator.comparing(Object::toString));
        return result;
    }

    private void rest() {
        if (!state.name().equals(then.name())) {
            make(new PlanEdit.RenamePlan(state.name(), then.name(), label));
        }
        for (Submission s : List.copyOf(state.submissions())) {
            Submission was = then.submission(s.borough()).orElse(null);
            if (!s.equals(was)) {
                make(new SetSubmission(s, was, label, reason));
            }
        }
        for (Submission s : then.submissions()) {
            if (state.submission(s.borough()).isEmpty()) {
                make(new SetSubmission(null, s, label, reason));
            }
        }
        for (PaperTemplate t : List.copyOf(state.templates())) {
            PaperTemplate was = then.template(t.name()).orElse(null);
            if (!t.equals(was)) {
                make(new PlanEdit.SetTemplate(t, was, label));
            }
        }
        for (PaperTemplate t : then.templates()) {
            if (state.template(t.name()).isEmpty()) {
                make(new PlanEdit.SetTemplate(null, t, label));
            }
        }
    }

    /** An entry as restoring names it: {@code entry 123 (2 Mar 2026, 09:30)}. */
    public static String entry(long n, Instant at, ZoneId zone) {
        return "entry " + n + " (" + WHEN.format(at.atZone(zone)) + ")";
    }

    /** What restoring would do, a sentence a line; empty where nothing would change. */
    public static List<String> says(DataSet data, List<PriorityProfile> profiles, Plan now, Plan then) {
        List<String> lines = new ArrayList<>();
        for (Scenario was : then.scenarios()) {
            Scenario is = now.findScenario(was.id()).orElse(null);
            if (is == null) {
                lines.add("“" + was.name() + "” comes back.");
            } else if (!is.equals(was)) {
                String what =
                        ScenarioDifferences.of(data, profiles, now, is, was).summary();
                lines.add("“" + was.name() + "”: "
                        + (what.equals(ScenarioDifferences.NOTHING) ? "name, description or standing" : what) + ".");
            }
        }
        for (Scenario is : now.scenarios()) {
            if (then.findScenario(is.id()).isEmpty()) {
                lines.add("“" + is.name() + "” goes; it stays in the journal.");
            }
        }
        if (!now.baseline().equals(then.baseline())) {
            lines.add("The baseline is “" + then.baselineScenario().name() + "” again.");
        }
        if (!now.name().equals(then.name())) {
            lines.add("The plan is called “" + then.name() + "” again.");
        }
        if (!now.submissions().equals(then.submissions())) {
            lines.add("Submissions of boroughs stand as they stood then.");
        }
        if (!now.templates().equals(then.templates())) {
            lines.add("Templates of papers are as they were then.");
        }
        return lines;
    }
}
