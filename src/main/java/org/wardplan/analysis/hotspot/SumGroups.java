package org.wardplan.analysis.hotspot;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The wards by their number of neighbours k, with the sums of their neighbours' figures in order. */
final class SumGroups {
    /** k of each group, ascending. */
    final int[] size;

    /** Different sums of each group, ascending. */
    final long[][] sums;

    /** Group of each ward; −1 for one that is not examined. */
    final int[] group;

    /** Place of each ward's sum among those of its group. */
    final int[] place;

    /** Most neighbours of any ward examined; 0 when none is. */
    final int most;

    SumGroups(Surroundings known, long[] values) {
        int n = known.size();
        int[] examined = IntStream.range(0, n).filter(known::isDefined).toArray();
        size = IntStream.of(examined)
                .map(i -> known.neighbours[i].length)
                .sorted()
                .distinct()
                .toArray();
        most = size.length == 0 ? 0 : size[size.length - 1];
        group = new int[n];
        place = new int[n];
        Arrays.fill(group, -1);
        long[] own = new long[n];
        int[] members = new int[size.length];
        for (int i : examined) {
            group[i] = Arrays.binarySearch(size, known.neighbours[i].length);
            members[group[i]]++;
            for (int j : known.neighbours[i]) {
                own[i] += values[j];
            }
        }
        sums = new long[size.length][];
        for (int g = 0; g < sums.length; g++) {
            sums[g] = new long[members[g]];
        }
        for (int i : examined) {
            sums[group[i]][--members[group[i]]] = own[i];
        }
        for (int g = 0; g < sums.length; g++) {
            Arrays.sort(sums[g]);
            sums[g] = LongStream.of(sums[g]).distinct().toArray();
        }
        for (int i : examined) {
            place[i] = Arrays.binarySearch(sums[group[i]], own[i]);
        }
    }

    /** The sum of a ward's neighbours. */
    long own(int ward) {
        return sums[group[ward]][place[ward]];
    }
}
