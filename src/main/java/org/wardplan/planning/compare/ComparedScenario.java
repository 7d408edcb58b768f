package org.wardplan.planning.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Rule;
import org.wardplan.planning.Deprivation;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Measure;
import org.wardplan.planning.Summary;
import org.wardplan.planning.optimise.RuleWords;

/**
 * One of the scenarios that stand beside each other.
 *
 * @param letter A to D
 * @param figures over the wards that are compared
 * @param underShort wards whose coverage, rounded to whole per cent, is under {@value #SHORT} %
 * @param fifths coverage of London's fifths of wards by deprivation, the most deprived first, over the wards that are
 *     compared: {@code 1 − Σ gap / Σ R}; not-a-number where a fifth has none of them or no scores are published
 * @param broken the rules that are on and not kept, over all London
 */
public record ComparedScenario(
        String letter, Evaluation evaluation, Summary figures, int underShort, double[] fifths, List<Broken> broken) {
    /** Below this coverage a ward counts as short, as in papers. */
    public static final int SHORT = 75;

    /**
     * A rule that is not kept.
     *
     * @param title what it says
     * @param standing by how much it is missed
     */
    public record Broken(Rule rule, String title, String standing) {
        @Override
        public String toString() {
            return title + ": " + standing;
        }
    }

    public ComparedScenario {
        broken = List.copyOf(broken);
    }

    static ComparedScenario of(String letter, Evaluation e, WardSet wards, int[] scope, int[] fifthOf) {
        Summary figures = scope.length == wards.size() ? e.london() : e.summary(scope);
        int under = (int) Arrays.stream(scope)
                .filter(w -> Measure.COVERAGE.round(100 * e.coverage(w)) < SHORT)
                .count();
        double[] fifths = new double[Deprivation.FIFTHS];
        for (int f = 0; f < fifths.length; f++) {
            int fifth = f;
            int[] of = Arrays.stream(scope).filter(w -> fifthOf[w] == fifth).toArray();
            fifths[f] = of.length == 0 ? Double.NaN : coverage(e, of);
        }
        return new ComparedScenario(letter, e, figures, under, fifths, broken(e, wards));
    }

    /** Coverage alone, without the evenness that {@link Evaluation#summary} works out too. */
    private static double coverage(Evaluation e, int[] wards) {
        double gap = 0;
        double target = 0;
        for (int w : wards) {
            gap += e.gap(w);
            target += e.need().target(w);
        }
        return target <= 0 ? 1 : 1 - gap / target;
    }

    private static List<Broken> broken(Evaluation e, WardSet wards) {
        RuleWords words = RuleWords.of(wards, e.roles(), e.scenario());
        List<Broken> broken = new ArrayList<>();
        for (Rule rule : e.scenario().rulebook().rules()) {
            if (rule.on() && words.isBroken(rule, e)) {
                broken.add(new Broken(rule, words.title(rule), words.standing(rule, e)));
            }
        }
        return broken;
    }

    /** {@code 2+1}: posts of the roles that may be placed, and of others where the ward has any: {@code 2+1+1 SGT}. */
    public static String posts(Evaluation e, int ward) {
        List<String> parts = new ArrayList<>();
        for (int r = 0; r < e.roles().size(); r++) {
            if (e.roles().get(r).plannable()) {
                parts.add(String.valueOf(e.posts(r, ward)));
            } else if (e.posts(r, ward) > 0) {
                parts.add(e.posts(r, ward) + " " + e.roles().get(r).id());
            }
        }
        return String.join("+", parts);
    }

    ComparedScenario withLetter(String other) {
        return other.equals(letter)
                ? this
                : new ComparedScenario(other, evaluation, figures, underShort, fifths, broken);
    }

    public String id() {
        return evaluation.scenario().id();
    }

    public String name() {
        return evaluation.scenario().name();
    }

    /** Budget less yearly cost of all London; negative when over budget. */
    public Money headroom() {
        return evaluation.headroom();
    }

    /** Whether the scenario has a floor rule that is on; without, no ward is below it. */
    public boolean hasFloor() {
        return !evaluation.scenario().floor().isEmpty();
    }

    /** Whether a rule of this kind is on and not kept. */
    public boolean breaks(Class<? extends Rule> kind) {
        return broken.stream().anyMatch(b -> kind.isInstance(b.rule()));
    }

    /** Positions of the roles that have posts, or may be placed. */
    public int[] shownRoles() {
        return IntStream.range(0, figures.posts().length)
                .filter(r -> figures.posts()[r] > 0 || evaluation.roles().get(r).plannable())
                .toArray();
    }
}
