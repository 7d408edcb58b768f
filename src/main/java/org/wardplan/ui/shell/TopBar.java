package org.wardplan.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.Exports;
import org.wardplan.app.PlanSession;
import org.wardplan.app.budget.BudgetModel;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.merge.Submissions;
import org.wardplan.ui.theme.Icons;

/** Plan name and scope, scenario, undo and redo, finder, budget, export: for one session. */
final class TopBar extends HBox {
    private final PlanSession session;
    private final Shell shell;
    private final Button name = new Button();
    private final StackPane nameBox = new StackPane(name);
    private final Button scope = new Button();
    private final BudgetMeter meter = new BudgetMeter();
    private final Button optimise = new Button("Optimise", Icons.of(Feather.ZAP));
    private final MenuButton export = new MenuButton("Export", Icons.of(Feather.DOWNLOAD));

    private Runnable showNames = () -> {};
    private String place = "Plan";

    TopBar(PlanSession session, Shell shell) {
        this.session = session;
        this.shell = shell;
        getStyleClass().addAll("top-bar");
        Region left = new VBox(nameBox, scope);
        left.getStyleClass().add("plan-block");
        getChildren()
                .addAll(
                        new MainMenu(shell),
                        left,
                        new ScenarioChooser(session, shell.actions()),
                        undoAndRedo(),
                        search(),
                        meter);
        nameAndScope();
        Extract extract = session.plan().get().extract();
        if (extract != null) {
            getChildren().add(3, part(extract));
        }
        meter.setId("budget-meter");
        meter.setOnAction(e -> shell.actions().run(Action.BUDGET));
        showMeter(session.evaluation().get());
        session.evaluation().addListener((o, was, now) -> showMeter(now));
        getChildren().add(optimiseButton());
        if (!shell.exports().kinds().isEmpty()) {
            getChildren().add(exportMenu());
        }
    }

    private void showMeter(Evaluation e) {
        Extract extract = session.plan().get().extract();
        if (extract == null || !extract.scenario().equals(e.scenario().id())) {
            meter.show(e);
        } else {
            meter.show(e, extract, session.data().wards());
        }
    }

    /** Says whose part of what plan a borough's file is. */
    private static Label part(Extract of) {
        String whole = of.boroughName() + "'s part of " + of.planName();
        Label part = new Label(of.boroughName() + "'s part", Icons.of(Feather.MAP_PIN, 12));
        part.setId("borough-part");
        part.getStyleClass().addAll("wp-chip", "borough-part");
        part.setMinWidth(60);
        part.setMaxWidth(210);
        part.setAccessibleText(whole);
        part.setTooltip(new Tooltip(whole + ", taken out by " + of.by() + " on " + Submissions.day(of.at())
                + ". The wards of " + of.boroughName() + " can be changed here; all else is London's. Hand it in under"
                + " Record, Boroughs."));
        return part;
    }

    private void nameAndScope() {
        name.setId("plan-name");
        name.getStyleClass().setAll("plan-name");
        name.setGraphic(Icons.of(Feather.EDIT_2, 12));
        name.setTooltip(new Tooltip("Rename the plan"));
        name.setOnAction(e -> shell.actions().run(Action.RENAME));
        nameBox.setAlignment(Pos.CENTER_LEFT);
        scope.setId("scope-button");
        scope.getStyleClass().setAll("scope-button");
        scope.setGraphic(Icons.of(Feather.CHEVRON_DOWN, 12));
        scope.setTooltip(new Tooltip("Narrow everything to a borough or BCU"));
        scope.setOnAction(e -> shell.actions().run(Action.SCOPE));
        showNames = () -> {
            String title = session.plan().get().name();
            name.setText(title);
            name.setAccessibleText("Plan " + title + ", rename");
            scope.setText(place + " · " + session.view().scope().get().label());
        };
        showNames.run();
        session.plan().addListener((o, was, now) -> showNames.run());
        session.view().scope().addListener((o, was, now) -> showNames.run());
    }

    /** Says which workspace is shown. */
    void setPlace(String label) {
        place = label;
        showNames.run();
    }

    /** Turns the name into a field; Enter keeps, Esc leaves it as it was. */
    void rename() {
        TextField field = new TextField(session.plan().get().name());
        field.setId("plan-name-field");
        field.setAccessibleText("Name of the plan");
        field.getStyleClass().add("small");
        field.setPrefColumnCount(16);
        nameBox.getChildren().setAll(field);
        field.requestFocus();
        field.selectAll();
        boolean[] done = new boolean[1];
        Runnable keep = () -> {
            if (!done[0]) {
                done[0] = true;
                nameBox.getChildren().setAll(name);
                String from = session.plan().get().name();
                String to = field.getText().strip();
                if (!to.isEmpty() && !to.equals(from)) {
                    session.edit(new PlanEdit.RenamePlan(from, to, "Renamed to " + to));
                }
            }
        };
        field.setOnAction(e -> keep.run());
        field.focusedProperty().addListener((o, was, now) -> {
            if (!now) {
                keep.run();
            }
        });
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                done[0] = true;
                nameBox.getChildren().setAll(name);
                name.requestFocus();
                e.consume();
            }
        });
    }

    private HBox undoAndRedo() {
        HBox box = new HBox(4, undo(Action.UNDO, "undo-button"), undo(Action.REDO, "redo-button"));
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private Button undo(Action action, String id) {
        Button b = Icons.only(new Button(), action.icon(), action.labelWithKeys());
        b.setId(id);
        b.setOnAction(e -> shell.actions().run(action));
        var label = action == Action.UNDO ? session.undoLabel() : session.redoLabel();
        Runnable show = () -> {
            String what = label.get();
            b.setDisable(what == null || session.isReadOnly());
            Icons.name(b, action.label() + (what == null ? "" : ": " + what) + " (" + action.keysText() + ")");
        };
        show.run();
        label.addListener((o, was, now) -> show.run());
        return b;
    }

    private Button search() {
        Button b = new Button();
        b.setId("search-box");
        b.getStyleClass().setAll("search-box");
        Label words = new Label("Find a ward, borough or command");
        words.getStyleClass().add("wp-faint");
        words.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label keys = new Label(Action.FIND.keysText());
        keys.getStyleClass().add("wp-key-cap");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        HBox inside = new HBox(8, Icons.of(Feather.SEARCH), words, gap, keys);
        inside.setAlignment(Pos.CENTER_LEFT);
        inside.prefWidthProperty().bind(b.widthProperty().subtract(20));
        inside.maxWidthProperty().bind(b.widthProperty().subtract(20));
        b.setGraphic(inside);
        b.setAccessibleText(Action.FIND.label());
        b.setOnAction(e -> shell.actions().run(Action.FIND));
        b.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(b, Priority.ALWAYS);
        return b;
    }

    private Button optimiseButton() {
        optimise.setId("optimise-button");
        optimise.getStyleClass().add("accent");
        optimise.setMinWidth(USE_PREF_SIZE);
        optimise.setTooltip(new Tooltip(Action.OPTIMISE.labelWithKeys()));
        optimise.setOnAction(e -> shell.actions().run(Action.OPTIMISE));
        return optimise;
    }

    /** While a plan waits to be taken over there is nothing to look for. */
    void follow(BudgetModel model) {
        optimise.disableProperty().bind(model.proposal().isNotNull());
    }

    private MenuButton exportMenu() {
        export.setId("export-button");
        export.setMinWidth(USE_PREF_SIZE);
        for (Exports.Kind kind : shell.exports().kinds()) {
            MenuItem item = new MenuItem(kind.label());
            item.setOnAction(e -> ExportFlow.run(shell, session, kind));
            export.getItems().add(item);
        }
        return export;
    }

    void openExport() {
        if (export.getParent() != null) {
            export.requestFocus();
            export.show();
        }
    }

    /** Where the popover of an action belongs, or null. */
    @Nullable Node anchor(Action action) {
        return switch (action) {
            case BUDGET -> meter;
            case SCOPE -> scope;
            default -> null;
        };
    }
}
