package org.wardplan.ui.chart;

import javafx.scene.input.KeyEvent;
import org.wardplan.ui.theme.Theme;

/**
 * A chart that is read at one of so many places from left to right. Pointing reads it; by keys Left and Right go from
 * place to place, with Shift in small steps where there are such, Home and End to the ends, Escape leaves it.
 */
abstract class ReadingChart extends ChartRegion {
    private int pointed = -1;
    private String words = "";

    ReadingChart(Theme theme, String style) {
        super(theme, style);
        setOnMouseMoved(e -> point(placeAt(e.getX())));
        setOnMouseExited(e -> point(-1));
        setOnKeyPressed(this::key);
    }

    abstract int places();

    /** The place below the pointer; less than 0, or beyond the last, for none. */
    abstract int placeAt(double x);

    /** What is said of a place. */
    abstract String told(int place);

    /** How many places a key goes. */
    int keyStep() {
        return 1;
    }

    /** Where a key begins. */
    int keyStart(boolean toRight) {
        return toRight ? 0 : places() - 1;
    }

    /** Enter or the space bar on a place; true where that means something. */
    boolean taken(int place) {
        return false;
    }

    /** Told of the place that is read now, −1 for none. */
    void reads(int place) {}

    /** To be called when other figures are shown. */
    final void placesChanged(String newWords) {
        words = newWords;
        pointed = Math.min(pointed, places() - 1);
        setAccessibleText(words);
        redraw();
    }

    /** The place that is read, −1 for none. */
    final int pointed() {
        return pointed;
    }

    final void point(int place) {
        int now = place < 0 || place >= places() ? -1 : place;
        if (now != pointed) {
            pointed = now;
            redrawFront();
            reads(now);
        }
    }

    private void go(boolean toRight, boolean fine) {
        int by = fine ? 1 : keyStep();
        int to = pointed < 0 ? keyStart(toRight) : pointed + (toRight ? by : -by);
        point(Math.max(0, Math.min(places() - 1, to)));
    }

    private void key(KeyEvent e) {
        if (places() == 0 || e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        switch (e.getCode()) {
            case LEFT -> go(false, e.isShiftDown());
            case RIGHT -> go(true, e.isShiftDown());
            case HOME -> point(0);
            case END -> point(places() - 1);
            case ENTER, SPACE -> {
                if (pointed < 0 || !taken(pointed)) {
                    return;
                }
            }
            case ESCAPE -> {
                if (pointed < 0) {
                    return;
                }
                point(-1);
            }
            default -> {
                return;
            }
        }
        setAccessibleText(pointed < 0 ? words : told(pointed).replace('\n', ';'));
        e.consume();
    }
}
