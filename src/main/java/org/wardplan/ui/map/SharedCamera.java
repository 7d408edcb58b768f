package org.wardplan.ui.map;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.Transition;
import javafx.application.Platform;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.Scope;
import org.wardplan.app.ViewState;
import org.wardplan.spatial.Boundaries;
import org.wardplan.ui.map.raster.Viewport;

/**
 * One view for one or several maps: what is zoomed or moved in one of them is in all. Maps of one size show the same
 * ground; in one of another size the centre is the same, and the scale the same against all London in view. London is
 * never lost from sight.
 */
public final class SharedCamera {
    private static final double FIT_MARGIN = 12;
    private static final double LEAST_METRES_PER_UNIT = 0.6;
    /** How far out, against all London in view. */
    private static final double FARTHEST = 1.3;
    /** Against all London in view: nearer than that the map counts as zoomed in. */
    private static final double NEAR = 0.8;

    private static final Duration GLIDE = Duration.millis(180);

    /** The way of one map while the view glides. */
    private record Way(MapCamera map, Viewport from, Viewport end) {
        void step(double part) {
            Viewport at = part < 1 ? from.towards(end, part) : end;
            // the window may get another size on the way
            map.set(at.resized(map.width(), map.height()));
        }
    }

    private final Boundaries boundaries;
    private final ViewState view;
    private final double margin;
    private final boolean scoped;
    private final List<MapCamera> maps = new ArrayList<>();
    private boolean fitted = true;
    private boolean held;
    private @Nullable Transition glide;
    private @Nullable RasterMaker rasters;

    public SharedCamera(Boundaries boundaries, ViewState view) {
        this(boundaries, view, FIT_MARGIN, true);
    }

    /**
     * @param margin units left free around what is fitted into a map
     * @param scoped whether the maps are narrowed to the scope
     */
    SharedCamera(Boundaries boundaries, ViewState view, double margin, boolean scoped) {
        this.scoped = scoped;
        this.boundaries = boundaries;
        this.view = view;
        this.margin = margin;
    }

    /** A camera for one more map. */
    MapCamera join() {
        MapCamera map = new MapCamera(this);
        maps.add(map);
        return map;
    }

    void leave(MapCamera map) {
        maps.remove(map);
        if (maps.isEmpty()) {
            stopGlide();
        }
    }

    /**
     * The maker of the rasters of all its maps, so that maps of one size have one raster.
     *
     * @param background one thread; the first one given counts
     */
    RasterMaker rasters(Executor background) {
        RasterMaker known = rasters;
        if (known == null) {
            known = new RasterMaker(boundaries, background, SharedCamera::onInterface);
            rasters = known;
        }
        return known;
    }

    private static void onInterface(Runnable r) {
        if (Platform.isFxApplicationThread()) {
            r.run();
        } else {
            Platform.runLater(r);
        }
    }

    boolean wholeLondon() {
        return !scoped || view.scope().get() instanceof Scope.London;
    }

    /** Whether all of the scope is shown, and will be when a map's size changes. */
    public boolean isFitted() {
        return fitted;
    }

    boolean isGliding() {
        return glide != null;
    }

    /** Changes the selection without moving the maps to it. */
    void choose(Consumer<ViewState> change) {
        held = true;
        try {
            change.accept(view);
        } finally {
            held = false;
        }
    }

    /** A map has another size now. */
    void resized(MapCamera map, boolean first) {
        if (fitted) {
            stopGlide();
            sized().forEach(m -> m.set(fitting(m, scopeBounds())));
            return;
        }
        MapCamera other = sized().stream().filter(m -> m != map).findFirst().orElse(null);
        if (!first) {
            map.set(kept(map, map.now().resized(map.width(), map.height())));
        } else if (other != null) {
            map.set(like(other, map));
        } else {
            map.set(fitting(map, scopeBounds()));
        }
    }

    private List<MapCamera> sized() {
        return maps.stream().filter(m -> m.width() > 0).toList();
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

    private Viewport fitting(MapCamera map, double[] bounds) {
        return Viewport.fit(bounds, map.width(), map.height(), margin);
    }

    private double londonScale(MapCamera map) {
        return fitting(map, boundaries.bounds()).metresPerUnit();
    }

    private Viewport kept(MapCamera map, Viewport wanted) {
        return wanted.within(boundaries.bounds(), LEAST_METRES_PER_UNIT, FARTHEST * londonScale(map));
    }

    /** What one map shows, in another. Exactly the same where they are of one size, as then one raster does for both. */
    private Viewport like(MapCamera shown, MapCamera map) {
        Viewport v = shown.now();
        if (v.width() == map.width() && v.height() == map.height()) {
            return v;
        }
        double scale = v.metresPerUnit() * londonScale(map) / londonScale(shown);
        return new Viewport(v.centreX(), v.centreY(), scale, map.width(), map.height());
    }

    private void jump(MapCamera map, Viewport to) {
        map.set(to);
        for (MapCamera m : sized()) {
            if (m != map) {
                m.set(like(map, m));
            }
        }
    }

    /** Shows all of the scope. */
    public void fit() {
        double[] bounds = scopeBounds();
        glideTo(m -> fitting(m, bounds));
        fitted = true;
    }

    public void zoomToBorough(int borough) {
        double[] bounds = boundaries.boroughBounds(borough);
        glideTo(m -> fitting(m, bounds));
    }

    /** Nearer by a factor at the middle, farther with one under 1. */
    public void zoom(double factor) {
        sized().stream().findFirst().ifPresent(m -> zoomAt(m, m.width() / 2, m.height() / 2, factor));
    }

    /** Nearer by a factor; the point of that map stays where it is. */
    void zoomAt(MapCamera map, double x, double y, double factor) {
        if (map.width() > 0) {
            stopGlide();
            fitted = false;
            Viewport now = map.now();
            double scale = kept(map, now.zoomedAt(x, y, factor)).metresPerUnit();
            jump(map, kept(map, now.zoomedAt(x, y, now.metresPerUnit() / scale)));
        }
    }

    void pan(MapCamera map, double dx, double dy) {
        if (map.width() > 0) {
            stopGlide();
            fitted = false;
            jump(map, kept(map, map.now().panned(dx, dy)));
        }
    }

    /** Moves to a ward that was selected elsewhere and is out of a map's sight while the maps are zoomed in. */
    void bringIntoView(MapCamera map, int ward) {
        if (held || map.width() == 0 || map.now().metresPerUnit() > NEAR * londonScale(map)) {
            return;
        }
        double[] at = boundaries.labelPoint(ward);
        double x = map.now().screenX(at[0]);
        double y = map.now().screenY(at[1]);
        if (x < 0 || y < 0 || x > map.width() || y > map.height()) {
            glideTo(m -> m.now().centredAt(at[0], at[1]));
        }
    }

    private void glideTo(Function<MapCamera, Viewport> wanted) {
        stopGlide();
        fitted = false;
        List<Way> ways = sized().stream()
                .map(m -> new Way(m, m.now(), kept(m, wanted.apply(m))))
                .toList();
        if (ways.isEmpty()) {
            return;
        }
        Transition moving = new Transition() {
            {
                setCycleDuration(GLIDE);
            }

            @Override
            protected void interpolate(double part) {
                ways.forEach(w -> w.step(part));
            }
        };
        moving.setOnFinished(e -> {
            glide = null;
            ways.forEach(w -> w.step(1));
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
