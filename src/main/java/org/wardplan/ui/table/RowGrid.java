package org.wardplan.ui.table;

import java.util.ArrayList;
import java.util.Arrays;
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
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Theme;

/**
 * A table of any rows that looks like those of wards: sorted by a click on a head, one row picked by hand, rows marked
 * that another view speaks of. A row that takes the place of one with the same key stays picked.
 */
public final class RowGrid<T> {
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final double SCROLL_BAR = 12;

    /** A text of more letters than these may not fit its cell. */
    private static final int LONG = 15;

    private final TableView<T> table = new TableView<>();
    private final Theme theme;
    private final Function<T, ?> key;
    private final List<RowColumn<T>> columns;
    private final Set<Row> rows = Collections.newSetFromMap(new WeakHashMap<>());
    private List<T> given = List.of();
    private Predicate<T> pointed = r -> false;
    private Predicate<T> marked = r -> false;
    private Consumer<T> onPicked = r -> {};
    private Consumer<T> onChosen = r -> {};
    private Consumer<@Nullable T> onHover = r -> {};
    private boolean telling = true;

    /**
     * @param name for who can't see it
     * @param height of a row, in px of the design
     * @param key tells rows apart when others take their place; equal for rows that are about the same thing
     */
    public RowGrid(String name, String id, Theme theme, double height, Function<T, ?> key, List<RowColumn<T>> columns) {
        this.theme = theme;
        this.key = key;
        this.columns = List.copyOf(columns);
        table.setId(id);
        table.setAccessibleText(name);
        table.getStyleClass().add("ward-grid");
        table.getStylesheets()
                .add(Objects.requireNonNull(RowGrid.class.getResource("/org/wardplan/ui/table/grid.css"))
                        .toExternalForm());
        table.setFixedCellSize(theme.px(height));
        table.setMinHeight(0);
        table.setSortPolicy(t -> {
            arrange();
            return true;
        });
        table.setRowFactory(t -> {
            Row row = new Row();
            rows.add(row);
            return row;
        });
        this.columns.forEach(c -> table.getColumns().add(made(c)));
        table.widthProperty().addListener((o, was, now) -> fit());
        table.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            if (telling && now != null) {
                onPicked.accept(now);
            }
        });
    }

    private TableColumn<T, T> made(RowColumn<T> c) {
        TableColumn<T, T> made = new TableColumn<>();
        Label head = new Label(c.title());
        head.setTooltip(Nodes.tip(c.meaning()));
        made.setGraphic(head);
        made.setReorderable(false);
        made.setComparator(c.order());
        made.setSortType(c.numeric() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
        if (c.numeric()) {
            made.getStyleClass().add("numeric");
        }
        made.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
        made.setCellFactory(t -> new Cell(c));
        return made;
    }

    public TableView<T> node() {
        return table;
    }

    /** The rows that are shown, as they are sorted. */
    public List<T> rows() {
        return Collections.unmodifiableList(table.getItems());
    }

    /** The row that was picked; null for none. */
    public @Nullable T picked() {
        return table.getSelectionModel().getSelectedItem();
    }

    /** Told of a row that was picked by hand or key. */
    public void onPicked(Consumer<T> action) {
        onPicked = action;
    }

    /** Told of a row that was clicked, picked before or not, or on which Enter or the space bar was pressed. */
    public void onChosen(Consumer<T> action) {
        onChosen = action;
        table.setOnKeyPressed(e -> {
            T row = picked();
            if (row != null && (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE)) {
                e.consume();
                action.accept(row);
            }
        });
    }

    /** Told of the row under the pointer; null when it leaves. */
    public void onHover(Consumer<@Nullable T> action) {
        onHover = action;
    }

    /** Shows other rows; how they are sorted stays, and what was picked by its key. */
    public void show(List<T> newRows) {
        if (!newRows.equals(given)) {
            given = List.copyOf(newRows);
            arrange();
        }
    }

    private void arrange() {
        List<T> now = new ArrayList<>(given);
        Comparator<T> order = table.getComparator();
        if (order != null) {
            now.sort(order);
        }
        T before = picked();
        telling = false;
        table.getItems().setAll(now);
        pick(before == null ? null : key.apply(before));
        telling = true;
    }

    /**
     * Picks the row of a key, or none; tells nobody.
     *
     * @return whether another row was picked before
     */
    public boolean pick(@Nullable Object of) {
        int at = -1;
        for (int k = 0; of != null && k < table.getItems().size(); k++) {
            if (of.equals(key.apply(table.getItems().get(k)))) {
                at = k;
            }
        }
        boolean other = table.getSelectionModel().getSelectedIndex() != at;
        boolean before = telling;
        telling = false;
        if (at < 0) {
            table.getSelectionModel().clearSelection();
        } else if (other) {
            table.getSelectionModel().clearAndSelect(at);
            table.getFocusModel().focus(at);
        }
        telling = before;
        return other;
    }

    /**
     * Marks rows.
     *
     * @param nowPicked those of what is selected, where that may be several rows
     * @param nowPointed those of what is pointed at, here or in another view
     */
    public void mark(Predicate<T> nowPicked, Predicate<T> nowPointed) {
        marked = nowPicked;
        pointed = nowPointed;
        rows.forEach(Row::mark);
    }

    /** Scrolls to a row, with so many rows seen above it; nothing for a place that is none of a row. */
    public void reveal(int at, int above) {
        if (at >= 0) {
            table.scrollTo(Math.max(0, at - above));
        }
    }

    /** Columns share the room by the widths they want. */
    private void fit() {
        double room = table.getWidth() - theme.px(SCROLL_BAR);
        double wanted = columns.stream().mapToDouble(RowColumn::width).sum();
        for (int k = 0; k < columns.size() && room > 0; k++) {
            table.getColumns()
                    .get(k)
                    .setPrefWidth(Math.floor(room * columns.get(k).width() / wanted));
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
            pseudoClassStateChanged(PICKED, filled && marked.test(item));
        }
    }

    private final class Cell extends TableCell<T, T> {
        private final RowColumn<T> column;
        private @Nullable Tooltip tip;
        private String style = "";

        Cell(RowColumn<T> column) {
            this.column = column;
            if (column.numeric()) {
                getStyleClass().add("numeric");
            }
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            boolean none = empty || item == null;
            String words = none ? "" : column.text().apply(item);
            Function<T, Node> graphic = column.graphic();
            setText(words);
            setGraphic(none || graphic == null ? null : graphic.apply(item));
            explain(words);
            restyle(none ? "" : column.style().apply(item));
        }

        private void explain(String words) {
            if (words.length() <= LONG) {
                setTooltip(null);
                return;
            }
            Tooltip shown = tip == null ? Nodes.tip(words) : tip;
            shown.setText(words);
            tip = shown;
            setTooltip(shown);
        }

        private void restyle(String now) {
            if (!now.equals(style)) {
                getStyleClass().removeAll(classes(style));
                style = now;
                getStyleClass().addAll(classes(style));
            }
        }

        private static List<String> classes(String names) {
            return names.isEmpty() ? List.of() : Arrays.asList(names.split(" ", -1));
        }
    }
}
