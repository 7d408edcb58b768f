package org.wardplan.report.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wardplan.planning.Measure;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.picture.MapColouring;

/**
 * Classes that a layer is coloured by, told to QGIS and, as Styled Layer Descriptor, to other programs.
 *
 * @param name at most 30 letters
 * @param expression what QGIS puts into classes: the figure as it is shown, rounded, so that a ward is in the class that
 *     its figure says
 * @param column whose exact figures the bounds of {@link Step#from} and {@link Step#below} are of
 * @param steps lowest first; of numbers, or of words
 */
record LayerStyle(String name, String description, String expression, String column, List<Step> steps) {
    private static final double FAR = 1e9;

    /**
     * A class.
     *
     * @param word the one value that it holds; null for a class of numbers
     * @param low first shown figure of the class
     * @param high past the last shown figure of the class, but short of the next
     * @param from first exact figure that is shown in the class
     * @param below first exact figure that is shown in the next
     */
    record Step(
            String label, String colour, @Nullable String word, double low, double high, double from, double below) {
        static Step of(String label, String colour, String word) {
            return new Step(label, colour, word, 0, 0, 0, 0);
        }
    }

    LayerStyle {
        steps = List.copyOf(steps);
    }

    boolean hasWords() {
        return steps.get(0).word() != null;
    }

    /** By a measure in its standard classes and colours. */
    static LayerStyle of(ExportInput in, Measure measure) {
        MapColouring colouring = MapColouring.of(in, measure, measure.standard());
        double[] breaks = measure.standard().breaks();
        double step = Math.pow(10, -measure.decimals());
        double scale = scale(measure);
        List<Step> steps = new ArrayList<>();
        for (int k = 0; k <= breaks.length; k++) {
            double low = k == 0 ? -FAR : shownFrom(breaks[k - 1], step);
            double next = k == breaks.length ? FAR : shownFrom(breaks[k], step);
            steps.add(new Step(
                    colouring.labels().get(k),
                    colouring.colours().get(k),
                    null,
                    low,
                    k == breaks.length ? FAR : round(next - step / 2),
                    k == 0 ? -FAR : round((low - step / 2) / scale),
                    k == breaks.length ? FAR : round((next - step / 2) / scale)));
        }
        return new LayerStyle(
                measure.label(),
                measure.label() + ": " + measure.meaning(),
                expression(measure, scale),
                column(measure),
                steps);
    }

    /** The first figure, rounded as shown, that is not under a break. */
    private static double shownFrom(double atLeast, double step) {
        return round(Math.ceil(atLeast / step - 1e-9) * step);
    }

    /** Takes away what sums of decimals leave behind. */
    private static double round(double v) {
        return Math.round(v * 1e6) / 1e6;
    }

    private static String expression(Measure measure, double scale) {
        String column = "\"" + column(measure) + "\"";
        String shown = scale == 1
                ? column
                : scale > 1 ? column + " * " + Math.round(scale) : column + " / " + Math.round(1 / scale);
        return "round(" + shown + (measure.decimals() == 0 ? ")" : ", " + measure.decimals() + ")");
    }

    /** The column of a measure. */
    static String column(Measure measure) {
        return switch (measure) {
            case PRIORITY -> "priority";
            case COVERAGE -> "coverage";
            case FAIR_SHARE -> "fairShare";
            case GAP -> "gap";
            case CRIME_RATE -> "rate";
            case HARM -> "harm";
            case POSTS -> "posts";
            case CHANGE -> "change";
            case TOP_TENTH -> "topTenth";
            case RATE_SMOOTHED -> "rateSmoothed";
        };
    }

    /** What a figure of the column is multiplied by to be that of the measure. */
    static double scale(Measure measure) {
        return switch (measure) {
            case COVERAGE, FAIR_SHARE, TOP_TENTH -> 100;
            case HARM -> 0.001;
            case PRIORITY, GAP, CRIME_RATE, POSTS, CHANGE, RATE_SMOOTHED -> 1;
        };
    }

    /** A number as XML attributes and filters have it. */
    static String number(double v) {
        String s = String.format(Locale.ROOT, "%.6f", v);
        int end = s.length();
        while (s.charAt(end - 1) == '0') {
            end--;
        }
        return s.substring(0, s.charAt(end - 1) == '.' ? end - 1 : end);
    }
}
