package org.wardplan.analysis.hotspot;

/** The rules by which a ward's months make a class; see {@link Emerging}. */
final class EmergingRules {
    private EmergingRules() {}

    /**
     * @param hot by month
     * @param cold by month; for cold spots hot and cold are given the other way round
     * @param trend 1 hotter, −1 less hot, 0 no trend; for cold spots 1 is colder
     */
    static EmergingClass of(boolean[] hot, boolean[] cold, int trend) {
        int months = hot.length;
        int times = times(hot);
        boolean last = months > 0 && hot[months - 1];
        int run = 0;
        while (run < months && hot[months - 1 - run]) {
            run++;
        }
        boolean often = months > 0 && 10 * times >= 9 * months;
        boolean everCold = times(cold) > 0;
        if (last && times == 1) {
            return EmergingClass.NEW;
        }
        if (last && run == times && !often) {
            return EmergingClass.CONSECUTIVE;
        }
        if (often && last && trend > 0) {
            return EmergingClass.INTENSIFYING;
        }
        if (often && trend < 0) {
            return EmergingClass.DIMINISHING;
        }
        if (often && trend == 0) {
            return EmergingClass.PERSISTENT;
        }
        if (often && !last) {
            return EmergingClass.HISTORICAL;
        }
        if (last && !often) {
            return everCold ? EmergingClass.OSCILLATING : EmergingClass.SPORADIC;
        }
        return EmergingClass.NONE;
    }

    static int times(boolean[] months) {
        int n = 0;
        for (boolean month : months) {
            n += month ? 1 : 0;
        }
        return n;
    }
}
