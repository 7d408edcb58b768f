package org.wardplan.ui.shell;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.storage.JournalEntry;

/** Everything that was done to the plan, newest first, and the way back to any of it. */
final class HistoryCard {
    private static final int SHOWN = 500;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.systemDefault());

    private final Shell shell;
    private final PlanSession session;
    private final ListView<JournalEntry> list = new ListView<>();
    private final Button back;

    private HistoryCard(Shell shell, PlanSession session) {
        this.shell = shell;
        this.session = session;
        this.back = DialogCard.other("Undo to here", this::undoToHere);
        list.setId("history-list");
        list.setPrefSize(620, 420);
        list.getStyleClass().add("bordered");
        list.setCellFactory(v -> new Cell());
        list.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            int steps = now == null ? 0 : steps(now);
            back.setDisable(steps == 0 || session.isReadOnly());
            back.setText(steps == 0 ? "Undo to here" : "Undo to here (" + steps + ")");
        });
        back.setDisable(true);
    }

    static void show(Shell shell, PlanSession session) {
        HistoryCard history = new HistoryCard(shell, session);
        history.read();
        VBox box = new VBox(
                8,
                DialogCard.text(
                        "Nothing is ever removed: what was undone stays in the list, greyed, and can be done again.",
                        "wp-muted"),
                history.list);
        VBox.setVgrow(history.list, Priority.ALWAYS);
        DialogCard card = new DialogCard(
                "History", shell.overlay(), box, history.back, DialogCard.main("Close", shell.overlay()::close));
        card.setId("history");
        javafx.beans.value.ChangeListener<Number> again = (o, was, now) -> history.read();
        session.entriesWritten().addListener(again);
        shell.overlay().dialog(card, () -> session.entriesWritten().removeListener(again));
    }

    private void read() {
        shell.model()
                .tasks()
                .run(
                        "history",
                        "Reading the history",
                        (progress, cancellation) -> {
                            long all = session.file().historySize();
                            List<JournalEntry> newest =
                                    new ArrayList<>(session.file().history(Math.max(0, all - SHOWN), SHOWN));
                            Collections.reverse(newest);
                            return newest;
                        },
                        newest -> list.getItems().setAll(newest),
                        e -> FaultCard.show(shell, e));
    }

    /** How many undo steps lead back to the state right after an entry. */
    private int steps(JournalEntry to) {
        return (int) list.getItems().stream()
                .filter(e -> e.n() > to.n() && e.kind() == JournalEntry.Kind.EDIT && !e.undone())
                .count();
    }

    private void undoToHere() {
        JournalEntry to = list.getSelectionModel().getSelectedItem();
        if (to != null) {
            int steps = steps(to);
            for (int i = 0; i < steps; i++) {
                session.undo();
            }
        }
    }

    private static final class Cell extends ListCell<JournalEntry> {
        private final Label time = new Label();
        private final Label what = new Label();
        private final Label who = new Label();
        private final HBox row = new HBox(12, time, what, who);

        Cell() {
            time.getStyleClass().add("wp-muted");
            time.setMinWidth(130);
            who.getStyleClass().add("wp-muted");
            HBox.setHgrow(what, Priority.ALWAYS);
            what.setMaxWidth(Double.MAX_VALUE);
        }

        @Override
        protected void updateItem(@Nullable JournalEntry e, boolean empty) {
            super.updateItem(e, empty);
            if (empty || e == null) {
                setGraphic(null);
                return;
            }
            time.setText(TIME.format(e.at()));
            String reason = e.reason();
            String state = e.undone() ? " (undone)" : "";
            what.setText(e.label() + state + (reason == null || reason.isBlank() ? "" : " – " + reason));
            who.setText(e.author());
            row.setOpacity(e.undone() || e.kind() == JournalEntry.Kind.UNDO ? 0.55 : 1);
            setGraphic(row);
        }
    }
}
