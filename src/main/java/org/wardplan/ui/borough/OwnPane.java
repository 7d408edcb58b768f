package org.wardplan.ui.borough;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.borough.BoroughStatus;
import org.wardplan.app.borough.BoroughsModel;
import org.wardplan.app.borough.OwnPart;
import org.wardplan.app.borough.StatusWords;
import org.wardplan.base.Problem;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.Submission;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.PageTools;

/** In a borough's file: what it is a part of, what it costs against its envelope, and handing it in. */
final class OwnPane extends ScrollPane {
    private static final double WIDTH = 520;

    private final BoroughsModel model;
    private final PageTools tools;
    private final Label title = Nodes.label("", "wp-title");
    private final Label part = Nodes.text("", "wp-muted");
    private final GridPane grid = Parts.grid();
    private final Label taken = Parts.figure(grid, "Taken out", "own-taken");
    private final Label wards = Parts.figure(grid, "Own wards", "own-wards");
    private final Label posts = Parts.figure(grid, "Posts", "own-posts");
    private final Label change = Parts.figure(grid, "Change", "own-change");
    private final Label cost = Parts.figure(grid, "Cost a year", "own-cost");
    private final Label envelope = Parts.figure(grid, "Envelope", "own-envelope");
    private final Label room = Parts.figure(grid, "Headroom", "own-room");
    private final Label coverage = Parts.figure(grid, "Coverage", "own-coverage");
    private final Label status = new Label();
    private final Label by = Nodes.text("", "wp-caption");
    private final Label said = Nodes.text("");
    private final Label warning = Nodes.text("", "own-warning");
    private final TextField name = new TextField();
    private final TextField note = new TextField();
    private final Button submit = Parts.button("Submit", Feather.SEND, "own-submit", this::submit);
    private final Button reopen = Parts.button("Reopen", Feather.EDIT_3, "own-reopen", this::reopen);
    private final Button copy = Parts.button("Save a copy to send…", Feather.SAVE, "own-copy", this::copy);

    OwnPane(BoroughsModel model, PageTools tools) {
        this.model = model;
        this.tools = tools;
        setId("boroughs-own");
        getStyleClass().add("borough-scroll");
        setFitToWidth(true);
        title.setId("own-title");
        status.setId("own-status");
        status.getStyleClass().add("borough-status");
        by.setId("own-by");
        said.setId("own-said");
        warning.setId("own-over");
        name.setId("own-name");
        name.setAccessibleText("Name");
        name.setText(model.session().author());
        note.setId("own-note");
        note.setAccessibleText("Note");
        note.setPromptText("What London should know (optional)");
        note.setOnAction(e -> (submit.isVisible() ? submit : reopen).fire());
        submit.getStyleClass().add("accent");

        VBox about = Parts.card("own-about", title, part, grid);
        GridPane form = Parts.grid();
        form.addRow(0, Nodes.label("Name", "wp-muted"), name);
        form.addRow(1, Nodes.label("Note", "wp-muted"), note);
        GridPane.setHgrow(name, Priority.ALWAYS);
        HBox state = Parts.row(8, status, by);
        HBox buttons = Parts.row(8, submit, reopen, copy);
        VBox hand = Parts.card(
                "own-hand", Nodes.label("Handing in", "wp-section"), state, said, warning, form, buttons);
        VBox left = new VBox(12, about, hand);
        VBox right = Parts.card("own-rules", Nodes.label("What can be changed in this file", "wp-section"));
        fill(right);
        for (VBox column : new VBox[] {left, right}) {
            column.setPrefWidth(tools.theme().px(WIDTH));
            column.setMaxWidth(tools.theme().px(WIDTH * 1.3));
            column.setMinWidth(0);
            HBox.setHgrow(column, Priority.ALWAYS);
        }
        HBox body = new HBox(12, left, right);
        body.setAlignment(Pos.TOP_LEFT);
        body.setFillHeight(false);
        body.getStyleClass().add("boroughs-pane");
        setContent(body);
    }

    private void fill(VBox rules) {
        OwnPart own = model.own().get();
        if (own == null) {
            return;
        }
        own.open().forEach(w -> rules.getChildren().add(rule(Feather.CHECK, w)));
        rules.getChildren().add(Nodes.label("What can't", "wp-section"));
        own.fixed().forEach(w -> rules.getChildren().add(rule(Feather.LOCK, w)));
    }

    private static HBox rule(Feather icon, String words) {
        Label l = Nodes.text(words);
        HBox.setHgrow(l, Priority.ALWAYS);
        HBox row = new HBox(8, Icons.of(icon, 14), l);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    /** Shows how the borough's plan stands. */
    void show() {
        OwnPart own = model.own().get();
        if (own == null) {
            return;
        }
        Extract e = own.extract();
        title.setText(e.boroughName());
        part.setText("Part of “" + e.planName() + "”, scenario “" + own.scenarioName() + "”");
        taken.setText(StatusWords.time(e.at(), ZoneId.systemDefault()) + " by " + e.by());
        wards.setText(Numbers.counted(e.wards().size(), "ward"));
        posts.setText(Parts.posts(model.session().evaluation().get(), own.figures()));
        change.setText(Parts.change(own.figures()));
        cost.setText(own.figures().cost().inPounds());
        envelope.setText(e.envelope().inPounds());
        boolean over = own.over().isPresent();
        room.setText(own.over()
                .map(o -> "▲ " + o.inPounds() + " over")
                .orElseGet(() -> e.envelope().minus(own.figures().cost()).inPounds()));
        Nodes.mark(room, "wp-danger", over);
        coverage.setText(Numbers.percent(own.figures().coverage(), 0) + ", ≈ " + Numbers.decimal(own.gapPosts(), 1)
                + " DWO posts short");
        Nodes.write(
                warning,
                over
                        ? "The posts cost more than the envelope. The plan can be submitted all the same; London is asked"
                                + " whether it is taken."
                        : "");
        Parts.show(status, own.status());
        Submission s = own.submission();
        Nodes.write(by, s == null ? "not handed in yet" : StatusWords.by(s, ZoneId.systemDefault()));
        Nodes.write(said, s == null || s.note().isBlank() ? "" : "“" + s.note() + "”");
        boolean fixed = model.session().isReadOnly();
        boolean draft = own.status() == BoroughStatus.DRAFT;
        Nodes.shown(submit, draft);
        Nodes.shown(reopen, !draft);
        submit.setDisable(fixed);
        reopen.setDisable(fixed);
        name.setDisable(fixed);
        note.setDisable(fixed);
        reopen.setTooltip(Nodes.tip("Back to draft, to be worked on and submitted again"));
        submit.setTooltip(Nodes.tip("Marks the plan as handed in; then send this file, or a copy of it, to London"));
    }

    private void submit() {
        model.submit(name.getText(), note.getText());
        note.clear();
    }

    private void reopen() {
        model.reopen(name.getText(), note.getText());
        note.clear();
    }

    private void copy() {
        OwnPart own = model.own().get();
        if (own == null) {
            return;
        }
        tools.save("Save a copy to send", own.extract().boroughName(), "Wardplan plan", "wardplan")
                .ifPresent(this::copy);
    }

    private void copy(Path to) {
        model.session()
                .tasks()
                .run(
                        "borough-copy",
                        "Saving a copy",
                        (progress, cancellation) -> model.session().file().saveCopy(to, true),
                        wrong -> {
                            if (wrong.isEmpty()) {
                                tools.inform("Copy saved: " + to.getFileName());
                            } else {
                                tools.problems(wrong);
                            }
                        },
                        e -> tools.problems(List.of(Problem.error("The copy could not be saved: "
                                + Objects.requireNonNullElse(e.getMessage(), e.toString())))));
    }

}
