package org.wardplan.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wardplan.planning.compare.CoverageClasses;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;

/** The classes of coverage, with the values between them. */
final class CoverageLegend extends VBox {
    private final List<Region> swatches = new ArrayList<>();

    CoverageLegend() {
        HBox bar = new HBox();
        Pane values = new Pane();
        values.getStyleClass().add("compare-legend-values");
        double[] breaks = CoverageClasses.CLASSES.breaks();
        for (int k = 0; k <= breaks.length; k++) {
            Region swatch = new Region();
            swatch.getStyleClass().add("compare-swatch");
            swatches.add(swatch);
            bar.getChildren().add(swatch);
            if (k < breaks.length) {
                Label value = Nodes.label(Numbers.decimal(breaks[k], 0), "compare-tick");
                int at = k;
                value.layoutXProperty()
                        .bind(swatch.widthProperty()
                                .multiply(at + 1)
                                .subtract(value.widthProperty().divide(2)));
                values.getChildren().add(value);
            }
        }
        getStyleClass().add("compare-legend");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMouseTransparent(true);
        getChildren().setAll(Nodes.label("Coverage, %", "compare-tick"), bar, values);
    }

    void show(List<String> colours) {
        for (int k = 0; k < swatches.size(); k++) {
            swatches.get(k).setStyle("-fx-background-color: -wp-faint, " + colours.get(k) + ";");
        }
    }
}
