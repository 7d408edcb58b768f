package org.wardplan.planning.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Deprivation;
import org.wardplan.planning.Evaluation;

/**
 * Two to four scenarios on the same wards and data, side by side. Figures are those that each scenario has alone: nothing
 * is counted anew, so they equal those of papers and of {@code show}.
 *
 * @param scope wards that are compared, ascending
 * @param scenarios in the order given, A first
 * @param pairs what changes from each to each later one: B − A, C − A, D − A, C − B, D − B, D − C
 * @param boroughs by name, those with wards in the scope
 * @param units Basic Command Units by name, likewise
 * @param notices what a reader must know before the figures are set against each other: that scenarios rest on different
 *     targets, unit costs, rates or floor rules
 * @param sameTarget whether all wards need the same in all of them
 */
public record Comparison(
        int[] scope,
        List<ComparedScenario> scenarios,
        List<PairChange> pairs,
        List<ComparedArea> boroughs,
        List<ComparedArea> units,
        List<String> notices,
        boolean sameTarget) {
    public static final int LEAST = 2;
    public static final int MOST = 4;
    private static final String LETTERS = "ABCD";

    public Comparison {
        scenarios = List.copyOf(scenarios);
        pairs = List.copyOf(pairs);
        boroughs = List.copyOf(boroughs);
        units = List.copyOf(units);
        notices = List.copyOf(notices);
    }

    /** Over all wards. */
    public static Comparison of(List<Evaluation> evaluations, WardSet wards) {
        int[] all = IntStream.range(0, wards.size()).toArray();
        return of(evaluations, wards, all, UnaryOperator.identity(), null);
    }

    /**
     * Over some wards.
     *
     * @param evaluations two to four, of the wards and of the same roles in the same order; see {@link #refusal}
     * @param scope ascending
     * @param profileLabel how a priority profile is called, by its id
     * @param before an earlier comparison of the same ward set: what it holds of scenarios that are still the same is
     *     taken over and not counted again; null for none
     * @throws IllegalArgumentException for another number of scenarios, or other wards or roles
     */
    public static Comparison of(
            List<Evaluation> evaluations,
            WardSet wards,
            int[] scope,
            UnaryOperator<String> profileLabel,
            @Nullable Comparison before) {
        if (evaluations.size() < LEAST || evaluations.size() > MOST) {
            throw new IllegalArgumentException(
                    evaluations.size() + " scenarios to compare: expected " + LEAST + " to " + MOST);
        }
        for (Evaluation e : evaluations) {
            if (e.wards() != wards.size()
                    || !ids(e.roles()).equals(ids(evaluations.get(0).roles()))) {
                throw new IllegalArgumentException("scenarios of other wards or roles can't be compared");
            }
        }
        Comparison known = before != null && Arrays.equals(before.scope, scope) ? before : null;
        int[] fifthOf = Deprivation.fifths(wards);
        List<ComparedScenario> scenarios = new ArrayList<>();
        int[] knownAt = new int[evaluations.size()];
        for (int k = 0; k < evaluations.size(); k++) {
            Evaluation e = evaluations.get(k);
            knownAt[k] = known == null ? -1 : known.place(e);
            scenarios.add(
                    known == null || knownAt[k] < 0
                            ? ComparedScenario.of(letter(k), e, wards, scope, fifthOf)
                            : known.scenarios.get(knownAt[k]).withLetter(letter(k)));
        }
        List<PairChange> pairs = new ArrayList<>();
        for (int from = 0; from < scenarios.size(); from++) {
            for (int to = from + 1; to < scenarios.size(); to++) {
                pairs.add(PairChange.of(from, to, scenarios, wards, scope));
            }
        }
        Grounds grounds = new Grounds(scenarios, profileLabel);
        return new Comparison(
                scope,
                scenarios,
                pairs,
                ComparedArea.boroughs(scenarios, wards, scope, known == null ? List.of() : known.boroughs, knownAt),
                ComparedArea.units(scenarios, wards, scope, known == null ? List.of() : known.units, knownAt),
                grounds.notices(),
                grounds.sameTarget());
    }

    private int place(Evaluation e) {
        for (int k = 0; k < scenarios.size(); k++) {
            if (scenarios.get(k).evaluation() == e) {
                return k;
            }
        }
        return -1;
    }

    /** The scenarios with all wards held to the target of the first: its need, their own posts and rates. */
    public static List<Evaluation> heldToFirst(List<Evaluation> evaluations) {
        Evaluation first = evaluations.get(0);
        return evaluations.stream()
                .map(e -> e.need() == first.need()
                        ? e
                        : Evaluation.of(first.need(), e.scenario(), e.roles(), e.baseline())
                                .with(e.findings()))
                .toList();
    }

    /**
     * Why scenarios of two plans can't stand side by side; empty where they can. They must rest on the same ward set, the
     * same release of its data, and the same roles.
     */
    public static Optional<String> refusal(Plan first, Plan other) {
        if (!first.wardSet().equals(other.wardSet()) || !first.wardCodes().equals(other.wardCodes())) {
            return Optional.of("\"" + other.name() + "\" rests on the ward set " + wards(other) + ", \"" + first.name()
                    + "\" on " + wards(first) + ": their wards are not the same pieces of ground, so posts and coverage"
                    + " can't be set against each other ward by ward. Choose a plan on " + first.wardSet());
        }
        if (!first.dataSha256().equals(other.dataSha256())) {
            return Optional.of("\"" + other.name() + "\" was made on another release of the data of " + first.wardSet()
                    + " (" + shortHash(other) + ") than \"" + first.name() + "\" (" + shortHash(first)
                    + "): their needs are counted from different numbers. Make the plan anew on the data at hand");
        }
        if (!ids(first.roles()).equals(ids(other.roles()))) {
            return Optional.of(
                    "\"" + other.name() + "\" has the roles " + String.join(", ", ids(other.roles())) + ", \""
                            + first.name() + "\" has " + String.join(", ", ids(first.roles()))
                            + ": choose a plan of the same roles");
        }
        return Optional.empty();
    }

    private static String wards(Plan plan) {
        return plan.wardSet() + " (" + plan.wardCodes().size() + " wards)";
    }

    private static String shortHash(Plan plan) {
        return plan.dataSha256().substring(0, Math.min(8, plan.dataSha256().length()));
    }

    private static List<String> ids(List<Role> roles) {
        return roles.stream().map(Role::id).toList();
    }

    /** {@code A} for the first. */
    public static String letter(int place) {
        return LETTERS.substring(place, place + 1);
    }

    /** What changes from one to a later one. */
    public PairChange pair(int from, int to) {
        return pairs.stream()
                .filter(p -> p.from() == from && p.to() == to)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no pair " + from + " to " + to));
    }

    /** The least and the greatest change of a ward's posts over all pairs, 0 among them. */
    public int[] changes() {
        int[] range = new int[2];
        for (PairChange p : pairs) {
            Evaluation a = scenarios.get(p.from()).evaluation();
            Evaluation b = scenarios.get(p.to()).evaluation();
            for (int w : p.changed()) {
                int change = b.posts(w) - a.posts(w);
                range[0] = Math.min(range[0], change);
                range[1] = Math.max(range[1], change);
            }
        }
        return range;
    }
}
