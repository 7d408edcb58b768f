package org.wardplan.ui.chart;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.text.TextAlignment;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/** Two values on one small axis: where something turns, and where the plan stands. */
public final class LevelScale extends ChartRegion {
    private static final double ROOM = 0.12;
    private double turn = Double.NaN;
    private double now = Double.NaN;
    private String below = "";
    private String above = "";

    public LevelScale(Theme theme) {
        super(theme, "level-scale");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /**
     * @param newTurn where it turns, drawn as a line
     * @param newNow where the plan stands, drawn as a dot
     * @param newBelow what holds left of the turn
     * @param newAbove what holds right of it
     */
    public void show(double newTurn, double newNow, String newBelow, String newAbove) {
        turn = newTurn;
        now = newNow;
        below = newBelow;
        above = newAbove;
        redraw();
    }

    @Override
    void drawBack(Pen g, double w, double h) {
        if (Double.isNaN(turn) || Double.isNaN(now)) {
            return;
        }
        double half = Math.max(ROOM, 1.35 * Math.abs(turn - now));
        Scale x = new Scale(turn - half, turn + half, px(4), w - px(4), false);
        double y = px(8);
        g.setFill(theme.paint(Token.TRACK));
        g.fillRoundRect(x.start(), y - 2, x.end() - x.start(), 4, 4, 4);
        g.setFill(theme.paint(Token.TEXT));
        g.fillRect(Math.round(x.at(turn)) - 1, y - px(6), 2, px(12));
        double r = px(5);
        dot(g, x.at(now), y, r, theme.paint(Token.ACCENT_FG));
        double row = y + px(9);
        text(g, below, 0, row, TextAlignment.LEFT, VPos.TOP, Token.MUTED);
        text(g, above, w, row, TextAlignment.RIGHT, VPos.TOP, Token.MUTED);
        text(g, Numbers.decimal(turn, 3), x.at(turn), row, TextAlignment.CENTER, VPos.TOP, Token.TEXT);
    }

    @Override
    void drawFront(Pen g, double w, double h) {
        // Nothing to point at: the numbers stand in the text.
    }

    @Override
    protected double computePrefWidth(double height) {
        return px(120);
    }

    @Override
    protected double computePrefHeight(double width) {
        return px(30);
    }
}
