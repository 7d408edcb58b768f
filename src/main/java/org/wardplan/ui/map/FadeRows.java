package org.wardplan.ui.map;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.wardplan.app.ClassColours;
import org.wardplan.app.LayerPicture;
import org.wardplan.planning.Sureness;
import org.wardplan.ui.map.raster.MapColours;
import org.wardplan.ui.theme.Numbers;

/** The part of the legend that says how a ward is drawn the less sure its place is: the classes in every step of faintness. */
final class FadeRows extends VBox {
    private static final double HEIGHT = 10;

    /** One step. */
    private static final class Step {
        final Canvas colours;
        final Label text = label();
        final Label count = label();

        Step(double width) {
            colours = new Canvas(width, HEIGHT);
            count.setMinWidth(USE_PREF_SIZE);
        }

        HBox row() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox row = new HBox(8, colours, text, gap, count);
            row.setAlignment(Pos.CENTER_LEFT);
            return row;
        }

        private static Label label() {
            Label label = new Label();
            label.getStyleClass().add("wp-small");
            return label;
        }
    }

    private final double width;
    private final Label head = new Label();
    private final List<Step> steps = new ArrayList<>();

    FadeRows(double width) {
        this.width = width;
        getStyleClass().add("map-fade");
        head.getStyleClass().add("wp-caption");
        setSpacing(2);
        setVisible(false);
        setManaged(false);
    }

    /** Hidden where nothing is faded. */
    void show(LayerPicture picture, boolean dark) {
        boolean fades = picture.fades();
        setVisible(fades);
        setManaged(fades);
        if (!fades) {
            return;
        }
        if (steps.isEmpty()) {
            getChildren().add(head);
            for (Sureness s : Sureness.values()) {
                Step step = new Step(width);
                steps.add(step);
                getChildren().add(step.row());
            }
        }
        head.setText(Sureness.heading(picture.measure()));
        int[] counts = picture.surenessCounts();
        List<String> hex = ClassColours.of(picture.measure(), picture.classification(), dark);
        for (Sureness s : Sureness.values()) {
            Step step = steps.get(s.ordinal());
            step.text.setText(s.meaning(picture.measure()));
            step.count.setText(Numbers.whole(counts[s.ordinal()]));
            GraphicsContext g = step.colours.getGraphicsContext2D();
            for (int k = 0; k < hex.size(); k++) {
                int argb = MapInk.faded(MapColours.opaque(hex.get(k)), s, dark);
                double x0 = Math.round(k * width / hex.size());
                g.setFill(Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff));
                g.fillRect(x0, 0, Math.round((k + 1) * width / hex.size()) - x0, HEIGHT);
            }
        }
    }
}
