package org.wardplan.ui.map;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PictureChoice;
import org.wardplan.app.TaskRunner;
import org.wardplan.app.ViewState;
import org.wardplan.app.WardTip;
import org.wardplan.base.Problem;
import org.wardplan.model.geography.Ward;
import org.wardplan.report.picture.ColourSheet;
import org.wardplan.spatial.Boundaries;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.chart.PictureHost;
import org.wardplan.ui.chart.PictureSubject;
import org.wardplan.ui.map.raster.MapColours;
import org.wardplan.ui.map.raster.Viewport;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * A map of all wards in the colours that it is given. It is zoomed, moved and drawn on like the map of the plan, lights
 * up what is pointed at or selected in any view, and lets all but the selected wards step back when several are.
 */
public final class ClassMap extends StackPane {
    private static final double SCALE_MARGIN = 10;
    private static final double STILL_MARGIN = 4;
    private static final double SMALL_WIDTH = 420;

    /**
     * What a map shows.
     *
     * @param hex {@code #rrggbb} by ward
     * @param told what is said of a ward that is pointed at; null for nothing
     * @param words what the map is of, for who can't see it
     * @param shown whether drawing around a ward picks it; a ward left out by a filter is not picked
     */
    public record Picture(List<String> hex, IntFunction<@Nullable WardTip> told, String words, IntPredicate shown) {
        public Picture {
            hex = List.copyOf(hex);
        }

        /** All wards can be picked. */
        public Picture(List<String> hex, IntFunction<@Nullable WardTip> told, String words) {
            this(hex, told, words, w -> true);
        }
    }

    /** Draws over the map's colours, below names and outlines. */
    @FunctionalInterface
    public interface Over {
        /** Draws on an empty canvas as large as the map; called again whenever the map shows another part of the ground. */
        void draw(GraphicsContext g, Viewport at);
    }

    private final class Content implements MapContent {
        @Override
        public MapColours colours() {
            return MapInk.of(colours, view, scoped, theme, options, ground);
        }

        @Override
        public @Nullable WardTip tip(int ward) {
            Picture now = picture;
            return now == null ? null : now.told().apply(ward);
        }

        @Override
        public boolean isShown(int ward) {
            Picture now = picture;
            BitSet scope = view.inScope().get();
            return now != null && (!scoped || scope.get(ward)) && now.shown().test(ward);
        }

        @Override
        public String words() {
            Picture now = picture;
            return now == null ? "Map" : now.words();
        }
    }

    private final Boundaries boundaries;
    private final ViewState view;
    private final Theme theme;
    private final boolean scoped;
    private final Token ground;
    private final LineOptions options = new LineOptions();
    private final MapPane pane;
    private final ScaleBar scale = new ScaleBar();
    private final InvalidationListener themeChanged = o -> waiting();
    private @Nullable Picture picture;
    private int[] colours;

    /**
     * A map that can be zoomed and moved, together with all others of its camera.
     *
     * @param background one thread, on which rasters are made
     */
    public ClassMap(Boundaries boundaries, ViewState view, Theme theme, Executor background, SharedCamera camera) {
        this(boundaries, view, theme, background, camera, true, Token.MAP_GROUND);
    }

    private ClassMap(
            Boundaries boundaries,
            ViewState view,
            Theme theme,
            Executor background,
            SharedCamera camera,
            boolean moves,
            Token ground) {
        this.boundaries = boundaries;
        this.view = view;
        this.theme = theme;
        scoped = moves;
        this.ground = ground;
        colours = new int[view.wards().size()];
        options.boroughNames().set(moves);
        options.wardNames().set(moves);
        pane = new MapPane(new Content(), boundaries, view, theme, options, camera, background);
        MapGestures gestures = new MapGestures(pane, moves);
        getStyleClass().add(moves ? "class-map" : "still-map");
        getStylesheets()
                .add(Objects.requireNonNull(ClassMap.class.getResource("/org/wardplan/ui/map/map.css"))
                        .toExternalForm());
        setMinSize(0, 0);
        StackPane.setAlignment(scale, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(scale, new Insets(0, SCALE_MARGIN + 6, SCALE_MARGIN, 0));
        getChildren().setAll(pane, scale, pane.tip());
        scale.setVisible(moves);
        if (moves) {
            pane.camera().viewport().addListener((o, was, now) -> scale.scale(now.metresPerUnit()));
            addEventHandler(KeyEvent.KEY_PRESSED, e -> {
                if (!e.isConsumed() && !(e.getTarget() instanceof TextInputControl) && gestures.key(e)) {
                    e.consume();
                }
            });
        }
        theme.dark().addListener(themeChanged);
        waiting();
    }

    /**
     * All London in a card: no zoom, no names and nothing narrowed to the scope. It is pointed at, clicked and drawn on
     * like others.
     *
     * @param background one thread, on which rasters are made
     */
    public static ClassMap still(Boundaries boundaries, ViewState view, Theme theme, Executor background) {
        SharedCamera camera = new SharedCamera(boundaries, view, STILL_MARGIN, false);
        return new ClassMap(boundaries, view, theme, background, camera, false, Token.BG);
    }

    /**
     * A map in a card, on the card's ground, that is zoomed and moved together with all others of its camera.
     *
     * @param background one thread, on which rasters are made
     */
    public static ClassMap inCard(
            Boundaries boundaries, ViewState view, Theme theme, Executor background, SharedCamera camera) {
        return new ClassMap(boundaries, view, theme, background, camera, true, Token.BG);
    }

    @Override
    protected void layoutChildren() {
        scale.small(getWidth() < SMALL_WIDTH);
        super.layoutChildren();
    }

    /** Until there are colours all wards are those of an empty track. */
    private void waiting() {
        if (picture == null) {
            Arrays.fill(colours, MapColours.opaque(Token.TRACK.hex(theme.isDark())));
            pane.recolour();
        }
    }

    /** Colours the wards: only the palette changes, whatever is zoomed to stays. */
    public void show(Picture newPicture) {
        if (newPicture.hex().size() != colours.length) {
            throw new IllegalArgumentException(newPicture.hex().size() + " colours for " + colours.length + " wards");
        }
        picture = newPicture;
        colours = newPicture.hex().stream().mapToInt(MapColours::opaque).toArray();
        pane.recolour();
    }

    /** Draws something over the map, in place of what was drawn before. */
    public void over(Over drawing) {
        pane.over().of(drawing);
    }

    /** What is drawn over the map is another one, or in other colours. */
    public void redrawOver() {
        pane.over().redraw();
    }

    /** Which lines and names are shown. */
    public LineOptions options() {
        return options;
    }

    /** Whether the scale is shown at the lower right. */
    public void setScaleShown(boolean shown) {
        scale.setVisible(shown);
    }

    /** Where the middle of a ward is on the screen. */
    public Point2D onScreen(int ward) {
        double[] at = boundaries.labelPoint(ward);
        Viewport now = pane.camera().viewport().get();
        return now == null ? new Point2D(0, 0) : pane.localToScreen(now.screenX(at[0]), now.screenY(at[1]));
    }

    /** Whether the picture was drawn for what is shown now, and not moved or stretched until a new one is ready. */
    public boolean isSharp() {
        return pane.isSharp();
    }

    /**
     * Gives the map a menu: copy its figures or picture, save them as CSV, PNG or SVG. Opens on a right click, the menu
     * key and Shift F10.
     *
     * @param sheet the map for paper, with what it shows at that moment
     * @param problems told of a file that could not be written
     */
    public void menu(Supplier<ColourSheet> sheet, TaskRunner tasks, Consumer<Problem> problems) {
        // the tooltip is no part of the picture
        addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, e -> pane.pointNowhere());
        ChartMenu.installDrawn(
                this, () -> sheet.get().title(), this::rows, () -> subject(sheet.get()), tasks, problems);
    }

    /** A map of this one's size for pictures. */
    private PictureSubject subject(ColourSheet sheet) {
        return new SheetSubject(sheet, view.wards(), boundaries, getWidth(), getHeight(), ChartMenu.isOfSeveral(this));
    }

    /** Lets the user choose how a picture of a map is made, where the window can do so. */
    public void choosePicture(ColourSheet sheet, PictureChoice.Format format) {
        PictureHost.of(this).ifPresent(h -> h.choose(subject(sheet), format));
    }

    /** What is said of each ward of the scope when it is pointed at, as lines with a head, cells parted by tabs. */
    public String rows() {
        Picture now = picture;
        Map<Integer, WardTip> tips = new TreeMap<>();
        Set<String> columns = new LinkedHashSet<>();
        for (int w = 0; w < view.wards().size(); w++) {
            WardTip told = now == null || scoped && !view.inScope().get().get(w)
                    ? null
                    : now.told().apply(w);
            if (told != null) {
                tips.put(w, told);
                told.lines().forEach(l -> columns.add(l.label()));
            }
        }
        StringBuilder rows = new StringBuilder("Code\tWard\tBorough");
        columns.forEach(c -> rows.append('\t').append(c));
        tips.forEach((w, told) -> {
            Ward ward = view.wards().ward(w);
            rows.append('\n').append(ward.code().value()).append('\t').append(ward.name());
            rows.append('\t').append(ward.borough().name());
            for (String column : columns) {
                rows.append('\t');
                told.lines().stream()
                        .filter(l -> l.label().equals(column))
                        .findFirst()
                        .ifPresent(l -> rows.append(l.value()));
            }
        });
        return rows.append('\n').toString();
    }

    MapPane pane() {
        return pane;
    }

    /** Lets go of the view state, the theme and the camera. */
    public void dispose() {
        theme.dark().removeListener(themeChanged);
        pane.dispose();
    }
}
