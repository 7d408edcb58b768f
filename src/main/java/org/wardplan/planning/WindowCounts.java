package org.wardplan.planning;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.MonthWindow;

/**
 * Offences of a window by ward and category, added up once for each window that is asked for. To be kept by whoever
 * counts need again and again on the same data; safe to share between threads.
 */
public final class WindowCounts {
    private final CrimeCube cube;
    private final Map<MonthWindow, int[]> known = new ConcurrentHashMap<>();

    public WindowCounts(CrimeCube cube) {
        this.cube = cube;
    }

    CrimeCube cube() {
        return cube;
    }

    /** {@code counts[ward * categories + category]}: read, don't write. */
    int[] of(MonthWindow window) {
        return known.computeIfAbsent(window, this::count);
    }

    private int[] count(MonthWindow window) {
        int categories = cube.categories().size();
        int[] counts = new int[cube.wards() * categories];
        for (int w = 0; w < cube.wards(); w++) {
            for (int c = 0; c < categories; c++) {
                counts[w * categories + c] = cube.count(w, c, window);
            }
        }
        return counts;
    }
}
