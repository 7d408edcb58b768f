package org.wardplan.ui.hotspot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.analysis.hotspot.EmergingClass;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.app.WardSelection;
import org.wardplan.app.hotspot.HotSpotModel;
import org.wardplan.app.hotspot.PlanSending;
import org.wardplan.app.hotspot.PriorityRows;
import org.wardplan.model.geography.Ward;
import org.wardplan.planning.HotSpotColours;
import org.wardplan.planning.HotSpotList;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.edit.OverrideQuestion;
import org.wardplan.ui.table.GridColumn;
import org.wardplan.ui.table.WardGrid;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;

/**
 * The hot-spot priorities list: wards by priority, with what tells whether a hot spot is real, getting worse and looked
 * after, and what can be done for those picked.
 */
final class PrioritiesPane extends VBox implements Shown {
    private static final double ROW = 26;

    private final HotSpotModel model;
    private final Theme theme;
    private final WardGrid grid;
    private final Map<Integer, HotSpotList.Row> rows = new HashMap<>();
    private final ToggleButton significant;
    private final ToggleButton uncovered;
    private final ToggleButton pinned;
    private final Button pin = action("Pin", Feather.BOOKMARK, "hotspot-pin");
    private final Button dwo = action("One more DWO", Feather.PLUS, "hotspot-dwo");
    private final Button pcso = action("One more PCSO", Feather.PLUS, "hotspot-pcso");
    private final Button least = action("At least…", Feather.CHEVRONS_UP, "hotspot-least");
    private final Button keep = action("Keep for paper", Feather.FILE_TEXT, "hotspot-keep");
    private final Label message = Nodes.text("", "hotspot-reason");
    private final LeastPosts leastPosts;
    private final HBox tools;
    private final VBox asked = new VBox();

    PrioritiesPane(HotSpotModel model, Theme theme) {
        this.model = model;
        this.theme = theme;
        PriorityRows list = model.priorities();
        significant = filter("Significant", "only-significant", list.significantOnly());
        uncovered = filter("No added post", "only-uncovered", list.uncoveredOnly());
        pinned = filter("Pinned", "only-pinned", list.pinnedOnly());
        significant.setTooltip(Nodes.tip("Only hot, cold and outlying wards"));
        uncovered.setTooltip(Nodes.tip("Only hot spots that no post above the floor covers"));
        pinned.setTooltip(Nodes.tip("Only wards that somebody watches"));
        grid = new WardGrid(model.session(), theme, "Hot-spot priorities")
                .rows(ROW)
                .fading();
        grid.node().setId("priorities-table");
        grid.node().getStyleClass().add("hotspot-table");
        grid.placeholder(Nodes.label("No ward passes these filters", "wp-muted"));
        ChartMenu.install(
                grid.node(),
                "Hot-spot priorities",
                grid::asRows,
                model.session().tasks(),
                model.session().problems()::add);
        leastPosts = new LeastPosts(model.session().plan().get().roles(), this::atLeast);
        actions();
        tools = new HBox(6, significant, uncovered, pinned, Parts.gap(), pin, dwo, pcso, least, keep);
        tools.getStyleClass().addAll("pane-tools", "priority-actions");
        HBox.setHgrow(tools, Priority.ALWAYS);
        message.setId("hotspot-message");
        Nodes.write(message, "");
        VBox.setVgrow(grid.node(), Priority.ALWAYS);
        getChildren().setAll(leastPosts, asked, message, grid.node());
        setMinSize(0, 0);
    }

    private void actions() {
        pin.setOnAction(e -> model.sending().togglePin(picked()));
        dwo.setOnAction(e -> oneMore("DWO"));
        pcso.setOnAction(e -> oneMore("PCSO"));
        least.setOnAction(e -> leastPosts.open(picked().length));
        keep.setOnAction(e -> model.keepForPaper());
        pin.setTooltip(Nodes.tip("Pins the wards picked, or unpins them where all are pinned"));
        least.setTooltip(Nodes.tip("A rule that the optimiser gives the wards picked no fewer posts than so many"));
        keep.setTooltip(Nodes.tip("Makes this study the one that the paper and the ward table show"));
    }

    private static Button action(String words, Feather icon, String id) {
        Button b = new Button(words, Icons.of(icon, 14));
        b.getStyleClass().add("small");
        b.setId(id);
        b.setMinWidth(USE_PREF_SIZE);
        return b;
    }

    private static ToggleButton filter(String words, String id, BooleanProperty on) {
        ToggleButton b = new ToggleButton(words);
        b.getStyleClass().addAll("small", "filter-toggle");
        b.setId(id);
        b.setMinWidth(USE_PREF_SIZE);
        b.selectedProperty().bindBidirectional(on);
        return b;
    }

    HBox tools() {
        return tools;
    }

    private int[] picked() {
        return model.session().view().selection().get().wards();
    }

    private void atLeast(String role, int n) {
        send(model.sending().localMinimum(picked(), role, n));
    }

    private void oneMore(String role) {
        int r = model.session().plan().get().roleIndex(role);
        if (r >= 0) {
            send(model.sending().oneMorePost(picked(), r));
        }
    }

    /** At once, or after asking for the reason where it goes against the recommended plan. */
    private void send(PlanSending.Draft draft) {
        if (draft.against().isEmpty()) {
            model.sending().send(draft, null);
            return;
        }
        OverrideQuestion question = new OverrideQuestion(
                draft.against(),
                model.session().data().wards(),
                reason -> model.sending().send(draft, reason),
                () -> asked.getChildren().clear());
        asked.getChildren().setAll(question);
        question.ask();
    }

    private Ward ward(int w) {
        return model.session().data().wards().ward(w);
    }

    private List<GridColumn> columns() {
        return List.of(
                GridColumn.text(
                                "Pin",
                                "Watched by somebody; a click changes it",
                                40,
                                w -> text(w, r -> r.pinned() ? "pinned" : ""))
                        .drawn(() -> new PinMark(model.sending()::isPinned, w -> ward(w).name(), model::pin)),
                number("Rank", "By priority among all wards", 50, HotSpotList.Row::rank, r -> Numbers.whole(r.rank()))
                        .styled(w -> "strong"),
                GridColumn.text("Ward", "Ward", 150, w -> ward(w).name())
                        .styled(w -> "name")
                        .growing(0.35),
                GridColumn.text("Borough", "Borough", 112, w -> ward(w).borough()
                                .name())
                        .styled(w -> "quiet")
                        .growing(0.2),
                number(
                        "Priority",
                        "Need against the average ward, which is 100",
                        64,
                        HotSpotList.Row::priority,
                        r -> Numbers.whole(Math.round(r.priority()))),
                GridColumn.number(
                        "90% interval",
                        "The rank in 90 of 100 draws, from the noise in the counts",
                        86,
                        w -> key(w, HotSpotList.Row::rankLow),
                        w -> text(w, HotSpotList.Row::rankInterval)),
                GridColumn.text(
                                "Hot spot",
                                "What the local statistic says",
                                122,
                                w -> text(w, r -> r.hotSpot().label()))
                        .drawn(() -> new SwatchMark(
                                this::colour, w -> text(w, r -> r.hotSpot().label())))
                        .growing(0.15),
                GridColumn.text(
                                "Pattern",
                                "How hot months follow each other",
                                134,
                                w -> text(w, PrioritiesPane::pattern))
                        .drawn(() -> new PatternMark(theme, this::patternOf))
                        .growing(0.15),
                number(
                        "Gap",
                        "Posts short of the target, counted in DWOs",
                        52,
                        HotSpotList.Row::gapPosts,
                        r -> Numbers.decimal(r.gapPosts(), 1)),
                number(
                        "Coverage",
                        "Effective posts of the target",
                        74,
                        HotSpotList.Row::coverage,
                        r -> Numbers.percent(r.coverage(), 0)),
                number(
                        "Above floor",
                        "Posts of all roles above those that every ward is promised",
                        86,
                        HotSpotList.Row::aboveFloor,
                        r -> Numbers.signed(r.aboveFloor())),
                GridColumn.text(
                                "Flag",
                                "Hot spots that no post above the floor covers",
                                122,
                                w -> text(w, r -> r.isUncovered() ? "⚑ no added post" : ""))
                        .styled(w -> "flag")
                        .growing(0.15));
    }

    private static String pattern(HotSpotList.Row r) {
        EmergingClass p = r.pattern();
        return p == null ? "…" : p.label();
    }

    private @Nullable EmergingClass patternOf(int w) {
        HotSpotList.Row row = rows.get(w);
        return row == null ? null : row.pattern();
    }

    private String colour(int w) {
        HotSpotList.Row row = rows.get(w);
        return HotSpotColours.of(row == null ? HotSpotClass.NONE : row.hotSpot(), theme.isDark());
    }

    private GridColumn number(
            String title,
            String meaning,
            double width,
            ToDoubleFunction<HotSpotList.Row> key,
            Function<HotSpotList.Row, String> text) {
        return GridColumn.number(title, meaning, width, w -> key(w, key), w -> text(w, text));
    }

    private double key(int w, ToDoubleFunction<HotSpotList.Row> key) {
        HotSpotList.Row row = rows.get(w);
        return row == null ? Double.NaN : key.applyAsDouble(row);
    }

    private String text(int w, Function<HotSpotList.Row, String> text) {
        HotSpotList.Row row = rows.get(w);
        return row == null ? "" : text.apply(row);
    }

    @Override
    public void refresh() {
        HotSpotList all = model.priorities().all();
        rows.clear();
        all.rows().forEach(r -> rows.put(r.ward(), r));
        significant.setText(
                "Significant " + Numbers.whole(all.significant().rows().size()));
        uncovered.setText(
                "No added post " + Numbers.whole(all.uncovered().rows().size()));
        pinned.setText("Pinned " + Numbers.whole(all.pinned().rows().size()));
        grid.columns(columns());
        grid.show(model.list().get().rows().stream()
                .mapToInt(HotSpotList.Row::ward)
                .toArray());
        Nodes.mark(grid.node(), "old", model.map().get().stale());
        Nodes.write(message, model.sending().message().get());
        keep.setDisable(model.keptForPaper().get() || !model.sending().whyNot().isEmpty());
        mark();
    }

    void showLead() {
        grid.showLead();
    }

    @Override
    public void mark() {
        WardSelection now = model.session().view().selection().get();
        boolean none = now.isEmpty() || !model.sending().whyNot().isEmpty();
        List.of(pin, dwo, pcso, least).forEach(b -> b.setDisable(none));
        boolean all = !now.isEmpty() && java.util.Arrays.stream(now.wards()).allMatch(model.sending()::isPinned);
        pin.setText(all ? "Unpin" : "Pin");
        if (now.isEmpty()) {
            leastPosts.close();
        }
        grid.mark();
    }
}
