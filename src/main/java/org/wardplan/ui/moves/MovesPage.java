package org.wardplan.ui.moves;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.wardplan.app.PlanSession;
import org.wardplan.ui.theme.Page;
import org.wardplan.ui.theme.PageTools;
import org.wardplan.ui.theme.Theme;

/** From one scenario to another as posts that move: sums, a map of the ways, the list, and what each borough gains. */
public final class MovesPage implements Page {
    private final BorderPane node = new BorderPane();
    private final Theme theme;
    private final String plan;

    public MovesPage(PlanSession session, PageTools tools) {
        theme = tools.theme();
        plan = session.plan().get().name();
        node.setId("moves-page");
        node.setAccessibleText("Moves of " + plan);
        node.setMinWidth(theme.px(300));
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void setActive(boolean active) {
        node.setDisable(!active);
    }

    @Override
    public void close() {}
}
