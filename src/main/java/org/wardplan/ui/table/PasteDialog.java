package org.wardplan.ui.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
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
    /** A line of the preview: a number of posts, or what is wrong. */
    private record Line(int line, String ward, String role, String change, String remark, boolean problem) {}

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
        for (Problem p : preview.problems()) {
            lines.add(new Line(p.line(), "", p.column() == null ? "" : p.column(), "", p.message(), true));
        }
        for (PastePreview.Item i : preview.items()) {
            lines.add(new Line(
                    i.line(),
                    wards.ward(i.ward()).name() + ", "
                            + wards.ward(i.ward()).borough().name(),
                    plan.roles().get(i.role()).id(),
                    i.changes() ? i.from() + " → " + i.to() : String.valueOf(i.from()),
                    i.changes() ? (i.locked() ? "locked" : "") : "stays as it is",
                    false));
        }
        // What is wrong comes first, so that it is not below the fold.
        lines.sort(Comparator.comparing((Line l) -> !l.problem()).thenComparingInt(Line::line));
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
        TableColumn<Line, String> remark = add(table, "Remark", 220, Line::remark);
        remark.setCellFactory(c -> new TableCell<>() {
            private final Label text = new Label();

            {
                text.setWrapText(true);
                text.maxWidthProperty().bind(c.widthProperty().subtract(16));
            }

            @Override
            protected void updateItem(@Nullable String item, boolean empty) {
                super.updateItem(item, empty);
                setGraphic(empty ? null : text);
                text.setText(item);
                Line line = getTableRow() == null ? null : getTableRow().getItem();
                text.getStyleClass().removeAll("wp-danger", "wp-muted");
                text.getStyleClass().add(line != null && line.problem() ? "wp-danger" : "wp-muted");
                text.setMinHeight(empty || item == null || item.isEmpty() ? 0 : Region.USE_PREF_SIZE);
            }
        });
        return table;
    }

    private static TableColumn<Line, String> add(
            TableView<Line> table, String title, double width, Function<Line, String> text) {
        TableColumn<Line, String> c = new TableColumn<>(title);
        c.setSortable(false);
        c.setReorderable(false);
        c.setPrefWidth(width);
        c.setCellValueFactory(f -> new ReadOnlyStringWrapper(text.apply(f.getValue())));
        table.getColumns().add(c);
        return c;
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
