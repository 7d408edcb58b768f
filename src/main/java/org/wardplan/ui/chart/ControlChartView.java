package org.wardplan.ui.chart;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.text.TextAlignment;
import org.wardplan.analysis.hotspot.ControlChart;
import org.wardplan.analysis.hotspot.ControlSignal;
import org.wardplan.app.WardWords;
import org.wardplan.ui.theme.Fonts;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * Months with the limits of their usual ups and downs. Months with a signal are marked by colour and shape: triangles
 * beyond a limit, diamonds in a run, squares in a rise or fall; red for more crime, blue for less. Left and Right go
 * through the months, with Ctrl from signal to signal; Enter goes to the month in the other views.
 */
public final class ControlChartView extends ReadingChart {
    private static final int TICKS = 4;
    private static final double CROWDED = 4;
    private static final String SET = "these months set the limits";
    private ControlChart chart = ControlChart.of(new int[0], ControlChart.LEAST);
    private YearMonth first = YearMonth.of(2000, 1);
    private String title = "";
    private String why = "";
    private Scale y = new Scale(0, 1, 1, 0, false);
    private int marked = -1;
    private IntConsumer onPointed = m -> {};
    private IntConsumer pick = m -> {};

    public ControlChartView(Theme theme) {
        super(theme, "control-chart");
        setOnMouseClicked(e -> {
            requestFocus();
            int m = axis().at(e.getX());
            if (e.getButton() == MouseButton.PRIMARY && m >= 0) {
                pick.accept(m);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::toSignal);
    }

    /**
     * Shows other months.
     *
     * @param newFirst month of the first count
     * @param newTitle whose they are and of what: {@code Hyde Park, robbery}
     */
    public void show(ControlChart newChart, YearMonth newFirst, String newTitle) {
        chart = newChart;
        first = newFirst;
        title = newTitle;
        why = newChart.months() == 0 ? newChart.words() : "";
        placesChanged(words());
    }

    /** Shows no months but why there are none: they may not be shown, or no ward is selected. */
    public void blank(String newWhy) {
        chart = ControlChart.of(new int[0], ControlChart.LEAST);
        title = "";
        why = newWhy;
        placesChanged(why);
    }

    /** Told of the month pointed at, −1 for none; and of the one that is clicked, or chosen by Enter. */
    public void onMonth(IntConsumer newPointed, IntConsumer newPick) {
        onPointed = newPointed;
        pick = newPick;
    }

    /** The month that time stands at, which has a line; −1 for none. */
    public void mark(int month) {
        if (month != marked) {
            marked = month;
            redrawFront();
        }
    }

    @Override
    int places() {
        return chart.months();
    }

    @Override
    int placeAt(double x) {
        return axis().at(x);
    }

    @Override
    int keyStart(boolean toRight) {
        return marked >= 0 && marked < places() ? marked : places() - 1;
    }

    @Override
    boolean taken(int month) {
        pick.accept(month);
        return true;
    }

    @Override
    void reads(int month) {
        onPointed.accept(month);
    }

    private void toSignal(KeyEvent e) {
        boolean left = e.getCode() == KeyCode.LEFT;
        if (e.isShortcutDown() && (left || e.getCode() == KeyCode.RIGHT)) {
            int to = signal(left ? -1 : 1);
            if (to >= 0) {
                point(to);
                setAccessibleText(told(to).replace('\n', ';'));
            }
            e.consume();
        }
    }

    /** The next month with a signal in a direction; where there is none, the month as it is. */
    private int signal(int direction) {
        int pointed = pointed();
        int from = pointed < 0 ? (direction > 0 ? -1 : chart.months()) : pointed;
        for (int m = from + direction; m >= 0 && m < chart.months(); m += direction) {
            if (!chart.signals(m).isEmpty()) {
                return m;
            }
        }
        return pointed;
    }

    private String words() {
        return !why.isEmpty()
                ? why
                : title + " by month, " + WardWords.month(first) + " to "
                        + WardWords.month(first.plusMonths(chart.months() - 1L)) + ". " + chart.words() + " "
                        + Numbers.counted(chart.signalled(), "month") + " with a signal.";
    }

    @Override
    String told(int m) {
        String text = WardWords.month(first.plusMonths(m)) + ": " + Numbers.whole(chart.count(m));
        if (!Double.isNaN(chart.centre(m))) {
            text += "\nmean " + Numbers.decimal(chart.centre(m), 1) + ", limits " + Numbers.decimal(chart.lower(m), 1)
                    + "–" + Numbers.decimal(chart.upper(m), 1);
        }
        for (ControlSignal s : chart.signals(m)) {
            text += "\n" + s.label();
        }
        return text;
    }

    private MonthAxis axis() {
        return new MonthAxis(first, chart.months(), px(40), drawnWidth() - px(16));
    }

    /** Where a month's count is drawn, in px of the chart. */
    public javafx.geometry.Point2D at(int month) {
        return new javafx.geometry.Point2D(axis().x(month), y.at(chart.count(month)));
    }

    /** Where a count lies, in px of the chart. */
    public double yOf(double count) {
        return y.at(count);
    }

    @Override
    void drawBack(Pen g, double w, double h) {
        if (!why.isEmpty()) {
            text(g, why, w / 2, h / 2, TextAlignment.CENTER, VPos.CENTER, Token.MUTED);
            return;
        }
        double top = px(14);
        double bottom = h - px(36);
        double most = 1;
        for (int m = 0; m < chart.months(); m++) {
            most = Math.max(most, Math.max(chart.count(m), Double.isNaN(chart.upper(m)) ? 0 : chart.upper(m)));
        }
        y = Scale.fromZero(most, TICKS, bottom, top);
        MonthAxis axis = axis();
        for (int from = 0; from < chart.months(); from = partEnd(from)) {
            limits(g, axis, from, partEnd(from));
        }
        yAxis(g, y, axis.left() - px(6), axis.right() + px(8), TICKS, 1);
        for (int from = 0; from < chart.months(); from = partEnd(from)) {
            centre(g, axis, from, partEnd(from));
        }
        axis.broken(g, this, chart.restart(), px(1), bottom);
        g.setStroke(theme.paint(Token.ACCENT_FG));
        g.setLineWidth(1.5);
        for (int m = 1; m < chart.months(); m++) {
            if (m != chart.restart()) {
                g.strokeLine(axis.x(m - 1), y.at(chart.count(m - 1)), axis.x(m), y.at(chart.count(m)));
            }
        }
        marks(g, axis);
        axis.names(g, this, chart.months() - 1, bottom);
        foot(g, h);
    }

    private int partEnd(int from) {
        return chart.restart() > from ? chart.restart() : chart.months();
    }

    private double half(MonthAxis axis) {
        return Math.min(axis.step() / 2, px(6));
    }

    private void limits(Pen g, MonthAxis axis, int from, int to) {
        if (Double.isNaN(chart.centre(from))) {
            return;
        }
        double left = axis.x(from) - half(axis);
        double width = axis.x(to - 1) + half(axis) - left;
        double high = y.at(chart.upper(from));
        g.setFill(theme.paint(Token.INSET));
        g.fillRect(left, high, width, y.at(chart.lower(from)) - high);
    }

    private void centre(Pen g, MonthAxis axis, int from, int to) {
        double left = axis.x(from) - half(axis);
        double right = axis.x(to - 1) + half(axis);
        if (Double.isNaN(chart.centre(from))) {
            return;
        }
        g.setStroke(theme.paint(Token.MUTED));
        g.setLineWidth(1);
        g.setLineDashes(4, 3);
        line(g, left, y.at(chart.upper(from)), right, y.at(chart.upper(from)));
        line(g, left, y.at(chart.lower(from)), right, y.at(chart.lower(from)));
        g.setLineDashes();
        line(g, left, y.at(chart.centre(from)), right, y.at(chart.centre(from)));
        int set = setBy(from);
        if (set < to - 1) {
            // The months that set the limits, where they are not all.
            double level = y.start() + px(2);
            g.setStroke(theme.paint(Token.FAINT));
            g.setLineWidth(2);
            g.strokeLine(left, level, axis.x(set) + half(axis), level);
        }
    }

    private void marks(Pen g, MonthAxis axis) {
        double dot = axis.step() < CROWDED ? 1.25 : px(2);
        for (int m = 0; m < chart.months(); m++) {
            double cx = axis.x(m);
            double cy = y.at(chart.count(m));
            Set<ControlSignal> signals = chart.signals(m);
            if (signals.isEmpty()) {
                g.setFill(theme.paint(Token.ACCENT_FG));
                g.fillOval(cx - dot, cy - dot, 2 * dot, 2 * dot);
            } else {
                SignalMarks.draw(
                        g,
                        theme,
                        SignalMarks.strongest(signals),
                        cx,
                        cy,
                        Math.max(dot + 1, axis.step() < CROWDED ? 2.5 : px(4)));
            }
        }
    }

    /** Which signs there are with what they mean, and what else there is to say, as far as there is room. */
    private void foot(Pen g, double h) {
        EnumSet<ControlSignal> there = EnumSet.noneOf(ControlSignal.class);
        for (int m = 0; m < chart.months(); m++) {
            if (!chart.signals(m).isEmpty()) {
                there.add(SignalMarks.strongest(chart.signals(m)));
            }
        }
        double at = px(8);
        for (ControlSignal s : there) {
            if (fits(at + px(11), SignalMarks.brief(s))) {
                SignalMarks.draw(g, theme, s, at + px(4), h - px(7), px(3.5));
                at = word(g, at + px(11), h, SignalMarks.brief(s));
            }
        }
        int last = chart.months() - 1;
        if (Double.isNaN(chart.centre(last))) {
            String few = Numbers.counted(chart.months() - chart.restart(), "month")
                    + (chart.restart() > 0 ? " after the break" : "") + ": limits need " + ControlChart.LEAST;
            at = word(g, at, h, fits(at, few) ? few : "limits need " + ControlChart.LEAST + " months");
        } else if (there.isEmpty()) {
            at = word(g, at, h, "no month has a signal");
        }
        if (setBy(chart.restart()) < last && !Double.isNaN(chart.centre(last)) && fits(at + px(16), SET)) {
            g.setStroke(theme.paint(Token.FAINT));
            g.setLineWidth(2);
            g.strokeLine(at, h - px(7), at + px(12), h - px(7));
            word(g, at + px(16), h, SET);
        }
    }

    private boolean fits(double at, String words) {
        return at + TextWidth.of(words, Fonts.regular(px(10))) <= drawnWidth();
    }

    /** @return where the next begins */
    private double word(Pen g, double at, double h, String words) {
        if (!fits(at, words)) {
            return at;
        }
        text(g, words, at, h - px(2), TextAlignment.LEFT, VPos.BOTTOM, Token.MUTED);
        return at + TextWidth.of(words, Fonts.regular(px(10))) + px(12);
    }

    /** The last of the months that set the limits of a part. */
    private int setBy(int from) {
        int set = from;
        while (set + 1 < partEnd(from) && chart.isBaseline(set + 1)) {
            set++;
        }
        return set;
    }

    @Override
    void drawFront(Pen g, double w, double h) {
        MonthAxis axis = axis();
        if (marked >= 0 && marked < chart.months()) {
            g.setStroke(theme.paint(Token.TEXT));
            g.setLineWidth(1.5);
            line(g, axis.x(marked), y.end(), axis.x(marked), y.start());
        }
        int pointed = pointed();
        if (pointed >= 0) {
            double cx = axis.x(pointed);
            double cy = y.at(chart.count(pointed));
            ring(g, cx, cy, px(5.5), 1.5);
            tip.show(told(pointed), cx, cy, w, h);
        }
    }

    /** The figures as a table: lines with a head, cells parted by tabs. */
    public String rows() {
        StringBuilder text = new StringBuilder("Month\tOffences\tMean\tLower limit\tUpper limit\tSignals\n");
        for (int m = 0; m < chart.months(); m++) {
            boolean limits = !Double.isNaN(chart.centre(m));
            text.append(first.plusMonths(m))
                    .append('\t')
                    .append(chart.count(m))
                    .append('\t')
                    .append(limits ? Numbers.decimal(chart.centre(m), 2) : "")
                    .append('\t')
                    .append(limits ? Numbers.decimal(chart.lower(m), 2) : "")
                    .append('\t')
                    .append(limits ? Numbers.decimal(chart.upper(m), 2) : "")
                    .append('\t')
                    .append(chart.signals(m).stream().map(ControlSignal::label).collect(Collectors.joining("; ")))
                    .append('\n');
        }
        return text.toString();
    }
}
