package org.wardplan.ui.chart;

import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Goes through points in the order of a figure. */
final class PointOrder {
    private PointOrder() {}

    /**
     * The point so many places on, or the last one that way.
     *
     * @param by figure of a point; not a number for one that is passed over
     * @param from where to begin, −1 or a point without a figure for the end to come from
     * @return −1 where no point has a figure
     */
    static int next(int points, IntToDoubleFunction by, int from, int places) {
        int[] order = IntStream.range(0, points)
                .filter(p -> !Double.isNaN(by.applyAsDouble(p)))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer p) -> by.applyAsDouble(p))
                        .thenComparingInt(p -> p))
                .mapToInt(Integer::intValue)
                .toArray();
        if (order.length == 0) {
            return -1;
        }
        int place = IntStream.range(0, order.length)
                .filter(k -> order[k] == from)
                .findFirst()
                .orElse(places > 0 ? -1 : order.length);
        return order[Math.max(0, Math.min(order.length - 1, place + places))];
    }
}
