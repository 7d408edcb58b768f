package org.wardplan.ui.map;

import java.util.Arrays;
import javafx.collections.ObservableList;
import javafx.scene.shape.Polygon;
import org.wardplan.app.PickArea;
import org.wardplan.app.PickShape;

/** The box or lasso that is drawn to pick wards, seen while it is drawn. */
final class DrawnArea extends Polygon {
    /** How far the pointer goes until the lasso has another corner. */
    private static final double STRIDE = 3;

    private PickShape kind = PickShape.BOX;

    DrawnArea() {
        getStyleClass().add("map-box");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    void begin(PickShape shape, double x, double y) {
        kind = shape;
        getPoints().setAll(x, y);
    }

    /** The pointer is there now. */
    void to(double x, double y) {
        ObservableList<Double> points = getPoints();
        double x0 = points.get(0);
        double y0 = points.get(1);
        if (kind == PickShape.BOX) {
            points.setAll(x0, y0, x, y0, x, y, x0, y);
        } else {
            int last = points.size() - 2;
            if (Math.hypot(x - points.get(last), y - points.get(last + 1)) >= STRIDE) {
                points.addAll(x, y);
            }
        }
        setVisible(true);
    }

    /** The greater of its width and height. */
    double size() {
        double[] xs = coordinates(0);
        double[] ys = coordinates(1);
        return Math.max(extent(xs), extent(ys));
    }

    private static double extent(double[] values) {
        return Arrays.stream(values).max().orElse(0)
                - Arrays.stream(values).min().orElse(0);
    }

    /** What was drawn; it is no longer shown. */
    PickArea end() {
        double[] xs = coordinates(0);
        double[] ys = coordinates(1);
        setVisible(false);
        getPoints().clear();
        return PickArea.lasso(xs, ys);
    }

    private double[] coordinates(int first) {
        double[] values = new double[getPoints().size() / 2];
        Arrays.setAll(values, i -> getPoints().get(2 * i + first));
        return values;
    }
}
