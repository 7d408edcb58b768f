package org.wardplan.ui.hotspot;

import javafx.scene.layout.VBox;
import org.wardplan.app.hotspot.HotSpotModel;
import org.wardplan.ui.theme.Theme;

/** How few wards hold how much, and any two measures against each other. */
final class SpreadPane extends VBox implements Shown {
    SpreadPane(HotSpotModel model, Theme theme) {}

    @Override
    public void refresh() {}

    @Override
    public void mark() {}
}
