package org.wardplan.analysis.forecast;

/**
 * A test of a change.
 *
 * @param z above 0 for a rise, in standard deviations widened by over-dispersion; not-a-number without a test
 * @param p two-sided; not-a-number without a test
 * @param pAdjusted by Benjamini and Hochberg over all areas tested with it; the class goes by this one
 */
public record TrendTest(double z, double p, double pAdjusted, TrendClass trend) {
    /** Part of false alarms among all that are called up or down. */
    public static final double LEVEL = 0.05;

    static final TrendTest NONE = new TrendTest(Double.NaN, Double.NaN, Double.NaN, TrendClass.NOT_TESTED);

    static final TrendTest FEW = new TrendTest(Double.NaN, Double.NaN, Double.NaN, TrendClass.TOO_FEW);

    static TrendTest of(double z, double p, double pAdjusted) {
        TrendClass rising = z > 0 ? TrendClass.UP : TrendClass.DOWN;
        return new TrendTest(z, p, pAdjusted, pAdjusted <= LEVEL ? rising : TrendClass.NO_CLEAR_CHANGE);
    }
}
