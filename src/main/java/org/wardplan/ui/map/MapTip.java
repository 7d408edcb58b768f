package org.wardplan.ui.map;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.wardplan.app.WardTip;

/** What is said of the ward under the pointer, beside the ward and inside the map. */
final class MapTip extends VBox {
    private static final int LINES = 5;
    private static final double GAP = 12;
    private static final double EDGE = 8;

    private final Label name = new Label();
    private final Label place = new Label();
    private final GridPane grid = new GridPane();
    private final List<Label> labels = new ArrayList<>();
    private final List<Label> values = new ArrayList<>();
    private int lines = LINES;

    MapTip() {
        getStyleClass().add("map-tip");
        name.getStyleClass().add("map-tip-name");
        place.getStyleClass().add("map-tip-place");
        grid.setHgap(16);
        ColumnConstraints left = new ColumnConstraints();
        ColumnConstraints right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        right.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(left, right);
        for (int i = 0; i < LINES; i++) {
            Label label = new Label();
            Label value = new Label();
            label.getStyleClass().add("map-tip-place");
            value.getStyleClass().add("map-tip-value");
            labels.add(label);
            values.add(value);
            grid.addRow(i, label, value);
        }
        getChildren().setAll(name, place, grid);
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    void show(WardTip tip) {
        name.setText(tip.name());
        place.setText(tip.place());
        for (int i = 0; i < tip.lines().size() && i < LINES; i++) {
            labels.get(i).setText(tip.lines().get(i).label());
            values.get(i).setText(tip.lines().get(i).value());
        }
        show(Math.min(LINES, tip.lines().size()));
    }

    void show(String title, String text) {
        name.setText(title);
        place.setText(text);
        show(0);
    }

    private void show(int count) {
        if (count != lines) {
            lines = count;
            for (int i = 0; i < LINES; i++) {
                labels.get(i).setVisible(i < count);
                labels.get(i).setManaged(i < count);
                values.get(i).setVisible(i < count);
                values.get(i).setManaged(i < count);
            }
            grid.setVisible(count > 0);
            grid.setManaged(count > 0);
        }
        setVisible(true);
    }

    /** All that it says, by line. */
    String text() {
        StringBuilder text = new StringBuilder(name.getText()).append('\n').append(place.getText());
        for (int i = 0; i < lines; i++) {
            text.append('\n')
                    .append(labels.get(i).getText())
                    .append(' ')
                    .append(values.get(i).getText());
        }
        return text.toString();
    }

    /**
     * Beside a ward, first on the side away from the map's middle, then above or below, where there is room; near the
     * pointer when nowhere is.
     *
     * @param ward where it lies in the map
     */
    void place(Bounds ward, double x, double y, double mapWidth, double mapHeight) {
        applyCss();
        layout();
        double w = Math.ceil(prefWidth(-1));
        double h = Math.ceil(prefHeight(w));
        double[] right = {ward.getMaxX() + GAP, ward.getCenterY() - h / 2};
        double[] left = {ward.getMinX() - GAP - w, ward.getCenterY() - h / 2};
        boolean inLeftHalf = ward.getCenterX() < mapWidth / 2;
        double[][] tries = {
            inLeftHalf ? left : right,
            inLeftHalf ? right : left,
            {ward.getCenterX() - w / 2, ward.getMinY() - GAP - h},
            {ward.getCenterX() - w / 2, ward.getMaxY() + GAP}
        };
        double[] best = {x + GAP + 8 + w + EDGE > mapWidth ? x - GAP - w : x + GAP + 8, y - h - GAP};
        for (double[] t : tries) {
            double tx = clamp(t[0], mapWidth - w);
            double ty = clamp(t[1], mapHeight - h);
            if (!ward.intersects(tx, ty, w, h)) {
                best = new double[] {tx, ty};
                break;
            }
        }
        resizeRelocate(Math.round(clamp(best[0], mapWidth - w)), Math.round(clamp(best[1], mapHeight - h)), w, h);
    }

    private static double clamp(double v, double most) {
        return Math.max(EDGE, Math.min(most - EDGE, v));
    }
}
