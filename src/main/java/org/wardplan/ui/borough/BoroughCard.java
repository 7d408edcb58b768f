package org.wardplan.ui.borough;

import java.time.ZoneId;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.borough.BoroughRow;
import org.wardplan.app.borough.BoroughStatus;
import org.wardplan.app.borough.BoroughsModel;
import org.wardplan.app.borough.StatusWords;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Submission;
import org.wardplan.planning.Evaluation;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;

/** The borough that is picked: its figures and how far its plan is, to be agreed or taken back. */
final class BoroughCard extends VBox {
    private final BoroughsModel model;
    private final Label name = Nodes.label("", "wp-section");
    private final Label unit = Nodes.label("", "wp-caption");
    private final Label status = new Label();
    private final Label by = Nodes.text("", "wp-caption");
    private final Label note = Nodes.text("");
    private final GridPane grid = Parts.grid();
    private final Label posts = Parts.figure(grid, "Posts", "borough-posts");
    private final Label change = Parts.figure(grid, "Change", "borough-change");
    private final Label cost = Parts.figure(grid, "Cost a year", "borough-cost");
    private final Label envelope = Parts.figure(grid, "Envelope", "borough-envelope");
    private final Label coverage = Parts.figure(grid, "Coverage", "borough-coverage");
    private final TextField words = new TextField();
    private final Button agree = Parts.small("Agree", Feather.CHECK_CIRCLE, "borough-agree", this::agree);
    private final Button back = Parts.small("Take back", Feather.CORNER_UP_LEFT, "borough-back", this::takeBack);
    private final Label why = Nodes.text("", "wp-caption");
    private final Label none =
            Nodes.text("Pick a borough in the table or on the map to see how far its plan is.", "wp-muted");
    private final VBox shown = new VBox(8);
    private @Nullable BoroughRow row;

    BoroughCard(BoroughsModel model) {
        this.model = model;
        getStyleClass().addAll("wp-card", "borough-card");
        setId("borough-card");
        setMinWidth(0);
        status.getStyleClass().add("borough-status");
        status.setId("borough-status");
        by.setId("borough-by");
        note.setId("borough-note-said");
        words.setId("borough-note");
        words.setPromptText("Note (optional)");
        words.setAccessibleText("Note to go with the decision");
        words.setOnAction(e -> agree());
        HBox head = Parts.row(8, name, Parts.gap(), unit);
        HBox buttons = Parts.row(8, agree, back);
        shown.getChildren().setAll(head, Parts.row(8, status, by), note, grid, words, buttons, why);
        getChildren().setAll(none, shown);
        Nodes.shown(shown, false);
    }

    void show(@Nullable BoroughRow newRow) {
        BoroughRow before = row;
        row = newRow;
        Nodes.shown(shown, newRow != null);
        Nodes.shown(none, newRow == null);
        if (newRow == null) {
            return;
        }
        if (before == null || !before.code().equals(newRow.code())) {
            words.clear();
        }
        Evaluation sums = model.session().evaluation().get();
        name.setText(newRow.borough().name());
        unit.setText(newRow.borough().unit().name() + " BCU");
        Parts.show(status, newRow.status());
        Submission s = newRow.submission();
        Nodes.write(by, s == null ? "" : StatusWords.by(s, ZoneId.systemDefault()));
        Nodes.write(note, s == null || s.note().isBlank() ? "" : "“" + s.note() + "”");
        posts.setText(Parts.posts(sums, newRow.figures()));
        change.setText(Parts.change(newRow.figures()));
        cost.setText(newRow.figures().cost().inPounds());
        Money most = newRow.envelope();
        envelope.setText(
                most == null
                        ? "known once a file was sent out or brought in"
                        : most.inPounds() + " · " + Parts.against(newRow.figures().cost(), most));
        Nodes.mark(envelope, "wp-danger", newRow.over().isPresent());
        Nodes.mark(envelope, "wp-muted", most == null);
        coverage.setText(Numbers.percent(newRow.figures().coverage(), 0) + ", ≈ "
                + Numbers.decimal(newRow.gapPosts(), 1) + " DWO posts short");
        buttons(newRow);
    }

    private void buttons(BoroughRow of) {
        BoroughStatus now = of.status();
        String whyNot = model.whyNotAgreed(of);
        agree.setDisable(!whyNot.isEmpty());
        back.setDisable(model.session().isReadOnly() || now == BoroughStatus.NONE || now == BoroughStatus.DRAFT);
        words.setDisable(agree.isDisabled() && back.isDisabled());
        Nodes.write(why, now == BoroughStatus.AGREED ? "" : whyNot);
        agree.setTooltip(Nodes.tip("Agreed in the name of " + model.session().author() + ", with today's date"));
        back.setTooltip(Nodes.tip("A draft again, until the borough submits it anew"));
    }

    private void agree() {
        BoroughRow now = row;
        if (now != null && !agree.isDisabled()) {
            model.agree(now, words.getText());
            words.clear();
        }
    }

    private void takeBack() {
        BoroughRow now = row;
        if (now != null) {
            model.takeBack(now, words.getText());
            words.clear();
        }
    }
}
