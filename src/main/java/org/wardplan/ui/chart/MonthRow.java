package org.wardplan.ui.chart;

import java.time.YearMonth;
import java.util.Arrays;
import org.wardplan.app.WardWords;
import org.wardplan.ui.theme.Numbers;

/**
 * The months of a ward or a sum of wards. Arrays are by month and belong to this record.
 *
 * @param first month of the first value
 * @param values offences, or their weighted sum; not-a-number where unknown, which is never 0
 * @param z of the local statistic, not-a-number where there is none; no months where it is not known at all
 * @param signs 1 for a hot month, −1 for a cold one, else 0; no months where it is not known
 * @param breakAt position of the first month recorded in another system, or −1
 * @param refused why the figures of single months are not shown; empty where they may be
 */
public record MonthRow(YearMonth first, double[] values, double[] z, int[] signs, int breakAt, String refused) {
    /** Nothing to show. */
    public static final MonthRow EMPTY = counts(YearMonth.of(2000, 1), new int[0], -1);

    private static final int READ_OUT = 48;

    /** Counts alone. */
    public static MonthRow counts(YearMonth first, int[] counts, int breakAt) {
        double[] values = Arrays.stream(counts).asDoubleStream().toArray();
        return new MonthRow(first, values, new double[0], new int[0], breakAt, "");
    }

    /** Months whose figures are not to be shown. */
    public static MonthRow refused(YearMonth first, int months, String why) {
        double[] values = new double[months];
        Arrays.fill(values, Double.NaN);
        return new MonthRow(first, values, new double[0], new int[0], -1, why);
    }

    public int size() {
        return values.length;
    }

    /** 1 for a hot month, −1 for a cold one, else 0. */
    public int sign(int month) {
        return refused.isEmpty() && month < signs.length ? signs[month] : 0;
    }

    /** False where the figure is unknown or not to be shown. */
    public boolean isShown(int month) {
        return refused.isEmpty() && !Double.isNaN(values[month]);
    }

    public YearMonth month(int position) {
        return first.plusMonths(position);
    }

    /** {@code Jan 2019: 21, z 2.31, hot}. */
    public String told(int month) {
        String head = WardWords.month(month(month)) + ": ";
        if (!refused.isEmpty()) {
            return head + refused;
        }
        if (Double.isNaN(values[month])) {
            return head + "not known";
        }
        String text = head + Numbers.whole(Math.round(values[month]));
        if (month < z.length && !Double.isNaN(z[month])) {
            text += ", z " + Numbers.decimal(z[month], 2);
        }
        return text + (sign(month) > 0 ? ", hot" : sign(month) < 0 ? ", cold" : "");
    }

    /** All of it in words, for those who don't see it. */
    public String words() {
        if (size() == 0) {
            return "No months";
        }
        String span = WardWords.month(first) + " to " + WardWords.month(month(size() - 1));
        if (!refused.isEmpty()) {
            return span + ": " + refused;
        }
        StringBuilder text = new StringBuilder(span).append(" by month: ");
        int from = Math.max(0, size() - READ_OUT);
        for (int m = from; m < size(); m++) {
            text.append(m > from ? ", " : from > 0 ? "… " : "")
                    .append(Double.isNaN(values[m]) ? "not known" : Long.toString(Math.round(values[m])))
                    .append(sign(m) > 0 ? " hot" : sign(m) < 0 ? " cold" : "");
        }
        return text.toString();
    }

    /** The figures as a table: lines with a head, cells parted by tabs. */
    public String rows() {
        StringBuilder text = new StringBuilder("Month\tOffences\tz\tHot or cold\n");
        for (int m = 0; m < size() && refused.isEmpty(); m++) {
            text.append(month(m))
                    .append('\t')
                    .append(isShown(m) ? Numbers.decimal(values[m], values[m] == Math.rint(values[m]) ? 0 : 1) : "")
                    .append('\t')
                    .append(m < z.length && !Double.isNaN(z[m]) ? Numbers.decimal(z[m], 3) : "")
                    .append('\t')
                    .append(sign(m) > 0 ? "hot" : sign(m) < 0 ? "cold" : "")
                    .append('\n');
        }
        return text.toString();
    }
}
