package org.wardplan.ui.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.PlanSession;
import org.wardplan.app.scenario.ScenarioList;
import org.wardplan.app.scenario.ScenarioRow;
import org.wardplan.model.plan.Preset;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;

/** The scenarios of the plan: what each is, what differs, and new ones, copies, locks and the archive. */
final class ScenariosCard {
    private final Shell shell;
    private final PlanSession session;
    private final ScenarioList list;
    private final ListView<ScenarioRow> rows = new ListView<>();
    private final ScenarioDetails details;
    private final MenuButton add = new MenuButton("New from preset", Icons.of(Feather.PLUS));
    private final Label note = DialogCard.text("");
    private final Button undo = new Button("Undo", Icons.of(Feather.CORNER_UP_LEFT, 14));
    private boolean filling;

    private ScenariosCard(Shell shell, PlanSession session) {
        this.shell = shell;
        this.session = session;
        list = new ScenarioList(session);
        details = new ScenarioDetails(list);
    }

    static void show(Shell shell, PlanSession session) {
        new ScenariosCard(shell, session).show();
    }

    private void show() {
        rows.setId("scenario-list");
        rows.getStyleClass().add("bordered");
        rows.setAccessibleText("Scenarios");
        rows.setCellFactory(v -> new ScenarioCell());
        rows.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> selected(now));
        rows.setOnKeyPressed(this::keyOnList);
        rows.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                list.choose();
            }
        });
        presets();
        note.setId("scenarios-note");
        HBox.setHgrow(note, Priority.ALWAYS);
        note.setMaxWidth(Double.MAX_VALUE);
        undo.setId("scenarios-undo");
        undo.setOnAction(e -> list.undo());
        VBox left = new VBox(8, rows, add);
        VBox.setVgrow(rows, Priority.ALWAYS);
        HBox.setHgrow(details, Priority.ALWAYS);
        HBox content = new HBox(16, left, details);
        HBox foot = new HBox(8, note, undo, DialogCard.main("Close", shell.overlay()::close));
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox all = new VBox(12, content, foot);
        VBox.setVgrow(content, Priority.ALWAYS);
        DialogCard card = new DialogCard("Scenarios", shell.overlay(), all);
        card.setId("scenarios");
        card.getStyleClass().add("scenarios-card");
        card.addEventHandler(KeyEvent.KEY_PRESSED, this::keyOnCard);
        Subscription following = Subscription.combine(
                list.rows().subscribe(r -> fill()),
                list.selected().subscribe(id -> fill()),
                list.note().subscribe(this::say),
                session.undoLabel().subscribe(this::nameUndo));
        shell.overlay().dialog(card, () -> {
            details.keep();
            following.unsubscribe();
            list.close();
        });
    }

    private void presets() {
        add.setId("scenario-add");
        add.setDisable(true);
        shell.model()
                .tasks()
                .run(
                        "scenario presets",
                        "Reading the presets",
                        (progress, cancellation) -> shell.model().library().presets(),
                        read -> {
                            shell.model().problems().addAll(read.problems());
                            List<Preset> known = read.value();
                            if (known != null) {
                                known.forEach(p -> add.getItems().add(item(p)));
                                add.setDisable(!list.whyNot().isEmpty());
                            }
                        },
                        e -> FaultCard.show(shell, e));
    }

    private MenuItem item(Preset preset) {
        MenuItem item = new MenuItem(preset.title());
        item.setMnemonicParsing(false);
        item.setId("add-" + preset.id());
        item.setOnAction(e -> {
            details.keep();
            list.add(preset);
        });
        return item;
    }

    /** Writes the list and the details as they are. */
    private void fill() {
        if (filling) {
            return;
        }
        filling = true;
        List<ScenarioRow> now = list.rows().get();
        if (!rows.getItems().equals(now)) {
            rows.getItems().setAll(now);
        }
        ScenarioRow row = list.row();
        if (!row.equals(rows.getSelectionModel().getSelectedItem())) {
            rows.getSelectionModel().select(row);
            rows.scrollTo(row);
        }
        filling = false;
        details.show(row);
    }

    private void selected(@Nullable ScenarioRow row) {
        if (!filling && row != null && !row.id().equals(list.selected().get())) {
            // Leaving a scenario keeps what was typed for it.
            details.keep();
            list.select(row.id());
        }
    }

    private void say(ScenarioList.Note said) {
        String words = said.text().isEmpty() ? list.whyNot() : said.text();
        note.setText(words);
        Nodes.mark(note, "wp-danger", said.wrong());
    }

    private void nameUndo(@Nullable String what) {
        undo.setDisable(what == null || session.isReadOnly());
        Icons.name(undo, what == null ? "Undo" : "Undo: " + what);
    }

    private void keyOnList(KeyEvent e) {
        switch (e.getCode()) {
            case ENTER -> list.choose();
            case F2 -> details.focusName();
            case DELETE -> list.remove();
            default -> {
                return;
            }
        }
        e.consume();
    }

    /** The window's own keys are off while a card is open; undo is wanted here too. */
    private void keyOnCard(KeyEvent e) {
        if (e.getCode() == KeyCode.Z
                && e.isShortcutDown()
                && !e.isShiftDown()
                && !(e.getTarget() instanceof TextInputControl)) {
            list.undo();
            e.consume();
        }
    }
}
