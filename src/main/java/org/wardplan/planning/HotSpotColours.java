package org.wardplan.planning;

import java.util.List;
import org.wardplan.analysis.hotspot.EmergingClass;
import org.wardplan.analysis.hotspot.HotSpotClass;

/**
 * Colours of hot spots, of their patterns over months, and of the months themselves, as {@code #rrggbb} for a light and
 * a dark ground. Red is hot, blue is cold, grey is not significant; on a dark ground the brightest is the surest. The
 * light hot and cold ones are ColorBrewer's RdBu, the months its Reds (Harrower and Brewer 2003). The two outliers are
 * a purple and an olive that keep 20 and more (CIE76) from every other class also under red-green deficiency (Machado,
 * Oliveira and Fernandes 2009), which no usual green does beside these reds.
 */
public final class HotSpotColours {
    private static final List<String> HEAT =
            List.of("#fff5f0", "#fee0d2", "#fcbba1", "#fc9272", "#fb6a4a", "#d7261f", "#a50f15");
    private static final List<String> HEAT_ON_DARK =
            List.of("#241a1d", "#432022", "#652725", "#8f2f2a", "#be3e33", "#f0705a", "#ffb7a5");

    /** Classes of months from which numbers are in the other colour. */
    private static final int STRONG = 5;

    private static final String PALE_INK = "#ffffff";
    private static final String DARK_INK = "#1f2328";

    private HotSpotColours() {}

    /** Of a class of a local statistic, on maps, in legends and charts. */
    public static String of(HotSpotClass c, boolean dark) {
        return switch (c) {
            case HOT_99 -> dark ? "#ff8f73" : "#b2182b";
            case HOT_95 -> dark ? "#c8553d" : "#ef8a62";
            case HOT_90 -> dark ? "#71372f" : "#fddbc7";
            case HIGH_LOW -> dark ? "#9a5cf0" : "#4b0f63";
            case NOT_SIGNIFICANT -> dark ? "#2a313a" : "#e4e8ec";
            case LOW_HIGH -> dark ? "#d4d94a" : "#a3a30b";
            case COLD_90 -> dark ? "#234a6b" : "#d1e5f0";
            case COLD_95 -> dark ? "#3b82bd" : "#67a9cf";
            case COLD_99 -> dark ? "#8ccaf7" : "#2166ac";
            case NONE -> dark ? "#161b22" : "#f6f8fa";
        };
    }

    /** Of a pattern of hot months: reds that are hot now, blues that fall or are past, grey for none. */
    public static String of(EmergingClass c, boolean dark) {
        return switch (c) {
            case NEW -> dark ? "#e8853a" : "#e8601c";
            case CONSECUTIVE -> dark ? "#d9664e" : "#d6604d";
            case INTENSIFYING -> dark ? "#ffb199" : "#7f0d1e";
            case PERSISTENT -> dark ? "#f4694f" : "#b2182b";
            case OSCILLATING -> dark ? "#9c6b4e" : "#e0a184";
            case SPORADIC -> dark ? "#a5503f" : "#f7b799";
            case DIMINISHING -> dark ? "#5fa8e0" : "#4393c3";
            case HISTORICAL -> dark ? "#2f6a99" : "#92c5de";
            case NONE -> dark ? "#2a313a" : "#e4e8ec";
        };
    }

    /** Of the seven classes of months, lowest first. */
    public static List<String> heat(boolean dark) {
        return dark ? HEAT_ON_DARK : HEAT;
    }

    /** Of a number on one of {@link #heat}: 4.5:1 and more. */
    public static String onHeat(int heatClass, boolean dark) {
        return dark == heatClass < STRONG ? PALE_INK : DARK_INK;
    }
}
