package org.wardplan.ui.record;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.wardplan.app.PlanSession;
import org.wardplan.ui.theme.Page;
import org.wardplan.ui.theme.PageTools;

/** The journal: everything that was done to the plan, newest first. */
public final class RecordPage implements Page {
    private final BorderPane root = new BorderPane();
    private final PlanSession session;
    private final PageTools tools;

    public RecordPage(PlanSession session, PageTools tools) {
        this.session = session;
        this.tools = tools;
        root.setId("record-page");
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public void setActive(boolean active) {
        root.setDisable(!active || session.plan().get() == null || tools.theme() == null);
    }

    @Override
    public void close() {
        root.setCenter(null);
    }
}
