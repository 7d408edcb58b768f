package org.wardplan.app.phase;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wardplan.app.WardWords;
import org.wardplan.planning.Palette;

/**
 * Wards by the quarter in which they get something, up to a month that is looked at.
 *
 * @param labels of the classes: had at the start, one a quarter (or several quarters), not yet
 * @param classOf by ward
 */
public record PhaseClasses(List<String> labels, int[] classOf) {
    private static final int QUARTER = 3;
    private static final int MOST = 7;

    /**
     * @param first month of the run
     * @param count months of the run
     * @param month that is looked at, counted from 0; the last one for the whole run
     */
    public static PhaseClasses of(PhaseGoal goal, YearMonth first, int count, int month) {
        int low = Integer.MAX_VALUE;
        int high = -1;
        for (int m : goal.months()) {
            if (m >= 0 && m != PhaseGoal.NEVER) {
                low = Math.min(low, m / QUARTER);
                high = Math.max(high, m / QUARTER);
            }
        }
        int quarters = high < 0 ? 0 : high - low + 1;
        int each = Math.max(1, (quarters + MOST - 1) / MOST);
        int classes = (quarters + each - 1) / each;
        List<String> labels = new ArrayList<>();
        labels.add("from the start");
        for (int k = 0; k < classes; k++) {
            YearMonth from = first.plusMonths((long) QUARTER * (low + k * each));
            YearMonth to = first.plusMonths(Math.min(count, (long) QUARTER * (low + (k + 1) * each)) - 1);
            labels.add(label(from, to));
        }
        labels.add(
                month >= count - 1
                        ? "not within the run"
                        : "not yet by " + WardWords.shortMonth(first.plusMonths(month)));
        int[] classOf = new int[goal.months().length];
        int from = low;
        for (int w = 0; w < classOf.length; w++) {
            int m = goal.months()[w];
            classOf[w] = m == PhaseGoal.AT_START ? 0 : m > month ? classes + 1 : 1 + (m / QUARTER - from) / each;
        }
        return new PhaseClasses(labels, classOf);
    }

    /** {@code Apr–Jun 17}, {@code Oct 17–Mar 18}. */
    private static String label(YearMonth from, YearMonth to) {
        String end = WardWords.shortMonth(to);
        String begin = WardWords.shortMonth(from);
        return (from.getYear() == to.getYear() ? begin.substring(0, begin.indexOf(' ')) : begin) + "–" + end;
    }

    /** Wards by class. */
    public int[] counts() {
        int[] counts = new int[labels.size()];
        Arrays.stream(classOf).forEach(k -> counts[k]++);
        return counts;
    }

    /**
     * Colours of the classes, the earliest quarter the strongest.
     *
     * @param atStart {@code #rrggbb} of wards that had it
     * @param notYet of those that haven't got it
     */
    public List<String> colours(boolean dark, String atStart, String notYet) {
        int n = labels.size() - 2;
        List<String> blues = Palette.BLUES.colours(MOST, dark);
        List<String> colours = new ArrayList<>(List.of(atStart));
        for (int k = 0; k < n; k++) {
            colours.add(blues.get(n == 1 ? MOST - 2 : MOST - 1 - (int) Math.round(k * (MOST - 1.0) / (n - 1))));
        }
        colours.add(notYet);
        return colours;
    }
}
