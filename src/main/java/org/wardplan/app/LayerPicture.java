package org.wardplan.app;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.Classification;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.model.geography.WardSet;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Measure;
import org.wardplan.planning.Sureness;

/**
 * A layer of the map at a moment: each ward's value, class and how strongly it is shown. Arrays are indexed by ward and
 * belong to this record: read, don't write.
 *
 * @param values rounded as they are shown; not-a-number where there is none
 * @param classes class of each ward, −1 where there is no value
 * @param shown how strongly each ward is shown
 * @param sureness how sure each ward's place is; all sure where the map doesn't fade what is not
 * @param counts wards of the scope in each class, whatever the filters
 * @param inScope number of wards in the scope
 */
public record LayerPicture(
        Measure measure,
        Classification classification,
        double[] values,
        int[] classes,
        Shown[] shown,
        Sureness[] sureness,
        int[] counts,
        int inScope) {

    /** How strongly a ward is shown. */
    public enum Shown {
        FULL,
        /** In the scope, but not let through by the table's filter or by the classes kept in the legend. */
        FILTERED_OUT,
        OUT_OF_SCOPE
    }

    /**
     * @param classFilter classes to keep; empty keeps all
     * @param fadeBy how sure the ranks are, null for a map that fades nothing
     */
    static LayerPicture of(
            Measure measure,
            Classification classification,
            Evaluation evaluation,
            WardSet wards,
            BitSet scope,
            BitSet filtered,
            BitSet classFilter,
            @Nullable RankIntervals fadeBy) {
        double[] values = measure.shown(evaluation, wards);
        int[] classes = new int[values.length];
        int[] counts = new int[classification.classes()];
        Shown[] shown = new Shown[values.length];
        Sureness[] sureness = new Sureness[values.length];
        for (int w = 0; w < values.length; w++) {
            classes[w] = classification.classOf(values[w]);
            sureness[w] = Sureness.of(measure, fadeBy, w);
            boolean kept = classFilter.isEmpty() || (classes[w] >= 0 && classFilter.get(classes[w]));
            shown[w] = !scope.get(w) ? Shown.OUT_OF_SCOPE : kept && filtered.get(w) ? Shown.FULL : Shown.FILTERED_OUT;
            if (scope.get(w) && classes[w] >= 0) {
                counts[classes[w]]++;
            }
        }
        return new LayerPicture(measure, classification, values, classes, shown, sureness, counts, scope.cardinality());
    }

    /** Wards of the scope by how sure their place is, in the order of {@link Sureness}. */
    public int[] surenessCounts() {
        int[] counts = new int[Sureness.values().length];
        for (int w = 0; w < sureness.length; w++) {
            if (shown[w] != Shown.OUT_OF_SCOPE) {
                counts[sureness[w].ordinal()]++;
            }
        }
        return counts;
    }

    /** Whether any ward is drawn paler than its class. */
    public boolean fades() {
        return Arrays.stream(sureness).anyMatch(s -> s != Sureness.SURE);
    }

    /**
     * How many wards of the scope have values in each part of each class. An inner class is divided evenly between its
     * breaks; the first and the last one are as wide as their neighbours and hold in their outermost part all beyond.
     *
     * @param parts per class, 1 or more
     * @return {@code parts} counts per class, lowest first
     */
    public int[] histogram(int parts) {
        double[] breaks = classification.breaks();
        int[] bars = new int[classification.classes() * parts];
        for (int w = 0; w < values.length; w++) {
            if (shown[w] != Shown.OUT_OF_SCOPE && classes[w] >= 0) {
                int k = classes[w];
                double width = breaks.length < 2
                        ? 1
                        : k == 0
                                ? breaks[1] - breaks[0]
                                : k == breaks.length ? breaks[k - 1] - breaks[k - 2] : breaks[k] - breaks[k - 1];
                double from = k == 0 ? (breaks.length == 0 ? 0 : breaks[0] - width) : breaks[k - 1];
                int part = (int) Math.floor((values[w] - from) / width * parts);
                bars[k * parts + Math.max(0, Math.min(parts - 1, part))]++;
            }
        }
        return bars;
    }
}
