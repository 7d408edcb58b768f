package org.wardplan.report.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.Classification;
import org.wardplan.planning.Measure;
import org.wardplan.report.content.ExportInput;

/**
 * What wards are coloured by: the class of each, and what the classes are called.
 *
 * @param label what the map shows: {@code Coverage}
 * @param meaning the same in a few more words
 * @param labels of the classes
 * @param colours of the classes, {@code #rrggbb}
 * @param unknown what a legend calls wards without a class
 * @param classOf by ward of the whole set; −1 for none
 * @param figure by ward, for its title: {@code Coverage 68%}
 * @param measure whose figures rest on the order of need or don't; null where the classes are of something else
 */
public record MapColouring(
        String label,
        String meaning,
        List<String> labels,
        List<String> colours,
        String unknown,
        int[] classOf,
        IntFunction<String> figure,
        @Nullable Measure measure) {
    private static final int LEAST_CLASSES = 2;
    private static final int MOST_CLASSES = 10;

    public MapColouring {
        labels = List.copyOf(labels);
        colours = List.copyOf(colours);
        if (labels.size() != colours.size() || labels.size() < LEAST_CLASSES || labels.size() > MOST_CLASSES) {
            throw new IllegalArgumentException(labels.size() + " classes with " + colours.size() + " colours: expected "
                    + LEAST_CLASSES + " to " + MOST_CLASSES + " of both");
        }
    }

    /**
     * By a measure.
     *
     * @param classes at most 7
     */
    public static MapColouring of(ExportInput in, Measure measure, Classification classes) {
        double[] values = measure.shown(in.evaluation(), in.data().wards());
        int[] classOf = Arrays.stream(values).mapToInt(classes::classOf).toArray();
        List<String> labels = new ArrayList<>();
        for (int k = 0; k < classes.classes(); k++) {
            labels.add(label(measure, classes.breaks(), k));
        }
        return new MapColouring(
                measure.label(),
                measure.meaning(),
                labels,
                measure.palette().colours(classes.classes(), false),
                "not known",
                classOf,
                w -> measure.label() + " " + measure.format(values[w]),
                measure);
    }

    /**
     * The values of a class as the figures are shown: {@code under 30%}, {@code 30–44%}, {@code 100% or more}. Where
     * figures are whole numbers the ends are values that occur, so no figure seems to be in two classes.
     */
    static String label(Measure measure, double[] breaks, int k) {
        if (k == 0) {
            return "under " + measure.format(breaks[0]);
        }
        if (k == breaks.length) {
            return measure.format(breaks[k - 1]) + " or more";
        }
        double step = Math.pow(10, -measure.decimals());
        String low = measure.format(breaks[k - 1]);
        double last = Math.ceil(breaks[k] / step - 1e-9) * step - step;
        String high = measure.format(last);
        if (low.equals(high)) {
            return low;
        }
        return (low.endsWith("%") ? low.substring(0, low.length() - 1) : low) + "–" + high;
    }

    /** Wards by class, and last those without one. */
    public int[] counts(int[] wards) {
        int[] counts = new int[labels.size() + 1];
        for (int w : wards) {
            counts[classOf[w] < 0 ? labels.size() : classOf[w]]++;
        }
        return counts;
    }

    /** The label inside a sentence. */
    String inWords() {
        return label.toLowerCase(Locale.ROOT);
    }
}
