package org.wardplan.ui.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.analysis.Classification;
import org.wardplan.app.ClassColours;
import org.wardplan.app.RunningTask;
import org.wardplan.app.hotspot.HotSpotModel;
import org.wardplan.app.hotspot.MapClasses;
import org.wardplan.app.hotspot.Side;
import org.wardplan.app.hotspot.TitledClasses;
import org.wardplan.planning.HotSpotColours;
import org.wardplan.planning.Measure;
import org.wardplan.ui.map.ClassMap;
import org.wardplan.ui.map.MapGrid;
import org.wardplan.ui.map.PickShapeToggle;
import org.wardplan.ui.map.SharedCamera;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/** One to four maps, what the adjustment does to them, and how far the permutations are. */
final class MapArea extends StackPane {
    private static final double MARGIN = 16;

    private final HotSpotModel model;
    private final Theme theme;
    private final MapGrid grid;
    private final WardTold told;
    private final Label adjustment = Nodes.text("", "wp-caption");
    private final VBox adjusted = new VBox(adjustment);
    private final MenuButton side = new MenuButton();
    private final HBox controls;
    private final Label doing = Nodes.label("");
    private final ProgressBar bar = new ProgressBar();
    private final VBox work = new VBox();
    private final Label refused = Nodes.text("");
    private @Nullable RunningTask watched;

    /** @param drawing one thread, on which the maps are drawn */
    MapArea(HotSpotModel model, Theme theme, Executor drawing) {
        this.model = model;
        this.theme = theme;
        told = new WardTold(model);
        var session = model.session();
        grid = new MapGrid(
                session.data().boundaries(),
                session.view(),
                theme,
                drawing,
                new SharedCamera(session.data().boundaries(), session.view()));
        grid.setId("hotspot-maps");
        grid.menus(new MapSheets(model)::sheet, session.tasks(), session.problems()::add);
        getStyleClass().add("hotspot-map");
        setMinSize(0, 0);
        adjusted.getStyleClass().addAll("wp-card", "floating", "adjustment-card");
        adjusted.setMaxSize(theme.px(168), USE_PREF_SIZE);
        adjusted.setMouseTransparent(true);
        adjustment.setId("adjustment");
        adjustment.setMaxWidth(theme.px(144));
        for (Side s : Side.values()) {
            MenuItem item = new MenuItem(s.label() + ": " + s.meaning());
            item.setId("side-" + s.name().toLowerCase(java.util.Locale.ROOT));
            item.setOnAction(e -> model.sideBySide().side().set(s));
            side.getItems().add(item);
        }
        side.setId("side-by-side");
        side.getStyleClass().add("small");
        side.setGraphic(Icons.of(Feather.COLUMNS, 14));
        side.setTooltip(Nodes.tip("Maps side by side, in one view"));
        controls = new HBox(side, new PickShapeToggle(session.view()));
        controls.getStyleClass().add("map-controls");
        controls.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        working();
        refused.setId("hotspot-refused");
        refused.getStyleClass().addAll("wp-card", "floating");
        refused.setMaxWidth(theme.px(380));
        place(adjusted, Pos.TOP_LEFT);
        place(controls, Pos.TOP_RIGHT);
        place(work, Pos.BOTTOM_LEFT);
        getChildren().setAll(grid, adjusted, controls, work, refused);
    }

    private static void place(javafx.scene.Node node, Pos at) {
        setAlignment(node, at);
        setMargin(node, new Insets(MARGIN - 4));
    }

    private void working() {
        Button cancel = new Button("Cancel");
        cancel.setId("hotspot-cancel");
        cancel.getStyleClass().add("small");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(e -> model.cancel());
        doing.setId("hotspot-work");
        bar.setId("hotspot-progress");
        HBox row = new HBox(10, bar, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        work.getStyleClass().addAll("wp-card", "floating", "work-card");
        work.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        work.getChildren().setAll(doing, row);
        follow(null);
    }

    /** Shows how far the permutations are; nothing where none are made. */
    void follow(@Nullable RunningTask task) {
        if (watched != null) {
            doing.textProperty().unbind();
            bar.progressProperty().unbind();
        }
        watched = task;
        Nodes.shown(work, task != null);
        if (task != null) {
            doing.textProperty().bind(task.message());
            bar.progressProperty().bind(task.fraction());
        }
    }

    /** Draws the maps anew. */
    void refresh() {
        MapClasses now = model.map().get();
        Side chosen = model.sideBySide().side().get();
        side.setText(chosen.label());
        side.setAccessibleText("Maps side by side: " + chosen.label());
        List<TitledClasses> beside = model.maps().get();
        if (beside.isEmpty()) {
            grid.show(List.of(new MapGrid.Titled("", picture(now))));
        } else {
            grid.show(beside.stream()
                    .map(t -> new MapGrid.Titled(t.title(), picture(t)))
                    .toList());
        }
        // Beside the titles of several maps, so that no map is covered.
        setMargin(controls, new Insets(beside.isEmpty() ? MARGIN - 4 : 0, beside.isEmpty() ? MARGIN - 4 : 4, 0, 0));
        grid.setOpacity(now.stale() ? 0.55 : 1);
        String words = model.withoutCorrection();
        Nodes.write(adjustment, words);
        Nodes.shown(adjusted, !words.isEmpty() && beside.isEmpty());
        Nodes.write(refused, now.problem());
    }

    private ClassMap.Picture picture(MapClasses of) {
        BitSet kept = model.filters().kept().get();
        List<String> hex = new ArrayList<>();
        for (int w = 0; w < of.classes().length; w++) {
            hex.add(kept.get(w) ? HotSpotColours.of(of.classes()[w], theme.isDark()) : theme.hex(Token.INSET));
        }
        return new ClassMap.Picture(hex, told::tip, model.methodWords(), kept::get);
    }

    private ClassMap.Picture picture(TitledClasses of) {
        Measure measure = of.measure();
        List<String> hex = new ArrayList<>();
        if (measure == null) {
            Arrays.stream(of.classes()).forEach(c -> hex.add(HotSpotColours.of(c, theme.isDark())));
        } else {
            Classification classes = measure.standard();
            List<String> palette = ClassColours.of(measure, classes, theme.isDark());
            Arrays.stream(of.values()).forEach(v -> hex.add(palette.get(classes.classOf(v))));
        }
        IntFunction<String> value = w -> measure == null ? of.classes()[w].label() : measure.format(of.values()[w]);
        return new ClassMap.Picture(hex, w -> told.tip(w, of.title(), value.apply(w)), of.title() + ": " + of.words());
    }

    MapGrid grid() {
        return grid;
    }

    void close() {
        follow(null);
        grid.dispose();
    }
}
