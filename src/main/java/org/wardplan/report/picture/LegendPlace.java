package org.wardplan.report.picture;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.wardplan.spatial.Boundaries;

/**
 * Where the legend stands, at the lower left or right or else in an upper corner that is free, and the map that leaves it room.
 *
 * @param right whether it is at the right
 * @param x of its left top corner
 * @param y of its left top corner
 * @param width of it; 0 where there is none
 * @param height of it; 0 where there is none
 */
record LegendPlace(Projection projection, boolean right, double x, double y, double width, double height) {
    private static final int STEPS = 12;

    /**
     * @param frame x, y, width, height of the map
     * @param bounds minX, minY, maxX, maxY of what is to be shown, in metres
     * @param legend null where there is none
     * @param chosen whether a face is shown in class colours, so that the legend must not cover it
     */
    static LegendPlace of(
            Boundaries boundaries, double[] frame, double[] bounds, @Nullable Legend legend, IntPredicate chosen) {
        if (legend == null) {
            Projection whole = Projection.fit(bounds, inset(frame, 0, false));
            return new LegendPlace(whole, false, frame[0], frame[1] + frame[3], 0, 0);
        }
        return of(boundaries, frame, bounds, legend.width(), legend.height(), chosen);
    }

    /**
     * The same for anything in the corner.
     *
     * @param width of it
     * @param height of it
     */
    static LegendPlace of(
            Boundaries boundaries, double[] frame, double[] bounds, double width, double height, IntPredicate chosen) {
        Projection whole = Projection.fit(bounds, inset(frame, 0, false));
        double left = frame[0] + MapComposer.MARGIN;
        double right = frame[0] + frame[2] - width - MapComposer.MARGIN;
        double y = frame[1] + frame[3] - height - MapComposer.MARGIN;
        int hiddenLeft = hidden(boundaries, whole, left, y, width, height, chosen);
        int hiddenRight = hidden(boundaries, whole, right, y, width, height, chosen);
        boolean onRight = hiddenRight < hiddenLeft;
        Projection fitting = whole;
        if (Math.min(hiddenLeft, hiddenRight) > 0) {
            double top = frame[1] + MapComposer.MARGIN;
            boolean freeLeft = hidden(boundaries, whole, left, top, width, height, chosen) == 0;
            boolean freeRight = hidden(boundaries, whole, right, top, width, height, chosen) == 0;
            if (freeLeft || freeRight) {
                return new LegendPlace(whole, !freeLeft, freeLeft ? left : right, top, width, height);
            }
            // clear of the legend: to its side or above it, whichever leaves the map larger
            Projection beside = Projection.fit(bounds, inset(frame, width + MapComposer.MARGIN, onRight));
            double[] above = inset(frame, 0, onRight);
            above[3] -= height + MapComposer.MARGIN;
            Projection over = Projection.fit(bounds, above);
            fitting = beside.unitsPerMetre() >= over.unitsPerMetre() ? beside : over;
        }
        return new LegendPlace(fitting, onRight, onRight ? right : left, y, width, height);
    }

    /** x, y, width, height of the legend. */
    double[] covered() {
        return new double[] {x, y, width, height};
    }

    /** The frame less its margins, and less room for the legend at its side. */
    private static double[] inset(double[] frame, double room, boolean onRight) {
        double margin = MapComposer.MARGIN;
        double x = frame[0] + margin + (onRight ? 0 : room);
        return new double[] {x, frame[1] + margin, frame[2] - 2 * margin - room, frame[3] - 2 * margin};
    }

    /** How many of a grid of points under the legend lie in the wards shown. */
    private static int hidden(
            Boundaries boundaries,
            Projection p,
            double left,
            double top,
            double width,
            double height,
            IntPredicate chosen) {
        int hits = 0;
        for (int i = 0; i <= STEPS; i++) {
            for (int j = 0; j <= STEPS; j++) {
                double x = left + width * i / STEPS;
                double y = top + height * j / STEPS;
                if (chosen.test(boundaries.faceAt(p.easting(x), p.northing(y)))) {
                    hits++;
                }
            }
        }
        return hits;
    }
}
