package org.wardplan.ui.map;

import java.util.BitSet;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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
import org.wardplan.app.PickArea;
import org.wardplan.app.ViewState;
import org.wardplan.app.WardSelection;
import org.wardplan.app.WardTip;
import org.wardplan.spatial.Boundaries;
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

    private final MapContent content;
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
    private final DrawnArea drawn = new DrawnArea();
    private final DrawnOver over = new DrawnOver();
    private final MapTip tip = new MapTip();
    private final MapCamera camera;

    private final InvalidationListener recolour = o -> recolour();
    private final InvalidationListener rename = o -> rename();
    private final InvalidationListener restyle = o -> restyle();
    private final ChangeListener<Object> scopeChanged = (o, was, now) -> scopeChanged();
    private final ChangeListener<WardSelection> selectionChanged = (o, was, now) -> selectionChanged(now);
    private final ChangeListener<Number> hoverChanged = (o, was, now) -> hoverChanged(now.intValue());

    private int pointed = -1;
    private double pointedX;
    private double pointedY;
    private @Nullable RasterFrame asked;

    /** @param background one thread, on which rasters are made */
    MapPane(
            MapContent content,
            Boundaries boundaries,
            ViewState view,
            Theme theme,
            LineOptions options,
            SharedCamera shared,
            Executor background) {
        this.content = content;
        this.view = view;
        this.boundaries = boundaries;
        this.theme = theme;
        this.options = options;
        camera = shared.join();
        camera.viewport().addListener(o -> moved());
        maker = shared.rasters(background);
        scopeOutline = new Outline(boundaries, 2, 0);
        selected = new Outline(boundaries, 2.5, 5);
        hovered = new Outline(boundaries, 1.5, 3);
        labels = new LabelLayer(view, boundaries, theme, options, this::requestLayout);
        getStyleClass().add("map-pane");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription("map");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(picture, scopeOutline, over, labels, selected, hovered, drawn);
        listen();
        restyle();
        selectionChanged(view.selection().get());
        hoverChanged(view.hover().get());
        outlineScope();
    }

    private void listen() {
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
        options.boroughLines().removeListener(recolour);
        options.wardLines().removeListener(recolour);
        options.boroughNames().removeListener(rename);
        options.wardNames().removeListener(rename);
        theme.dark().removeListener(restyle);
        theme.textScale().removeListener(restyle);
        view.scope().removeListener(scopeChanged);
        view.selection().removeListener(selectionChanged);
        view.hover().removeListener(hoverChanged);
        camera.leave();
        labels.dispose();
        maker.cancel(this);
    }

    // --- what is shown

    /** The content is another one, or in other colours. */
    void recolour() {
        picture.recolour(content.colours());
        if (tip.isVisible() && pointed >= 0 && pointed < view.wards().size()) {
            tell(pointed);
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
        picture.recolour(content.colours());
        requestLayout();
    }

    private void selectionChanged(WardSelection now) {
        BitSet wards = new BitSet();
        for (int w : now.wards()) {
            wards.set(w);
        }
        selected.of(wards);
        picture.recolour(content.colours());
        if (now.lead() >= 0) {
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
        scopeOutline.of(
                camera.shared().wholeLondon() ? new BitSet() : view.inScope().get());
    }

    private void scopeChanged() {
        outlineScope();
        labels.replace();
        recolour();
        camera.shared().fit();
    }

    private void tellScreenReader() {
        StringBuilder text = new StringBuilder(content.words());
        speak(text, ". Pointed at: ", view.hover().get());
        WardSelection chosen = view.selection().get();
        speak(text, ". Selected: ", chosen.lead());
        if (chosen.size() > 1) {
            text.append(", and ").append(Numbers.counted(chosen.size() - 1L, "other ward"));
        }
        setAccessibleText(text.toString());
    }

    private void speak(StringBuilder text, String what, int ward) {
        if (ward >= 0) {
            WardTip told = content.tip(ward);
            text.append(what).append(told == null ? view.wards().ward(ward).name() : told.spoken());
        }
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
        over.place(now);
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
        maker.ask(this, frame, scale, made -> take(made, scale));
    }

    private void take(WardRaster made, double scale) {
        picture.show(made, content.colours(), scale);
        picture.place(viewport(), scale);
    }

    /** Whether the picture on the screen is that of the view, sharp and not waited for. */
    boolean isSharp() {
        WardRaster raster = picture.raster();
        return raster != null
                && raster.frame().equals(asked)
                && !camera.shared().isGliding();
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
        view.hover().set(face < view.wards().size() ? face : -1);
        if (face < 0) {
            tip.setVisible(false);
        } else if (same) {
            tip.place(boundsOf(face), x, y, getWidth(), getHeight());
        } else {
            tell(face);
        }
    }

    private void tell(int face) {
        if (face < view.wards().size()) {
            WardTip told = content.tip(face);
            if (told == null) {
                tip.setVisible(false);
                return;
            }
            tip.show(told);
        } else {
            tip.show("City of London", "Has a police force of its own: not planned here");
        }
        tip.place(boundsOf(face), pointedX, pointedY, getWidth(), getHeight());
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
        camera.shared().choose(change);
    }

    /** What a page draws over the map. */
    DrawnOver over() {
        return over;
    }

    /** What is being drawn to pick wards. */
    DrawnArea drawn() {
        return drawn;
    }

    /** Wards that are fully shown and whose middle lies in an area of the view. */
    int[] wardsIn(PickArea area) {
        Viewport now = viewport();
        return IntStream.range(0, view.wards().size())
                .filter(content::isShown)
                .filter(w -> {
                    double[] at = boundaries.labelPoint(w);
                    return area.contains(now.screenX(at[0]), now.screenY(at[1]));
                })
                .toArray();
    }

    ViewState view() {
        return view;
    }
}
