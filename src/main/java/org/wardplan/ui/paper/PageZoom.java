package org.wardplan.ui.paper;

import java.util.List;

/**
 * How large pages are shown.
 *
 * @param percent of their size on paper; 0 for as wide as there is room, −1 for a whole page
 */
record PageZoom(int percent) {
    static final PageZoom WIDTH = new PageZoom(0);
    static final PageZoom PAGE = new PageZoom(-1);
    static final int LEAST = 50;
    static final int MOST = 200;
    private static final List<Integer> STEPS = List.of(LEAST, 75, 100, 125, 150, MOST);

    /** What can be chosen. */
    static List<PageZoom> all() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(WIDTH, PAGE), STEPS.stream().map(PageZoom::new))
                .toList();
    }

    /** The next larger, or smaller, from what is shown. */
    static PageZoom step(double shownPercent, boolean larger) {
        int found = larger ? MOST : LEAST;
        for (int k = 0; k < STEPS.size(); k++) {
            int p = STEPS.get(larger ? k : STEPS.size() - 1 - k);
            if (larger ? p > shownPercent + 1 : p < shownPercent - 1) {
                found = p;
                break;
            }
        }
        return new PageZoom(found);
    }

    String label() {
        return percent == 0 ? "Fit width" : percent < 0 ? "Fit page" : percent + "%";
    }
}
