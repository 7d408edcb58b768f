package org.wardplan.report.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.planning.HotSpotColours;
import org.wardplan.planning.HotSpotFindings;

/** Wards coloured by the classes of a study of hot spots, in light colours. */
public final class HotSpotColouring {
    private HotSpotColouring() {}

    /**
     * Classes of all wards of a set.
     *
     * @param label what the map shows
     * @param wards of the set
     */
    public static MapColouring of(String label, HotSpotFindings found, int wards) {
        List<HotSpotClass> shown = classes(found);
        int[] classOf = new int[wards];
        Arrays.setAll(classOf, w -> shown.indexOf(found.classOf(w)));
        return new MapColouring(
                label,
                found.label(),
                shown.stream().map(HotSpotClass::label).toList(),
                shown.stream().map(c -> HotSpotColours.of(c, false)).toList(),
                HotSpotClass.NONE.label().toLowerCase(Locale.ROOT),
                classOf,
                w -> found.classOf(w).label(),
                null);
    }

    /** Classes that the study's statistic can find, without the one for nothing found. */
    public static List<HotSpotClass> classes(HotSpotFindings found) {
        return Arrays.stream(HotSpotClass.values())
                .filter(c -> c != HotSpotClass.NONE)
                .filter(c -> found.study().statistic().findsOutliers()
                        || (c != HotSpotClass.HIGH_LOW && c != HotSpotClass.LOW_HIGH))
                .toList();
    }
}
