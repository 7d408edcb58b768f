package org.wardplan.ui.map;

import java.util.BitSet;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.animation.Transition;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.LayerPicture;
import org.wardplan.app.MapModel;
import org.wardplan.app.Scope;
import org.wardplan.app.ViewState;
import org.wardplan.app.WardSelection;
import org.wardplan.spatial.Boundaries;
import org.wardplan.ui.map.raster.MapColours;
import org.wardplan.ui.map.raster.RasterFrame;
import org.wardplan.ui.map.raster.Viewport;
import org.wardplan.ui.map.raster.WardRaster;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * The map itself: a coloured raster that is moved and scaled at once and made anew when needed, and over it outlines,
 * names and the tooltip.
 */
final class MapPane extends Region {
    private static final double FIT_MARGIN = 12;
    /** Share of the view that the raster reaches beyond it on each side. */
    private static final double RASTER_MARGIN = 0.2;
    /** Share of the view that must be left of that before the next raster is made. */
    private static final double RASTER_SPARE = 0.06;

    private static final double LEAST_METRES_PER_UNIT = 0.6;
    private static final double SAME = 1e-9;
    private static final Duration GLIDE = Duration.millis(180);

    private final MapModel model;
    private final ViewState view;
    private final Boundaries boundaries;
    private final Theme theme;
    private final LineOptions options;
    private final RasterMaker maker;
    private final RasterPicture picture = new RasterPicture();
    private final Outline scopeOutline;
    private final Outline selected;
    private final Outline hovered;
    private final LabelLayer labels;
    private final Rectangle box = new Rectangle();
    private final MapTip tip = new MapTip();
    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>();

    private final InvalidationListener recolour = o -> recolour();
    private final InvalidationListener rename = o -> rename();
    private final InvalidationListener restyle = o -> restyle();
    private final ChangeListener<Object> scopeChanged = (o, was, now) -> scopeChanged();
    private final ChangeListener<WardSelection> selectionChanged = (o, was, now) -> selectionChanged(now);
    private final ChangeListener<Number> hoverChanged = (o, was, now) -> hoverChanged(now.intValue());

    private boolean fitted = true;
    private boolean choosing;
    private int pointed = -1;
    private double pointedX;
    private double pointedY;
    private @Nullable RasterFrame asked;
    private @Nullable Transition glide;

    MapPane(MapModel model, Boundaries boundaries, Theme theme, LineOptions options, Executor background) {
        this.model = model;
        this.view = model.view();
        this.boundaries = boundaries;
        this.theme = theme;
        this.options = options;
        maker = new RasterMaker(boundaries, background, MapPane::onInterface);
        scopeOutline = new Outline(boundaries, 2, 0);
        selected = new Outline(boundaries, 2.5, 5);
        hovered = new Outline(boundaries, 1.5, 3);
        labels = new LabelLayer(view, boundaries, theme, options);
        getStyleClass().add("map-pane");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription("map");
        box.getStyleClass().add("map-box");
        box.setManaged(false);
        box.setMouseTransparent(true);
        box.setVisible(false);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(picture, scopeOutline, labels, selected, hovered, box, tip);
        listen();
        restyle();
        selectionChanged(view.selection().get());
        hoverChanged(view.hover().get());
        outlineScope();
    }

    private static void onInterface(Runnable r) {
        if (Platform.isFxApplicationThread()) {
            r.run();
        } else {
            Platform.runLater(r);
        }
    }

    private void listen() {
        model.picture().addListener(recolour);
        options.boroughLines().addListener(recolour);
        options.wardLines().addListener(recolour);
        options.boroughNames().addListener(rename);
        options.wardNames().addListener(rename);
        theme.dark().addListener(restyle);
        theme.textScale().addListener(restyle);
        view.scope().addListener(scopeChanged);
        view.selection().addListener(selectionChanged);
        view.hover().addListener(hoverChanged);
    }

    void dispose() {
        model.picture().removeListener(recolour);
        theme.dark().removeListener(restyle);
        theme.textScale().removeListener(restyle);
        view.scope().removeListener(scopeChanged);
        view.selection().removeListener(selectionChanged);
        view.hover().removeListener(hoverChanged);
        stopGlide();
        maker.cancel();
    }

    // --- what is shown

    private boolean wholeLondon() {
        return view.scope().get() instanceof Scope.London;
    }

    private MapColours colours() {
        return MapInk.of(model.picture().get(), theme, options, wholeLondon());
    }

    private void recolour() {
        picture.recolour(colours());
        if (tip.isVisible() && pointed >= 0 && pointed < model.wards().size()) {
            tip.show(model.tip(pointed));
            tip.place(boundsOf(pointed), pointedX, pointedY, getWidth(), getHeight());
        }
        tellScreenReader();
    }

    private void rename() {
        labels.replace();
        requestLayout();
    }

    private void restyle() {
        Color text = theme.paint(Token.TEXT);
        Color ground = theme.paint(Token.BG);
        selected.colours(text, ground);
        hovered.colours(text, ground);
        scopeOutline.colours(theme.paint(Token.MUTED), ground);
        labels.redraw();
        picture.recolour(colours());
        requestLayout();
    }

    private void selectionChanged(WardSelection now) {
        BitSet wards = new BitSet();
        for (int w : now.wards()) {
            wards.set(w);
        }
        selected.of(wards);
        if (!choosing && now.lead() >= 0) {
            bringIntoView(now.lead());
        }
        requestLayout();
        tellScreenReader();
    }

    private void hoverChanged(int ward) {
        BitSet wards = new BitSet();
        if (ward >= 0) {
            wards.set(ward);
        }
        hovered.of(wards);
        if (ward != pointed) {
            tip.setVisible(false);
        }
        requestLayout();
        tellScreenReader();
    }

    private void outlineScope() {
        scopeOutline.of(wholeLondon() ? new BitSet() : view.inScope().get());
    }

    private void scopeChanged() {
        outlineScope();
        labels.replace();
        recolour();
        fit();
    }

    private void tellScreenReader() {
        LayerPicture layer = model.picture().get();
        StringBuilder text = new StringBuilder("Map of ")
                .append(layer.inScope())
                .append(" wards by ")
                .append(layer.measure().label());
        int ward = view.hover().get() >= 0
                ? view.hover().get()
                : view.selection().get().lead();
        if (ward >= 0) {
            text.append(". ").append(model.tip(ward).spoken());
            text.append("; ").append(view.selection().get().contains(ward) ? "selected" : "pointed at");
        }
        setAccessibleText(text.toString());
    }

    // --- the view

    /** What part of the ground is shown; null before the first layout. */
    ReadOnlyObjectProperty<Viewport> viewport() {
        return viewport.getReadOnlyProperty();
    }

    double outputScale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getRenderScaleX();
    }

    private double[] scopeBounds() {
        if (wholeLondon()) {
            return boundaries.bounds();
        }
        double[] all = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        view.inScope().get().stream().forEach(w -> {
            double[] b = boundaries.bounds(w);
            all[0] = Math.min(all[0], b[0]);
            all[1] = Math.min(all[1], b[1]);
            all[2] = Math.max(all[2], b[2]);
            all[3] = Math.max(all[3], b[3]);
        });
        return all;
    }

    private Viewport fitted(double[] bounds) {
        return Viewport.fit(bounds, getWidth(), getHeight(), FIT_MARGIN);
    }

    private Viewport kept(Viewport wanted) {
        double most = 1.3 * fitted(boundaries.bounds()).metresPerUnit();
        return wanted.within(boundaries.bounds(), LEAST_METRES_PER_UNIT, most);
    }

    private void set(Viewport now) {
        viewport.set(kept(now));
        if (pointed >= 0) {
            tip.setVisible(false);
        }
        requestLayout();
    }

    /** Shows all of the scope. */
    void fit() {
        if (getWidth() > 0) {
            glideTo(fitted(scopeBounds()));
        }
        fitted = true;
    }

    /** Whether all of the scope is shown, and will be when the window's size changes. */
    boolean isFitted() {
        return fitted;
    }

    void zoomToBorough(int borough) {
        glideTo(fitted(boundaries.boroughBounds(borough)));
    }

    /** Nearer by a factor; the point of the view stays where it is. */
    void zoomAt(double x, double y, double factor) {
        Viewport now = viewport.get();
        if (now != null) {
            stopGlide();
            fitted = false;
            double scale = kept(now.zoomedAt(x, y, factor)).metresPerUnit();
            set(now.zoomedAt(x, y, now.metresPerUnit() / scale));
        }
    }

    void zoom(double factor) {
        zoomAt(getWidth() / 2, getHeight() / 2, factor);
    }

    void pan(double dx, double dy) {
        Viewport now = viewport.get();
        if (now != null) {
            stopGlide();
            fitted = false;
            set(now.panned(dx, dy));
        }
    }

    private boolean zoomedIn() {
        Viewport now = viewport.get();
        return now != null
                && now.metresPerUnit() < 0.8 * fitted(boundaries.bounds()).metresPerUnit();
    }

    private void bringIntoView(int ward) {
        Viewport now = viewport.get();
        if (now == null || !zoomedIn()) {
            return;
        }
        double[] at = boundaries.labelPoint(ward);
        double x = now.screenX(at[0]);
        double y = now.screenY(at[1]);
        if (x < 0 || y < 0 || x > getWidth() || y > getHeight()) {
            glideTo(now.centredAt(at[0], at[1]));
        }
    }

    private void stopGlide() {
        if (glide != null) {
            glide.stop();
            glide = null;
        }
    }

    private void glideTo(Viewport wanted) {
        stopGlide();
        fitted = false;
        Viewport from = viewport.get();
        Viewport end = kept(wanted);
        if (from == null || getScene() == null || getScene().getWindow() == null) {
            set(end);
            return;
        }
        Transition moving = new Transition() {
            {
                setCycleDuration(GLIDE);
            }

            @Override
            protected void interpolate(double part) {
                set(part >= 1 ? end : from.towards(end, part));
            }
        };
        glide = moving;
        moving.play();
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        if (w < 1 || h < 1) {
            return;
        }
        Viewport now = viewport.get();
        if (now == null) {
            viewport.set(fitted(scopeBounds()));
        } else if (now.width() != w || now.height() != h) {
            if (fitted) {
                stopGlide();
            }
            viewport.set(fitted ? fitted(scopeBounds()) : kept(now.resized(w, h)));
        }
        show(viewport.get());
    }

    private void show(Viewport now) {
        double scale = outputScale();
        askForRaster(now, scale);
        picture.place(now, scale);
        scopeOutline.place(now, scale);
        selected.place(now, scale);
        hovered.place(now, scale);
        labels.place(now);
    }

    private void askForRaster(Viewport now, double scale) {
        RasterFrame before = asked;
        if (before != null
                && Math.abs(before.metresPerPixel() * scale / now.metresPerUnit() - 1) < SAME
                && before.covers(now, RASTER_SPARE)) {
            return;
        }
        RasterFrame frame = RasterFrame.around(now, scale, RASTER_MARGIN);
        asked = frame;
        maker.ask(frame, scale, made -> take(made, scale));
    }

    private void take(WardRaster made, double scale) {
        picture.show(made, colours(), scale);
        picture.place(viewport.get(), scale);
    }

    /** Whether the picture on the screen is that of the view, sharp and not waited for. */
    boolean isSharp() {
        WardRaster raster = picture.raster();
        return raster != null && raster.frame().equals(asked) && glide == null;
    }

    @Nullable Image image() {
        return picture.getImage();
    }

    @Nullable WardRaster raster() {
        return picture.raster();
    }

    // --- pointing

    /** The face under a point of the view, −1 for none; the City of London is the one after the wards. */
    int faceAt(double x, double y) {
        Viewport now = viewport.get();
        return now == null ? -1 : boundaries.faceAt(now.mapX(x), now.mapY(y));
    }

    /** Where a face lies in the view. */
    Bounds boundsOf(int face) {
        Viewport now = viewport.get();
        double[] b = boundaries.bounds(face);
        return new BoundingBox(
                now.screenX(b[0]),
                now.screenY(b[3]),
                (b[2] - b[0]) / now.metresPerUnit(),
                (b[3] - b[1]) / now.metresPerUnit());
    }

    /** The pointer is over a point of the view. */
    void pointAt(double x, double y) {
        int face = faceAt(x, y);
        boolean same = face == pointed && tip.isVisible();
        pointed = face;
        pointedX = x;
        pointedY = y;
        view.hover().set(face < model.wards().size() ? face : -1);
        if (face < 0) {
            tip.setVisible(false);
            return;
        }
        if (!same) {
            if (face < model.wards().size()) {
                tip.show(model.tip(face));
            } else {
                tip.show("City of London", "Has a police force of its own: not planned here");
            }
        }
        tip.place(boundsOf(face), x, y, getWidth(), getHeight());
    }

    /** The pointer left, or does something else than pointing. */
    void pointNowhere() {
        pointed = -1;
        tip.setVisible(false);
        view.hover().set(-1);
    }

    MapTip tip() {
        return tip;
    }

    /** Changes the selection without moving the map to it. */
    void choose(Consumer<ViewState> change) {
        choosing = true;
        try {
            change.accept(view);
        } finally {
            choosing = false;
        }
    }

    /** Shows the box that is being drawn; of no size hides it. */
    void showBox(double x, double y, double width, double height) {
        box.setVisible(width > 0 || height > 0);
        box.setX(x);
        box.setY(y);
        box.setWidth(width);
        box.setHeight(height);
    }

    /** Wards that are fully shown and whose middle lies in a box of the view. */
    int[] wardsIn(Bounds area) {
        Viewport now = viewport.get();
        LayerPicture.Shown[] shown = model.picture().get().shown();
        return IntStream.range(0, shown.length)
                .filter(w -> shown[w] == LayerPicture.Shown.FULL)
                .filter(w -> {
                    double[] at = boundaries.labelPoint(w);
                    return area.contains(now.screenX(at[0]), now.screenY(at[1]));
                })
                .toArray();
    }

    MapModel model() {
        return model;
    }
}
