package org.wardplan.analysis.forecast;

/**
 * A test of a change. All figures are not-a-number without one.
 *
 * @param pCount two-sided, of counting noise alone: small when the number of offences did change, if by no more than
 *     areas often do from year to year
 * @param z above 0 for a rise, in standard deviations of what areas of this size usually move
 * @param p two-sided, of that z
 * @param pAdjusted by Benjamini and Hochberg over all areas tested with it; the class goes by this one
 */
public record TestedChange(double pCount, double z, double p, double pAdjusted, TrendClass trend) {
    /** Part of false alarms among all that are called up or down. */
    public static final double LEVEL = 0.05;

    static final TestedChange NONE =
            new TestedChange(Double.NaN, Double.NaN, Double.NaN, Double.NaN, TrendClass.NOT_TESTED);

    static final TestedChange FEW =
            new TestedChange(Double.NaN, Double.NaN, Double.NaN, Double.NaN, TrendClass.TOO_FEW);

    static TestedChange of(double pCount, double z, double p, double pAdjusted) {
        TrendClass rising = z > 0 ? TrendClass.UP : TrendClass.DOWN;
        return new TestedChange(pCount, z, p, pAdjusted, pAdjusted <= LEVEL ? rising : TrendClass.NO_CLEAR_CHANGE);
    }
}
