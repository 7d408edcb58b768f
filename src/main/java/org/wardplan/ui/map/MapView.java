package org.wardplan.ui.map;

import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.app.MapModel;
import org.wardplan.app.PictureChoice;
import org.wardplan.app.PlanSession;
import org.wardplan.app.ViewState;
import org.wardplan.model.geography.WardSet;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Measure;
import org.wardplan.spatial.Boundaries;
import org.wardplan.ui.map.raster.Viewport;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Theme;

/** The map of all wards with its layer bar, legend, key figures, zoom buttons and scale. */
public final class MapView extends BorderPane {
    private static final double CARD_MARGIN = 16;
    private static final double STEP = 1.5;

    private final MapModel model;
    private final LineOptions options = new LineOptions();
    private final MapPane pane;
    private final MapGestures gestures;
    private final LayerBar bar;
    private final LegendCard legend;
    private final SummaryCard summary;
    private final VBox zoom = new VBox();
    private final ScaleBar scale = new ScaleBar();
    private final StackPane stage;
    private @Nullable MapExports exports;
    private final Boundaries boundaries;
    private @Nullable ContextMenu menu;

    /**
     * The map of an open plan.
     *
     * @param background one thread, on which rasters are made
     */
    public MapView(PlanSession session, Theme theme, Executor background) {
        this(
                session.data().wards(),
                session.data().boundaries(),
                session.view(),
                session.evaluation(),
                session.ranks(),
                theme,
                background);
    }

    /**
     * @param ranks how sure the ranks are; its value is null until known
     * @param background one thread, on which rasters are made
     */
    MapView(
            WardSet wards,
            Boundaries boundaries,
            ViewState view,
            ObservableValue<Evaluation> evaluation,
            ObservableValue<@Nullable RankIntervals> ranks,
            Theme theme,
            Executor background) {
        this.boundaries = boundaries;
        model = new MapModel(wards, view, evaluation, ranks);
        pane = new MapPane(
                new LayerContent(model, theme, options),
                boundaries,
                view,
                theme,
                options,
                new SharedCamera(boundaries, view),
                background);
        model.picture().addListener(o -> pane.recolour());
        gestures = new MapGestures(pane, true);
        bar = new LayerBar(view, options, this::takePicture);
        legend = new LegendCard(model, theme);
        summary = new SummaryCard(model);
        getStyleClass().add("map-view");
        getStylesheets()
                .add(Objects.requireNonNull(MapView.class.getResource("/org/wardplan/ui/map/map.css"))
                        .toExternalForm());
        makeZoomButtons();
        legend.visibleProperty().bind(options.legend());
        stage = new StackPane(pane, legend, summary, scale, zoom, pane.tip());
        corner(legend, Pos.BOTTOM_LEFT, new Insets(0, 0, CARD_MARGIN, CARD_MARGIN));
        corner(summary, Pos.TOP_RIGHT, new Insets(CARD_MARGIN, CARD_MARGIN, 0, 0));
        corner(zoom, Pos.BOTTOM_RIGHT, new Insets(0, CARD_MARGIN, CARD_MARGIN, 0));
        corner(scale, Pos.BOTTOM_RIGHT, new Insets(0, CARD_MARGIN + 46, CARD_MARGIN + 4, 0));
        pane.camera().viewport().addListener((o, was, now) -> scaleChanged(now));
        setTop(bar);
        setCenter(stage);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        pane.setOnContextMenuRequested(e -> {
            MapExports given = exports;
            if (given != null) {
                pane.pointNowhere();
                contextMenu(given).show(pane, e.getScreenX(), e.getScreenY());
            }
            e.consume();
        });
    }

    private static void corner(Node card, Pos at, Insets margin) {
        StackPane.setAlignment(card, at);
        StackPane.setMargin(card, margin);
    }

    private void makeZoomButtons() {
        zoom.getStyleClass().addAll("floating", "map-zoom");
        zoom.getChildren()
                .setAll(
                        button(Feather.PLUS, "Zoom in (+)", this::zoomIn),
                        button(Feather.MINUS, "Zoom out (−)", this::zoomOut),
                        button(Feather.MAXIMIZE, "Show all (0)", this::fit));
        zoom.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    private static Button button(Feather icon, String name, Runnable action) {
        Button b = Icons.only(new Button(), icon, name);
        b.getStyleClass().add("flat");
        b.setOnAction(e -> action.run());
        return b;
    }

    private void scaleChanged(@Nullable Viewport now) {
        if (now != null) {
            scale.scale(now.metresPerUnit());
        }
    }

    private void key(KeyEvent e) {
        if (e.isConsumed() || e.getTarget() instanceof TextInputControl) {
            return;
        }
        if (gestures.key(e) || layerKey(e)) {
            e.consume();
        }
    }

    private boolean layerKey(KeyEvent e) {
        int number = e.getCode().ordinal() - KeyCode.DIGIT1.ordinal();
        if (e.isShortcutDown() || e.isAltDown() || !e.getCode().isDigitKey() || number < 0) {
            return false;
        }
        return chooseLayer(number);
    }

    /** Shows the layer of a position in the bar, from 0; false when there is none. */
    public boolean chooseLayer(int number) {
        if (number < 0 || number >= Measure.values().length) {
            return false;
        }
        model.view().layer().set(Measure.values()[number]);
        return true;
    }

    /** Shows all of the scope. */
    public void fit() {
        pane.camera().shared().fit();
    }

    /** Zooms to the borough that a ward lies in. */
    public void showBoroughOf(int ward) {
        pane.camera().shared().zoomToBorough(model.wards().boroughOf(ward));
    }

    /** Whether the picture was drawn for what is shown now, and not moved or stretched until a new one is ready. */
    public boolean isSharp() {
        return pane.isSharp();
    }

    /** Where the middle of a ward is on the screen; outside the map's view when the ward is. */
    public Point2D onScreen(int ward) {
        double[] point = boundaries.labelPoint(ward);
        Viewport now = pane.camera().viewport().get();
        return pane.localToScreen(now.screenX(point[0]), now.screenY(point[1]));
    }

    public void zoomIn() {
        pane.camera().zoom(STEP);
    }

    public void zoomOut() {
        pane.camera().zoom(1 / STEP);
    }

    /** Clears the selection; with none, shows all of the scope; then all London. */
    public void escape() {
        gestures.escape();
    }

    /** Which lines, names and cards are shown. */
    public LineOptions options() {
        return options;
    }

    /** Gives the map what the window can do with it; without, it has no menu. */
    public void setExports(@Nullable MapExports newExports) {
        exports = newExports;
        menu = null;
    }

    private void takePicture() {
        MapExports known = exports;
        if (known != null) {
            known.choosePicture(PictureChoice.Format.PNG);
        }
    }

    private ContextMenu contextMenu(MapExports given) {
        ContextMenu known = menu;
        if (known == null) {
            known = new ContextMenu(
                    item("Copy data", given::copyData),
                    item("Copy as picture", given::copyPicture),
                    item("Save picture (PNG)…", () -> given.choosePicture(PictureChoice.Format.PNG)),
                    item("Save drawing (SVG)…", () -> given.choosePicture(PictureChoice.Format.SVG)));
            known.setAutoHide(true);
            menu = known;
        }
        return known;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(e -> action.run());
        return item;
    }

    MapPane pane() {
        return pane;
    }

    LegendCard legend() {
        return legend;
    }

    /** Lets go of the plan, the view state and the theme. */
    public void dispose() {
        pane.dispose();
        bar.dispose();
        legend.dispose();
        summary.dispose();
        model.dispose();
    }
}
