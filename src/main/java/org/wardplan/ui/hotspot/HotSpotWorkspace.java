package org.wardplan.ui.hotspot;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.SettingsStore;
import org.wardplan.app.hotspot.HotSpotModel;
import org.wardplan.ui.chart.Charts;
import org.wardplan.ui.theme.TabStrip;
import org.wardplan.ui.theme.Theme;

/**
 * Where crime gathers: the map at the left, charts at the right, months and priorities below. All of them share one
 * selection and one hover. The splits are remembered.
 */
public final class HotSpotWorkspace extends StackPane {
    private static final String UPPER_SPLIT = "hotspots.upper";
    private static final double UPPER_SHARE = 0.65;
    private static final String MAP_SPLIT = "hotspots.map";
    private static final double MAP_SHARE = 0.503;
    private static final Duration REST = Duration.millis(80);
    private static final double LEAST_UPPER = 300;
    private static final double LEAST_TABLE = 170;

    /** What is to be written again. */
    private enum Dirty {
        MAP,
        SIDE,
        TABLE
    }

    private final HotSpotModel model;
    private final Theme theme;
    private final StudyBar bar;
    private final StudyOptions options;
    private final MapArea maps;
    private final TimeRow time;
    private final LegendRow legend;
    private final StackPane side = new StackPane();
    private final TabStrip sideTabs;
    private final List<Supplier<? extends Shown>> sideBuilders;
    private final @Nullable Shown[] sides;
    private final MonthsPane months;
    private final PrioritiesPane priorities;
    private final StackPane table = new StackPane();
    private final HBox tableBar = new HBox();
    private final TabStrip tableTabs;
    private final Set<Dirty> dirty = EnumSet.noneOf(Dirty.class);
    /** Other wards picked light up everywhere at once; the rows around them are listed when the hand rests. */
    private final PauseTransition tableLater = new PauseTransition(REST);

    private final List<Subscription> following = new ArrayList<>();
    private int sideShown;
    private int tableShown;
    private boolean active;
    private boolean queued;
    private boolean lead;
    private Runnable inFrame = () -> {};

    /** @param drawing one thread, on which maps are drawn */
    public HotSpotWorkspace(HotSpotModel model, Theme theme, SettingsStore settings, Executor drawing) {
        this.model = model;
        this.theme = theme;
        PlanSession session = model.session();
        getStyleClass().add("hotspot-workspace");
        getStylesheets().addAll(Charts.sheet(), Parts.sheet());
        setMinSize(0, 0);
        bar = new StudyBar(model.choice(), model::choose, this::toggleOptions);
        options = new StudyOptions(session.data().crime(), model.choice(), model::choose, () -> showOptions(false));
        maps = new MapArea(model, theme, drawing);
        time = new TimeRow(model, theme);
        legend = new LegendRow(model, theme);
        months = new MonthsPane(model, theme);
        priorities = new PrioritiesPane(model, theme);
        sideBuilders = List.of(
                () -> new PatternsPane(model, theme),
                () -> new WardPane(model, theme),
                () -> new SpreadPane(model, theme));
        sides = new Shown[sideBuilders.size()];
        sideTabs = new TabStrip(List.of("Patterns", "One ward", "Concentration and scatter"), this::showSide);
        sideTabs.getStyleClass().add("side-tabs");
        tableTabs = new TabStrip(List.of("Month by month", "Priorities"), this::showTable);
        RememberedSplit upper =
                new RememberedSplit(Orientation.HORIZONTAL, left(), right(), settings, MAP_SPLIT, MAP_SHARE);
        upper.setMinHeight(LEAST_UPPER);
        RememberedSplit all =
                new RememberedSplit(Orientation.VERTICAL, upper, below(), settings, UPPER_SPLIT, UPPER_SHARE);
        StackPane.setAlignment(options, Pos.TOP_LEFT);
        options.setVisible(false);
        getChildren().setAll(all, options);
        heightProperty().addListener((o, was, now) -> {
            if (options.isVisible()) {
                layoutOptions();
            }
        });
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressedOutside);
        follow();
        showTable(0);
        showSide(0);
    }

    private Region left() {
        VBox.setVgrow(maps, Priority.ALWAYS);
        VBox left = new VBox(bar, maps, time, legend);
        left.getStyleClass().add("hotspot-left");
        left.setMinSize(0, 0);
        return left;
    }

    private Region right() {
        side.setMinSize(0, 0);
        VBox.setVgrow(side, Priority.ALWAYS);
        VBox right = new VBox(sideTabs, side);
        right.getStyleClass().add("hotspot-right");
        right.setMinSize(0, 0);
        return right;
    }

    private Region below() {
        tableBar.getStyleClass().add("table-tabs");
        tableTabs.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(months.tools(), Priority.ALWAYS);
        HBox.setHgrow(priorities.tools(), Priority.ALWAYS);
        table.setMinSize(0, 0);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox below = new VBox(tableBar, table);
        below.setMinHeight(LEAST_TABLE);
        below.setMinWidth(0);
        return below;
    }

    private void follow() {
        tableLater.setOnFinished(e -> later(EnumSet.of(Dirty.TABLE)));
        for (ObservableValue<?> all : List.of(
                model.study(),
                model.keptForPaper(),
                model.map(),
                model.filters().kept(),
                model.classFilter(),
                model.patternFilter(),
                theme.dark(),
                theme.textScale())) {
            on(all, () -> later(EnumSet.allOf(Dirty.class)));
        }
        for (ObservableValue<?> figures : List.of(
                model.hotSpots(),
                model.emerging(),
                model.funnel(),
                model.concentration(),
                model.moran(),
                model.ranks(),
                model.volume())) {
            on(figures, () -> later(EnumSet.of(Dirty.SIDE, Dirty.TABLE, Dirty.MAP)));
        }
        on(model.problems(), () -> later(EnumSet.of(Dirty.MAP)));
        on(model.maps(), () -> later(EnumSet.of(Dirty.MAP)));
        on(model.sideBySide().side(), () -> later(EnumSet.of(Dirty.MAP)));
        on(model.month(), () -> later(EnumSet.of(Dirty.MAP, Dirty.SIDE)));
        on(model.strips().table(), tableLater::playFromStart);
        on(model.list(), () -> later(EnumSet.of(Dirty.TABLE)));
        on(model.sending().message(), () -> later(EnumSet.of(Dirty.TABLE)));
        on(model.working(), () -> maps.follow(model.working().get()));
        on(model.session().view().selection(), () -> {
            lead = true;
            tableLater.playFromStart();
            mark();
        });
        on(model.session().view().hover(), this::mark);
    }

    private void on(ObservableValue<?> value, Runnable action) {
        following.add(value.subscribe((was, now) -> action.run()));
    }

    /** One step may change several properties: all is written once, in the frame that follows. */
    private void later(Set<Dirty> parts) {
        dirty.addAll(parts);
        Scene scene = getScene();
        if (active && !queued) {
            queued = true;
            if (scene == null) {
                Platform.runLater(this::now);
            } else {
                inFrame = () -> {
                    scene.removePreLayoutPulseListener(inFrame);
                    now();
                };
                scene.addPreLayoutPulseListener(inFrame);
                Platform.requestNextPulse();
            }
        }
    }

    private void now() {
        queued = false;
        refresh(EnumSet.copyOf(dirty));
    }

    /** Works only while it is on the screen. */
    public void setActive(boolean onScreen) {
        active = onScreen;
        model.setActive(onScreen);
        if (onScreen) {
            refresh(EnumSet.allOf(Dirty.class));
        } else {
            time.rest();
        }
    }

    private void refresh(Set<Dirty> parts) {
        if (!active) {
            return;
        }
        dirty.removeAll(parts);
        if (parts.contains(Dirty.MAP)) {
            bar.show(model.study().get());
            options.show(model.study().get());
            options.tell(model.map().get().problem());
            maps.refresh();
            time.refresh();
            legend.refresh();
        }
        Shown shown = sides[sideShown];
        if (parts.contains(Dirty.SIDE) && shown != null) {
            shown.refresh();
        }
        if (parts.contains(Dirty.TABLE)) {
            (tableShown == 0 ? months : priorities).refresh();
        }
        mark();
        if (lead && parts.contains(Dirty.TABLE)) {
            lead = false;
            months.showLead();
            priorities.showLead();
        }
    }

    private void mark() {
        if (!active) {
            return;
        }
        Shown shown = sides[sideShown];
        if (shown != null) {
            shown.mark();
        }
        (tableShown == 0 ? months : priorities).mark();
    }

    private void showSide(int tab) {
        sideShown = tab;
        sideTabs.select(tab);
        Shown made = sides[tab];
        if (made == null) {
            made = sideBuilders.get(tab).get();
            sides[tab] = made;
        }
        ScrollPane scroll = new ScrollPane((Region) made);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinSize(0, 0);
        scroll.getStyleClass().add("hotspot-scroll");
        side.getChildren().setAll(scroll);
        if (active) {
            made.refresh();
            made.mark();
        }
    }

    private void showTable(int tab) {
        tableShown = tab;
        tableTabs.select(tab);
        tableBar.getChildren().setAll(tableTabs, tab == 0 ? months.tools() : priorities.tools());
        table.getChildren().setAll(tab == 0 ? months : priorities);
        if (active) {
            (tab == 0 ? months : priorities).refresh();
        }
    }

    private void toggleOptions() {
        showOptions(!options.isVisible());
    }

    private void showOptions(boolean open) {
        options.setVisible(open);
        bar.options.setSelected(open);
        if (open) {
            options.show(model.study().get());
            layoutOptions();
            options.focusFirst();
        } else if (options.isFocusWithin()) {
            bar.options.requestFocus();
        }
    }

    /** Below its button, and no lower than the window. */
    private void layoutOptions() {
        javafx.geometry.Bounds at = bar.options.localToScene(bar.options.getBoundsInLocal());
        javafx.geometry.Point2D here = sceneToLocal(at.getMaxX(), at.getMaxY());
        double width = Math.min(theme.px(384), getWidth() - 32);
        double most = Math.max(200, getHeight() - here.getY() - 16);
        options.setMaxSize(width, Math.min(most, Math.ceil(options.prefHeight(width))));
        StackPane.setMargin(
                options, new javafx.geometry.Insets(here.getY() + 4, 0, 0, Math.max(16, here.getX() - width)));
    }

    private void pressedOutside(MouseEvent e) {
        if (options.isVisible()
                && !options.localToScene(options.getBoundsInLocal()).contains(e.getSceneX(), e.getSceneY())
                && !bar.options.localToScene(bar.options.getBoundsInLocal()).contains(e.getSceneX(), e.getSceneY())) {
            showOptions(false);
        }
    }

    /** Lets go of the session. */
    public void close() {
        setActive(false);
        following.forEach(Subscription::unsubscribe);
        tableLater.stop();
        time.close();
        maps.close();
    }
}
