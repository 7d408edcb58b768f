package org.wardplan.ui.borough;

import java.util.Objects;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.wardplan.app.PlanSession;
import org.wardplan.app.borough.BoroughsModel;
import org.wardplan.ui.theme.Page;
import org.wardplan.ui.theme.PageTools;

/** The boroughs' plans: how far they are, sending them out, bringing them in and agreeing them. */
public final class BoroughsPage implements Page {
    private final BoroughsModel model;
    private final PageTools tools;
    private final StackPane root = new StackPane();

    public BoroughsPage(PlanSession session, PageTools tools) {
        this.model = new BoroughsModel(session);
        this.tools = tools;
        root.setId("boroughs-page");
        root.getStyleClass().add("boroughs-page");
        root.getStylesheets()
                .add(Objects.requireNonNull(BoroughsPage.class.getResource("/org/wardplan/ui/borough/borough.css"))
                        .toExternalForm());
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public void setActive(boolean active) {
        model.setActive(active);
    }

    @Override
    public void close() {
        model.setActive(false);
    }
}
