package org.wardplan.ui.chart;

import java.time.YearMonth;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.WardWords;
import org.wardplan.app.demand.WindowChoice;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * The months of the data as bars of London's recorded crime, those of the window in the accent, a series break as a
 * dashed line. Dragging across months chooses a window; Left and Right go through the months.
 */
public final class MonthStrip extends ReadingChart {
    private static final double BARS = 46;
    private static final double HEIGHT = 76;
    private static final double TOP = 14;
    private static final int YEAR = 12;

    private final CrimeCube crime;
    private final long[] totals;
    private MonthWindow window;
    private boolean editable = true;
    private int pressed = -1;
    private @Nullable MonthWindow dragged;
    private Consumer<MonthWindow> slide = w -> {};
    private Consumer<MonthWindow> settle = w -> {};

    /** @param totals London's offences by month */
    public MonthStrip(Theme theme, CrimeCube crime, long[] totals, MonthWindow window) {
        super(theme, "month-strip");
        this.crime = crime;
        this.totals = totals.clone();
        this.window = window;
        setOnMousePressed(this::press);
        setOnMouseDragged(e -> drag(e.getX()));
        setOnMouseReleased(e -> release());
        placesChanged(words());
    }

    /** Told of each window while months are dragged over. */
    public void onSlide(Consumer<MonthWindow> action) {
        slide = action;
    }

    /** Told of the window at which the pointer lets go. */
    public void onSettle(Consumer<MonthWindow> action) {
        settle = action;
    }

    /** Whether a window can be chosen; months are told of all the same. */
    public void setEditable(boolean newEditable) {
        editable = newEditable;
    }

    /** Shows another window. */
    public void show(MonthWindow shown) {
        if (!shown.equals(window)) {
            window = shown;
            placesChanged(words());
        }
    }

    private String words() {
        return "Months of the data, " + WindowChoice.word(crime.firstMonth()) + " to "
                + WindowChoice.word(crime.lastMonth()) + "; the window is " + WindowChoice.words(window);
    }

    /** Months and their numbers, cells parted by tabs. */
    public String rows() {
        StringBuilder text = new StringBuilder("Month\tOffences\tIn the window");
        for (int m = 0; m < totals.length; m++) {
            text.append('\n')
                    .append(crime.firstMonth().plusMonths(m))
                    .append('\t')
                    .append(totals[m])
                    .append('\t')
                    .append(isInWindow(m) ? "yes" : "no");
        }
        return text.toString();
    }

    private boolean isInWindow(int month) {
        int from = crime.monthIndex(window.first());
        return month >= from && month < from + window.months();
    }

    private void press(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY && editable) {
            pressed = month(e.getX());
            dragged = null;
        }
    }

    private void drag(double at) {
        if (pressed >= 0) {
            int now = month(at);
            point(now);
            int first = Math.min(pressed, now);
            MonthWindow chosen = new MonthWindow(crime.firstMonth().plusMonths(first), Math.abs(now - pressed) + 1);
            if (!chosen.equals(dragged)) {
                dragged = chosen;
                slide.accept(chosen);
            }
        }
    }

    private void release() {
        MonthWindow chosen = dragged;
        pressed = -1;
        dragged = null;
        if (chosen != null) {
            settle.accept(chosen);
        }
    }

    private int month(double at) {
        return (int) Math.max(0, Math.min(totals.length - 1.0, Math.floor(at / drawnWidth() * totals.length)));
    }

    @Override
    int places() {
        return totals.length;
    }

    @Override
    int placeAt(double at) {
        return month(at);
    }

    @Override
    String told(int month) {
        return WardWords.month(crime.firstMonth().plusMonths(month)) + ": " + Numbers.whole(totals[month])
                + (isInWindow(month) ? ", in the window" : "");
    }

    private double x(int month) {
        return Math.round(drawnWidth() * month / totals.length * 2) / 2.0;
    }

    @Override
    void drawBack(Pen g, double w, double h) {
        double top = px(TOP);
        double foot = top + px(BARS);
        long most = 1;
        for (long t : totals) {
            most = Math.max(most, t);
        }
        double gap = w / totals.length > 5 ? 1.5 : 0.4;
        for (int m = 0; m < totals.length; m++) {
            double tall = totals[m] * (foot - top) / most;
            g.setFill(theme.paint(isInWindow(m) ? Token.ACCENT : Token.TRACK));
            g.fillRect(x(m), foot - tall, Math.max(0.6, x(m + 1) - x(m) - gap), tall);
        }
        years(g, w, foot);
        YearMonth broken = crime.seriesBreak();
        if (broken != null) {
            double at = x(crime.monthIndex(broken));
            seriesBreak(g, at, 2, foot);
            boolean right = at < w / 2;
            text(
                    g,
                    "Series break " + WindowChoice.word(broken),
                    at + (right ? 4 : -4),
                    0,
                    right ? TextAlignment.LEFT : TextAlignment.RIGHT,
                    VPos.TOP,
                    Token.DANGER);
        }
    }

    private void years(Pen g, double w, double foot) {
        int years = totals.length / YEAR + 1;
        int each = Math.max(1, (int) Math.ceil(years * px(38) / w));
        boolean few = totals.length <= 3 * YEAR;
        for (int m = 0; m < totals.length; m++) {
            YearMonth month = crime.firstMonth().plusMonths(m);
            boolean edge = few && (m == 0 || m == totals.length - 1);
            boolean besideEdge = few && (m < YEAR / 3 || m > totals.length - YEAR / 2);
            boolean shown = month.getMonthValue() == 1 && month.getYear() % each == 0 && !besideEdge;
            if (edge || shown && x(m) + px(30) < w) {
                boolean last = edge && m > 0;
                text(
                        g,
                        edge ? WindowChoice.word(month) : String.valueOf(month.getYear()),
                        last ? w : x(m),
                        foot + 3,
                        last ? TextAlignment.RIGHT : TextAlignment.LEFT,
                        VPos.TOP,
                        Token.MUTED);
            }
        }
    }

    @Override
    void drawFront(Pen g, double w, double h) {
        int m = pointed();
        if (m < 0) {
            return;
        }
        double foot = px(TOP) + px(BARS);
        g.setStroke(theme.paint(Token.TEXT));
        g.setLineWidth(1);
        g.strokeRect(x(m), px(TOP), Math.max(1, x(m + 1) - x(m) - 1), foot - px(TOP));
        tip.showAbove(told(m), x(m), w);
    }

    @Override
    protected double computePrefHeight(double width) {
        return px(HEIGHT);
    }

    @Override
    protected double computeMinHeight(double width) {
        return px(HEIGHT);
    }

    @Override
    protected double computePrefWidth(double height) {
        return px(200);
    }
}
