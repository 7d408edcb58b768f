package org.wardplan.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PastePreview;
import org.wardplan.base.Problem;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.ui.theme.Theme;

/** Shows what a paste would change, row by row, and does it only when told to. */
final class PasteDialog {
    private static final double PROBLEM_HEIGHT = 34;
    private static final double MOST_PROBLEMS = 3.5;

    /** A line of the preview: a number of posts that was understood. */
    private record Line(int line, String ward, String role, String change, String remark) {}

    private final PastePreview preview;
    private final Consumer<PlanEdit> apply;
    private final Stage stage = new Stage();
    private final CheckBox alsoLocked = new CheckBox();
    private final TextField reason = new TextField();
    private final Button ok = new Button("Apply");

    PasteDialog(
            PastePreview preview,
            Plan plan,
            WardSet wards,
            Theme theme,
            @Nullable Window owner,
            Consumer<PlanEdit> apply) {
        this.preview = preview;
        this.apply = apply;
        Label title = new Label("Paste posts");
        title.getStyleClass().add("wp-title");
        Label summary = new Label(preview.summary());
        summary.setId("paste-summary");
        summary.getStyleClass().add("wp-muted");
        summary.setWrapText(true);
        TableView<Line> table = table(lines(plan, wards));
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox box = new VBox(12, new VBox(2, title, summary), table);
        if (!preview.problems().isEmpty()) {
            box.getChildren().add(1, list(preview.problems()));
        }
        box.getStyleClass().add("paste-dialog");
        if (!preview.ignoredColumns().isEmpty()) {
            Label ignored = new Label("Columns not used: " + String.join(", ", preview.ignoredColumns()));
            ignored.getStyleClass().add("wp-caption");
            ignored.setWrapText(true);
            box.getChildren().add(ignored);
        }
        int locked = preview.locked().size();
        if (locked > 0) {
            alsoLocked.setText(
                    "Also change " + (locked == 1 ? "the locked number" : "the " + locked + " locked numbers"));
            alsoLocked.setId("paste-locked");
            reason.setPromptText("Reason, kept with the change");
            reason.disableProperty().bind(alsoLocked.selectedProperty().not());
            HBox.setHgrow(reason, Priority.ALWAYS);
            HBox row = new HBox(12, alsoLocked, reason);
            row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            box.getChildren().add(row);
            alsoLocked.selectedProperty().addListener((o, was, now) -> enable());
        }
        Button cancel = new Button("Cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(e -> stage.close());
        ok.getStyleClass().add("accent");
        ok.setId("paste-apply");
        ok.setOnAction(e -> apply());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        box.getChildren().add(new HBox(8, gap, cancel, ok));
        enable();
        Scene scene = new Scene(box, theme.px(680), theme.px(480));
        theme.install(scene);
        box.getStylesheets().add(WardTable.sheet());
        stage.setScene(scene);
        stage.setTitle("Paste posts");
        stage.initModality(Modality.WINDOW_MODAL);
        if (owner != null) {
            stage.initOwner(owner);
        }
        scene.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER && e.isShortcutDown() && !ok.isDisabled()) {
                apply();
            }
        });
    }

    private List<Line> lines(Plan plan, WardSet wards) {
        List<Line> lines = new ArrayList<>();
        for (PastePreview.Item i : preview.items()) {
            lines.add(new Line(
                    i.line(),
                    wards.ward(i.ward()).name() + ", "
                            + wards.ward(i.ward()).borough().name(),
                    plan.roles().get(i.role()).id(),
                    i.changes() ? i.from() + " → " + i.to() : String.valueOf(i.from()),
                    i.changes() ? (i.locked() ? "locked" : "") : "stays as it is"));
        }
        return lines;
    }

    private static TableView<Line> table(List<Line> lines) {
        TableView<Line> table = new TableView<>(FXCollections.observableList(lines));
        table.setId("paste-lines");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        add(table, "Line", 48, l -> l.line() == 0 ? "" : String.valueOf(l.line()));
        add(table, "Ward", 230, Line::ward);
        add(table, "Role", 64, Line::role);
        add(table, "Now → new", 84, Line::change);
        add(table, "", 140, Line::remark);
        return table;
    }

    /** What is wrong, above what is right, so that it is not overlooked. */
    private static ListView<Problem> list(List<Problem> problems) {
        ListView<Problem> list = new ListView<>(FXCollections.observableList(problems));
        list.setId("paste-problems");
        list.setAccessibleText("Problems");
        list.setCellFactory(l -> new ListCell<>() {
            {
                setWrapText(true);
                prefWidthProperty().bind(l.widthProperty().subtract(24));
            }

            @Override
            protected void updateItem(@Nullable Problem p, boolean empty) {
                super.updateItem(p, empty);
                setText(empty || p == null ? null : (p.line() > 0 ? "Line " + p.line() + ": " : "") + p.message());
            }
        });
        double height = PROBLEM_HEIGHT * Math.min(MOST_PROBLEMS, problems.size()) + 4;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        return list;
    }

    private static void add(TableView<Line> table, String title, double width, Function<Line, String> text) {
        TableColumn<Line, String> c = new TableColumn<>(title);
        c.setSortable(false);
        c.setReorderable(false);
        c.setPrefWidth(width);
        c.setCellValueFactory(f -> new ReadOnlyStringWrapper(text.apply(f.getValue())));
        table.getColumns().add(c);
    }

    private void enable() {
        ok.setDisable(!preview.hasChanges(alsoLocked.isSelected()));
    }

    private void apply() {
        String why = reason.getText().strip();
        PlanEdit edit = preview.edit(alsoLocked.isSelected(), why.isEmpty() ? null : why);
        stage.close();
        if (edit != null) {
            apply.accept(edit);
        }
    }

    void show() {
        stage.show();
        ok.requestFocus();
    }
}
