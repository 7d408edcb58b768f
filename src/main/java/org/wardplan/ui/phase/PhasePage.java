package org.wardplan.ui.phase;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wardplan.app.PlanSession;
import org.wardplan.app.phase.PhaseModel;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Page;
import org.wardplan.ui.theme.PageTools;

/** A scenario over time: posts and money by quarter, promises with a date, and when each ward gets its posts. */
public final class PhasePage implements Page {
    private final PhaseModel model;
    private final VBox node = new VBox();

    public PhasePage(PlanSession session, PageTools tools) {
        model = new PhaseModel(session);
        node.setId("phase-page");
        node.setMinSize(0, 0);
        node.getStyleClass().add("wp-page");
        node.getStylesheets().clear();
        node.prefWidthProperty().set(tools.theme().px(800));
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void setActive(boolean active) {
        if (active) {
            node.getChildren().setAll(Nodes.label(model.session().scenario().name(), "wp-section"));
        }
    }

    @Override
    public void close() {
        node.getChildren().clear();
    }
}
