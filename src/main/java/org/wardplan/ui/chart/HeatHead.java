package org.wardplan.ui.chart;

import java.time.YearMonth;
import java.util.function.IntConsumer;
import javafx.geometry.VPos;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;
import org.wardplan.app.WardWords;
import org.wardplan.ui.theme.Fonts;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * The months' first letters above a column of {@link HeatStrip}s, in the same places where it is as wide as they are. A
 * click goes to a month; by keys Left, Right, Home and End.
 */
public final class HeatHead extends SmallChart {
    private YearMonth first = YearMonth.of(2000, 1);
    private int months;
    private int breakAt = -1;
    private int marked = -1;
    private int hover = -1;
    private IntConsumer pick = m -> {};
    private final Tooltip tip = new Tooltip();

    public HeatHead(Theme theme) {
        super(theme, "heat-head");
        setFocusTraversable(true);
        tip.setShowDelay(Duration.millis(50));
        Tooltip.install(this, tip);
        setOnMouseMoved(e -> hover(cells().at(e.getX())));
        setOnMouseExited(e -> hover(-1));
        setOnMouseClicked(e -> {
            int m = cells().at(e.getX());
            if (e.getButton() == MouseButton.PRIMARY && m >= 0) {
                requestFocus();
                pick.accept(m);
                e.consume();
            }
        });
        setOnKeyPressed(this::key);
    }

    /** Shows other months. */
    public void show(YearMonth newFirst, int newMonths, int newBreakAt) {
        first = newFirst;
        months = newMonths;
        breakAt = newBreakAt;
        tell();
        redraw();
    }

    /** Told of the month to go to. */
    public void onMonth(IntConsumer newPick) {
        pick = newPick;
    }

    /**
     * @param newMarked the month that time stands at, −1 for none
     * @param newHover the month under the pointer here or in a strip, −1 for none
     */
    public void mark(int newMarked, int newHover) {
        if (marked != newMarked || hover != newHover) {
            marked = newMarked;
            hover = newHover;
            tell();
            redraw();
        }
    }

    private void hover(int m) {
        tip.setText(m < 0 ? words() : WardWords.month(first.plusMonths(m)));
        mark(marked, m);
    }

    private String words() {
        return months == 0
                ? "No months"
                : "Months " + WardWords.month(first) + " to " + WardWords.month(first.plusMonths(months - 1));
    }

    private void tell() {
        setAccessibleText(
                words() + (marked >= 0 && marked < months ? ", at " + WardWords.month(first.plusMonths(marked)) : ""));
    }

    private void key(KeyEvent e) {
        if (months == 0) {
            return;
        }
        int from = marked < 0 ? months : marked;
        switch (e.getCode()) {
            case LEFT -> pick.accept(Math.max(0, from - 1));
            case RIGHT -> pick.accept(Math.min(months - 1, from + 1));
            case HOME -> pick.accept(0);
            case END -> pick.accept(months - 1);
            default -> {
                return;
            }
        }
        e.consume();
    }

    private MonthCells cells() {
        return MonthCells.fit(
                months, breakAt, getWidth(), px(HeatStrip.LEAST_CELL), px(HeatStrip.MOST_CELL), px(HeatStrip.YEAR_GAP));
    }

    @Override
    void draw(Pen g, double w, double h) {
        MonthCells c = cells();
        for (int m = c.from(); m < months; m++) {
            double middle = c.x(m) + (c.cell() - 1) / 2;
            boolean strong = m == marked || m == hover;
            text(
                    g,
                    first.plusMonths(m).getMonth().name().substring(0, 1),
                    middle,
                    h / 2,
                    strong ? Fonts.bold(px(10)) : Fonts.regular(px(10)),
                    TextAlignment.CENTER,
                    VPos.CENTER,
                    theme.paint(strong ? Token.TEXT : Token.MUTED));
            if (m == marked) {
                g.setFill(theme.paint(Token.TEXT));
                g.fillPolygon(
                        new double[] {middle - px(3), middle + px(3), middle},
                        new double[] {h - px(4), h - px(4), h},
                        3);
            }
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return px(22);
    }
}
