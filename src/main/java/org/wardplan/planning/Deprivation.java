package org.wardplan.planning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.wardplan.model.geography.WardSet;

/** Wards in fifths by deprivation, as screens, papers and the command line show them. */
public final class Deprivation {
    public static final int FIFTHS = 5;

    private Deprivation() {}

    /**
     * For each ward its fifth, 0 for the most deprived wards; −1 where no score is published. Fifths hold equal numbers
     * of wards, within one.
     */
    public static int[] fifths(WardSet wards) {
        List<Integer> known = IntStream.range(0, wards.size())
                .filter(w -> wards.ward(w).deprivation().isPresent())
                .boxed()
                .sorted(Comparator.comparingDouble(
                                (Integer w) -> -wards.ward(w).deprivation().orElse(0))
                        .thenComparing(w -> w))
                .toList();
        int[] fifth = new int[wards.size()];
        Arrays.fill(fifth, -1);
        for (int k = 0; k < known.size(); k++) {
            fifth[known.get(k)] = k * FIFTHS / known.size();
        }
        return fifth;
    }
}
