package org.wardplan.app.hotspot;

import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.planning.Measure;

/**
 * One of the maps side by side: classes of hot spots, or a measure of the plan. Colours are the view's.
 *
 * @param classes by ward; empty where a measure is shown
 * @param measure coverage or gap, in its standard classes ({@link Measure#standard}); null where hot spots are shown
 * @param values of the measure by ward, rounded as shown; empty where hot spots are shown
 * @param words what it shows, or why it shows nothing
 */
public record TitledClasses(
        String title, HotSpotClass[] classes, @Nullable Measure measure, double[] values, String words) {
    static TitledClasses hotSpots(String title, HotSpotClass[] classes, String words) {
        return new TitledClasses(title, classes, null, new double[0], words);
    }

    static TitledClasses plan(String title, Measure measure, double[] values, String words) {
        return new TitledClasses(title, new HotSpotClass[0], measure, values, words);
    }
}
