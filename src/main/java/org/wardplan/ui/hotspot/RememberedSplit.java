package org.wardplan.ui.hotspot;

import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.wardplan.app.SettingsStore;

/** Two parts with a divider whose place is kept in the settings. */
final class RememberedSplit extends SplitPane {
    private static final double STEPS = 1000;

    /** @param share of the first part, until the user has moved the divider */
    RememberedSplit(
            Orientation orientation, Region first, Region second, SettingsStore settings, String name, double share) {
        super(first, second);
        setOrientation(orientation);
        setMinSize(0, 0);
        setDividerPositions(settings.get().splits().getOrDefault(name, share));
        getDividers().get(0).positionProperty().addListener((o, was, now) -> {
            if (getScene() != null && getHeight() > 0 && isMoved()) {
                settings.update(s -> s.withSplit(name, Math.round(now.doubleValue() * STEPS) / STEPS));
            }
        });
    }

    /** Whether it is the hand or a key that moves the divider, and not the layout of a window that gets smaller. */
    private boolean isMoved() {
        return lookupAll(".split-pane-divider").stream().anyMatch(d -> d.isPressed() || d.isFocused());
    }
}
