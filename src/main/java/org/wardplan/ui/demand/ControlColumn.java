package org.wardplan.ui.demand;

import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.wardplan.app.PlanSession;
import org.wardplan.ui.theme.Theme;

/** The controls of need, a section at a time. */
final class ControlColumn extends VBox {
    private final ScrollPane scroll = new ScrollPane();

    ControlColumn(PlanSession session, Theme theme, ProfileFiles files) {
        getStyleClass().add("control-column");
        TabStrip strip = new TabStrip(List.of("Crime weights", "Window and index", "Local", "Hours"), k -> {});
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(strip, scroll);
    }
}
