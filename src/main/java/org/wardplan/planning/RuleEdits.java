package org.wardplan.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Advice;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Recommendation;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;

/**
 * Makes the edits that change what the optimiser is asked for and take its plan over, with labels for the history; null
 * where nothing would change. A rule's title is given by the caller, who has the words in which rules are shown.
 */
public final class RuleEdits {
    private RuleEdits() {}

    /** Asks for something else: another objective, more evenness, another coverage. */
    public static @Nullable PlanEdit aim(Scenario s, Aim aim) {
        Aim now = s.rulebook().aim();
        if (now.equals(aim)) {
            return null;
        }
        String label;
        if (now.objective() != aim.objective()) {
            label = "Objective: " + aim.objective().label().toLowerCase(Locale.ROOT);
        } else if (now.evenness() != aim.evenness()) {
            label = "Evenness " + percent(now.evenness()) + " → " + percent(aim.evenness());
        } else {
            label = "Coverage to reach " + percent(now.coverage()) + " → " + percent(aim.coverage());
        }
        return new PlanEdit.SetAim(s.id(), now, aim, label);
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    /** An id like the one wished for that no rule of the scenario has: {@code mix}, {@code mix-2}. */
    public static String freeId(Scenario s, String wish) {
        String id = wish;
        for (int k = 2; s.rulebook().find(id).isPresent(); k++) {
            id = wish + "-" + k;
        }
        return id;
    }

    /** Puts a rule at the end of the list; its id must be free. */
    public static PlanEdit add(Scenario s, Rule rule, String title) {
        if (s.rulebook().find(rule.id()).isPresent()) {
            throw new IllegalArgumentException("there is a rule \"" + rule.id() + "\" already");
        }
        return new PlanEdit.SetRule(s.id(), s.rulebook().rules().size(), null, rule, "Rule added: " + title);
    }

    /**
     * Puts a rule in the place of the one of its id, which must be there.
     *
     * @param title of the rule as it will be
     */
    public static @Nullable PlanEdit change(Scenario s, Rule to, String title) {
        return set(s, to.id(), to, "Rule changed: " + title);
    }

    /** Switches a rule on or off. */
    public static @Nullable PlanEdit switched(Scenario s, Rule rule, boolean on, String title) {
        return set(s, rule.id(), rule.switched(on), (on ? "Rule on: " : "Rule off: ") + title);
    }

    /** Takes a rule out of the list. */
    public static @Nullable PlanEdit remove(Scenario s, Rule rule, String title) {
        return set(s, rule.id(), null, "Rule removed: " + title);
    }

    private static @Nullable PlanEdit set(Scenario s, String id, @Nullable Rule to, String label) {
        int at = s.rulebook().indexOf(id);
        if (at < 0) {
            throw new IllegalArgumentException("there is no rule \"" + id + "\"");
        }
        Rule from = s.rulebook().rules().get(at);
        return Objects.equals(from, to) ? null : new PlanEdit.SetRule(s.id(), at, from, to, label);
    }

    /**
     * Takes a plan of the optimiser's over: its posts, its budget and its aim, and that it was recommended, as one step.
     * In a borough's file London's aim stays, and so do the hand changes of other boroughs.
     *
     * @param found what was found; its posts are the whole plan
     * @param overridesKept whether it was found with the hand changes kept: those that it holds stay listed, each with
     *     the number that was recommended before it. All else is as the optimiser wants it now.
     */
    public static @Nullable PlanEdit take(Plan plan, Scenario s, Recommendation found, boolean overridesKept) {
        String label = "Optimised: " + found.aim().objective().label().toLowerCase(Locale.ROOT) + ", "
                + found.budget().inPounds();
        List<PlanEdit> edits = new ArrayList<>();
        PlanEdit budget = Edits.budget(s, s.budget().withTotal(found.budget()));
        if (budget != null) {
            edits.add(budget);
        }
        PlanEdit aim = aim(s, found.aim());
        Extract extract = plan.extract();
        // What London asks the optimiser for stands; the recommendation tells what it was asked for here.
        if (aim != null && extract == null) {
            edits.add(aim);
        }
        List<PostChange> changes = changes(plan, s.allocation(), found.posts());
        if (!changes.isEmpty()) {
            edits.add(new PlanEdit.SetPosts(s.id(), changes, label, null));
        }
        int[][] recommended = found.posts().toArray();
        List<PostOverride> kept = new ArrayList<>();
        for (PostOverride o : s.advice().overrides()) {
            int role = plan.roleIndex(o.role());
            int ward = plan.wardIndex(o.ward());
            boolean stays = overridesKept || extract != null && !extract.wards().contains(o.ward());
            if (stays && recommended[role][ward] == o.posts()) {
                recommended[role][ward] = o.recommended();
                kept.add(o);
            }
        }
        Advice advice = new Advice(with(found, found.at(), Allocation.of(recommended)), kept);
        if (edits.isEmpty() && sameButForTime(s.advice(), advice)) {
            return null;
        }
        edits.add(new PlanEdit.SetAdvice(s.id(), s.advice(), advice, label, null));
        return new PlanEdit.Several(edits, label, null);
    }

    private static boolean sameButForTime(Advice before, Advice after) {
        Recommendation was = before.recommendation();
        Recommendation is = after.recommendation();
        return was != null
                && is != null
                && was.equals(with(is, was.at(), is.posts()))
                && before.overrides().equals(after.overrides());
    }

    private static Recommendation with(Recommendation found, String at, Allocation posts) {
        return new Recommendation(found.aim(), found.budget(), found.objective(), found.bound(), at, posts);
    }

    private static List<PostChange> changes(Plan plan, Allocation from, Allocation to) {
        List<PostChange> changes = new ArrayList<>();
        for (int r = 0; r < from.roles(); r++) {
            for (int w = 0; w < from.wards(); w++) {
                if (from.posts(r, w) != to.posts(r, w)) {
                    changes.add(new PostChange(
                            plan.wardCodes().get(w), plan.roles().get(r).id(), from.posts(r, w), to.posts(r, w)));
                }
            }
        }
        return changes;
    }

    /**
     * What of an edit by hand goes against the plan that was recommended: the hand changes that are kept with it. Empty
     * where there is no recommendation, where the edit brings one, and for roles that the optimiser doesn't place.
     */
    public static List<PostOverride> against(Plan plan, PlanEdit edit, String author, String at) {
        List<PostOverride> against = new ArrayList<>();
        for (Cell c : touched(plan, edit)) {
            if (c.posts != c.recommended) {
                against.add(c.override(edit, author, at));
            }
        }
        return against;
    }

    /**
     * An edit by hand with what goes against the recommended plan noted beside it, as one step. Where posts come back to
     * the number recommended, the note goes. Every hand change of posts passes here, in the window and on the command
     * line. What the edit itself says of hand changes stays as it says.
     *
     * @param author who makes it
     * @param at when, ISO 8601
     */
    public static PlanEdit handChange(Plan plan, PlanEdit edit, String author, String at) {
        List<PlanEdit> edits = new ArrayList<>(List.of(edit));
        for (Scenario s : plan.scenarios()) {
            List<PostOverride> from = new ArrayList<>();
            List<PostOverride> to = new ArrayList<>();
            for (Cell c : touched(plan, edit)) {
                if (c.scenario.id().equals(s.id())) {
                    c.scenario.advice().override(c.ward, c.role).ifPresent(from::add);
                    if (c.posts != c.recommended) {
                        to.add(c.override(edit, author, at));
                    }
                }
            }
            if (!from.equals(to)) {
                edits.add(new PlanEdit.SetOverrides(s.id(), from, to, edit.label(), edit.reason()));
            }
        }
        return edits.size() == 1 ? edit : new PlanEdit.Several(edits, edit.label(), edit.reason());
    }

    /** Posts that an edit sets, where a number is recommended; the scenario as it is after the edit. */
    private record Cell(Scenario scenario, String ward, String role, int posts, int recommended) {
        PostOverride override(PlanEdit edit, String author, String at) {
            String reason = edit.reason();
            return new PostOverride(ward, role, recommended, posts, reason == null ? "" : reason, author, at);
        }
    }

    private static List<Cell> touched(Plan plan, PlanEdit edit) {
        List<PlanEdit> parts = parts(edit);
        if (parts.stream().noneMatch(PlanEdit.SetPosts.class::isInstance)
                || parts.stream().anyMatch(PlanEdit.SetAdvice.class::isInstance)) {
            return List.of();
        }
        Plan after = plan.apply(edit);
        // Each cell once, as it is at the end, however often a step sets it.
        Map<List<String>, Cell> cells = new LinkedHashMap<>();
        Set<List<String>> said = new HashSet<>();
        for (PlanEdit part : parts) {
            if (part instanceof PlanEdit.SetPosts set) {
                Scenario s = after.scenario(set.scenario());
                Recommendation last = s.advice().recommendation();
                if (last != null) {
                    for (PostChange c : set.changes()) {
                        cell(after, s, last, c).ifPresent(cell -> cells.put(List.of(s.id(), c.ward(), c.role()), cell));
                    }
                }
            } else if (part instanceof PlanEdit.SetOverrides set) {
                set.to().forEach(o -> said.add(List.of(set.scenario(), o.ward(), o.role())));
            }
        }
        cells.keySet().removeAll(said);
        return List.copyOf(cells.values());
    }

    private static Optional<Cell> cell(Plan after, Scenario s, Recommendation last, PostChange c) {
        int ward = after.wardIndex(c.ward());
        int role = after.roleIndex(c.role());
        return placed(after, s, role)
                ? Optional.of(new Cell(
                        s,
                        c.ward(),
                        c.role(),
                        s.allocation().posts(role, ward),
                        last.posts().posts(role, ward)))
                : Optional.empty();
    }

    private static List<PlanEdit> parts(PlanEdit edit) {
        return edit instanceof PlanEdit.Several several
                ? several.edits().stream().flatMap(e -> parts(e).stream()).toList()
                : List.of(edit);
    }

    /** Whether the optimiser places the role: it may, or a rule of supervision asks for it. */
    public static boolean placed(Plan plan, Scenario s, int role) {
        String id = plan.roles().get(role).id();
        return plan.roles().get(role).plannable()
                || s.rulebook().rules().stream()
                        .anyMatch(r -> r.on()
                                && r instanceof Rule.Supervision of
                                && of.role().equals(id));
    }

    /** Gives a hand change against the recommended plan its reason. */
    public static @Nullable PlanEdit reason(Scenario s, PostOverride override, String reason, WardSet wards) {
        String stripped = reason.strip();
        return override.reason().equals(stripped)
                ? null
                : new PlanEdit.SetOverrides(
                        s.id(),
                        List.of(override),
                        List.of(new PostOverride(
                                override.ward(),
                                override.role(),
                                override.recommended(),
                                override.posts(),
                                stripped,
                                override.author(),
                                override.at())),
                        name(wards, override) + ": reason",
                        stripped.isEmpty() ? null : stripped);
    }

    /** Gives a ward back the posts recommended, and drops the hand change against them. */
    public static PlanEdit dropOverride(Plan plan, Scenario s, PostOverride override, WardSet wards) {
        String label = name(wards, override) + ": back to the recommended " + override.recommended();
        List<PlanEdit> edits = new ArrayList<>();
        int now = s.allocation().posts(plan.roleIndex(override.role()), plan.wardIndex(override.ward()));
        if (now != override.recommended()) {
            edits.add(new PlanEdit.SetPosts(
                    s.id(),
                    List.of(new PostChange(override.ward(), override.role(), now, override.recommended())),
                    label,
                    null));
        }
        edits.add(new PlanEdit.SetOverrides(s.id(), List.of(override), List.of(), label, null));
        return edits.size() == 1 ? edits.get(0) : new PlanEdit.Several(edits, label, null);
    }

    private static String name(WardSet wards, PostOverride override) {
        int w = wards.indexOf(override.ward());
        return (w < 0 ? override.ward() : wards.ward(w).name()) + ": " + override.role();
    }
}
