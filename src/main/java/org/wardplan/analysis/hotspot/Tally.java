package org.wardplan.analysis.hotspot;

/**
 * What some permutations came to, in whole numbers: tallies add up to the same whoever made which, in any order.
 *
 * <p>Of each group, how often the sum drawn fell on or between the wards' own sums: place {@code 2j + 1} for the j-th of
 * them, {@code 2j} for the gap below it. Of each ward, by how much its own draws differ from those of its group. Squares
 * are of 128 bits.
 */
final class Tally {
    final int[][] places;
    final long[] sum;
    final long[] squareHigh;
    final long[] squareLow;

    /** By ward: what to add to the number of draws at least, or at most, as large as its own sum. */
    final int[] atLeast;

    final int[] atMost;
    final long[] wardSum;
    final long[] wardSquareHigh;
    final long[] wardSquareLow;

    Tally(SumGroups groups) {
        int g = groups.size.length;
        int n = groups.group.length;
        places = new int[g][];
        for (int i = 0; i < g; i++) {
            places[i] = new int[2 * groups.sums[i].length + 1];
        }
        sum = new long[g];
        squareHigh = new long[g];
        squareLow = new long[g];
        atLeast = new int[n];
        atMost = new int[n];
        wardSum = new long[n];
        wardSquareHigh = new long[n];
        wardSquareLow = new long[n];
    }

    void addToGroup(int group, int place, long drawn) {
        places[group][place]++;
        sum[group] += drawn;
        long low = drawn * drawn;
        squareLow[group] += low;
        squareHigh[group] += Math.multiplyHigh(drawn, drawn) + carry(squareLow[group], low);
    }

    /** A ward that was drawn for itself: its sum is another one than that of its group. */
    void correct(int ward, long own, long groupDrawn, long drawn) {
        atLeast[ward] += (drawn >= own ? 1 : 0) - (groupDrawn >= own ? 1 : 0);
        atMost[ward] += (drawn <= own ? 1 : 0) - (groupDrawn <= own ? 1 : 0);
        wardSum[ward] += drawn - groupDrawn;
        // drawn² − groupDrawn² = (drawn − groupDrawn) (drawn + groupDrawn)
        long low = (drawn - groupDrawn) * (drawn + groupDrawn);
        wardSquareLow[ward] += low;
        wardSquareHigh[ward] +=
                Math.multiplyHigh(drawn - groupDrawn, drawn + groupDrawn) + carry(wardSquareLow[ward], low);
    }

    Tally add(Tally other) {
        for (int g = 0; g < places.length; g++) {
            for (int i = 0; i < places[g].length; i++) {
                places[g][i] += other.places[g][i];
            }
        }
        add(sum, other.sum);
        add(squareHigh, squareLow, other.squareHigh, other.squareLow);
        for (int i = 0; i < atLeast.length; i++) {
            atLeast[i] += other.atLeast[i];
            atMost[i] += other.atMost[i];
        }
        add(wardSum, other.wardSum);
        add(wardSquareHigh, wardSquareLow, other.wardSquareHigh, other.wardSquareLow);
        return this;
    }

    private static void add(long[] to, long[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }

    private static void add(long[] high, long[] low, long[] otherHigh, long[] otherLow) {
        for (int i = 0; i < low.length; i++) {
            low[i] += otherLow[i];
            high[i] += otherHigh[i] + carry(low[i], otherLow[i]);
        }
    }

    /** 1 when adding the term has run over the 64 bits of the sum. */
    private static int carry(long sum, long term) {
        return Long.compareUnsigned(sum, term) < 0 ? 1 : 0;
    }
}
