package org.wardplan.ui.map;

import javafx.scene.shape.Polygon;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PickArea;
import org.wardplan.app.PickShape;
import org.wardplan.ui.chart.DragShape;

/** The box or lasso that is drawn on a map to pick wards, seen while it is drawn. */
final class DrawnArea extends Polygon {
    private @Nullable DragShape drag;

    DrawnArea() {
        getStyleClass().add("map-box");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    void begin(PickShape shape, double x, double y) {
        drag = new DragShape(shape, x, y);
    }

    /** The pointer is there now. */
    void to(double x, double y) {
        DragShape now = drag;
        if (now != null) {
            now.to(x, y);
            double[] corners = now.corners();
            Double[] points = new Double[corners.length];
            for (int i = 0; i < corners.length; i++) {
                points[i] = corners[i];
            }
            getPoints().setAll(points);
            setVisible(now.isDrawn());
        }
    }

    /** What was drawn, and it is no longer shown; null where the pointer hardly moved. */
    @Nullable PickArea end() {
        DragShape now = drag;
        drag = null;
        setVisible(false);
        getPoints().clear();
        return now != null && now.isDrawn() ? now.area() : null;
    }
}
