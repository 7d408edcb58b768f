package org.wardplan.app;

import java.util.ArrayList;
import java.util.List;
import org.wardplan.analysis.Classification;
import org.wardplan.planning.Measure;
import org.wardplan.planning.Palette;

/**
 * Colours of a layer's classes. A diverging palette keeps its neutral colour on the class that holds the neutral value
 * (no change, the average share), however the breaks were found.
 */
public final class ClassColours {
    private ClassColours() {}

    /** {@code #rrggbb} by class, lowest first. */
    public static List<String> of(Measure measure, Classification classification, boolean dark) {
        Palette palette = measure.palette();
        int classes = classification.classes();
        int middle =
                switch (palette) {
                    case SHORT_OVER -> 3;
                    case LESS_MORE -> 2;
                    case BLUES, ORANGES, ORANGES_REVERSED -> -1;
                };
        if (middle < 0) {
            return spread(palette.colours(7, dark), classes);
        }
        List<String> all = palette.colours(7, dark);
        int neutral = classification.classOf(palette == Palette.SHORT_OVER ? 100 : 0);
        List<String> colours = new ArrayList<>();
        colours.addAll(spread(all.subList(0, middle), neutral));
        colours.add(all.get(middle));
        List<String> above = new ArrayList<>(all.subList(middle + 1, all.size()));
        colours.addAll(spread(above, classes - neutral - 1));
        return colours;
    }

    /** Some of the colours, first and last among them; with more classes than colours some come twice. */
    private static List<String> spread(List<String> colours, int classes) {
        List<String> some = new ArrayList<>();
        for (int k = 0; k < classes; k++) {
            float at = classes == 1 ? 0.5f : (float) k / (classes - 1);
            some.add(colours.get(Math.round(at * (colours.size() - 1))));
        }
        return some;
    }
}
