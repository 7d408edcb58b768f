package org.wardplan.ui.demand;

import javafx.scene.layout.Region;

/** A thin bar that shows a share of the whole. */
final class ShareLine extends Region {
    private final Region fill = new Region();
    private double share;

    ShareLine() {
        getStyleClass().add("share-line");
        fill.getStyleClass().add("share-fill");
        fill.setManaged(false);
        getChildren().add(fill);
        setMouseTransparent(true);
    }

    /** @param part 0 to 1 */
    void show(double part) {
        if (part != share) {
            share = part;
            place();
        }
    }

    @Override
    protected void layoutChildren() {
        place();
    }

    private void place() {
        fill.resizeRelocate(0, 0, Math.max(0, Math.min(1, share)) * getWidth(), getHeight());
    }
}
