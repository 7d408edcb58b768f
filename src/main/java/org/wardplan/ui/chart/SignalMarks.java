package org.wardplan.ui.chart;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.paint.Color;
import org.wardplan.analysis.hotspot.ControlSignal;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.planning.HotSpotColours;
import org.wardplan.ui.theme.Theme;

/**
 * Signals of a control chart: triangles beyond a limit, diamonds in a run, squares in a rise or fall; red for more crime,
 * blue for less.
 */
final class SignalMarks {
    private SignalMarks() {}

    /** Of several signals a month beyond a limit says most, then one in a run. */
    static ControlSignal strongest(Set<ControlSignal> signals) {
        return EnumSet.copyOf(signals).iterator().next();
    }

    private static Color colour(ControlSignal s, Theme theme) {
        return Color.web(HotSpotColours.of(s.isHigh() ? HotSpotClass.HOT_99 : HotSpotClass.COLD_99, theme.isDark()));
    }

    /** Around a point, so far from it as given. */
    static void draw(Pen g, Theme theme, ControlSignal s, double x, double y0, double r) {
        double[] xs;
        double[] ys;
        switch (s) {
            case ABOVE -> {
                xs = new double[] {x - r, x + r, x};
                ys = new double[] {y0 + r, y0 + r, y0 - r};
            }
            case BELOW -> {
                xs = new double[] {x - r, x + r, x};
                ys = new double[] {y0 - r, y0 - r, y0 + r};
            }
            case RUN_HIGH, RUN_LOW -> {
                xs = new double[] {x - r, x, x + r, x};
                ys = new double[] {y0, y0 - r, y0, y0 + r};
            }
            default -> {
                double q = 0.8 * r;
                xs = new double[] {x - q, x + q, x + q, x - q};
                ys = new double[] {y0 - q, y0 - q, y0 + q, y0 + q};
            }
        }
        g.setFill(colour(s, theme));
        g.fillPolygon(xs, ys, xs.length);
    }

    /** In few words. */
    static String brief(ControlSignal s) {
        return switch (s) {
            case ABOVE -> "above the limits";
            case BELOW -> "below the limits";
            case RUN_HIGH -> "8 or more above the mean";
            case RUN_LOW -> "8 or more below the mean";
            case RISING -> "6 or more rising";
            case FALLING -> "6 or more falling";
        };
    }
}
