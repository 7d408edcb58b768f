package org.wardplan.ui.hotspot;

import javafx.scene.layout.VBox;
import org.wardplan.app.hotspot.HotSpotModel;
import org.wardplan.ui.theme.Theme;

/** One ward's months. */
final class WardPane extends VBox implements Shown {
    WardPane(HotSpotModel model, Theme theme) {}

    @Override
    public void refresh() {}

    @Override
    public void mark() {}
}
