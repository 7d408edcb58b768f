package org.wardplan.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.wardplan.app.PlanSession;
import org.wardplan.app.compare.CompareModel;
import org.wardplan.app.compare.CompareWords;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.compare.ComparedScenario;
import org.wardplan.planning.compare.Comparison;
import org.wardplan.planning.compare.CoverageClasses;
import org.wardplan.report.picture.ColourSheet;
import org.wardplan.ui.map.ClassMap;
import org.wardplan.ui.map.SharedCamera;
import org.wardplan.ui.theme.Cards;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.PageTools;
import org.wardplan.ui.theme.Theme;

/** One scenario: its letter and name, a map of its coverage, what it costs and how many posts that is. */
final class ScenarioCard extends VBox {
    private static final double NARROW = 250;

    private final PlanSession session;
    private final Theme theme;
    private final int place;
    private final ClassMap map;
    private final Label name = Nodes.label("", "wp-section");
    private final FontIcon working = Icons.of(Feather.EDIT_2, 12);
    private final Label cost = Nodes.label("", "wp-figure");
    private final Label posts = Nodes.label("", "compare-posts");
    private final @Nullable CoverageLegend legend;
    private final Tooltip about = Nodes.tip("");
    private final Tooltip postsTip = Nodes.tip("");
    private @Nullable Comparison comparison;
    private @Nullable Evaluation drawn;
    private boolean drawnDark;
    private boolean here;

    ScenarioCard(CompareModel model, PageTools tools, SharedCamera camera, Executor drawing, int place) {
        this.place = place;
        session = model.session();
        theme = tools.theme();
        map = ClassMap.inCard(session.data().boundaries(), session.view(), theme, drawing, camera);
        String letter = Comparison.letter(place);
        map.setId("compare-map-" + letter);
        map.options().boroughNames().set(false);
        map.setScaleShown(false);
        map.menu(this::sheet, session.tasks(), p -> tools.problems(List.of(p)));
        name.setId("compare-name-" + letter);
        name.setMinWidth(0);
        name.setTooltip(about);
        working.getStyleClass().add("accent");
        MenuButton menu = Icons.only(new MenuButton(), Feather.MORE_VERTICAL, "Scenario " + letter);
        menu.setId("compare-menu-" + letter);
        menu.getStyleClass().addAll("flat", "small", "compare-more");
        ScenarioMenu items = new ScenarioMenu(model, tools, place, f -> map.choosePicture(sheet(), f));
        menu.setOnShowing(e -> menu.getItems().setAll(items.items()));
        // A menu without an item doesn't open.
        menu.getItems().setAll(items.items());
        HBox head = new HBox(Letters.chip(place), name, working, Cards.gap(), menu);
        head.getStyleClass().addAll("wp-head", "compare-head");
        StackPane ground = new StackPane(map);
        ground.setMinHeight(0);
        // One legend does for all, as there is one scale.
        legend = place == 0 ? new CoverageLegend() : null;
        if (legend != null) {
            StackPane.setAlignment(legend, Pos.BOTTOM_LEFT);
            ground.getChildren().add(legend);
        }
        VBox.setVgrow(ground, Priority.ALWAYS);
        cost.setId("compare-cost-" + letter);
        cost.setMinWidth(Region.USE_PREF_SIZE);
        posts.setId("compare-posts-" + letter);
        posts.setTooltip(postsTip);
        posts.setMaxWidth(Double.MAX_VALUE);
        posts.setMinWidth(0);
        HBox.setHgrow(posts, Priority.ALWAYS);
        HBox foot = new HBox(8, cost, posts);
        foot.getStyleClass().add("compare-foot");
        Cards.style(this, "compare-card", "scenario-card");
        getChildren().setAll(head, ground, foot);
        widthProperty().subscribe((was, now) -> write());
    }

    /** What there is room for. */
    private void write() {
        Comparison now = comparison;
        boolean narrow = getWidth() < theme.px(NARROW);
        Nodes.shown(working, here && !narrow);
        if (now != null) {
            ComparedScenario s = now.scenarios().get(place);
            String all = posts(s);
            posts.setText(narrow ? Numbers.counted(s.figures().totalPosts(), "post") : all);
            postsTip.setText(all);
        } else {
            posts.setText("");
        }
    }

    private ColourSheet sheet() {
        Comparison now = comparison;
        if (now == null) {
            throw new IllegalStateException("nothing is compared");
        }
        return CompareSheets.coverage(session, now, place);
    }

    /**
     * Shows the scenario as it is now.
     *
     * @param now null where there is nothing to compare it with
     */
    void show(Scenario scenario, String plan, @Nullable Comparison now) {
        comparison = now;
        name.setText(scenario.name());
        here = scenario.id().equals(session.scenarioId().get()) && plan.isEmpty();
        write();
        about.setText(scenario.name()
                + (plan.isEmpty() ? "" : "\nof " + plan)
                + (here ? "\nThis scenario is being worked on" : "")
                + (scenario.description().isEmpty() ? "" : "\n" + scenario.description()));
        if (legend != null) {
            Nodes.shown(legend, now != null);
        }
        if (now == null) {
            cost.setText("");
            return;
        }
        ComparedScenario s = now.scenarios().get(place);
        cost.setText(s.figures().cost().toString());
        boolean dark = theme.isDark();
        if (s.evaluation() != drawn || dark != drawnDark) {
            drawn = s.evaluation();
            drawnDark = dark;
            List<String> classes = CoverageClasses.colours(dark);
            if (legend != null) {
                legend.show(classes);
            }
            List<String> hex = IntStream.range(0, s.evaluation().wards())
                    .mapToObj(w -> classes.get(CoverageClasses.classOf(s.evaluation(), w)))
                    .toList();
            map.show(new ClassMap.Picture(
                    hex,
                    w -> {
                        Comparison of = comparison;
                        return of == null
                                ? null
                                : CompareWords.tip(session.data().wards(), of, place, w);
                    },
                    "Map of coverage, scenario " + s.letter() + ", " + scenario.name() + ": " + s.underShort()
                            + " wards under " + ComparedScenario.SHORT + "%"));
        }
    }

    private static String posts(ComparedScenario s) {
        List<String> parts = new ArrayList<>();
        for (int r : s.shownRoles()) {
            parts.add(Numbers.counted(
                    s.figures().posts()[r], s.evaluation().roles().get(r).id()));
        }
        return String.join(" · ", parts);
    }

    ClassMap map() {
        return map;
    }

    void dispose() {
        map.dispose();
    }
}
