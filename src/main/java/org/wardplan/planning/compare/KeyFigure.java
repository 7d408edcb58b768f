package org.wardplan.planning.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Rule;

/** A line of the table of key figures: what it says of a scenario, which is best in it, and which breaks a rule by it. */
public enum KeyFigure {
    COST("Yearly cost", "of all posts, at the scenario's own unit costs", Better.LOWER, s -> s.figures()
            .cost()
            .pence()),
    HEADROOM("Headroom", "the budget less the yearly cost, always of all London", Better.HIGHER, s -> s.headroom()
            .pence()),
    POSTS("Posts", "of all roles", Better.NEITHER, s -> s.figures().totalPosts()),
    COVERAGE(
            "Posts against target",
            "coverage: 1 − posts short ÷ target, in effective posts",
            Better.HIGHER,
            s -> s.figures().coverage()),
    POSTS_SHORT("Posts short", "effective posts that wards are short of their target", Better.LOWER, s -> s.figures()
            .unmetPosts()),
    UNMET_NEED(
            "Unmet need, floor = 100",
            "Σ gap² ÷ target; the reference floor in the same wards is 100",
            Better.LOWER,
            s -> s.figures().unmetNeedIndex()),
    WORST_TENTH(
            "Worst-covered tenth",
            "mean coverage of the tenth of wards with the lowest",
            Better.HIGHER,
            s -> s.figures().worstDecileCoverage()),
    GINI("Gini of coverage", "0 when every ward is covered alike; weighted by target", Better.LOWER, s -> s.figures()
            .gini()),
    UNDER_SHORT(
            "Wards under " + ComparedScenario.SHORT + "%",
            "wards whose coverage, rounded to whole per cent, is lower",
            Better.LOWER,
            ComparedScenario::underShort),
    BELOW_FLOOR(
            "Wards below the floor",
            "wards with fewer posts than the scenario's floor rule asks for",
            Better.NEITHER,
            s -> s.hasFloor() ? s.figures().belowFloor() : Double.NaN),
    MOST_DEPRIVED(
            "Most deprived fifth",
            "coverage of the most deprived fifth of London's wards; not an equality impact assessment",
            Better.HIGHER,
            s -> s.fifths()[0]),
    LEAST_DEPRIVED(
            "Least deprived fifth",
            "coverage of the least deprived fifth of London's wards; not an equality impact assessment",
            Better.HIGHER,
            s -> s.fifths()[s.fifths().length - 1]);

    /** Which way is better. */
    public enum Better {
        LOWER,
        HIGHER,
        /** More posts cost more, and a floor is kept or broken: nothing to be best in. */
        NEITHER
    }

    private final String label;
    private final String meaning;
    private final Better better;
    private final ToDoubleFunction<ComparedScenario> value;

    KeyFigure(String label, String meaning, Better better, ToDoubleFunction<ComparedScenario> value) {
        this.label = label;
        this.meaning = meaning;
        this.better = better;
        this.value = value;
    }

    public String label() {
        return label;
    }

    /** What the figure is, in a few words. */
    public String meaning() {
        return meaning;
    }

    public Better better() {
        return better;
    }

    /** Exact: money in pence, coverage as a share; not-a-number where there is none. */
    public double value(ComparedScenario of) {
        return value.applyAsDouble(of);
    }

    /** As screens and papers write it; a dash where there is none. */
    public String text(ComparedScenario of) {
        double v = value(of);
        if (Double.isNaN(v)) {
            return "–";
        }
        return switch (this) {
            case COST, HEADROOM -> new Money(Math.round(v)).toString();
            case COVERAGE, WORST_TENTH, MOST_DEPRIVED, LEAST_DEPRIVED -> decimal(100 * v, 0) + "%";
            case UNMET_NEED, POSTS_SHORT -> decimal(v, 1);
            case GINI -> decimal(v, 2);
            case POSTS, UNDER_SHORT, BELOW_FLOOR -> decimal(v, 0);
        };
    }

    private static String decimal(double v, int places) {
        return (v < 0 ? "−" : "") + String.format(Locale.ROOT, "%,." + places + "f", Math.abs(v));
    }

    /** Whether the scenario breaks a rule of its own by this figure. */
    public boolean breaksRule(ComparedScenario of) {
        return switch (this) {
            case COST, HEADROOM -> of.breaks(Rule.Money.class);
            case POSTS -> of.breaks(Rule.HeadCount.class);
            case BELOW_FLOOR -> of.hasFloor() && of.figures().belowFloor() > 0;
            default -> false;
        };
    }

    /**
     * Places of the scenarios that are best, by the figures as they are shown: those that read alike are equally good.
     * None where all read alike, or neither way is better.
     */
    public List<Integer> best(List<ComparedScenario> of) {
        int best = -1;
        for (int k = 0; k < of.size(); k++) {
            double v = value(of.get(k));
            if (!Double.isNaN(v) && (best < 0 || isBetter(v, value(of.get(best))))) {
                best = k;
            }
        }
        if (best < 0 || better == Better.NEITHER) {
            return List.of();
        }
        String text = text(of.get(best));
        Predicate<ComparedScenario> alike = s -> text(s).equals(text);
        List<Integer> all = new ArrayList<>();
        for (int k = 0; k < of.size(); k++) {
            if (alike.test(of.get(k))) {
                all.add(k);
            }
        }
        return all.size() == of.size() ? List.of() : List.copyOf(all);
    }

    private boolean isBetter(double a, double b) {
        return better == Better.HIGHER ? a > b : a < b;
    }
}
