package org.wardplan.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wardplan.planning.compare.DifferenceClasses;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;

/** The classes of the difference map, with how many wards are in each. */
final class DifferenceLegend extends HBox {
    private final List<Label> counts = new ArrayList<>();
    private List<String> made = List.of();

    DifferenceLegend() {
        setSpacing(1);
        setMinHeight(Region.USE_PREF_SIZE);
    }

    /**
     * Shows other numbers.
     *
     * @param colours by class; none to show nothing
     * @param wards by class
     */
    void show(DifferenceClasses scale, List<String> colours, int[] wards) {
        List<String> wanted = new ArrayList<>(colours);
        for (int k = 0; k < colours.size(); k++) {
            wanted.add(scale.label(k));
        }
        if (!wanted.equals(made)) {
            made = wanted;
            counts.clear();
            getChildren().clear();
            for (int k = 0; k < colours.size(); k++) {
                getChildren().add(classOf(k, scale.label(k), colours.get(k)));
            }
        }
        for (int k = 0; k < colours.size(); k++) {
            counts.get(k).setText(Numbers.whole(wards[k]));
            getChildren().get(k).setAccessibleText(scale.label(k) + " posts: " + Numbers.counted(wards[k], "ward"));
        }
    }

    private VBox classOf(int k, String label, String colour) {
        Region swatch = new Region();
        swatch.getStyleClass().add("compare-class");
        swatch.setStyle("-fx-background-color: -wp-faint, " + colour + ";");
        Label name = Nodes.label(label, "compare-class-name");
        Label count = Nodes.label("", "compare-class-count");
        count.setId("compare-class-" + k);
        name.setMinWidth(Region.USE_PREF_SIZE);
        count.setMinWidth(Region.USE_PREF_SIZE);
        counts.add(count);
        HBox words = new HBox(5, name, count);
        words.setAlignment(Pos.CENTER);
        VBox box = new VBox(2, swatch, words);
        box.setMinWidth(0);
        box.setPrefWidth(1);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }
}
