package org.wardplan.app.hotspot;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.analysis.hotspot.HotSpots;
import org.wardplan.model.crime.MonthWindow;

/**
 * What the map shows: the class of every ward in a window.
 *
 * @param classes by ward; all {@link HotSpotClass#NONE} where nothing is known
 * @param window the months; null where nothing is known
 * @param stale belongs to an earlier choice
 * @param words how the classes were found: statistic, null, permutations, seed, correction
 * @param adjustment how many wards pass with and without the correction; empty where nothing is known
 * @param problem why there are no classes, in words; else empty
 */
public record MapClasses(
        HotSpotClass[] classes,
        @Nullable MonthWindow window,
        boolean stale,
        String words,
        String adjustment,
        String problem) {
    static MapClasses of(HotSpots found, boolean stale, String problem) {
        return new MapClasses(
                found.result().classes(), found.window(), stale, found.words(), Passing.words(found.result()), problem);
    }

    static MapClasses none(int wards, boolean stale, String problem) {
        HotSpotClass[] classes = new HotSpotClass[wards];
        Arrays.fill(classes, HotSpotClass.NONE);
        return new MapClasses(classes, null, stale, "", "", problem);
    }

    /** False while nothing is known. */
    public boolean isKnown() {
        return window != null;
    }

    /** Number of wards in a class. */
    public int count(HotSpotClass c) {
        return (int) Arrays.stream(classes).filter(k -> k == c).count();
    }
}
