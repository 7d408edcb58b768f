package org.wardplan.ui.chart;

import java.util.function.IntConsumer;
import javafx.geometry.VPos;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.wardplan.ui.theme.Fonts;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * Months as cells in a row, each in the colour of its class with its number in it; hot months are underlined, cold ones
 * overlined with dots. One canvas whatever the number of months, made to be used again by a cell of a table: call
 * {@link #show} with the next row. {@link HeatHead} above a column of strips names the months and goes through them by
 * keys.
 */
public final class HeatStrip extends SmallChart {
    /** Room for three digits. */
    static final double LEAST_CELL = 18;

    static final double MOST_CELL = 24;
    static final double YEAR_GAP = 5;
    private static final double DIGIT = 0.57;
    private static final double POINT = 0.3;
    private static final double NUMBER = 10;
    private static final double TALL = 21;
    /** Px that keep numbers of four digits from running into those of the neighbouring cells. */
    private static final double LONG_NUMBER_GAP = 2;

    private static final double SMALLEST = 9;

    private MonthRow row = MonthRow.EMPTY;
    private HeatBreaks breaks = HeatBreaks.STANDARD;
    private String title = "";
    private int outlined = -1;
    private int hover = -1;
    private @Nullable Tooltip tip;
    private IntConsumer pointed = m -> {};
    private IntConsumer pick = m -> {};

    public HeatStrip(Theme theme) {
        super(theme, "heat-strip");
        setOnMouseMoved(e -> point(month(e.getX())));
        setOnMouseExited(e -> point(-1));
        addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            int m = month(e.getX());
            if (e.getButton() == MouseButton.PRIMARY && m >= 0) {
                pick.accept(m);
            }
        });
    }

    /**
     * Shows other months.
     *
     * @param newTitle whose they are, first line of what is told of a month
     */
    public void show(MonthRow newRow, HeatBreaks newBreaks, String newTitle) {
        row = newRow;
        breaks = newBreaks;
        title = newTitle;
        hover = -1;
        setAccessibleText((title.isEmpty() ? "" : title + ", ") + row.words());
        redraw();
    }

    /** Told of the month under the pointer, −1 for none; and of the month that is clicked. Clicks are passed on. */
    public void onMonth(IntConsumer newPointed, IntConsumer newPick) {
        pointed = newPointed;
        pick = newPick;
    }

    /** The month that time stands at, which is outlined; −1 for none. */
    public void mark(int month) {
        if (month != outlined) {
            outlined = month;
            redraw();
        }
    }

    private MonthCells cells() {
        return cells(row, getWidth());
    }

    private MonthCells cells(MonthRow of, double width) {
        return MonthCells.fit(of.size(), of.breakAt(), width, px(LEAST_CELL), px(MOST_CELL), px(YEAR_GAP));
    }

    /** The month at a place across, or −1. */
    int month(double x) {
        return cells().at(x);
    }

    /** Where a month that is shown begins, in px; not-a-number for one there is no room for. */
    public double xOf(int month) {
        MonthCells c = cells();
        return month < c.from() ? Double.NaN : c.x(month);
    }

    private void point(int month) {
        if (month == hover) {
            return;
        }
        hover = month;
        Tooltip t = tip;
        if (t == null) {
            t = new Tooltip();
            t.setShowDelay(Duration.millis(50));
            t.setHideDelay(Duration.millis(50));
            Tooltip.install(this, t);
            tip = t;
        }
        t.setText(told());
        redraw();
        pointed.accept(month);
    }

    /** What is said of the month under the pointer, or of all where there is none. */
    String told() {
        String text = hover >= 0 && hover < row.size() ? row.told(hover) : row.refused();
        return title.isEmpty() || text.isEmpty() ? title + text : title + "\n" + text;
    }

    /** Number of months drawn: the last ones that there is room for. */
    public int shown() {
        return row.size() - cells().from();
    }

    /** Cells stand apart from the rows above and below where the row is higher than they are. */
    @Override
    void draw(Pen g, double w, double h) {
        double tall = Math.min(h, Math.round(px(TALL)));
        g.save();
        g.translate(0, Math.floor((h - tall) / 2));
        MonthCells c = cells(row, w);
        Font font = Fonts.regular(px(NUMBER));
        for (int m = c.from(); m < row.size(); m++) {
            if (row.isShown(m)) {
                cell(g, m, c.x(m), c.cell() - 1, tall, font);
            } else {
                blank(g, c.x(m), c.cell() - 1, tall, font);
            }
        }
        why(g, c, tall);
        broken(g, c, tall);
        outline(g, c, hover, tall, 1);
        outline(g, c, outlined, tall, 2);
        g.restore();
    }

    private void blank(Pen g, double x, double size, double h, Font font) {
        g.setFill(theme.paint(Token.INSET));
        g.fillRect(x, 0, size, h);
        if (row.refused().isEmpty()) {
            Color colour = theme.paint(Token.MUTED);
            text(g, "?", x + size / 2, h / 2, font, TextAlignment.CENTER, VPos.CENTER, colour);
        }
    }

    private void cell(Pen g, int m, double x, double size, double h, Font font) {
        HeatInk ink = HeatInk.of(theme);
        int k = breaks.classOf(row.values()[m]);
        g.setFill(ink.ground().get(k));
        g.fillRect(x, 0, size, h);
        Color colour = ink.number().get(k);
        g.setFill(colour);
        double bar = Math.max(1, Math.round(px(1.5)));
        if (row.sign(m) > 0) {
            g.fillRect(x + px(3), h - bar - 1, size - 2 * px(3), bar);
        } else if (row.sign(m) < 0) {
            for (double at = x + px(3); at + bar <= x + size - px(2); at += 2 * bar) {
                g.fillRect(at, 1, bar, bar);
            }
        }
        double room = size - (row.values()[m] < 1000 ? 0 : LONG_NUMBER_GAP);
        String number = number(row.values()[m], room / SMALLEST);
        Font of = number.isEmpty() ? font : font(number, size, font);
        // Numbers stand on one line in a row whether there is an underline or not.
        text(g, number, x + size / 2, h / 2 - 0.5, of, TextAlignment.CENTER, VPos.CENTER, colour);
    }

    /** The usual one where the number fits, else as large as fits; never smaller than what can be read. */
    private Font font(String number, double size, Font usual) {
        double fits = Math.floor(size / ems(number));
        return fits >= usual.getSize() ? usual : Fonts.regular(Math.max(SMALLEST, fits));
    }

    /** Width of digits in heights of the letters. */
    private static double ems(String number) {
        int points = number.indexOf('.') >= 0 ? 1 : 0;
        return (number.length() - points) * DIGIT + points * POINT;
    }

    /** Why there are no numbers, over the blank cells. */
    private void why(Pen g, MonthCells c, double h) {
        if (row.refused().isEmpty() || row.size() == 0) {
            return;
        }
        g.save();
        g.clipRect(0, 0, c.width(), h);
        Font font = Fonts.regular(px(NUMBER));
        text(g, row.refused(), px(4), h / 2, font, TextAlignment.LEFT, VPos.CENTER, theme.paint(Token.MUTED));
        g.restore();
    }

    private void broken(Pen g, MonthCells c, double h) {
        double x = c.breakX();
        if (!Double.isNaN(x)) {
            g.setStroke(theme.paint(Token.DANGER));
            g.setLineWidth(1);
            g.setLineDashes(3, 2);
            ChartRegion.line(g, x, 0, x, h - 1);
            g.setLineDashes();
        }
    }

    private void outline(Pen g, MonthCells c, int month, double h, double width) {
        if (month >= c.from() && month < row.size()) {
            g.setStroke(theme.paint(Token.TEXT));
            g.setLineWidth(width);
            g.strokeRect(c.x(month) - 1 + width / 2, width / 2, c.cell() + 1 - width, h - width);
        }
    }

    /**
     * A number that fits: 840, 1.2k, 12k, or nothing.
     *
     * @param ems room in heights of the letters
     */
    static String number(double value, double ems) {
        String whole = Long.toString(Math.round(value));
        String[] forms = {
            whole, org.wardplan.ui.theme.Numbers.decimal(value / 1000, 1) + "k", Math.round(value / 1000) + "k"
        };
        for (int k = 0; k < (value < 950 ? 1 : forms.length); k++) {
            if (ems(forms[k]) <= ems) {
                return forms[k];
            }
        }
        return "";
    }

    @Override
    protected double computePrefHeight(double width) {
        return px(TALL);
    }

    @Override
    protected double computePrefWidth(double height) {
        int years = Math.max(1, Math.min(row.size(), 48) / 12);
        return px(21) * Math.max(1, Math.min(row.size(), 48)) + (years - 1) * px(YEAR_GAP);
    }
}
