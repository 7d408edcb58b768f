package org.wardplan.ui.chart;

import java.time.YearMonth;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;
import org.wardplan.app.WardWords;
import org.wardplan.ui.theme.Token;

/**
 * Months from left to right with some of their names below.
 *
 * @param first the month at the left end
 * @param months number of months
 * @param left place of the first, in px
 * @param right place of the last
 */
record MonthAxis(YearMonth first, int months, double left, double right) {
    private static final int YEAR = 12;
    private static final double NAME = 44;

    double step() {
        return (right - left) / Math.max(1, months - 1);
    }

    double x(double month) {
        return left + month * step();
    }

    /** The month nearest to a place, or −1 beyond both ends. */
    int at(double x) {
        int m = (int) Math.round((x - left) / step());
        return m < 0 || m >= months ? -1 : m;
    }

    YearMonth month(int position) {
        return first.plusMonths(position);
    }

    /**
     * Names of months under the axis, never closer than they are wide.
     *
     * @param marked position of a month that has its name: most often the last one counted
     */
    void names(Pen g, ChartRegion chart, int marked, double bottom) {
        double end = chart.drawnWidth();
        double room = chart.px(NAME);
        int every = 1;
        while (every < YEAR && every * step() < 1.2 * room) {
            every = every == 1 ? 3 : 2 * every;
        }
        while (every * step() < 1.2 * room && every < months) {
            every += YEAR;
        }
        for (int m = marked % every; m < months; m += every) {
            if (x(m) + room / 2 <= end || m == months - 1 && every * step() > 1.6 * room) {
                chart.text(
                        g,
                        WardWords.shortMonth(month(m)),
                        Math.min(x(m), end - room / 2),
                        bottom + chart.px(5),
                        TextAlignment.CENTER,
                        VPos.TOP,
                        Token.MUTED);
            }
        }
    }

    /** A line before the first month of another recording system; nothing where there is none. */
    void broken(Pen g, ChartRegion chart, int breakAt, double top, double bottom) {
        if (breakAt <= 0 || breakAt >= months) {
            return;
        }
        double at = x(breakAt - 0.5);
        chart.seriesBreak(g, at, top, bottom);
        boolean leftOf = at > (left + right) / 2;
        chart.text(
                g,
                "other recording system",
                at + (leftOf ? -chart.px(3) : chart.px(3)),
                top,
                leftOf ? TextAlignment.RIGHT : TextAlignment.LEFT,
                VPos.TOP,
                Token.DANGER);
    }
}
