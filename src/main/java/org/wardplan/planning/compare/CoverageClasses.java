package org.wardplan.planning.compare;

import java.util.List;
import org.wardplan.analysis.Classification;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Measure;

/** The one scale of coverage that all compared scenarios are drawn in; a ward is in the class that its whole per cent says. */
public final class CoverageClasses {
    public static final Classification CLASSES =
            new Classification(Classification.Method.DEFAULT, new double[] {45, 55, 65, 75, 90});
    private static final List<String> LIGHT = List.of("#7f3b08", "#b35806", "#e08214", "#fdb863", "#fee0b6", "#f0f0f2");
    private static final List<String> DARK = List.of("#ffe0b8", "#ffb968", "#d98a2b", "#9c641f", "#63441f", "#3a424d");

    private CoverageClasses() {}

    /** {@code #rrggbb} by class, the lowest coverage first. */
    public static List<String> colours(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    public static int classOf(Evaluation e, int ward) {
        return CLASSES.classOf(Measure.COVERAGE.round(100 * e.coverage(ward)));
    }
}
