package org.wardplan.ui.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.ViewState;
import org.wardplan.app.WardPicking;
import org.wardplan.ui.theme.Theme;

/**
 * A table of wards with the selection shared by all views. Only cells on the screen are written again when figures
 * change.
 */
final class WardGrid {
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final PseudoClass LEAD = PseudoClass.getPseudoClass("lead");
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final double ROW = 25;
    private static final double UNSET = 80;
    private static final double FIRST = 0.45;
    private static final double HEAD_LINE = 20;

    /**
     * A column.
     *
     * @param meaning what it shows, in the head's tooltip
     * @param width in px of the design
     * @param key what it sorts by; null sorts by the text
     * @param style further style class of a cell by ward, empty for none
     */
    record Column(
            String title,
            String meaning,
            double width,
            boolean numeric,
            IntFunction<String> text,
            @Nullable IntToDoubleFunction key,
            IntFunction<String> style) {
        static Column text(String title, String meaning, double width, IntFunction<String> text) {
            return new Column(title, meaning, width, false, text, null, w -> "");
        }

        static Column number(
                String title, String meaning, double width, IntToDoubleFunction key, IntFunction<String> text) {
            return new Column(title, meaning, width, true, text, key, w -> "");
        }

        Column styled(IntFunction<String> newStyle) {
            return new Column(title, meaning, width, numeric, text, key, newStyle);
        }
    }

    private final TableView<Integer> table = new TableView<>();
    private final ObservableList<Integer> items = FXCollections.observableArrayList();
    private final ViewState view;
    private final Theme theme;
    private final WardPicking picking;
    private final List<Column> columns = new ArrayList<>();
    private final Set<Cell> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private final Set<Row> rows = Collections.newSetFromMap(new WeakHashMap<>());
    private final List<ObservableValue<Integer>> values = new ArrayList<>();
    private int headLines = 1;
    private int[] wards = new int[0];
    private int[] order = new int[0];

    WardGrid(PlanSession session, Theme theme, String name) {
        this.view = session.view();
        this.theme = theme;
        picking = new WardPicking(view);
        for (int w = 0; w < view.wards().size(); w++) {
            values.add(new ReadOnlyObjectWrapper<>(w));
        }
        table.getStyleClass().add("ward-grid");
        table.setAccessibleText(name);
        table.setFixedCellSize(theme.px(ROW));
        table.setItems(items);
        table.setMinHeight(0);
        table.setRowFactory(t -> {
            Row row = new Row();
            rows.add(row);
            return row;
        });
        table.setSortPolicy(t -> {
            arrange();
            return true;
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.widthProperty().addListener((o, was, now) -> fit());
        Label none = new Label("No ward matches");
        none.getStyleClass().add("wp-muted");
        table.setPlaceholder(none);
    }

    /** Room in the heads for titles of so many lines. */
    WardGrid headLines(int lines) {
        headLines = lines;
        return this;
    }

    TableView<Integer> node() {
        return table;
    }

    /** Other columns, when they are not the same already. */
    void columns(List<Column> now) {
        List<String> before = columns.stream().map(Column::title).toList();
        columns.clear();
        columns.addAll(now);
        if (before.equals(now.stream().map(Column::title).toList())) {
            return;
        }
        table.getSortOrder().clear();
        cells.clear();
        List<TableColumn<Integer, Integer>> made = new ArrayList<>();
        for (int k = 0; k < now.size(); k++) {
            made.add(made(now.get(k), k));
        }
        table.getColumns().setAll(made);
        fit();
    }

    private TableColumn<Integer, Integer> made(Column c, int place) {
        TableColumn<Integer, Integer> made = new TableColumn<>();
        Label head = new Label(c.title());
        if (headLines > 1) {
            head.setWrapText(true);
            head.setTextAlignment(c.numeric() ? TextAlignment.RIGHT : TextAlignment.LEFT);
            head.setAlignment(c.numeric() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        }
        Tooltip tip = new Tooltip(c.meaning());
        tip.setWrapText(true);
        tip.setMaxWidth(theme.px(320));
        head.setTooltip(tip);
        made.setGraphic(head);
        made.setReorderable(false);
        made.setUserData(place);
        made.getStyleClass().add(c.numeric() ? "numeric" : "plain");
        made.setPrefWidth(c.width() + 0.5);
        made.setSortType(c.numeric() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
        made.setCellValueFactory(f -> values.get(f.getValue()));
        made.setCellFactory(t -> {
            Cell cell = new Cell(place);
            cells.add(cell);
            return cell;
        });
        return made;
    }

    /** Columns as wide as they want, the first taking what is left; the others shrink when all is too little. */
    private void fit() {
        double room = table.getWidth() - theme.px(12);
        if (room <= 0 || columns.isEmpty()) {
            return;
        }
        double wanted = columns.stream().mapToDouble(Column::width).sum();
        double extra = room / theme.px(1) - wanted;
        for (int k = 0; k < columns.size(); k++) {
            double own = columns.get(k).width();
            // Names get most of what is left over, and give way where there is too little.
            double more =
                    extra > 0 ? extra * (k == 0 ? FIRST : (1 - FIRST) / (columns.size() - 1)) : k == 0 ? extra : 0;
            double width = Math.floor(theme.px(Math.max(0.75 * own, own + more)));
            table.getColumns().get(k).setPrefWidth(width == UNSET ? width + 0.5 : width);
            if (headLines > 1 && table.getColumns().get(k).getGraphic() instanceof Label head) {
                head.setPrefWidth(width - theme.px(14));
                head.setPrefHeight(theme.px(HEAD_LINE * headLines));
            }
        }
    }

    /** Shows these wards, in this order unless a column is chosen to sort by, and writes the cells again. */
    void show(int[] newWards) {
        wards = newWards;
        table.setFixedCellSize(theme.px(ROW));
        fit();
        arrange();
        cells.forEach(Cell::write);
    }

    private void arrange() {
        int[] now = wards;
        if (!table.getSortOrder().isEmpty()) {
            TableColumn<Integer, ?> by = table.getSortOrder().get(0);
            Column c = columns.get((Integer) by.getUserData());
            boolean down = by.getSortType() == TableColumn.SortType.DESCENDING;
            IntToDoubleFunction key = c.key();
            Comparator<Integer> comparator = key != null
                    ? Comparator.comparingDouble((Integer w) -> {
                        double v = key.applyAsDouble(w);
                        return Double.isNaN(v) ? Double.POSITIVE_INFINITY : down ? -v : v;
                    })
                    : down
                            ? Comparator.comparing((Integer w) -> c.text().apply(w), Comparator.reverseOrder())
                            : Comparator.comparing((Integer w) -> c.text().apply(w));
            now = Arrays.stream(wards)
                    .boxed()
                    .sorted(comparator)
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        if (!Arrays.equals(now, order)) {
            order = now;
            items.setAll(Arrays.stream(now).boxed().toList());
        }
    }

    /** Shows what is picked and pointed at. */
    void mark() {
        rows.forEach(Row::mark);
    }

    /** Scrolls to the lead when it is in the table. */
    void showLead() {
        int at = WardPicking.position(order, view.selection().get().lead());
        if (at >= 0) {
            table.scrollTo(Math.max(0, at - 3));
        }
    }

    /** The wards from top to bottom. */
    int[] order() {
        return order.clone();
    }

    private void key(KeyEvent e) {
        int page = Math.max(1, (int) (table.getHeight() / table.getFixedCellSize()) - 3);
        switch (e.getCode()) {
            case UP -> picking.move(order, -1, e.isShiftDown());
            case DOWN -> picking.move(order, 1, e.isShiftDown());
            case PAGE_UP -> picking.move(order, -page, e.isShiftDown());
            case PAGE_DOWN -> picking.move(order, page, e.isShiftDown());
            case HOME -> picking.move(order, -order.length, e.isShiftDown());
            case END -> picking.move(order, order.length, e.isShiftDown());
            default -> {
                return;
            }
        }
        showLead();
        e.consume();
    }

    /** What it shows, as lines with cells parted by tabs, the ward's code first. */
    String asRows() {
        StringBuilder text = new StringBuilder("Code");
        columns.forEach(c -> text.append('\t').append(c.title()));
        text.append('\n');
        for (int w : order) {
            text.append(view.wards().ward(w).code().value());
            for (Column c : columns) {
                text.append('\t').append(c.text().apply(w).replace("−", "-"));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private final class Row extends TableRow<Integer> {
        Row() {
            setOnMouseEntered(e -> {
                if (getItem() != null) {
                    view.hover().set(getItem());
                }
            });
            setOnMouseExited(e -> {
                if (getItem() != null && view.hover().get() == getItem()) {
                    view.hover().set(-1);
                }
            });
            addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
                if (!isEmpty() && getItem() != null && e.getButton() == MouseButton.PRIMARY) {
                    table.requestFocus();
                    picking.click(order, getItem(), e.isShiftDown(), e.isShortcutDown());
                    e.consume();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Integer ward, boolean empty) {
            super.updateItem(ward, empty);
            mark();
        }

        void mark() {
            Integer ward = getItem();
            boolean some = !isEmpty() && ward != null;
            pseudoClassStateChanged(PICKED, some && view.selection().get().contains(ward));
            pseudoClassStateChanged(LEAD, some && view.selection().get().lead() == ward);
            pseudoClassStateChanged(POINTED, some && view.hover().get() == ward);
        }
    }

    private final class Cell extends TableCell<Integer, Integer> {
        private final int place;
        private String style = "";

        Cell(int place) {
            this.place = place;
        }

        @Override
        protected void updateItem(@Nullable Integer ward, boolean empty) {
            super.updateItem(ward, empty);
            write();
        }

        void write() {
            Integer ward = getItem();
            String nowStyle = "";
            if (isEmpty() || ward == null || place >= columns.size()) {
                setText("");
            } else {
                Column c = columns.get(place);
                setText(c.text().apply(ward));
                nowStyle = c.style().apply(ward);
            }
            if (!nowStyle.equals(style)) {
                getStyleClass().removeAll(List.of(style.split(" ")));
                style = nowStyle;
                if (!style.isEmpty()) {
                    getStyleClass().addAll(style.toLowerCase(Locale.ROOT).split(" "));
                }
            }
        }
    }
}
