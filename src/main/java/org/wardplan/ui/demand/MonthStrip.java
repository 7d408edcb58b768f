package org.wardplan.ui.demand;

import java.time.YearMonth;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.demand.WindowChoice;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.ui.theme.Fonts;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * The months of the data as bars of London's recorded crime, those of the window in the accent, a series break as a
 * dashed line. Dragging across months chooses a window.
 */
final class MonthStrip extends Region {
    private static final double BARS = 46;
    private static final double HEIGHT = 76;
    private static final int YEAR = 12;

    private final Theme theme;
    private final CrimeCube crime;
    private final long[] totals;
    private final Canvas canvas = new Canvas();
    private MonthWindow window;
    private int pressed = -1;
    private @Nullable MonthWindow dragged;
    private Consumer<MonthWindow> slide = w -> {};
    private Consumer<MonthWindow> settle = w -> {};

    /** @param totals London's offences by month */
    MonthStrip(Theme theme, CrimeCube crime, long[] totals, MonthWindow window) {
        this.theme = theme;
        this.crime = crime;
        this.totals = totals;
        this.window = window;
        getStyleClass().add("month-strip");
        canvas.setManaged(false);
        getChildren().add(canvas);
        setOnMousePressed(this::press);
        setOnMouseDragged(e -> drag(e.getX()));
        setOnMouseReleased(e -> release());
    }

    void onSlide(Consumer<MonthWindow> action) {
        slide = action;
    }

    void onSettle(Consumer<MonthWindow> action) {
        settle = action;
    }

    void show(MonthWindow shown) {
        if (!shown.equals(window)) {
            window = shown;
            draw();
        }
        String text = "Months of the data, " + WindowChoice.word(crime.firstMonth()) + " to "
                + WindowChoice.word(crime.lastMonth()) + "; the window is " + WindowChoice.words(shown);
        setAccessibleText(text);
    }

    private void press(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY && !isDisabled()) {
            pressed = month(e.getX());
            dragged = null;
        }
    }

    private void drag(double x) {
        if (pressed >= 0) {
            int now = month(x);
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

    private int month(double x) {
        return (int) Math.max(0, Math.min(crime.months() - 1.0, Math.floor(x / getWidth() * crime.months())));
    }

    @Override
    protected double computePrefHeight(double width) {
        return theme.px(HEIGHT);
    }

    @Override
    protected double computeMinHeight(double width) {
        return theme.px(HEIGHT);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 200;
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            draw();
        }
    }

    /** Draws anew, in the colours of the theme. */
    void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        double w = canvas.getWidth();
        g.clearRect(0, 0, w, canvas.getHeight());
        if (w <= 0) {
            return;
        }
        double top = theme.px(14);
        double foot = top + theme.px(BARS);
        long most = 1;
        for (long t : totals) {
            most = Math.max(most, t);
        }
        int from = crime.monthIndex(window.first());
        for (int m = 0; m < totals.length; m++) {
            double x = x(m);
            double gap = w / totals.length > 5 ? 1.5 : 0.4;
            double h = totals[m] * (foot - top) / most;
            g.setFill(theme.paint(m >= from && m < from + window.months() ? Token.ACCENT : Token.TRACK));
            g.fillRect(x, foot - h, Math.max(0.6, x(m + 1) - x - gap), h);
        }
        drawYears(g, foot);
        YearMonth seriesBreak = crime.seriesBreak();
        if (seriesBreak != null) {
            drawBreak(g, seriesBreak, foot);
        }
    }

    private double x(int month) {
        return Math.round(canvas.getWidth() * month / totals.length * 2) / 2.0;
    }

    private void drawYears(GraphicsContext g, double foot) {
        g.setFont(Fonts.regular(theme.px(10)));
        g.setTextBaseline(VPos.TOP);
        int years = totals.length / YEAR + 1;
        int each = Math.max(1, (int) Math.ceil(years * theme.px(38) / canvas.getWidth()));
        for (int m = 0; m < totals.length; m++) {
            YearMonth month = crime.firstMonth().plusMonths(m);
            boolean few = totals.length <= 3 * YEAR;
            boolean edge = few && (m == 0 || m == totals.length - 1);
            boolean besideEdge = few && (m < YEAR / 3 || m > totals.length - YEAR / 2);
            boolean shown = month.getMonthValue() == 1 && month.getYear() % each == 0 && !besideEdge;
            if (shown || edge) {
                boolean last = edge && m > 0;
                g.setFill(theme.paint(Token.MUTED));
                g.setTextAlign(last ? TextAlignment.RIGHT : TextAlignment.LEFT);
                String text = edge ? WindowChoice.word(month) : String.valueOf(month.getYear());
                if (edge || x(m) + theme.px(30) < canvas.getWidth()) {
                    g.fillText(text, last ? canvas.getWidth() : x(m), foot + 3);
                }
            }
        }
    }

    private void drawBreak(GraphicsContext g, YearMonth seriesBreak, double foot) {
        double x = x(crime.monthIndex(seriesBreak));
        g.setStroke(theme.paint(Token.SHORT));
        g.setLineWidth(1.5);
        g.setLineDashes(3, 3);
        g.strokeLine(x, 2, x, foot);
        g.setLineDashes();
        g.setFill(theme.paint(Token.SHORT));
        boolean right = x < canvas.getWidth() / 2;
        g.setTextAlign(right ? TextAlignment.LEFT : TextAlignment.RIGHT);
        g.fillText("Series break " + WindowChoice.word(seriesBreak), x + (right ? 4 : -4), 0);
    }
}
