package org.wardplan.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.PlanSession;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.scenario.ScenarioDifferences;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;

/**
 * Which scenario the window works on. Those that differ from the baseline have a dot, those that can't be edited a lock;
 * archived ones stand in a menu of their own.
 */
final class ScenarioChooser extends MenuButton {
    private final PlanSession session;
    private final Actions actions;
    private final HBox caption = new HBox(5);
    private final Tooltip tip = Nodes.tip("");

    ScenarioChooser(PlanSession session, Actions actions) {
        this.session = session;
        this.actions = actions;
        setId("scenario-chooser");
        getStyleClass().add("scenario-chooser");
        setTextOverrun(OverrunStyle.ELLIPSIS);
        caption.getStyleClass().add("scenario-caption");
        setGraphic(caption);
        setTooltip(tip);
        // What the tooltip tells takes a sum over all wards: only when it is looked at.
        tip.setOnShowing(e -> {
            Plan plan = session.plan().get();
            Scenario s = session.scenario();
            tip.setText(told(plan, s, differences(plan, s)));
        });
        setOnShowing(e -> fill());
        setOnShown(e -> getItems().forEach(ScenarioChooser::tellOnRow));
        session.plan().addListener((o, was, now) -> {
            if (was == null
                    || !was.scenarios().equals(now.scenarios())
                    || !was.baseline().equals(now.baseline())) {
                showName();
            }
        });
        session.scenarioId().addListener((o, was, now) -> showName());
        // A menu button without an item doesn't open.
        getItems().setAll(manage());
        showName();
    }

    private void showName() {
        Scenario s = session.scenario();
        setText(s.name());
        caption.getChildren().setAll(Nodes.label("Scenario", "wp-muted"));
        if (!s.isOpen()) {
            caption.getChildren().add(Icons.of(s.archived() ? Feather.ARCHIVE : Feather.LOCK, 12));
        }
        setAccessibleText("Scenario " + s.name() + (s.isOpen() ? "" : s.archived() ? ", archived" : ", locked"));
    }

    private void fill() {
        Plan plan = session.plan().get();
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        Menu archived = new Menu("Archived", Icons.of(Feather.ARCHIVE, 14));
        archived.setId("archived-scenarios");
        for (Scenario s : plan.scenarios()) {
            (s.archived() ? archived.getItems() : items).add(item(plan, s, group));
        }
        if (!archived.getItems().isEmpty()) {
            items.add(archived);
        }
        items.add(new SeparatorMenuItem());
        items.add(manage());
        getItems().setAll(items);
    }

    private MenuItem manage() {
        MenuItem manage = new MenuItem(Action.SCENARIOS.label(), Icons.of(Action.SCENARIOS.icon(), 14));
        manage.setId("manage-scenarios");
        manage.setOnAction(e -> actions.run(Action.SCENARIOS));
        return manage;
    }

    private RadioMenuItem item(Plan plan, Scenario s, ToggleGroup group) {
        boolean baseline = s.id().equals(plan.baseline());
        RadioMenuItem item = new RadioMenuItem(s.name() + (baseline ? " (baseline)" : s.frozen() ? " (locked)" : ""));
        item.setMnemonicParsing(false);
        item.setId("scenario-" + s.id());
        item.setToggleGroup(group);
        item.setSelected(s.id().equals(session.scenario().id()));
        item.setOnAction(e -> session.chooseScenario(s.id()));
        ScenarioDifferences found = differences(plan, s);
        item.setUserData(told(plan, s, found));
        item.setGraphic(mark(s, !baseline && !found.isEmpty()));
        return item;
    }

    /** Only while a menu is open do its items have rows. */
    private static void tellOnRow(MenuItem item) {
        if (item.getStyleableNode() != null && item.getUserData() instanceof String told) {
            Tooltip.install(item.getStyleableNode(), Nodes.tip(told));
        }
    }

    private static Node mark(Scenario s, boolean differs) {
        StackPane mark = new StackPane();
        mark.getStyleClass().add("scenario-mark");
        if (s.frozen()) {
            mark.getChildren().add(Icons.of(Feather.LOCK, 12));
        } else if (differs) {
            Circle dot = new Circle(3);
            dot.getStyleClass().add("scenario-dot");
            mark.getChildren().add(dot);
        }
        return mark;
    }

    private ScenarioDifferences differences(Plan plan, Scenario s) {
        return ScenarioDifferences.of(session.data(), session.profiles(), plan, plan.baselineScenario(), s);
    }

    private static String told(Plan plan, Scenario s, ScenarioDifferences found) {
        List<String> lines = new ArrayList<>(List.of(s.name()));
        if (!s.description().isBlank()) {
            lines.add(s.description());
        }
        if (s.id().equals(plan.baseline())) {
            lines.add("The baseline: other scenarios are compared with it.");
        } else {
            lines.add(
                    found.isEmpty()
                            ? "Nothing differs from the baseline."
                            : "Differs from the baseline: " + found.summary());
        }
        if (!s.isOpen() && !s.id().equals(plan.baseline())) {
            lines.add(s.archived() ? "Archived." : "Locked.");
        }
        return String.join("\n", lines);
    }
}
