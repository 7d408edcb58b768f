package org.wardplan.ui.moves;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.wardplan.ui.table.GridColumn;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Theme;

/** A table of any rows that looks like those of wards; rows that another view speaks of are marked. */
final class RowGrid<T> extends TableView<T> {
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final double ROW = 26;
    private static final double SCROLL_BAR = 12;
    private static final int LONG = 15;

    private final Theme theme;
    private final Set<Row> rows = Collections.newSetFromMap(new WeakHashMap<>());
    private final List<Double> widths = new ArrayList<>();
    private Predicate<T> pointed = r -> false;
    private Predicate<T> picked = r -> false;
    private Consumer<T> onPick = r -> {};
    private Consumer<T> onChosen = r -> {};
    private Consumer<@Nullable T> onHover = r -> {};
    private List<T> given = List.of();
    private @Nullable T revealed;
    private boolean writing;

    RowGrid(String name, String id, Theme theme) {
        this.theme = theme;
        setId(id);
        setAccessibleText(name);
        getStyleClass().add("ward-grid");
        getStylesheets()
                .add(Objects.requireNonNull(GridColumn.class.getResource("/org/wardplan/ui/table/grid.css"))
                        .toExternalForm());
        setFixedCellSize(theme.px(ROW));
        setMinSize(0, 0);
        setRowFactory(t -> {
            Row row = new Row();
            rows.add(row);
            return row;
        });
        widthProperty().addListener((o, was, now) -> fit());
        getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            if (!writing && now != null) {
                onPick.accept(now);
            }
        });
    }

    /**
     * Adds a column.
     *
     * @param width in px of the design; columns share the table's width in these proportions
     * @param order what it sorts by
     */
    RowGrid<T> column(
            String title,
            String meaning,
            double width,
            boolean numeric,
            Comparator<T> order,
            Function<T, String> text,
            String style) {
        TableColumn<T, T> column = new TableColumn<>();
        Label head = new Label(title);
        head.setTooltip(Nodes.tip(meaning));
        column.setGraphic(head);
        column.setReorderable(false);
        column.setComparator(order);
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
        if (numeric) {
            column.getStyleClass().add("numeric");
        }
        column.setCellFactory(t -> new TableCell<>() {
            {
                if (numeric) {
                    getStyleClass().add("numeric");
                }
                if (!style.isEmpty()) {
                    getStyleClass().add(style);
                }
            }

            @Override
            protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                String words = empty || item == null ? "" : text.apply(item);
                setText(words);
                // a name that may not fit
                setTooltip(words.length() > LONG ? Nodes.tip(words) : null);
            }
        });
        widths.add(width);
        getColumns().add(column);
        return this;
    }

    /** Told of a row that was picked by hand or key. */
    void onPick(Consumer<T> action) {
        onPick = action;
    }

    /** Told of a row that was clicked, or on which Enter or the space bar was pressed. */
    void onChosen(Consumer<T> action) {
        onChosen = action;
        setOnKeyPressed(e -> {
            T row = getSelectionModel().getSelectedItem();
            if (row != null && (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE)) {
                e.consume();
                action.accept(row);
            }
        });
    }

    /** Told of the row under the pointer; null when it leaves. */
    void onHover(Consumer<@Nullable T> action) {
        onHover = action;
    }

    /** Shows other rows; how they are sorted stays. */
    void show(List<T> newRows) {
        if (newRows.equals(given)) {
            return;
        }
        given = List.copyOf(newRows);
        writing = true;
        getItems().setAll(newRows);
        sort();
        writing = false;
    }

    /**
     * Marks rows.
     *
     * @param nowPicked those of what is selected
     * @param nowPointed those of what is pointed at
     */
    void mark(Predicate<T> nowPicked, Predicate<T> nowPointed) {
        picked = nowPicked;
        pointed = nowPointed;
        rows.forEach(Row::mark);
    }

    /** Scrolls to a row when it is not the one scrolled to last. */
    void reveal(@Nullable T row) {
        if (row != null && !row.equals(revealed)) {
            scrollTo(Math.max(0, getItems().indexOf(row) - 1));
        }
        revealed = row;
    }

    /** Lets go of the row that was picked, without telling. */
    void unpick() {
        writing = true;
        getSelectionModel().clearSelection();
        writing = false;
    }

    private void fit() {
        double room = getWidth() - theme.px(SCROLL_BAR);
        double wanted = widths.stream().mapToDouble(w -> w).sum();
        for (int k = 0; k < widths.size() && room > 0; k++) {
            getColumns().get(k).setPrefWidth(Math.floor(room * widths.get(k) / wanted));
        }
    }

    private final class Row extends TableRow<T> {
        Row() {
            setOnMouseEntered(e -> onHover.accept(getItem()));
            setOnMouseExited(e -> onHover.accept(null));
            setOnMouseClicked(e -> {
                T item = getItem();
                if (item != null && e.getButton() == MouseButton.PRIMARY) {
                    onChosen.accept(item);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            mark();
        }

        void mark() {
            T item = getItem();
            boolean filled = !isEmpty() && item != null;
            pseudoClassStateChanged(POINTED, filled && pointed.test(item));
            pseudoClassStateChanged(PICKED, filled && picked.test(item));
        }
    }
}
