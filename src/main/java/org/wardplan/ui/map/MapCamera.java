package org.wardplan.ui.map;

import java.util.BitSet;
import javafx.animation.Transition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.Scope;
import org.wardplan.app.ViewState;
import org.wardplan.spatial.Boundaries;
import org.wardplan.ui.map.raster.Viewport;

/** Which part of the ground the map shows, and the ways to change it. London is never lost from sight. */
final class MapCamera {
    private static final double FIT_MARGIN = 12;
    private static final double LEAST_METRES_PER_UNIT = 0.6;
    /** How far out, against all London in view. */
    private static final double FARTHEST = 1.3;
    /** Against all London in view: nearer than that the map counts as zoomed in. */
    private static final double NEAR = 0.8;

    private static final Duration GLIDE = Duration.millis(180);

    private final Boundaries boundaries;
    private final ViewState view;
    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>();
    private double width;
    private double height;
    private boolean fitted = true;
    private @Nullable Transition glide;

    MapCamera(Boundaries boundaries, ViewState view) {
        this.boundaries = boundaries;
        this.view = view;
    }

    /** What part of the ground is shown; null before the first layout. */
    ReadOnlyObjectProperty<Viewport> viewport() {
        return viewport.getReadOnlyProperty();
    }

    boolean wholeLondon() {
        return view.scope().get() instanceof Scope.London;
    }

    /** Whether all of the scope is shown, and will be when the window's size changes. */
    boolean isFitted() {
        return fitted;
    }

    boolean isGliding() {
        return glide != null;
    }

    /** The map has a size now, 1 × 1 or more. */
    void resize(double newWidth, double newHeight) {
        boolean first = width == 0;
        if (newWidth == width && newHeight == height) {
            return;
        }
        width = newWidth;
        height = newHeight;
        if (fitted || first) {
            stopGlide();
            viewport.set(fitting(scopeBounds()));
        } else {
            viewport.set(kept(viewport.get().resized(width, height)));
        }
    }

    private double[] scopeBounds() {
        BitSet scope = view.inScope().get();
        if (wholeLondon() || scope.isEmpty()) {
            return boundaries.bounds();
        }
        double[] all = boundaries.bounds(scope.nextSetBit(0));
        scope.stream().mapToObj(boundaries::bounds).forEach(b -> {
            all[0] = Math.min(all[0], b[0]);
            all[1] = Math.min(all[1], b[1]);
            all[2] = Math.max(all[2], b[2]);
            all[3] = Math.max(all[3], b[3]);
        });
        return all;
    }

    private Viewport fitting(double[] bounds) {
        return Viewport.fit(bounds, width, height, FIT_MARGIN);
    }

    private Viewport kept(Viewport wanted) {
        double most = FARTHEST * fitting(boundaries.bounds()).metresPerUnit();
        return wanted.within(boundaries.bounds(), LEAST_METRES_PER_UNIT, most);
    }

    /** Shows all of the scope. */
    void fit() {
        if (width > 0) {
            glideTo(fitting(scopeBounds()));
        }
        fitted = true;
    }

    void zoomToBorough(int borough) {
        glideTo(fitting(boundaries.boroughBounds(borough)));
    }

    /** Nearer by a factor; the point of the view stays where it is. */
    void zoomAt(double x, double y, double factor) {
        Viewport now = viewport.get();
        if (now != null) {
            stopGlide();
            fitted = false;
            double scale = kept(now.zoomedAt(x, y, factor)).metresPerUnit();
            viewport.set(kept(now.zoomedAt(x, y, now.metresPerUnit() / scale)));
        }
    }

    /** Nearer by a factor at the middle. */
    void zoom(double factor) {
        zoomAt(width / 2, height / 2, factor);
    }

    void pan(double dx, double dy) {
        Viewport now = viewport.get();
        if (now != null) {
            stopGlide();
            fitted = false;
            viewport.set(kept(now.panned(dx, dy)));
        }
    }

    /** Moves to a ward that is out of sight while the map is zoomed in. */
    void bringIntoView(int ward) {
        Viewport now = viewport.get();
        if (now == null
                || now.metresPerUnit() > NEAR * fitting(boundaries.bounds()).metresPerUnit()) {
            return;
        }
        double[] at = boundaries.labelPoint(ward);
        double x = now.screenX(at[0]);
        double y = now.screenY(at[1]);
        if (x < 0 || y < 0 || x > width || y > height) {
            glideTo(now.centredAt(at[0], at[1]));
        }
    }

    private void glideTo(Viewport wanted) {
        stopGlide();
        fitted = false;
        Viewport from = viewport.get();
        Viewport end = kept(wanted);
        if (from == null) {
            viewport.set(end);
            return;
        }
        Transition moving = new Transition() {
            {
                setCycleDuration(GLIDE);
            }

            @Override
            protected void interpolate(double part) {
                // the window may get another size on the way
                viewport.set(from.towards(end, part).resized(width, height));
            }
        };
        moving.setOnFinished(e -> {
            glide = null;
            viewport.set(end.resized(width, height));
        });
        glide = moving;
        moving.play();
    }

    void stopGlide() {
        if (glide != null) {
            glide.stop();
            glide = null;
        }
    }
}
