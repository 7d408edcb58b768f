package org.wardplan.ui.paper;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.figures.FigureRow;
import org.wardplan.app.figures.FiguresBack;
import org.wardplan.base.Problem;
import org.wardplan.ui.theme.Cards;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.PageTools;

/** What a file that came back would change, ward by ward, before anything changes. */
final class FiguresBackPane extends VBox {
    private static final double PROBLEM_HEIGHT = 26;
    private static final int MOST_PROBLEMS = 5;

    private final FiguresBack back;
    private final PageTools tools;
    private final Runnable changed;
    private final Label title = Nodes.label("", "wp-section");
    private final Label summary = Nodes.text("", "wp-medium");
    private final Label ignored = Nodes.text("", "wp-caption");
    private final ObservableList<FigureRow> rows;
    private final ListView<Problem> warnings;
    private final ListView<Problem> problems;
    private final TableView<FigureRow> table = new TableView<>();
    private final CheckBox locked = new CheckBox("Change locked posts too");
    private final CheckBox clashes = new CheckBox("Take the file's number where the plan has changed since");
    private final TextField reason = new TextField();
    private final Button apply;
    private boolean open;

    /** @param changed told when it is open or closed */
    FiguresBackPane(FiguresBack back, PageTools tools, Runnable changed) {
        super(10);
        this.back = back;
        this.tools = tools;
        this.changed = changed;
        setId("figures-back");
        getStyleClass().add("figures-back");
        setMinSize(0, 0);
        summary.setId("figures-summary");
        // kept here, since a view of a list that nobody holds is dropped with whoever listens to it
        rows = back.rows();
        warnings = list("figures-warnings", "Warnings", back.warnings());
        problems = list("figures-problems", "Problems", back.problems());
        table();
        locked.setId("figures-locked");
        locked.selectedProperty().bindBidirectional(back.alsoLocked());
        clashes.setId("figures-clashes");
        clashes.selectedProperty().bindBidirectional(back.alsoClashes());
        reason.setId("figures-reason");
        reason.setPromptText("Reason, kept with the change and printed in papers");
        reason.setAccessibleText("Reason");
        reason.getStyleClass().add("small");
        HBox.setHgrow(reason, Priority.ALWAYS);
        Button cancel = Parts.small("Discard", null, "figures-discard", this::discard);
        apply = Parts.small("Apply", Feather.CHECK, "figures-apply", this::apply);
        apply.getStyleClass().add("accent");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren()
                .setAll(
                        Cards.head(title),
                        summary,
                        warnings,
                        problems,
                        table,
                        ignored,
                        Parts.row(18, locked, clashes),
                        Parts.row(8, reason, cancel, apply));
        rows.addListener((ListChangeListener<FigureRow>) c -> refresh());
        problems.getItems().addListener((ListChangeListener<Problem>) c -> refresh());
        warnings.getItems().addListener((ListChangeListener<Problem>) c -> refresh());
        back.preview().subscribe(this::refresh);
        back.running().subscribe(this::refresh);
    }

    private void table() {
        table.setId("figures-table");
        table.setItems(rows);
        table.setMinHeight(0);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(Nodes.label("Nothing in the file differs from the plan", "wp-muted"));
        add("Line", 54, r -> String.valueOf(r.line()));
        add("Ward", 220, FigureRow::name);
        add("Borough", 170, FigureRow::borough);
        add("Role", 60, FigureRow::role);
        add(
                "When exported",
                96,
                r -> r.exported().isPresent() ? String.valueOf(r.exported().getAsInt()) : "");
        add("Now → new", 90, r -> r.from() + " → " + r.to());
        add("", 220, r -> (r.taken() ? "" : "stays: ") + (r.mind().isEmpty() && !r.taken() ? "as it is" : r.mind()));
    }

    private void add(String heading, double width, Function<FigureRow, String> text) {
        TableColumn<FigureRow, String> c = new TableColumn<>(heading);
        c.setSortable(false);
        c.setReorderable(false);
        c.setPrefWidth(tools.theme().px(width));
        c.setCellValueFactory(f -> new ReadOnlyStringWrapper(text.apply(f.getValue())));
        table.getColumns().add(c);
    }

    private static ListView<Problem> list(String id, String name, ObservableList<Problem> items) {
        ListView<Problem> list = new ListView<>(items);
        list.setId(id);
        list.setAccessibleText(name);
        list.getStyleClass().add("figures-problems");
        list.setCellFactory(l -> new ListCell<>() {
            {
                setMinWidth(0);
                setPrefWidth(1);
            }

            @Override
            protected void updateItem(@Nullable Problem p, boolean empty) {
                super.updateItem(p, empty);
                setText(empty || p == null ? null : words(p));
                setTooltip(empty || p == null ? null : Nodes.tip(words(p)));
            }
        });
        return list;
    }

    private static String words(Problem p) {
        String place = (p.line() > 0 ? "Line " + p.line() : "")
                + (p.column() == null ? "" : (p.line() > 0 ? ", " : "") + p.column());
        return place.isEmpty() ? p.message() : place + ": " + p.message();
    }

    /** Opens for a file that is being read. */
    void open(String fileName) {
        title.setText("Figures from " + fileName);
        reason.clear();
        open = true;
    }

    boolean isOpen() {
        return open;
    }

    private void discard() {
        back.discard();
        close();
    }

    private void close() {
        open = false;
        changed.run();
    }

    private void apply() {
        String said = back.summary();
        List<Problem> wrong = back.apply(reason.getText().strip());
        if (wrong.isEmpty()) {
            close();
            tools.inform("Figures brought back: " + said);
        } else {
            tools.problems(wrong);
        }
    }

    void refresh() {
        if (!open) {
            return;
        }
        boolean reading = back.running().get() != null;
        summary.setText(
                reading
                        ? "Reading the file"
                        : back.preview().get() == null ? "The file can't be taken" : back.summary());
        fit(warnings);
        fit(problems);
        boolean any = back.preview().get() != null;
        table.setVisible(any);
        Nodes.shown(locked, rows.stream().anyMatch(r -> r.mind().contains("locked")));
        Nodes.shown(clashes, rows.stream().anyMatch(r -> r.mind().contains("since the export")));
        List<String> results = back.ignoredColumns();
        Nodes.write(
                ignored,
                results.isEmpty()
                        ? ""
                        : "Taken are the posts alone; the other columns are results: " + String.join(", ", results)
                                + ".");
        apply.setDisable(!back.canApply());
    }

    private static void fit(ListView<Problem> list) {
        int n = list.getItems().size();
        Nodes.shown(list, n > 0);
        double height = PROBLEM_HEIGHT * Math.min(MOST_PROBLEMS, n) + 4;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
    }
}
