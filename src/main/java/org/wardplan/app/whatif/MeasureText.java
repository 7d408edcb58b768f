package org.wardplan.app.whatif;

import java.util.Locale;
import org.wardplan.planning.whatif.WhatIfMeasure;

/** Figures of the tornado's measures as screens write them. */
public final class MeasureText {
    private MeasureText() {}

    /** What the figure is called on a button. */
    public static String shortName(WhatIfMeasure measure) {
        return switch (measure) {
            case UNMET_NEED -> "Unmet need";
            case UNMET_INDEX -> "Index";
            case POSTS_SHORT -> "Posts short";
            case COVERAGE -> "Coverage";
            case COST -> "Cost";
            case BEST_INDEX -> "Best plan";
            case MOVED -> "Posts that move";
        };
    }

    /** The figure on the scale of the chart: money in millions of pounds, coverage in per cent. */
    public static double scaled(WhatIfMeasure measure, double value) {
        return switch (measure) {
            case COST -> value / 1e8;
            case COVERAGE -> 100 * value;
            default -> value;
        };
    }

    /** A scaled figure in words: {@code £137.8m}, {@code 50.6%}, {@code 690.3}. */
    public static String of(WhatIfMeasure measure, double scaled) {
        if (Double.isNaN(scaled)) {
            return "no plan";
        }
        String sign = scaled < -0.05 ? "−" : "";
        double size = Math.abs(scaled);
        return switch (measure) {
            case COST -> sign + "£" + decimal(size) + "m";
            case COVERAGE -> sign + decimal(size) + "%";
            case MOVED -> sign + String.format(Locale.ROOT, "%,d", Math.round(size));
            default -> sign + decimal(size);
        };
    }

    /** The figure along an axis: no decimal where it is whole. */
    public static String onAxis(WhatIfMeasure measure, double scaled) {
        return of(measure, scaled).replace(".0", "");
    }

    private static String decimal(double v) {
        return String.format(Locale.ROOT, "%,.1f", v);
    }
}
