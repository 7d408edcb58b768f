package org.wardplan.ui.chart;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.wardplan.analysis.hotspot.Funnel;
import org.wardplan.ui.theme.Numbers;

/**
 * The axes of a funnel: wide enough for the limits of all but the smallest wards and for nearly all wards.
 *
 * @param x what the rates are of
 * @param y rates per 1,000
 */
record FunnelAxes(Scale x, Scale y) {
    /** Denominators that differ by more than this are shown by their ratio. */
    private static final double WIDE = 12;

    /** What the axis must hold: this share of the wards, and a bit. */
    private static final double HELD = 0.99;

    private static final double MORE = 1.3;

    /** @param funnel has one ward with a rate or more */
    static FunnelAxes of(Funnel funnel, double left, double right, double top, double bottom, int ticks) {
        double[] sizes = known(funnel, funnel::denominator);
        double[] rates = known(funnel, funnel::rate);
        int last = sizes.length - 1;
        Scale x = sizes[0] > 0 && sizes[last] / sizes[0] > WIDE
                ? Scale.around(sizes[0], sizes[last], ticks, left, right)
                : linear(sizes[0], sizes[last], left, right);
        double small = sizes[(int) Math.round((1 - HELD) * last)];
        double held = Math.max(
                rates[(int) Math.floor(HELD * last)],
                funnel.limit(small, Funnel.Z_998).upper());
        double highest = 0;
        for (double r : rates) {
            highest = r <= MORE * held ? Math.max(highest, r) : highest;
        }
        double most = Math.max(highest, funnel.limit(small, Funnel.Z_95).upper());
        return new FunnelAxes(x, Scale.fromZero(most, ticks, bottom, top));
    }

    private static double[] known(Funnel funnel, IntToDoubleFunction figure) {
        return IntStream.range(0, funnel.wards())
                .filter(funnel::known)
                .mapToDouble(figure)
                .sorted()
                .toArray();
    }

    /** With a bit of room at both ends; from 0 where that is near. */
    private static Scale linear(double least, double most, double left, double right) {
        double room = Math.max(0.04 * (most - least), 0.02 * most);
        double low = least < 0.15 * most ? Math.max(0, least - room) : least - room;
        return new Scale(low, most + room, left, right, false);
    }

    /** {@code 5k}, {@code 250}. */
    static String size(double v) {
        boolean thousands = v >= 1000 && Math.abs(v / 100 - Math.rint(v / 100)) < 1e-9;
        double k = v / 1000;
        return thousands
                ? Numbers.decimal(k, k == Math.rint(k) ? 0 : 1) + "k"
                : Numbers.decimal(v, v == Math.rint(v) ? 0 : 1);
    }
}
