package org.wardplan.ui.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.wardplan.analysis.forecast.MonthForecast;
import org.wardplan.app.WardWords;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * Offences by month with the months to come as a fan: the expected number dashed, the bands of 50 and 90 %. The last 12
 * months are shaded, the mean of each 12 dashed; a break of the series is a gap with a line. Left and Right go through
 * the months.
 */
public final class FanChart extends ReadingChart {
    /**
     * What is shown.
     *
     * @param first month of the first count
     * @param counts one a month
     * @param breakAt position of the first month recorded in another system, or −1
     * @param ahead the months after the last count, none where there is no forecast
     */
    public record Months(YearMonth first, int[] counts, int breakAt, List<MonthForecast> ahead) {
        public Months {
            ahead = List.copyOf(ahead);
        }

        int size() {
            return counts.length + ahead.size();
        }
    }

    private static final int YEAR = 12;
    private static final int TICKS = 4;
    private static final double WIDE = 0.16;
    private static final double NARROW = 0.32;
    private Months months = new Months(YearMonth.of(2000, 1), new int[0], -1, List.of());
    private Scale y = new Scale(0, 1, 1, 0, false);

    public FanChart(Theme theme) {
        super(theme, "fan");
    }

    /** Shows other months. */
    public void show(Months newMonths, String words) {
        months = newMonths;
        placesChanged(words);
    }

    @Override
    int places() {
        return months.size();
    }

    @Override
    int placeAt(double at) {
        return axis().at(at);
    }

    @Override
    String told(int m) {
        if (m < months.counts().length) {
            return WardWords.month(months.first().plusMonths(m)) + ": " + Numbers.whole(months.counts()[m]);
        }
        MonthForecast f = months.ahead().get(m - months.counts().length);
        return WardWords.month(f.month()) + ", forecast: " + Numbers.whole(f.median()) + "\n50% "
                + range(f.low50(), f.high50()) + "\n90% " + range(f.low90(), f.high90());
    }

    @Override
    List<Legend.Entry> legend() {
        Color accent = theme.paint(Token.ACCENT_FG);
        List<Legend.Entry> entries = new ArrayList<>();
        entries.add(new Legend.Entry(Legend.Look.LINE, accent, "Offences a month"));
        entries.add(new Legend.Entry(Legend.Look.DASHED, theme.paint(Token.FAINT), "Mean of 12 months"));
        if (!months.ahead().isEmpty()) {
            entries.add(new Legend.Entry(Legend.Look.DASHED, accent, "Expected"));
            entries.add(new Legend.Entry(
                    Legend.Look.AREA, accent.deriveColor(0, 1, 1, NARROW + (1 - NARROW) * WIDE), "Band of 50%"));
            entries.add(new Legend.Entry(Legend.Look.AREA, accent.deriveColor(0, 1, 1, WIDE), "Band of 90%"));
        }
        return entries;
    }

    private static String range(int low, int high) {
        return Numbers.whole(low) + "–" + Numbers.whole(high);
    }

    private double left() {
        return px(46);
    }

    private MonthAxis axis() {
        return new MonthAxis(months.first(), months.size(), left(), drawnWidth() - px(12));
    }

    private double x(double month) {
        return axis().x(month);
    }

    private Scale scale(double bottom, double top) {
        int low = Integer.MAX_VALUE;
        int high = 1;
        for (int c : months.counts()) {
            low = Math.min(low, c);
            high = Math.max(high, c);
        }
        for (MonthForecast f : months.ahead()) {
            low = Math.min(low, f.low90());
            high = Math.max(high, f.high90());
        }
        // Where all months are alike an axis from 0 hides what there is to see; the corner says that it is cut.
        return low > high / 2
                ? Scale.around(low - 0.15 * (high - low), high, TICKS, bottom, top)
                : Scale.fromZero(high, TICKS, bottom, top);
    }

    @Override
    void drawBack(Pen g, double w, double h) {
        int n = months.counts().length;
        if (n == 0) {
            return;
        }
        double top = px(8);
        double bottom = h - px(20);
        y = scale(bottom, top);
        if (n > YEAR) {
            g.setFill(theme.paint(Token.SUBTLE));
            g.fillRect(x(n - YEAR - 0.5), top, x(n - 0.5) - x(n - YEAR - 0.5), bottom - top);
        }
        yAxis(g, y, left(), w - px(12), TICKS, 0);
        means(g, n);
        fan(g, n);
        g.setStroke(theme.paint(Token.ACCENT_FG));
        g.setLineWidth(1.75);
        for (int m = 1; m < n; m++) {
            if (m != months.breakAt()) {
                g.strokeLine(x(m - 1), y.at(months.counts()[m - 1]), x(m), y.at(months.counts()[m]));
            }
        }
        axis().broken(g, this, months.breakAt(), top, bottom);
        axis().names(g, this, n - 1, bottom);
        if (y.low() > 0) {
            text(g, "axis cut below", left() + px(4), bottom - px(2), TextAlignment.LEFT, VPos.BOTTOM, Token.FAINT);
        }
    }

    private void means(Pen g, int n) {
        g.setStroke(theme.paint(Token.FAINT));
        g.setLineWidth(1);
        g.setLineDashes(3, 3);
        for (int year = 0; year < 2 && n >= 2 * YEAR; year++) {
            int from = n - (year + 1) * YEAR;
            if (months.breakAt() <= from || months.breakAt() >= from + YEAR) {
                double sum = 0;
                for (int m = from; m < from + YEAR; m++) {
                    sum += months.counts()[m];
                }
                line(g, x(from), y.at(sum / YEAR), x(from + YEAR - 1), y.at(sum / YEAR));
            }
        }
        g.setLineDashes();
    }

    private void fan(Pen g, int n) {
        List<MonthForecast> ahead = months.ahead();
        if (ahead.isEmpty()) {
            return;
        }
        int k = ahead.size();
        double last = y.at(months.counts()[n - 1]);
        double[] xs = new double[2 * k + 2];
        double[] wide = new double[2 * k + 2];
        double[] narrow = new double[2 * k + 2];
        for (int i = 0; i <= k; i++) {
            int back = 2 * k + 1 - i;
            xs[i] = x(n - 1 + i);
            xs[back] = xs[i];
            MonthForecast f = ahead.get(Math.max(0, i - 1));
            wide[i] = i == 0 ? last : y.at(f.high90());
            wide[back] = i == 0 ? last : y.at(f.low90());
            narrow[i] = i == 0 ? last : y.at(f.high50());
            narrow[back] = i == 0 ? last : y.at(f.low50());
        }
        Color accent = theme.paint(Token.ACCENT_FG);
        g.setFill(accent.deriveColor(0, 1, 1, WIDE));
        g.fillPolygon(xs, wide, xs.length);
        g.setFill(accent.deriveColor(0, 1, 1, NARROW));
        g.fillPolygon(xs, narrow, xs.length);
        g.setStroke(accent);
        g.setLineWidth(1.5);
        g.setLineDashes(4, 3);
        for (int i = 0; i < k; i++) {
            double before = i == 0 ? last : y.at(ahead.get(i - 1).median());
            g.strokeLine(x(n - 1 + i), before, x(n + i), y.at(ahead.get(i).median()));
        }
        g.setLineDashes();
    }

    @Override
    void drawFront(Pen g, double w, double h) {
        int pointed = pointed();
        if (pointed < 0) {
            return;
        }
        int n = months.counts().length;
        double value = pointed < n
                ? months.counts()[pointed]
                : months.ahead().get(pointed - n).median();
        g.setStroke(theme.paint(Token.MUTED));
        g.setLineWidth(1);
        line(g, x(pointed), px(8), x(pointed), h - px(20));
        g.setFill(theme.paint(Token.BG));
        g.setStroke(theme.paint(Token.TEXT));
        g.setLineWidth(1.5);
        g.fillOval(x(pointed) - 3.5, y.at(value) - 3.5, 7, 7);
        g.strokeOval(x(pointed) - 3.5, y.at(value) - 3.5, 7, 7);
        tip.show(told(pointed), x(pointed), y.at(value), w, h);
    }
}
