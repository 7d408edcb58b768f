package org.wardplan.app;

import java.util.Arrays;
import java.util.BitSet;
import org.wardplan.model.geography.WardSet;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Measure;

/** Wards by how well they are covered, as the buttons above the table sort them: by the per cent that is shown. */
public enum CoverageBand {
    ALL("All", "Every ward"),
    SHORT("Short", "Coverage under 90%"),
    ON_TARGET("On target", "Coverage from 90% to 100%"),
    OVER("Over 100%", "More effective posts than the target");

    private static final double LOW = 90;
    private static final double FULL = 100;

    private final String label;
    private final String meaning;

    CoverageBand(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** Whether a coverage in per cent, rounded as shown, lies in the band. */
    public boolean has(double percent) {
        return switch (this) {
            case ALL -> true;
            case SHORT -> percent < LOW;
            case ON_TARGET -> percent >= LOW && percent <= FULL;
            case OVER -> percent > FULL;
        };
    }

    /** The wards of a set that lie in the band. */
    public BitSet wards(BitSet among, Evaluation e, WardSet set) {
        if (this == ALL) {
            return among;
        }
        BitSet in = new BitSet(set.size());
        among.stream()
                .filter(w -> has(Measure.COVERAGE.round(Measure.COVERAGE.value(e, set, w))))
                .forEach(in::set);
        return in;
    }

    /** How many wards of a set lie in each band, in the order of the bands. */
    public static int[] counts(BitSet among, Evaluation e, WardSet set) {
        int[] counts = new int[values().length];
        among.stream().forEach(w -> {
            double percent = Measure.COVERAGE.round(Measure.COVERAGE.value(e, set, w));
            Arrays.stream(values()).filter(b -> b.has(percent)).forEach(b -> counts[b.ordinal()]++);
        });
        return counts;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }
}
