package org.wardplan.ui.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.wardplan.app.WardWords;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * Posts over time by role: filled as a line, people in training as a band above it, the establishment dashed. Dates of
 * promises are upright lines. Left and Right go through the months.
 */
public final class StaffChart extends ReadingChart {
    /**
     * One role.
     *
     * @param place of the role among the plan's, for its colour
     * @param establishment posts open by month
     * @param filled by month
     * @param training people by month
     */
    public record Staff(String name, int place, int[] establishment, int[] filled, double[] training) {}

    /**
     * What is shown.
     *
     * @param roles those with posts
     * @param marks dates of promises
     */
    public record Months(YearMonth first, int count, List<Staff> roles, List<YearMonth> marks) {
        public Months {
            roles = List.copyOf(roles);
            marks = List.copyOf(marks);
        }
    }

    private static final int TICKS = 4;
    private static final double BAND = 0.25;
    private Months months = new Months(YearMonth.of(2000, 1), 0, List.of(), List.of());
    private Scale y = new Scale(0, 1, 1, 0, false);

    public StaffChart(Theme theme) {
        super(theme, "staff");
    }

    /** Shows other months. */
    public void show(Months newMonths, String words) {
        months = newMonths;
        placesChanged(words);
    }

    /** The figures, as lines with cells parted by tabs. */
    public String rows() {
        StringBuilder rows = new StringBuilder("Month");
        for (Staff s : months.roles()) {
            rows.append('\t').append(s.name()).append(" filled\t").append(s.name());
            rows.append(" open\t").append(s.name()).append(" in training");
        }
        for (int m = 0; m < months.count(); m++) {
            rows.append('\n').append(months.first().plusMonths(m));
            for (Staff s : months.roles()) {
                rows.append('\t').append(s.filled()[m]).append('\t').append(s.establishment()[m]);
                rows.append('\t').append(Math.round(10 * s.training()[m]) / 10.0);
            }
        }
        return rows.append('\n').toString();
    }

    @Override
    int places() {
        return months.count();
    }

    @Override
    int placeAt(double at) {
        return axis().at(at);
    }

    @Override
    String told(int m) {
        StringBuilder text = new StringBuilder(WardWords.month(months.first().plusMonths(m)));
        for (Staff s : months.roles()) {
            text.append('\n')
                    .append(s.name())
                    .append(' ')
                    .append(Numbers.whole(s.filled()[m]))
                    .append(" of ");
            text.append(Numbers.whole(s.establishment()[m])).append(" filled");
            if (s.training()[m] >= 0.5) {
                text.append(", ")
                        .append(Numbers.whole(Math.round(s.training()[m])))
                        .append(" in training");
            }
        }
        return text.toString();
    }

    private double left() {
        return px(46);
    }

    private double right() {
        return drawnWidth() - px(44);
    }

    private MonthAxis axis() {
        return new MonthAxis(months.first(), months.count(), left(), right());
    }

    private List<Legend.Entry> entries() {
        List<Legend.Entry> entries = new ArrayList<>();
        Color grey = theme.paint(Token.MUTED);
        entries.add(new Legend.Entry(Legend.Look.LINE, grey, "Filled"));
        entries.add(new Legend.Entry(Legend.Look.DASHED, grey, "Establishment"));
        entries.add(new Legend.Entry(Legend.Look.AREA, grey.deriveColor(0, 1, 1, BAND), "In training"));
        if (!months.marks().isEmpty()) {
            entries.add(new Legend.Entry(Legend.Look.LINE, theme.paint(Token.TEXT), "Date of a promise"));
        }
        return entries;
    }

    @Override
    void drawBack(Pen g, double w, double h) {
        if (months.count() == 0) {
            return;
        }
        Legend legend = new Legend(theme, entries());
        legend.draw(g, px(2), 0, w - px(4));
        double top = legend.height(w - px(4)) + px(8);
        double bottom = h - px(20);
        double high = 1;
        for (Staff s : months.roles()) {
            for (int m = 0; m < months.count(); m++) {
                high = Math.max(high, Math.max(s.establishment()[m], s.filled()[m] + s.training()[m]));
            }
        }
        y = Scale.fromZero(high, TICKS, bottom, top);
        yAxis(g, y, left(), right(), TICKS, 0);
        marks(g, top, bottom);
        double above = Double.POSITIVE_INFINITY;
        List<Staff> byHeight = months.roles().stream()
                .sorted((a, b) -> Integer.compare(a.filled()[months.count() - 1], b.filled()[months.count() - 1]))
                .toList();
        for (Staff s : byHeight) {
            Color ink = RoleInk.of(theme, s.place());
            band(g, s, ink);
            steps(g, s, ink);
            line(g, s, ink);
            double at = Math.min(above - px(12), y.at(s.filled()[months.count() - 1]));
            above = at;
            g.setFont(org.wardplan.ui.theme.Fonts.medium(px(10)));
            g.setFill(ink);
            g.setTextAlign(TextAlignment.LEFT);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(s.name(), right() + px(6), at);
        }
        axis().names(g, this, 0, bottom);
    }

    private void marks(Pen g, double top, double bottom) {
        g.setStroke(theme.paint(Token.TEXT));
        g.setLineWidth(1);
        for (YearMonth mark : months.marks()) {
            int m = (mark.getYear() - months.first().getYear()) * 12
                    + mark.getMonthValue()
                    - months.first().getMonthValue();
            if (m >= 0 && m < months.count()) {
                line(g, axis().x(m), top, axis().x(m), bottom);
            }
        }
    }

    private void band(Pen g, Staff s, Color ink) {
        int n = months.count();
        double[] xs = new double[2 * n];
        double[] ys = new double[2 * n];
        for (int m = 0; m < n; m++) {
            xs[m] = axis().x(m);
            ys[m] = y.at(s.filled()[m] + s.training()[m]);
            xs[2 * n - 1 - m] = xs[m];
            ys[2 * n - 1 - m] = y.at(s.filled()[m]);
        }
        g.setFill(ink.deriveColor(0, 1, 1, BAND));
        g.fillPolygon(xs, ys, 2 * n);
    }

    private void steps(Pen g, Staff s, Color ink) {
        g.setStroke(ink);
        g.setLineWidth(1.25);
        g.setLineDashes(3, 3);
        double half = axis().step() / 2;
        for (int m = 0; m < months.count(); m++) {
            double at = sharp(y.at(s.establishment()[m]));
            double from = Math.max(left(), axis().x(m) - half);
            double to = Math.min(right(), axis().x(m) + half);
            g.strokeLine(from, at, to, at);
            if (m > 0 && s.establishment()[m] != s.establishment()[m - 1]) {
                g.strokeLine(from, sharp(y.at(s.establishment()[m - 1])), from, at);
            }
        }
        g.setLineDashes();
    }

    private void line(Pen g, Staff s, Color ink) {
        double[] xs = new double[months.count()];
        double[] ys = new double[months.count()];
        for (int m = 0; m < xs.length; m++) {
            xs[m] = axis().x(m);
            ys[m] = y.at(s.filled()[m]);
        }
        g.setStroke(ink);
        g.setLineWidth(2);
        g.strokePolyline(xs, ys, xs.length);
    }

    @Override
    void drawFront(Pen g, double w, double h) {
        int m = pointed();
        if (m < 0) {
            return;
        }
        double at = axis().x(m);
        g.setStroke(theme.paint(Token.MUTED));
        g.setLineWidth(1);
        line(g, at, y.end(), at, y.start());
        for (Staff s : months.roles()) {
            dot(g, at, y.at(s.filled()[m]), px(3.5), RoleInk.of(theme, s.place()));
        }
        tip.show(told(m), at, y.end() + px(24), w, h);
    }
}
