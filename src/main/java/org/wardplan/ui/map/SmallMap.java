package org.wardplan.ui.map;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import javafx.application.Platform;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.ViewState;
import org.wardplan.app.WardSelection;
import org.wardplan.app.WardTip;
import org.wardplan.spatial.Boundaries;
import org.wardplan.ui.map.raster.MapColours;
import org.wardplan.ui.map.raster.RasterFrame;
import org.wardplan.ui.map.raster.Viewport;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * All London in a card, coloured by whatever it is given: no zoom and no names. Pointing at a ward tells of it and lights
 * it up in the other views, a click selects it.
 */
public final class SmallMap extends Region {
    private static final double MARGIN = 4;
    private static final double WARD_LINE = 0.5;
    private static final int FULL = 256;
    private final Boundaries boundaries;
    private final ViewState view;
    private final Theme theme;
    private final RasterMaker maker;
    private final RasterPicture picture = new RasterPicture();
    private final Outline selected;
    private final Outline hovered;
    private final MapTip tip = new MapTip();
    private final int wards;
    private final Subscription subscriptions;
    private int[] colours;
    private IntFunction<@Nullable WardTip> told = w -> null;
    private @Nullable RasterFrame asked;
    private @Nullable Viewport now;

    /** @param background one thread, on which rasters are made */
    public SmallMap(Boundaries boundaries, ViewState view, Theme theme, Executor background) {
        this.boundaries = boundaries;
        this.view = view;
        this.theme = theme;
        wards = view.wards().size();
        colours = new int[wards];
        maker = new RasterMaker(boundaries, background, r -> {
            if (Platform.isFxApplicationThread()) {
                r.run();
            } else {
                Platform.runLater(r);
            }
        });
        selected = new Outline(boundaries, 2.5, 5);
        hovered = new Outline(boundaries, 1.5, 3);
        getStyleClass().add("small-map");
        getStylesheets()
                .add(java.util.Objects.requireNonNull(SmallMap.class.getResource("/org/wardplan/ui/map/map.css"))
                        .toExternalForm());
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription("map");
        setMinSize(0, 0);
        Pane clipped = new Pane(picture, selected, hovered);
        clipped.setMouseTransparent(true);
        clipped.setManaged(false);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        clipped.setClip(clip);
        getChildren().addAll(clipped, tip);
        setOnMouseMoved(e -> point(e.getX(), e.getY()));
        setOnMouseExited(e -> point(-1, -1));
        setOnMouseClicked(e -> {
            int w = wardAt(e.getX(), e.getY());
            if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress() && w >= 0) {
                if (e.isShortcutDown()) {
                    view.toggle(w);
                } else {
                    view.select(w);
                }
            }
        });
        Arrays.fill(colours, MapColours.opaque(Token.TRACK.hex(theme.isDark())));
        subscriptions = Subscription.combine(
                theme.dark().subscribe((was, dark) -> restyle()),
                view.selection().subscribe(this::select),
                view.hover().subscribe(h -> hover(h.intValue())));
        restyle();
    }

    /**
     * Colours the wards.
     *
     * @param hex {@code #rrggbb} by ward
     * @param newTold what is said of a ward that is pointed at; null for nothing
     */
    public void show(List<String> hex, IntFunction<@Nullable WardTip> newTold, String words) {
        colours = hex.stream().mapToInt(MapColours::opaque).toArray();
        told = newTold;
        setAccessibleText(words);
        picture.recolour(inks());
    }

    private MapColours inks() {
        boolean dark = theme.isDark();
        int city = MapColours.opaque(Token.CITY.hex(dark));
        int[] faces = Arrays.copyOf(colours, wards + 2);
        faces[wards] = city;
        faces[wards + 1] = MapColours.opaque(Token.BG.hex(dark));
        int[] strength = new int[wards + 2];
        Arrays.fill(strength, FULL);
        return new MapColours(
                faces,
                strength,
                MapColours.withAlpha(Token.WARD_LINE.hex(dark).substring(0, 7), WARD_LINE),
                MapColours.withAlpha(Token.BOROUGH_LINE.hex(dark).substring(0, 7), 0.75),
                city);
    }

    private void restyle() {
        selected.colours(theme.paint(Token.TEXT), theme.paint(Token.BG));
        hovered.colours(theme.paint(Token.TEXT), theme.paint(Token.BG));
        picture.recolour(inks());
        requestLayout();
    }

    private void select(WardSelection picked) {
        BitSet faces = new BitSet();
        for (int w : picked.wards()) {
            faces.set(w);
        }
        selected.of(faces);
        requestLayout();
    }

    private void hover(int ward) {
        BitSet faces = new BitSet();
        if (ward >= 0) {
            faces.set(ward);
        }
        hovered.of(faces);
        requestLayout();
    }

    private int wardAt(double x, double y) {
        Viewport v = now;
        int face = v == null ? -1 : boundaries.faceAt(v.mapX(x), v.mapY(y));
        return face < wards ? face : -1;
    }

    private void point(double x, double y) {
        int w = x < 0 ? -1 : wardAt(x, y);
        if (w != view.hover().get() && (w >= 0 || tip.isVisible())) {
            view.hover().set(w);
        }
        WardTip text = w < 0 ? null : told.apply(w);
        Viewport v = now;
        if (text == null || v == null) {
            tip.setVisible(false);
            return;
        }
        tip.show(text);
        double[] b = boundaries.bounds(w);
        Bounds ward = new BoundingBox(
                v.screenX(b[0]), v.screenY(b[3]), (b[2] - b[0]) / v.metresPerUnit(), (b[3] - b[1]) / v.metresPerUnit());
        tip.place(ward, x, y, getWidth(), getHeight());
    }

    /** Where the middle of a ward is on the screen. */
    public Point2D onScreen(int ward) {
        double[] at = boundaries.labelPoint(ward);
        Viewport v = now;
        return v == null ? new Point2D(0, 0) : localToScreen(v.screenX(at[0]), v.screenY(at[1]));
    }

    /** Whether the picture is there. */
    public boolean isDrawn() {
        return picture.raster() != null;
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        if (w < 1 || h < 1) {
            return;
        }
        Viewport v = Viewport.fit(boundaries.bounds(), w, h, MARGIN);
        now = v;
        double scale = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getRenderScaleX();
        RasterFrame frame = RasterFrame.around(v, scale, 0);
        if (!frame.equals(asked)) {
            asked = frame;
            maker.ask(frame, scale, made -> {
                picture.show(made, inks(), scale);
                Viewport latest = now;
                if (latest != null) {
                    picture.place(latest, scale);
                }
            });
        }
        picture.place(v, scale);
        selected.place(v, scale);
        hovered.place(v, scale);
    }

    public void dispose() {
        subscriptions.unsubscribe();
        maker.cancel();
    }
}
