package org.wardplan.planning.optimise;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.wardplan.model.geography.WardSet;

/** Wards whose posts are not for a plan to change: in a borough's file, those of all other boroughs. */
final class FixedWards {
    static final FixedWards NONE = new FixedWards(new BitSet());

    private final BitSet wards;

    private FixedWards(BitSet wards) {
        this.wards = wards;
    }

    /** @param codes of the wards that may change */
    static FixedWards allBut(List<String> codes, WardSet wards) {
        BitSet set = new BitSet();
        set.set(0, wards.size());
        for (String code : codes) {
            int w = wards.indexOf(code);
            if (w >= 0) {
                set.clear(w);
            }
        }
        return new FixedWards(set);
    }

    boolean isEmpty() {
        return wards.isEmpty();
    }

    boolean contains(int ward) {
        return wards.get(ward);
    }

    /** Pairs of wards without those of which neither may change. */
    int[][] open(int[][] pairs) {
        return wards.isEmpty()
                ? pairs
                : Arrays.stream(pairs)
                        .filter(p -> !wards.get(p[0]) || !wards.get(p[1]))
                        .toArray(int[][]::new);
    }
}
