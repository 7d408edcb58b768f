package org.wardplan.planning.scenario;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.Advice;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Preset;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.ScenarioEdit;
import org.wardplan.model.plan.ScenarioEdit.ScenarioStanding;
import org.wardplan.model.plan.ScenarioEdit.ScenarioTitle;
import org.wardplan.planning.Requirement;

/**
 * Makes the edits of whole scenarios, with labels for the history. Each gives the edit, or why it can't be made, or null
 * where nothing would change. Ids are made from names, unique in the plan, and never change.
 */
public final class ScenarioEdits {
    /** Most characters of a name. */
    public static final int LONGEST_NAME = 80;

    private static final int LONGEST_ID = 32;

    private ScenarioEdits() {}

    /**
     * Adds a scenario that begins as a preset does, at the end of the list.
     *
     * @param data the plan's own
     * @param profiles those of the program
     * @param name blank for the preset's title, with a number where that is taken
     */
    public static WithProblems<PlanEdit> fromPreset(
            Plan plan, Preset preset, DataSet data, List<PriorityProfile> profiles, String name) {
        WithProblems<Plan> made = Requirement.newPlan(preset, data, profiles, plan.id(), plan.name());
        Plan fresh = made.value();
        if (fresh == null) {
            return WithProblems.failed(made.problems());
        }
        if (!fresh.wardCodes().equals(plan.wardCodes()) || !fresh.wardSet().equals(plan.wardSet())) {
            return refused("The preset " + preset.id() + " was made for the wards of " + fresh.wardSet()
                    + ", but this plan has those of " + plan.wardSet() + ": make a plan of its own from it");
        }
        if (!fresh.roles().equals(plan.roles())) {
            return refused(
                    "The preset " + preset.id() + " has other roles than this plan: make a plan of its own from it");
        }
        Scenario opening = fresh.working();
        String called = name.isBlank() ? freeName(plan, opening.name()) : name.strip();
        Optional<Problem> wrong = wrongName(plan, called, null);
        if (wrong.isPresent()) {
            return WithProblems.failed(wrong.get());
        }
        Scenario added = opening.withId(freeId(plan, name.isBlank() ? preset.id() : called))
                .withName(called);
        return allowed(
                plan,
                new ScenarioEdit.PlaceScenario(
                        plan.scenarios().size(), null, added, "Scenario added: " + called, null));
    }

    /**
     * Copies a scenario, open for edits, to the place after it: assumptions, budget, rules, weights, posts and how it
     * runs over time, but of the decisions about single wards only those asked for.
     *
     * @param name blank for {@code Copy of …}, with a number where that is taken
     */
    public static WithProblems<PlanEdit> duplicate(Plan plan, Scenario of, String name, Set<Copied> with) {
        String called = name.isBlank() ? freeName(plan, cut("Copy of " + of.name())) : name.strip();
        Optional<Problem> wrong = wrongName(plan, called, null);
        if (wrong.isPresent()) {
            return WithProblems.failed(wrong.get());
        }
        Scenario copy = of.withId(freeId(plan, called)).withName(called).withStanding(false, false);
        if (!with.contains(Copied.LOCKS)) {
            copy = copy.withLocks(Set.of());
        }
        if (!with.contains(Copied.NOTES)) {
            copy = copy.withNotes(Map.of());
        }
        if (!with.contains(Copied.ADVICE)) {
            copy = copy.withAdvice(Advice.NONE);
        }
        if (!with.contains(Copied.PINS)) {
            copy = copy.withWatch(copy.watch().withPinned(List.of()));
        }
        String along = EnumSet.allOf(Copied.class).stream()
                .filter(with::contains)
                .map(Copied::words)
                .collect(Collectors.joining(", "));
        return allowed(
                plan,
                new ScenarioEdit.PlaceScenario(
                        plan.scenarios().indexOf(of) + 1,
                        null,
                        copy,
                        "Scenario duplicated: " + of.name() + " → " + called
                                + (along.isEmpty() ? "" : ", with " + along),
                        null));
    }

    /** Gives a scenario another name; its id stays. */
    public static @Nullable WithProblems<PlanEdit> rename(Plan plan, Scenario s, String name) {
        String to = name.strip();
        if (to.equals(s.name())) {
            return null;
        }
        Optional<Problem> wrong = wrongName(plan, to, s);
        return wrong.isPresent()
                ? WithProblems.failed(wrong.get())
                : titled(plan, s, new ScenarioTitle(to, s.description()), "Scenario renamed: " + s.name() + " → " + to);
    }

    /** Says in a sentence or two what a scenario is about. */
    public static @Nullable WithProblems<PlanEdit> describe(Plan plan, Scenario s, String description) {
        String to = description.strip();
        return to.equals(s.description())
                ? null
                : titled(plan, s, new ScenarioTitle(s.name(), to), "Scenario described: " + s.name());
    }

    private static WithProblems<PlanEdit> titled(Plan plan, Scenario s, ScenarioTitle to, String label) {
        return allowed(
                plan,
                new ScenarioEdit.DescribeScenario(s.id(), new ScenarioTitle(s.name(), s.description()), to, label));
    }

    /** Locks a scenario: nothing in it can be edited. */
    public static @Nullable WithProblems<PlanEdit> lock(Plan plan, Scenario s) {
        return s.frozen() ? null : standing(plan, s, true, s.archived(), "Scenario locked: ");
    }

    /** Opens a locked scenario for edits again; the baseline stays locked. */
    public static @Nullable WithProblems<PlanEdit> unlock(Plan plan, Scenario s) {
        if (isBaseline(plan, s)) {
            return refused(quoted(s) + " is the baseline that other scenarios are compared with, and stays locked:"
                    + " make another the baseline first, or duplicate it and work on the copy");
        }
        return s.frozen() ? standing(plan, s, false, s.archived(), "Scenario unlocked: ") : null;
    }

    /** Puts a scenario away: nothing is lost, but it isn't offered to work on. */
    public static @Nullable WithProblems<PlanEdit> archive(Plan plan, Scenario s) {
        if (s.archived()) {
            return null;
        }
        Optional<String> needed = needed(plan, s, "archived");
        return needed.isPresent() ? refused(needed.get()) : standing(plan, s, s.frozen(), true, "Scenario archived: ");
    }

    /** Brings a scenario back that was put away. */
    public static @Nullable WithProblems<PlanEdit> bringBack(Plan plan, Scenario s) {
        return s.archived() ? standing(plan, s, s.frozen(), false, "Scenario brought back: ") : null;
    }

    private static WithProblems<PlanEdit> standing(
            Plan plan, Scenario s, boolean frozen, boolean archived, String label) {
        return allowed(
                plan,
                new ScenarioEdit.SetStanding(
                        s.id(),
                        new ScenarioStanding(s.frozen(), s.archived()),
                        new ScenarioStanding(frozen, archived),
                        label + s.name()));
    }

    /** Takes a scenario out of the plan; undo brings it back. */
    public static WithProblems<PlanEdit> remove(Plan plan, Scenario s) {
        Optional<String> needed = needed(plan, s, "removed");
        return needed.isPresent()
                ? refused(needed.get())
                : allowed(
                        plan,
                        new ScenarioEdit.PlaceScenario(
                                plan.scenarios().indexOf(s), s, null, "Scenario removed: " + s.name(), null));
    }

    /** Makes a scenario the one that others are compared with, which locks it. The one before stays locked. */
    public static @Nullable WithProblems<PlanEdit> makeBaseline(Plan plan, Scenario s) {
        if (isBaseline(plan, s)) {
            return null;
        }
        if (s.archived()) {
            return refused(quoted(s) + " is archived: bring it back before others are compared with it");
        }
        String label = "Baseline: " + plan.baselineScenario().name() + " → " + s.name();
        List<PlanEdit> edits = new ArrayList<>(List.of(new ScenarioEdit.SetBaseline(plan.baseline(), s.id(), label)));
        if (!s.frozen()) {
            edits.add(new ScenarioEdit.SetStanding(
                    s.id(), new ScenarioStanding(false, false), new ScenarioStanding(true, false), label));
        }
        return allowed(plan, edits.size() == 1 ? edits.get(0) : new PlanEdit.Several(edits, label, null));
    }

    /** An id for a new scenario of this name, which no scenario of the plan has: {@code 500-pcsos}, {@code 500-pcsos-2}. */
    public static String freeId(Plan plan, String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+", "");
        String wish = plain.substring(0, Math.min(LONGEST_ID, plain.length())).replaceAll("-+$", "");
        String base = wish.isEmpty() ? "scenario" : wish;
        String id = base;
        for (int k = 2; plan.findScenario(id).isPresent(); k++) {
            id = base + "-" + k;
        }
        return id;
    }

    /** A name like the one wished for that no scenario of the plan has: {@code Flat cut}, {@code Flat cut 2}. */
    public static String freeName(Plan plan, String wish) {
        String name = wish;
        for (int k = 2; named(plan, name, null); k++) {
            name = wish + " " + k;
        }
        return name;
    }

    private static String cut(String name) {
        // Room for a number.
        int most = LONGEST_NAME - 4;
        return name.length() <= most ? name : name.substring(0, most - 1).strip() + "…";
    }

    private static boolean named(Plan plan, String name, @Nullable Scenario but) {
        return plan.scenarios().stream().anyMatch(s -> s.name().equalsIgnoreCase(name) && !s.equals(but));
    }

    private static Optional<Problem> wrongName(Plan plan, String name, @Nullable Scenario of) {
        if (name.isEmpty()) {
            return Optional.of(Problem.error("A scenario needs a name of 1 to " + LONGEST_NAME + " characters"));
        }
        if (name.length() > LONGEST_NAME) {
            return Optional.of(Problem.error("The name has " + name.length() + " characters: expected " + LONGEST_NAME
                    + " at most; say the rest in the description"));
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(Problem.error("The name has a line break or a tab in it: expected one line"));
        }
        return named(plan, name, of)
                ? Optional.of(
                        Problem.error("There is a scenario \"" + name + "\" in this plan already: choose another name"))
                : Optional.empty();
    }

    /** Why the plan can't do without a scenario; empty where it can. */
    private static Optional<String> needed(Plan plan, Scenario s, String done) {
        if (isBaseline(plan, s)) {
            return Optional.of(quoted(s) + " is the baseline that other scenarios are compared with and can't be "
                    + done + ": make another the baseline first");
        }
        if (plan.scenarios().stream().noneMatch(o -> !o.archived() && !isBaseline(plan, o) && !o.equals(s))) {
            return Optional.of(quoted(s) + " is the only scenario in use besides the baseline and can't be " + done
                    + ": add another or bring one back first");
        }
        return plan.scenarios().stream()
                .filter(o -> done.equals("removed") && o.phasing().from().equals(s.id()) && !o.equals(s))
                .findFirst()
                .map(o -> quoted(o) + " begins, over time, with the posts of " + quoted(s)
                        + ", which can't be removed: let it begin with another first");
    }

    private static boolean isBaseline(Plan plan, Scenario s) {
        return plan.baseline().equals(s.id());
    }

    private static String quoted(Scenario s) {
        return "\"" + s.name() + "\"";
    }

    /** A borough's file has the scenario that it is a part of, and no more. */
    private static WithProblems<PlanEdit> allowed(Plan plan, PlanEdit edit) {
        return Optional.ofNullable(plan.extract())
                .flatMap(e -> e.refuses(edit))
                .map(ScenarioEdits::<PlanEdit>refused)
                .orElseGet(() -> WithProblems.of(edit));
    }

    private static <T> WithProblems<T> refused(String why) {
        return WithProblems.failed(Problem.error(why));
    }
}
