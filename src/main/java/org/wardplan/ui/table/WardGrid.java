package org.wardplan.ui.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
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
public final class WardGrid {
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final PseudoClass LEAD = PseudoClass.getPseudoClass("lead");
    private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final double ROW = 25;
    private static final double UNSET = 80;
    private static final double FIRST = 0.45;
    private static final double HEAD_LINE = 20;

    /** Left and right of what is drawn in a cell, and of a head that belongs to it. */
    private static final double DRAWN_EDGE = 2;

    private final TableView<Integer> table = new TableView<>();
    private final ObservableList<Integer> items = FXCollections.observableArrayList();
    private final ViewState view;
    private final Theme theme;
    private final WardPicking picking;
    private final List<GridColumn> columns = new ArrayList<>();
    private final Set<Cell> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private final Set<Row> rows = Collections.newSetFromMap(new WeakHashMap<>());
    private final List<ObservableValue<Integer>> values = new ArrayList<>();
    private int headLines = 1;
    private double rowHeight = ROW;
    private boolean fades;
    private int[] wards = new int[0];
    private int[] order = new int[0];

    public WardGrid(PlanSession session, Theme theme, String name) {
        this.view = session.view();
        this.theme = theme;
        picking = new WardPicking(view);
        for (int w = 0; w < view.wards().size(); w++) {
            values.add(new ReadOnlyObjectWrapper<>(w));
        }
        table.getStyleClass().add("ward-grid");
        table.getStylesheets()
                .add(Objects.requireNonNull(WardGrid.class.getResource("/org/wardplan/ui/table/grid.css"))
                        .toExternalForm());
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
    public WardGrid headLines(int lines) {
        headLines = lines;
        return this;
    }

    /** Rows of so many px of the design. */
    public WardGrid rows(double height) {
        rowHeight = height;
        table.setFixedCellSize(theme.px(height));
        return this;
    }

    /** Wards that are not picked step back while several are. */
    public WardGrid fading() {
        fades = true;
        return this;
    }

    /** What stands in place of the rows where there are none. */
    public void placeholder(Node words) {
        table.setPlaceholder(words);
    }

    public TableView<Integer> node() {
        return table;
    }

    /** Other columns, when they are not the same already. */
    public void columns(List<GridColumn> now) {
        List<String> before = columns.stream().map(GridColumn::title).toList();
        columns.clear();
        columns.addAll(now);
        if (before.equals(now.stream().map(GridColumn::title).toList())) {
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

    private TableColumn<Integer, Integer> made(GridColumn c, int place) {
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
        Region own = c.look().head();
        made.setGraphic(own == null ? head : own);
        if (own != null) {
            made.getStyleClass().add("drawn-head");
        }
        made.setSortable(own == null);
        made.setReorderable(false);
        made.setUserData(place);
        made.getStyleClass().add(c.numeric() ? "numeric" : "plain");
        made.setPrefWidth(c.width() + 0.5);
        made.setSortType(c.numeric() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
        made.setCellValueFactory(f -> values.get(f.getValue()));
        made.setCellFactory(t -> {
            Cell cell = new Cell(place, c);
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
        double wanted = columns.stream().mapToDouble(GridColumn::width).sum();
        double shares = columns.stream().mapToDouble(c -> c.look().growth()).sum();
        double extra = room / theme.px(1) - wanted;
        for (int k = 0; k < columns.size(); k++) {
            double wish = columns.get(k).width();
            double width = Math.floor(theme.px(Math.max(0.75 * wish, wish + extra * share(k, extra, shares))));
            table.getColumns().get(k).setPrefWidth(width == UNSET ? width + 0.5 : width);
            Region own = columns.get(k).look().head();
            if (own != null) {
                own.setPrefWidth(width - theme.px(2 * DRAWN_EDGE));
            }
            if (headLines > 1 && table.getColumns().get(k).getGraphic() instanceof Label head) {
                head.setPrefWidth(width - theme.px(14));
                head.setPrefHeight(theme.px(HEAD_LINE * headLines));
            }
        }
    }

    /** Names get most of what is left over, and give way where there is too little, unless columns say otherwise. */
    private double share(int place, double extra, double shares) {
        if (shares > 0) {
            return columns.get(place).look().growth() / shares;
        }
        if (extra > 0) {
            return place == 0 ? FIRST : (1 - FIRST) / (columns.size() - 1);
        }
        return place == 0 ? 1 : 0;
    }

    /** Shows these wards, in this order unless a column is chosen to sort by, and writes the cells again. */
    public void show(int[] newWards) {
        wards = newWards;
        table.setFixedCellSize(theme.px(rowHeight));
        fit();
        arrange();
        cells.forEach(Cell::write);
    }

    private void arrange() {
        int[] now = wards;
        if (!table.getSortOrder().isEmpty()) {
            TableColumn<Integer, ?> by = table.getSortOrder().get(0);
            GridColumn c = columns.get((Integer) by.getUserData());
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
    public void mark() {
        rows.forEach(Row::mark);
    }

    /** Scrolls to the lead when it is in the table. */
    public void showLead() {
        int at = WardPicking.position(order, view.selection().get().lead());
        if (at >= 0) {
            table.scrollTo(Math.max(0, at - 3));
        }
    }

    /** The wards from top to bottom. */
    public int[] order() {
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
    public String asRows() {
        StringBuilder text = new StringBuilder("Code");
        columns.forEach(c -> text.append('\t').append(c.title()));
        text.append('\n');
        for (int w : order) {
            text.append(view.wards().ward(w).code().value());
            for (GridColumn c : columns) {
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
            pseudoClassStateChanged(FADED, fades && some && view.isFaded(ward));
        }
    }

    private final class Cell extends TableCell<Integer, Integer> {
        private final int place;
        private final GridColumn.@Nullable Mark drawn;
        private String style = "";

        Cell(int place, GridColumn column) {
            this.place = place;
            Supplier<? extends GridColumn.Mark> makes = column.look().mark();
            drawn = makes == null ? null : makes.get();
            if (drawn != null) {
                setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            }
            if (column.look().head() != null) {
                getStyleClass().add("drawn");
            }
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
                setGraphic(null);
            } else {
                GridColumn c = columns.get(place);
                setText(c.text().apply(ward));
                if (drawn != null) {
                    drawn.show(ward);
                    setGraphic(drawn.node());
                }
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
