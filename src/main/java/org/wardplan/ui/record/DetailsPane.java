package org.wardplan.ui.record;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.record.EntryDetails;
import org.wardplan.app.record.RecordModel;
import org.wardplan.app.record.RestoreOffer;
import org.wardplan.planning.record.Told;
import org.wardplan.storage.JournalEntry;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;

/** An entry with what was before and after, and the ways back to the plan as it left it. */
final class DetailsPane extends VBox {
    private static final int HASH_SHOWN = 16;

    /** Each step of undo is an entry of its own. */
    private static final int MOST_STEPS = 100;

    private final RecordModel model;
    private final DateTimeFormatter time;
    private final Label title = Nodes.text("", "wp-section");
    private final Label meta = Nodes.text("", "wp-muted");
    private final Label why = Nodes.text("", "details-why");
    private final Label scenario = Nodes.text("", "wp-caption");
    private final Label hash = Nodes.label("", "wp-caption");
    private final Label problem = Nodes.text("", "wp-danger");
    private final ListView<Told> told = new ListView<>();
    private final Button undo = new Button("Undo to here", Icons.of(Feather.CORNER_UP_LEFT, 14));
    private final Button restore = new Button("Restore this state…", Icons.of(Feather.ROTATE_CCW, 14));
    private final HBox buttons = new HBox(8, undo, restore);
    private final VBox question = new VBox(8);
    private final TextField reason = new TextField();
    private final Label nothing = Nodes.text("Choose an entry to see what was before and after.", "wp-muted");

    DetailsPane(RecordModel model) {
        this.model = model;
        this.time =
                DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.UK).withZone(model.zone());
        getStyleClass().add("record-details");
        setId("record-details");
        title.setId("record-title");
        told.setId("record-told");
        told.setCellFactory(v -> new ToldCell());
        told.setFocusTraversable(true);
        told.setAccessibleText("What was before and after");
        told.getStyleClass().add("told-list");
        VBox.setVgrow(told, Priority.ALWAYS);
        told.setMinHeight(60);
        undo.setId("record-undo");
        restore.setId("record-restore");
        undo.setMinWidth(USE_PREF_SIZE);
        restore.setMinWidth(USE_PREF_SIZE);
        undo.setOnAction(e -> model.undoToHere());
        restore.setOnAction(e -> model.askToRestore());
        restore.setTooltip(Nodes.tip(
                "Brings the plan back to how it was right after this entry, as a new edit: nothing is removed from the"
                        + " journal, and undo takes it back"));
        buttons.setAlignment(Pos.CENTER_LEFT);
        reason.setPromptText("Why (kept in the journal)");
        reason.setAccessibleText("Why it is restored");
        reason.setId("record-reason");
        question.getStyleClass().addAll("wp-card", "restore-card");
        question.setId("record-offer");
        getChildren().setAll(nothing, title, meta, why, problem, scenario, told, hash, question, buttons);
        show(null);
        offer(null);
    }

    void show(@Nullable EntryDetails d) {
        for (Node part : List.of(title, meta, told, hash, buttons)) {
            Nodes.shown(part, d != null);
        }
        Nodes.shown(nothing, d == null);
        if (d == null) {
            Nodes.write(why, "");
            Nodes.write(problem, "");
            Nodes.write(scenario, "");
            return;
        }
        JournalEntry e = d.entry();
        title.setText(e.label());
        meta.setText("Entry " + String.format(Locale.UK, "%,d", e.n()) + " · " + time.format(e.at()) + " · "
                + e.author() + (e.undone() ? " · undone" : ""));
        Nodes.write(why, e.reason() == null || e.reason().isBlank() ? "" : "Why: " + e.reason());
        Nodes.write(problem, d.problem());
        Nodes.write(scenario, scenarios(d.told()));
        told.setPlaceholder(Nodes.text(
                e.kind() == JournalEntry.Kind.CREATE ? "The plan as it began." : "Nothing that can be told.",
                "wp-muted"));
        told.getItems().setAll(d.told());
        hash.setText(
                "SHA-256 " + e.hash().substring(0, Math.min(HASH_SHOWN, e.hash().length())) + "…");
        hash.setTooltip(Nodes.tip("Hash of this entry, chained to the one before: " + e.hash()));
        int steps = d.undoSteps().orElse(0);
        undo.setText(steps == 0 ? "Undo to here" : "Undo to here (" + String.format(Locale.UK, "%,d", steps) + ")");
        undo.setDisable(steps == 0 || steps > MOST_STEPS || model.session().isReadOnly());
        undo.setTooltip(Nodes.tip(
                d.last()
                        ? "The plan is as this entry left it"
                        : d.undoSteps().isEmpty()
                                ? "Undo doesn't lead to this state, as other edits were made since: restore it"
                                : steps > MOST_STEPS
                                        ? "So many steps are better restored at once"
                                        : "Takes back " + steps + (steps == 1 ? " edit" : " edits")
                                                + ", one after the other"));
        restore.setDisable(d.last() || model.session().isReadOnly());
    }

    private static String scenarios(List<Told> told) {
        return told.stream()
                .map(Told::scenario)
                .filter(s -> !s.isEmpty())
                .distinct()
                .map(s -> "“" + s + "”")
                .collect(Collectors.joining(", "));
    }

    void offer(@Nullable RestoreOffer offer) {
        Nodes.shown(question, offer != null);
        Nodes.shown(buttons, offer == null && model.details().get() != null);
        if (offer == null) {
            question.getChildren().clear();
            return;
        }
        reason.clear();
        question.getChildren()
                .setAll(Nodes.text(
                        "Restore the plan as of entry " + offer.entry().n() + "?", "wp-medium"));
        if (offer.says().isEmpty()) {
            question.getChildren().add(Nodes.text("The plan is as it was then: nothing would change.", "wp-muted"));
        }
        offer.says().stream().limit(8).forEach(s -> question.getChildren().add(Nodes.text(s)));
        if (offer.says().size() > 8) {
            question.getChildren().add(Nodes.text("And " + (offer.says().size() - 8) + " more.", "wp-muted"));
        }
        Button go = new Button("Restore");
        go.getStyleClass().add("accent");
        go.setId("record-restore-now");
        go.setDisable(offer.says().isEmpty());
        go.setOnAction(e -> model.restore(reason.getText()));
        Button leave = new Button("Cancel");
        leave.setId("record-restore-leave");
        leave.setOnAction(e -> model.leaveRestore());
        HBox foot = new HBox(8, leave, go);
        foot.setAlignment(Pos.CENTER_RIGHT);
        reason.setOnAction(e -> go.fire());
        question.getChildren()
                .addAll(
                        Nodes.text(
                                "A new edit: nothing is removed from the journal, and undo takes it back.",
                                "wp-caption"),
                        reason,
                        foot);
        reason.requestFocus();
    }
}
