package org.wardplan.planning.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a scenario may come to when all its assumptions are drawn together: the plan's posts as they are, and the best plan
 * for the same money anew in every draw. Arrays have one figure a draw; what needs a best plan is not-a-number in a draw
 * for which there is none.
 */
public final class Spread {
    /** How the unmet need of the plan, in posts, follows a figure: Spearman's rank correlation over the draws. */
    public record Correlation(RangedFigure figure, double rho) {}

    private final DrawSettings settings;
    private final Ranges ranges;
    private final Outcome central;
    private final double[][] values;
    private final double[][] figures;
    private final PostCounts posts;
    private final List<Correlation> correlations;

    /**
     * @param values {@code values[figure][draw]}
     * @param figures cost in pence, unmet need of the plan and of the best as indices, cost of the best, unmet
     *     need of the plan in posts; each by draw
     */
    Spread(
            DrawSettings settings,
            Ranges ranges,
            Outcome central,
            double[][] values,
            double[][] figures,
            PostCounts posts) {
        this.settings = settings;
        this.ranges = ranges;
        this.central = central;
        this.values = values;
        this.figures = figures;
        this.posts = posts;
        List<Correlation> found = new ArrayList<>();
        for (int f = 0; f < values.length; f++) {
            found.add(new Correlation(ranges.figures().get(f), RankCorrelation.of(values[f], figures[4])));
        }
        found.sort(Comparator.comparingDouble(c -> -Math.abs(c.rho())));
        correlations = List.copyOf(found);
    }

    public DrawSettings settings() {
        return settings;
    }

    public Ranges ranges() {
        return ranges;
    }

    /** The outcome at the scenario's own values. */
    public Outcome central() {
        return central;
    }

    public int draws() {
        return settings.draws();
    }

    /** Draws for which a plan keeps the rules for the money. */
    public int planned() {
        return posts.draws();
    }

    /** What a figure was in a draw, before shares of the need index are made to add up to 1. */
    public double value(int figure, int draw) {
        return values[figure][draw];
    }

    /** Yearly cost of the plan's posts in pence, by draw. */
    public double[] cost() {
        return figures[0].clone();
    }

    /** Unmet need of the plan as an index, by draw. */
    public double[] unmet() {
        return figures[1].clone();
    }

    /** Unmet need of the plan in posts, by draw. */
    public double[] unmetNeed() {
        return figures[4].clone();
    }

    /** Unmet need of the best plan for the money as an index, by draw. */
    public double[] bestUnmet() {
        return figures[2].clone();
    }

    /** Yearly cost of the best plan in pence, by draw. */
    public double[] bestCost() {
        return figures[3].clone();
    }

    /** What the plan leaves unmet that the best plan would not, as indices, by draw. */
    public double[] regret() {
        double[] regret = new double[draws()];
        for (int d = 0; d < regret.length; d++) {
            regret[d] = figures[1][d] - figures[2][d];
        }
        return regret;
    }

    public int wards() {
        return central.plan().wards();
    }

    /** Posts of a role that the best plans give a ward at most in so many per cent (0 to 100) of the draws. */
    public int posts(int role, int ward, int percent) {
        return posts.posts(role, ward, percent);
    }

    /** Posts of all roles together that the best plans give a ward at most in so many per cent of the draws. */
    public int posts(int ward, int percent) {
        return posts.posts(ward, percent);
    }

    /**
     * Share of the draws in which the best plan gives the ward at least the posts, of all roles together, that the plan
     * gives it; not-a-number where no draw has a plan.
     */
    public double kept(int ward) {
        return posts.kept(ward);
    }

    public Robustness robustness(int ward) {
        return Robustness.of(kept(ward));
    }

    /** How many wards are so. */
    public int count(Robustness robustness) {
        int count = 0;
        for (int w = 0; w < wards(); w++) {
            count += robustness(w) == robustness ? 1 : 0;
        }
        return count;
    }

    /** How the plan's unmet need follows each assumption, the strongest first. */
    public List<Correlation> correlations() {
        return correlations;
    }
}
