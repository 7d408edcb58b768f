package org.wardplan.analysis.hotspot;

/**
 * Figures as whole numbers of a unit, so that sums are exact, sums that are equal compare as equal, and threads may add
 * them up in any order. The unit is a power of two: whole figures stay exact.
 */
final class FixedPoint {
    private static final int MOST_BITS = 62;

    /** Figures less about their mean, in units. */
    final long[] values;

    /**
     * @param figures all finite
     * @param mean of the figures
     * @param terms how many figures a sum may have
     * @param sums how many such sums are added up in turn
     */
    FixedPoint(double[] figures, double mean, int terms, int sums) {
        double most = 0;
        double furthest = 0;
        for (double figure : figures) {
            most = Math.max(most, Math.abs(figure));
            furthest = Math.max(furthest, Math.abs(figure - mean));
        }
        int forSums = MOST_BITS - bits(terms) - bits(sums) - 1 - Math.getExponent(furthest);
        int forFigures = MOST_BITS - 1 - Math.getExponent(most);
        double scale = most == 0 ? 1 : Math.scalb(1.0, Math.min(forSums, forFigures));
        long centre = Math.round(mean * scale);
        values = new long[figures.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.round(figures[i] * scale) - centre;
        }
    }

    private static int bits(int number) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(number);
    }
}
