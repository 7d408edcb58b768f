package org.wardplan.ui.map;

import java.util.BitSet;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.LayerPicture;
import org.wardplan.app.MapModel;
import org.wardplan.app.ViewState;
import org.wardplan.app.WardSelection;
import org.wardplan.spatial.Boundaries;
import org.wardplan.ui.map.raster.MapColours;
import org.wardplan.ui.map.raster.RasterFrame;
import org.wardplan.ui.map.raster.Viewport;
import org.wardplan.ui.map.raster.WardRaster;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * The map itself: a coloured raster that is moved and scaled at once and made anew when needed, and over it outlines,
 * names and the tooltip.
 */
final class MapPane extends Region {
    /** Share of the view that the raster reaches beyond it on each side. */
    private static final double RASTER_MARGIN = 0.2;
    /** Share of the view that must be left of that before the next raster is made. */
    private static final double RASTER_SPARE = 0.06;

    private static final double SAME = 1e-9;

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
    private final MapCamera camera;

    private final InvalidationListener recolour = o -> recolour();
    private final InvalidationListener rename = o -> rename();
    private final InvalidationListener restyle = o -> restyle();
    private final ChangeListener<Object> scopeChanged = (o, was, now) -> scopeChanged();
    private final ChangeListener<WardSelection> selectionChanged = (o, was, now) -> selectionChanged(now);
    private final ChangeListener<Number> hoverChanged = (o, was, now) -> hoverChanged(now.intValue());

    private boolean choosing;
    private int pointed = -1;
    private double pointedX;
    private double pointedY;
    private @Nullable RasterFrame asked;

    MapPane(MapModel model, Boundaries boundaries, Theme theme, LineOptions options, Executor background) {
        this.model = model;
        this.view = model.view();
        this.boundaries = boundaries;
        this.theme = theme;
        this.options = options;
        camera = new MapCamera(boundaries, view);
        camera.viewport().addListener(o -> moved());
        maker = new RasterMaker(boundaries, background, MapPane::onInterface);
        scopeOutline = new Outline(boundaries, 2, 0);
        selected = new Outline(boundaries, 2.5, 5);
        hovered = new Outline(boundaries, 1.5, 3);
        labels = new LabelLayer(view, boundaries, theme, options, this::requestLayout);
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
        getChildren().addAll(picture, scopeOutline, labels, selected, hovered, box);
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
        camera.stopGlide();
        labels.dispose();
        maker.cancel();
    }

    // --- what is shown

    private MapColours colours() {
        return MapInk.of(model.picture().get(), theme, options, camera.wholeLondon());
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
            camera.bringIntoView(now.lead());
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
        scopeOutline.of(camera.wholeLondon() ? new BitSet() : view.inScope().get());
    }

    private void scopeChanged() {
        outlineScope();
        labels.replace();
        recolour();
        camera.fit();
    }

    private void tellScreenReader() {
        LayerPicture layer = model.picture().get();
        StringBuilder text = new StringBuilder("Map of ")
                .append(layer.inScope())
                .append(" wards by ")
                .append(layer.measure().label());
        int ward = view.hover().get();
        if (ward >= 0) {
            text.append(". Pointed at: ").append(model.tip(ward).spoken());
        }
        WardSelection chosen = view.selection().get();
        if (chosen.lead() >= 0) {
            text.append(". Selected: ").append(model.tip(chosen.lead()).spoken());
            if (chosen.size() > 1) {
                text.append(", and ").append(Numbers.counted(chosen.size() - 1L, "other ward"));
            }
        }
        setAccessibleText(text.toString());
    }

    // --- the view

    MapCamera camera() {
        return camera;
    }

    private double outputScale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getRenderScaleX();
    }

    private void moved() {
        if (pointed >= 0) {
            tip.setVisible(false);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        if (w < 1 || h < 1) {
            return;
        }
        camera.resize(w, h);
        show(viewport());
    }

    private Viewport viewport() {
        return camera.viewport().get();
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
        picture.place(viewport(), scale);
    }

    /** Whether the picture on the screen is that of the view, sharp and not waited for. */
    boolean isSharp() {
        WardRaster raster = picture.raster();
        return raster != null && raster.frame().equals(asked) && !camera.isGliding();
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
        Viewport now = viewport();
        return now == null ? -1 : boundaries.faceAt(now.mapX(x), now.mapY(y));
    }

    /** Where a face lies in the view. */
    Bounds boundsOf(int face) {
        Viewport now = viewport();
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
        Viewport now = viewport();
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
