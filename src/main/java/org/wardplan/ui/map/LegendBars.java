package org.wardplan.ui.map;

import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** A histogram in class colours, an equal width for each class. */
final class LegendBars extends Canvas {
    /** Bars to a class. */
    static final int PARTS = 5;

    private static final double OUTLINE = 0.5;

    LegendBars(double width, double height) {
        super(width, height);
    }

    /**
     * @param bars {@value #PARTS} counts per class
     * @param colours by class
     * @param kept by class, whether it is shown in full
     */
    void draw(int[] bars, List<Color> colours, boolean[] kept, Color line) {
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        int most = 1;
        for (int n : bars) {
            most = Math.max(most, n);
        }
        double step = getWidth() / bars.length;
        g.setStroke(line);
        g.setLineWidth(OUTLINE);
        for (int i = 0; i < bars.length; i++) {
            if (bars[i] == 0) {
                continue;
            }
            double h = Math.max(1, (getHeight() - 2) * bars[i] / most);
            Color colour = colours.get(i / PARTS);
            g.setFill(kept[i / PARTS] ? colour : colour.deriveColor(0, 1, 1, 0.25));
            double x0 = Math.round(i * step);
            double x1 = Math.round((i + 1) * step);
            g.fillRect(x0 + 0.5, getHeight() - h, x1 - x0 - 1, h);
            g.strokeRect(x0 + 0.5, getHeight() - h, x1 - x0 - 1, h);
        }
    }
}
