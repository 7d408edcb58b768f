package org.wardplan.ui.borough;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
import org.jspecify.annotations.Nullable;
import org.wardplan.ui.table.GridColumn;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Theme;

/** A table of boroughs or files, looking like the tables of wards: sorted by a click on a head, one row picked. */
final class RowTable<T> {
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final double SCROLL_BAR = 12;

    /**
     * A column.
     *
     * @param order what it sorts by
     * @param style further style classes of a cell, parted by a space
     * @param graphic drawn before the text; null for nothing
     */
    record Column<T>(
            String title,
            String meaning,
            double width,
            boolean numeric,
            Function<T, String> text,
            Comparator<T> order,
            Function<T, String> style,
            @Nullable Function<T, Node> graphic) {

        static <T> Column<T> text(String title, String meaning, double width, Function<T, String> text) {
            return new Column<>(title, meaning, width, false, text, Comparator.comparing(text), r -> "", null);
        }

        static <T> Column<T> number(
                String title, String meaning, double width, Comparator<T> order, Function<T, String> text) {
            return new Column<>(title, meaning, width, true, text, order, r -> "", null);
        }

        Column<T> styled(Function<T, String> newStyle) {
            return new Column<>(title, meaning, width, numeric, text, order, newStyle, graphic);
        }

        Column<T> drawn(Function<T, Node> newGraphic) {
            return new Column<>(title, meaning, width, numeric, text, order, style, newGraphic);
        }

        Column<T> ordered(Comparator<T> newOrder) {
            return new Column<>(title, meaning, width, numeric, text, newOrder, style, graphic);
        }
    }

    private final TableView<T> table = new TableView<>();
    private final Theme theme;
    private final Function<T, String> key;
    private final List<Column<T>> columns;
    private final Set<Row> rows = Collections.newSetFromMap(new WeakHashMap<>());
    private List<T> given = List.of();
    private Predicate<T> pointed = r -> false;
    private Consumer<T> picked = r -> {};
    private boolean telling = true;

    /**
     * @param key tells rows apart when others take their place
     * @param height of a row, in px of the design
     */
    RowTable(String name, Theme theme, Function<T, String> key, double height, List<Column<T>> columns) {
        this.theme = theme;
        this.key = key;
        this.columns = columns;
        table.getStyleClass().addAll("ward-grid", "borough-table");
        table.getStylesheets()
                .add(Objects.requireNonNull(GridColumn.class.getResource("/org/wardplan/ui/table/grid.css"))
                        .toExternalForm());
        table.setAccessibleText(name);
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
        for (Column<T> c : columns) {
            table.getColumns().add(made(c));
        }
        table.widthProperty().addListener((o, was, now) -> fit());
        table.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            if (telling && now != null) {
                picked.accept(now);
            }
        });
    }

    private TableColumn<T, T> made(Column<T> c) {
        TableColumn<T, T> made = new TableColumn<>();
        Label head = new Label(c.title());
        head.setTooltip(Nodes.tip(c.meaning()));
        made.setGraphic(head);
        made.setReorderable(false);
        made.setResizable(true);
        made.setSortType(c.numeric() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
        if (c.numeric()) {
            made.getStyleClass().add("numeric");
        }
        made.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
        made.setCellFactory(t -> new Cell(c));
        return made;
    }

    TableView<T> node() {
        return table;
    }

    /** Told of a row that the user picked. */
    void onPicked(Consumer<T> action) {
        picked = action;
    }

    /** Which rows are pointed at in another view. */
    void pointed(Predicate<T> test) {
        pointed = test;
    }

    /** Shows other rows; the sorting stays, and what was picked by its key. */
    void show(List<T> newRows) {
        given = newRows;
        arrange();
    }

    private void arrange() {
        List<T> now = new ArrayList<>(given);
        if (!table.getSortOrder().isEmpty()) {
            TableColumn<T, ?> by = table.getSortOrder().get(0);
            Comparator<T> order = columns.get(table.getColumns().indexOf(by)).order();
            now.sort(by.getSortType() == TableColumn.SortType.DESCENDING ? order.reversed() : order);
        }
        T selected = table.getSelectionModel().getSelectedItem();
        telling = false;
        table.getItems().setAll(now);
        pick(selected == null ? null : key.apply(selected));
        telling = true;
    }

    /**
     * Marks the row of a key as picked, or none; tells nobody.
     *
     * @return whether another row was picked before
     */
    boolean pick(@Nullable String of) {
        boolean before = telling;
        telling = false;
        int at = -1;
        for (int k = 0; of != null && k < table.getItems().size(); k++) {
            if (key.apply(table.getItems().get(k)).equals(of)) {
                at = k;
            }
        }
        boolean other = table.getSelectionModel().getSelectedIndex() != at;
        if (at < 0) {
            table.getSelectionModel().clearSelection();
        } else if (other) {
            table.getSelectionModel().clearAndSelect(at);
            table.getFocusModel().focus(at);
        }
        telling = before;
        return other;
    }

    /** Scrolls to what is picked. */
    void showPicked() {
        int at = table.getSelectionModel().getSelectedIndex();
        if (at >= 0) {
            table.scrollTo(Math.max(0, at - 4));
        }
    }

    /** Shows what is pointed at. */
    void mark() {
        rows.forEach(Row::mark);
    }

    /** Columns share the room by the widths they want. */
    private void fit() {
        double room = table.getWidth() / theme.px(1) - SCROLL_BAR;
        double wanted = columns.stream().mapToDouble(Column::width).sum();
        if (room <= 0 || wanted <= 0) {
            return;
        }
        double factor = room / wanted;
        for (int k = 0; k < columns.size(); k++) {
            table.getColumns()
                    .get(k)
                    .setPrefWidth(Math.floor(theme.px(columns.get(k).width() * factor)));
        }
    }

    private final class Row extends TableRow<T> {
        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            mark();
        }

        void mark() {
            T item = getItem();
            pseudoClassStateChanged(POINTED, !isEmpty() && item != null && pointed.test(item));
        }
    }

    private final class Cell extends TableCell<T, T> {
        private final Column<T> column;
        private String style = "";

        Cell(Column<T> column) {
            this.column = column;
            if (column.numeric()) {
                getStyleClass().add("numeric");
            }
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            String nowStyle = "";
            if (empty || item == null) {
                setText("");
                setGraphic(null);
            } else {
                setText(column.text().apply(item));
                Function<T, Node> graphic = column.graphic();
                setGraphic(graphic == null ? null : graphic.apply(item));
                nowStyle = column.style().apply(item);
            }
            if (!nowStyle.equals(style)) {
                getStyleClass().removeAll(List.of(style.split(" ", -1)));
                style = nowStyle;
                if (!style.isEmpty()) {
                    getStyleClass().addAll(style.toLowerCase(Locale.ROOT).split(" ", -1));
                }
            }
        }
    }
}
