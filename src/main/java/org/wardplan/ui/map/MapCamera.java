package org.wardplan.ui.map;

import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.wardplan.ui.map.raster.Viewport;

/** What one map shows of a view that others may share, and the ways to change it from there. */
final class MapCamera {
    private final SharedCamera shared;
    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>();
    private double width;
    private double height;

    MapCamera(SharedCamera shared) {
        this.shared = shared;
    }

    /** What part of the ground is shown; null before the first layout. */
    ReadOnlyObjectProperty<Viewport> viewport() {
        return viewport.getReadOnlyProperty();
    }

    SharedCamera shared() {
        return shared;
    }

    /** What part of the ground is shown, once the map has a size. */
    Viewport now() {
        return Objects.requireNonNull(viewport.get());
    }

    void set(Viewport now) {
        viewport.set(now);
    }

    /** Of the map, 0 before its first layout. */
    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** The map has a size now, 1 × 1 or more. */
    void resize(double newWidth, double newHeight) {
        boolean first = width == 0;
        if (newWidth != width || newHeight != height) {
            width = newWidth;
            height = newHeight;
            shared.resized(this, first);
        }
    }

    /** Nearer by a factor; the point of the map stays where it is. */
    void zoomAt(double x, double y, double factor) {
        shared.zoomAt(this, x, y, factor);
    }

    /** Nearer by a factor at the middle. */
    void zoom(double factor) {
        zoomAt(width / 2, height / 2, factor);
    }

    void pan(double dx, double dy) {
        shared.pan(this, dx, dy);
    }

    /** Moves to a ward that is out of sight while the map is zoomed in. */
    void bringIntoView(int ward) {
        shared.bringIntoView(this, ward);
    }

    /** The map is gone. */
    void leave() {
        shared.leave(this);
    }
}
