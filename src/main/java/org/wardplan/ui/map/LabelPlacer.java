package org.wardplan.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds places for names so that none overlaps another: each in turn, at its point or a little beside it; a name that
 * finds no place is left out.
 */
final class LabelPlacer {
    /** A placed name: its left top corner and size, in units of the view. */
    record Box(double x, double y, double width, double height) {
        boolean overlaps(Box o) {
            return x < o.x + o.width && o.x < x + width && y < o.y + o.height && o.y < y + height;
        }
    }

    /** Steps away from the point tried, as parts of the name's width and height. */
    private static final double[][] STEPS = {
        {0, 0},
        {0, -0.6},
        {0, 0.6},
        {-0.25, 0},
        {0.25, 0},
        {0, -1.1},
        {0, 1.1},
        {-0.3, -0.8},
        {0.3, -0.8},
        {-0.3, 0.8},
        {0.3, 0.8},
        {-0.5, 0},
        {0.5, 0}
    };

    private final List<Box> taken = new ArrayList<>();

    /**
     * Places a name.
     *
     * @param x of the point that the name's middle is to be at
     * @param steps how many places to try at most; 1 tries the point alone
     */
    Optional<Box> place(double x, double y, double width, double height, int steps) {
        for (int i = 0; i < Math.min(steps, STEPS.length); i++) {
            Box box = new Box(
                    Math.round(x - width / 2 + STEPS[i][0] * width),
                    Math.round(y - height / 2 + STEPS[i][1] * height),
                    width,
                    height);
            if (taken.stream().noneMatch(box::overlaps)) {
                taken.add(box);
                return Optional.of(box);
            }
        }
        return Optional.empty();
    }

    /** Every place that the placer knows to try. */
    static int allSteps() {
        return STEPS.length;
    }
}
