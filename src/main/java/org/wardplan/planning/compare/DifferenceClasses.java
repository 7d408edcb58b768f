package org.wardplan.planning.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * Classes of a change of posts, the greatest loss first: nothing in the middle, then 1, 2, 3–4 and 5 or more, as far as
 * wards gain or lose so much. One scale for all pairs of a comparison, so that their maps can be set against each other.
 * Colours are ColorBrewer's PRGn: purple less, green more.
 */
public final class DifferenceClasses {
    private static final int[] FROM = {1, 2, 3, 5};
    private static final String NONE_LIGHT = "#eff1f3";
    private static final String NONE_DARK = "#3a424d";
    private static final List<String> MORE_LIGHT = List.of("#c5e8bf", "#7fbf7b", "#3d9a50", "#12662f");
    private static final List<String> MORE_DARK = List.of("#2f6b3c", "#46944f", "#7cc47f", "#c6efc2");
    private static final List<String> LESS_LIGHT = List.of("#c9b3d6", "#a583b9", "#7f4f97", "#55206c");
    private static final List<String> LESS_DARK = List.of("#644573", "#8f62a0", "#b989c7", "#e6c9ee");

    private final int less;
    private final int more;
    private final int mostLost;
    private final int mostWon;

    private DifferenceClasses(int mostLost, int mostWon) {
        this.mostLost = mostLost;
        this.mostWon = mostWon;
        less = steps(mostLost);
        more = steps(mostWon);
    }

    /**
     * @param least the greatest loss, negative or 0
     * @param most the greatest gain, 0 or more
     */
    public static DifferenceClasses of(int least, int most) {
        return new DifferenceClasses(-least, most);
    }

    /** Classes that hold changes up to a number of posts. */
    private static int steps(int posts) {
        int k = 0;
        while (k < FROM.length && posts >= FROM[k]) {
            k++;
        }
        return k;
    }

    public int count() {
        return less + 1 + more;
    }

    /** The class of no change. */
    public int none() {
        return less;
    }

    /** A change beyond the scale is in its last class. */
    public int classOf(int change) {
        return change < 0 ? less - Math.min(less, steps(-change)) : less + Math.min(more, steps(change));
    }

    /** {@code −1}, {@code 0}, {@code +3, +4}, {@code ≥ +5}. */
    public String label(int classOf) {
        if (classOf == less) {
            return "0";
        }
        boolean gain = classOf > less;
        int step = gain ? classOf - less - 1 : less - classOf - 1;
        String sign = gain ? "+" : "−";
        int from = FROM[step];
        boolean last = step == FROM.length - 1;
        if (last) {
            boolean exactly = (gain ? mostWon : mostLost) == from;
            return exactly ? sign + from : (gain ? "≥ " : "≤ ") + sign + from;
        }
        int to = Math.min(FROM[step + 1] - 1, gain ? mostWon : mostLost);
        return from == to ? sign + from : gain ? sign + from + ", " + sign + to : sign + to + ", " + sign + from;
    }

    /** {@code #rrggbb} by class. */
    public List<String> colours(boolean dark) {
        List<String> colours = new ArrayList<>();
        for (int k = less - 1; k >= 0; k--) {
            colours.add((dark ? LESS_DARK : LESS_LIGHT).get(k));
        }
        colours.add(dark ? NONE_DARK : NONE_LIGHT);
        colours.addAll((dark ? MORE_DARK : MORE_LIGHT).subList(0, more));
        return List.copyOf(colours);
    }
}
