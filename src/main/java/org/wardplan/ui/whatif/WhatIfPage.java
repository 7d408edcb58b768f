package org.wardplan.ui.whatif;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wardplan.app.PlanSession;
import org.wardplan.ui.theme.Page;
import org.wardplan.ui.theme.PageTools;

/** What the result of the scenario hangs on: one assumption at a time (tornado), and all together (Monte Carlo). */
public final class WhatIfPage implements Page {
    private final VBox root = new VBox();

    public WhatIfPage(PlanSession session, PageTools tools) {
        root.setId("what-if-page");
        root.setAccessibleText("What if: " + session.scenario().name());
        root.getProperties().put("theme", tools.theme());
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public void setActive(boolean active) {
        root.setVisible(active);
    }

    @Override
    public void close() {
        root.getChildren().clear();
    }
}
