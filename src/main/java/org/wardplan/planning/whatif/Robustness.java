package org.wardplan.planning.whatif;

/**
 * How sure a ward's posts are when all assumptions are drawn: in what part of the draws the best plan gives it at least as
 * many posts, of all roles together, as the plan does.
 */
public enum Robustness {
    /** At least its posts in 90 % of the draws or more. */
    ROBUST("sure"),
    /** In half of the draws or more, but not in 90 %. */
    OPEN("open"),
    /** In less than half of the draws: most draws would put posts of this ward elsewhere. */
    FRAGILE("fragile");

    /** Share of draws from which a ward is robust. */
    public static final double SURE = 0.9;

    private static final double HALF = 0.5;

    private final String label;

    Robustness(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** @param kept share of draws in which the ward gets at least its posts */
    public static Robustness of(double kept) {
        return Double.isNaN(kept) ? OPEN : kept >= SURE ? ROBUST : kept >= HALF ? OPEN : FRAGILE;
    }
}
