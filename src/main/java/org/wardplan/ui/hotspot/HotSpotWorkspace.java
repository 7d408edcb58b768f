package org.wardplan.ui.hotspot;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.SettingsStore;
import org.wardplan.app.hotspot.HotSpotModel;
import org.wardplan.app.WardWords;
import org.wardplan.app.hotspot.MapClasses;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.plan.LocalStatistic;
import org.wardplan.ui.chart.Charts;
import org.wardplan.ui.chart.ClassBars;
import org.wardplan.ui.map.TimeSlider;
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
    private static final double LEAST_UPPER = 300;
    private static final double LEAST_TABLE = 170;

    private final HotSpotModel model;
    private final Theme theme;
    private final StudyBar bar;
    private final StudyOptions options;
    private final MapArea maps;
    private final TimeSlider time;
    private final MenuButton windows = new MenuButton();
    private final ClassBars legend;
    private final Label legendTitle = Parts.label("", "wp-medium");
    private final Label legendNote = Parts.label("", "wp-caption");
    private final Label method = Parts.text("", "method-words");
    private final Label notes = Parts.label("", "hotspot-notes");
    private final StackPane side = new StackPane();
    private final TabStrip sideTabs;
    private final List<Supplier<? extends Shown>> sideBuilders;
    private final @Nullable Shown[] sides;
    private final MonthsPane months;
    private final PrioritiesPane priorities;
    private final StackPane table = new StackPane();
    private final HBox tableBar = new HBox();
    private final TabStrip tableTabs;
    private final List<Subscription> following = new ArrayList<>();
    private int sideShown;
    private int tableShown;
    private boolean active;
    private boolean queued;
    private boolean lead;
    private boolean writing;
    private int timePlaces = -1;
    private YearMonth timeFirst = YearMonth.of(1, 1);
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
        time = new TimeSlider(theme);
        legend = new ClassBars(theme);
        months = new MonthsPane(model, theme);
        priorities = new PrioritiesPane(model, theme);
        sideBuilders = List.of(
                () -> new PatternsPane(model, theme), () -> new WardPane(model, theme), () -> new SpreadPane(model, theme));
        sides = new Shown[sideBuilders.size()];
        sideTabs = new TabStrip(List.of("Patterns", "One ward", "Concentration and scatter"), this::showSide);
        sideTabs.getStyleClass().add("side-tabs");
        tableTabs = new TabStrip(List.of("Month by month", "Priorities"), this::showTable);
        RememberedSplit upper = new RememberedSplit(
                Orientation.HORIZONTAL, left(), right(), settings, MAP_SPLIT, MAP_SHARE);
        upper.setMinHeight(LEAST_UPPER);
        RememberedSplit all =
                new RememberedSplit(Orientation.VERTICAL, upper, below(), settings, UPPER_SPLIT, UPPER_SHARE);
        StackPane.setAlignment(options, Pos.TOP_LEFT);
        options.setVisible(false);
        getChildren().setAll(all, options);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressedOutside);
        follow();
        showTable(0);
        showSide(0);
    }

    private Region left() {
        legend.onKeep(model.filters()::keepOnly);
        legendTitle.setId("legend-title");
        legendNote.setId("legend-note");
        VBox head = new VBox(legendTitle, legendNote);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(legend, Priority.ALWAYS);
        legend.setMinWidth(0);
        HBox classes = new HBox(head, legend);
        classes.getStyleClass().add("class-legend");
        method.setId("method-words");
        notes.setId("hotspot-notes");
        VBox.setVgrow(maps, Priority.ALWAYS);
        HBox slider = new HBox(8, windows(), time);
        HBox.setHgrow(time, Priority.ALWAYS);
        slider.getStyleClass().add("slider-row");
        VBox left = new VBox(bar, maps, slider, classes, method, notes);
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
        on(model.study(), this::later);
        on(model.keptForPaper(), this::later);
        on(model.map(), this::later);
        on(model.hotSpots(), this::later);
        on(model.emerging(), this::later);
        on(model.funnel(), this::later);
        on(model.concentration(), this::later);
        on(model.moran(), this::later);
        on(model.ranks(), this::later);
        on(model.problems(), this::later);
        on(model.classFilter(), this::later);
        on(model.patternFilter(), this::later);
        on(model.filters().kept(), this::later);
        on(model.maps(), this::later);
        on(model.sideBySide().side(), this::later);
        on(model.strips().table(), this::later);
        on(model.list(), this::later);
        on(model.sending().message(), this::later);
        on(model.month(), this::later);
        on(model.working(), () -> maps.follow(model.working().get()));
        on(model.session().view().selection(), () -> {
            lead = true;
            later();
            mark();
        });
        on(model.session().view().hover(), this::mark);
        on(theme.dark(), this::later);
        on(theme.textScale(), this::later);
        following.add(time.month().subscribe((was, now) -> {
            if (active && !writing && now != null) {
                MonthWindow own = model.choice().window(model.study().get());
                // The study's own months are shown by the study's own statistic, permuted or not.
                model.month().set(now.equals(own.last()) && length(own) == own.months() ? null : now);
            }
        }));
    }

    private void on(ObservableValue<?> value, Runnable action) {
        following.add(value.subscribe((was, now) -> action.run()));
    }

    /** One step may change several properties: all is written once, in the frame that follows. */
    private void later() {
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
        refresh();
    }

    /** Works only while it is on the screen. */
    public void setActive(boolean onScreen) {
        active = onScreen;
        model.setActive(onScreen);
        if (onScreen) {
            refresh();
        } else {
            time.playing().set(false);
        }
    }

    private void refresh() {
        if (!active) {
            return;
        }
        bar.show(model.study().get());
        options.show(model.study().get());
        options.tell(model.map().get().problem());
        maps.refresh();
        showTime();
        showLegend();
        Shown shown = sides[sideShown];
        if (shown != null) {
            shown.refresh();
        }
        (tableShown == 0 ? months : priorities).refresh();
        mark();
        if (lead) {
            lead = false;
            months.showLead();
            priorities.showLead();
        }
    }

    private int length(MonthWindow own) {
        int chosen = model.time().length().get();
        return chosen > 0 ? chosen : own.months();
    }

    /** The slider goes through the last months of all windows that lie inside the data. */
    private void showTime() {
        MonthWindow own = model.choice().window(model.study().get());
        int months = length(own);
        int places = model.time().months() - months + 1;
        YearMonth first = model.time().first().plusMonths(months - 1L);
        boolean anew = places != timePlaces || !first.equals(timeFirst);
        writing = true;
        if (anew) {
            timePlaces = places;
            timeFirst = first;
            int breakAt = model.time().breakAt();
            time.words(m -> (months == 1 ? "" : months + " months to ") + WardWords.month(m));
            time.months(
                    first,
                    Math.max(1, places),
                    breakAt < 0 ? null : model.time().first().plusMonths(breakAt));
        }
        YearMonth at = model.month().get();
        time.month().set(at == null ? own.last() : at);
        writing = false;
        windows.setText(months == 1 ? "Single months" : months + " months");
        windows.setAccessibleText("Months at a time: " + windows.getText());
    }

    private MenuButton windows() {
        for (int n : new int[] {0, 1, 3, 12}) {
            MenuItem item = new MenuItem(
                    n == 0 ? "As many months as the study" : n == 1 ? "Single months" : n + " months at a time");
            item.setId("time-window-" + n);
            item.setOnAction(e -> {
                model.month().set(null);
                model.time().length().set(n);
                later();
            });
            windows.getItems().add(item);
        }
        windows.getStyleClass().addAll("small", "flat");
        windows.setId("time-window");
        windows.setMinWidth(USE_PREF_SIZE);
        windows.setTooltip(Parts.tip("How many months the slider moves over the data at a time"));
        return windows;
    }

    private void showLegend() {
        MapClasses now = model.map().get();
        LocalStatistic statistic = model.study().get().statistic();
        legendTitle.setText(statistic.isMoran() ? "Local Moran" : "Gi* clusters");
        legendNote.setText((model.study().get().corrected() ? "FDR-adjusted" : "not adjusted")
                + (statistic.isPermuted() ? ", permuted" : ""));
        legend.show(ClassBars.classes(statistic), model.filters()::count);
        legend.keep(model.classFilter().get());
        legend.redraw();
        Parts.mark(legend, "old", now.stale());
        Parts.write(method, now.isKnown() ? now.words() : "");
        Parts.write(notes, String.join(" ", model.problems().get()));
        notes.setTooltip(Parts.tip(notes.getText()));
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
        options.setMaxSize(width, Math.max(200, getHeight() - here.getY() - 16));
        StackPane.setMargin(
                options, new javafx.geometry.Insets(here.getY() + 4, 0, 0, Math.max(16, here.getX() - width)));
    }

    private void pressedOutside(MouseEvent e) {
        if (options.isVisible()
                && !options.localToScene(options.getBoundsInLocal()).contains(e.getSceneX(), e.getSceneY())
                && !bar.options
                        .localToScene(bar.options.getBoundsInLocal())
                        .contains(e.getSceneX(), e.getSceneY())) {
            showOptions(false);
        }
    }

    /** Lets go of the session. */
    public void close() {
        setActive(false);
        following.forEach(Subscription::unsubscribe);
        maps.close();
    }
}
