package org.wardplan.ui.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.event.EventTarget;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.ViewState;
import org.wardplan.app.WardColumn;
import org.wardplan.app.WardPicking;
import org.wardplan.ui.theme.Theme;

/**
 * The rows: wards as indexes in an order of our own, the shared selection in place of the control's. After an edit only
 * the cells on the screen are written again.
 */
final class WardRows {
    private static final double ROW = 27;
    private static final double SCROLL_BAR = 12;
    private static final double UNSET = 80;

    private final PlanSession session;
    private final ViewState view;
    private final Theme theme;
    private final TableView<Integer> table = new TableView<>();
    private final ObservableList<Integer> items = FXCollections.observableArrayList();
    private final List<WardColumn> columns;
    private final FixedValue[] values;
    private final Set<WardCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private final Set<WardRow> rows = Collections.newSetFromMap(new WeakHashMap<>());
    private final WardPicking picking;
    private int[] order = new int[0];
    private int aimedRole;
    private Runnable edit = () -> {};
    private Runnable columnsChanged = () -> {};

    WardRows(PlanSession session, Theme theme) {
        this.session = session;
        this.view = session.view();
        this.theme = theme;
        this.picking = new WardPicking(view);
        columns = WardColumn.all(session.plan().get().roles());
        values = new FixedValue[view.wards().size()];
        Arrays.setAll(values, FixedValue::new);
        table.getStyleClass().add("ward-rows");
        table.setAccessibleText("Wards");
        table.setFixedCellSize(theme.px(ROW));
        table.setItems(items);
        table.setRowFactory(t -> row());
        table.setSortPolicy(t -> {
            arrange(false);
            return true;
        });
        for (WardColumn c : columns) {
            table.getColumns().add(column(c));
        }
        table.widthProperty().addListener((o, was, now) -> fit());
        table.getVisibleLeafColumns().addListener((ListChangeListener<TableColumn<Integer, ?>>) c -> {
            fit();
            columnsChanged.run();
        });
    }

    private WardRow row() {
        WardRow row = new WardRow(view);
        rows.add(row);
        row.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            if (row.isEmpty() || row.getItem() == null || e.getButton() == MouseButton.MIDDLE) {
                return;
            }
            table.requestFocus();
            int ward = row.getItem();
            boolean menu = e.getButton() == MouseButton.SECONDARY;
            aim(columnAt(e.getTarget()));
            if (!menu || !view.selection().get().contains(ward)) {
                picking.click(order, ward, e.isShiftDown(), e.isShortcutDown());
            }
            if (e.getClickCount() == 2 && !menu) {
                WardColumn c = columnAt(e.getTarget());
                if (c != null && c.kind() == WardColumn.Kind.POSTS) {
                    edit.run();
                }
            }
            e.consume();
        });
        return row;
    }

    private static @Nullable WardColumn columnAt(EventTarget target) {
        for (Node n = target instanceof Node node ? node : null; n != null; n = n.getParent()) {
            if (n instanceof WardCell cell) {
                return cell.column;
            }
        }
        return null;
    }

    private void aim(@Nullable WardColumn c) {
        if (c != null && c.kind() == WardColumn.Kind.POSTS) {
            aim(c.role());
        }
    }

    private TableColumn<Integer, Integer> column(WardColumn c) {
        TableColumn<Integer, Integer> made = new TableColumn<>();
        Label head = new Label(c.title());
        head.setTooltip(new Tooltip(c.meaning()));
        made.setGraphic(head);
        made.setId(c.id());
        made.setUserData(c);
        made.setVisible(!c.hidden());
        made.getStyleClass()
                .add(
                        c.isNumeric() && c.kind() != WardColumn.Kind.RANK && c.kind() != WardColumn.Kind.COVERAGE
                                ? "numeric"
                                : "plain");
        made.getStyleClass().add("kind-" + c.kind().name().toLowerCase(java.util.Locale.ROOT));
        made.setMinWidth(Math.min(40, ColumnWidths.tight(c)));
        // A width from the start: the control measures the cells of each column that has none, which takes long.
        made.setPrefWidth(ColumnWidths.full(c) + 0.5);
        made.setCellValueFactory(f -> values[f.getValue()]);
        made.setCellFactory(t -> {
            WardCell cell = WardCell.of(session, c, this);
            cells.add(cell);
            return cell;
        });
        return made;
    }

    /** Sets the widths so that all columns fill the table; where they can't be that narrow, it scrolls sideways. */
    void fit() {
        double room = table.getWidth() - SCROLL_BAR;
        if (room <= 0) {
            return;
        }
        List<WardColumn> shown = shownColumns();
        double full = theme.px(shown.stream().mapToDouble(ColumnWidths::full).sum());
        double tight = theme.px(shown.stream().mapToDouble(ColumnWidths::tight).sum());
        double ease = full <= tight ? 1 : Math.max(0, Math.min(1, (room - tight) / (full - tight)));
        double shares = shown.stream().mapToDouble(ColumnWidths::share).sum();
        double extra = Math.max(0, room - full);
        for (TableColumn<Integer, ?> c : table.getVisibleLeafColumns()) {
            WardColumn w = of(c);
            double own = theme.px(ColumnWidths.tight(w) + ease * (ColumnWidths.full(w) - ColumnWidths.tight(w)));
            double width = Math.floor(own + (shares == 0 ? 0 : extra * ColumnWidths.share(w) / shares));
            // The control takes its default width for "not set" and would fit the column to its cells.
            c.setPrefWidth(width == UNSET ? width + 0.5 : width);
        }
    }

    /** Rows as high as the text size needs. */
    void scale() {
        table.setFixedCellSize(theme.px(ROW));
        fit();
    }

    static WardColumn of(TableColumn<Integer, ?> c) {
        return (WardColumn) c.getUserData();
    }

    /**
     * Puts the wards of scope and filter in the order of the sorted column.
     *
     * @param lead whether to show the lead afterwards
     */
    void arrange(boolean lead) {
        BitSet in = (BitSet) view.inScope().get().clone();
        in.and(view.filtered().get());
        WardColumn by = columns.stream()
                .filter(c -> c.kind() == WardColumn.Kind.RANK)
                .findFirst()
                .orElseThrow();
        boolean descending = false;
        if (!table.getSortOrder().isEmpty()) {
            TableColumn<Integer, ?> c = table.getSortOrder().get(0);
            by = of(c);
            descending = c.getSortType() == TableColumn.SortType.DESCENDING;
        }
        int[] now = by.order(in, session.evaluation().get(), view.wards(), descending);
        if (!Arrays.equals(now, order)) {
            order = now;
            List<Integer> boxed = new ArrayList<>(now.length);
            for (int w : now) {
                boxed.add(values[w].ward());
            }
            items.setAll(boxed);
        }
        if (lead) {
            showLead();
        }
    }

    /** Writes the cells on the screen again. */
    void refresh() {
        cells.forEach(WardCell::refresh);
    }

    /** Shows again which cell typing goes to. */
    void aimAgain() {
        cells.forEach(WardCell::aim);
    }

    /** Shows selection and pointed ward again. */
    void mark() {
        rows.forEach(WardRow::mark);
    }

    /** Scrolls as little as needed, or to the middle when far, so that the lead can be seen. */
    void showLead() {
        int at = WardPicking.position(order, view.selection().get().lead());
        if (at < 0 || !(table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return;
        }
        int visible = Math.max(1, (int) (flow.getHeight() / table.getFixedCellSize()));
        var first = flow.getFirstVisibleCell();
        if (first == null) {
            return;
        }
        int top = first.getIndex() + (first.getLayoutY() < 0 ? 1 : 0);
        if (at >= top && at < top + visible) {
            return;
        }
        if (at == top - 1 || (at < top && at >= top - visible)) {
            table.scrollTo(at);
        } else if (at >= top + visible && at < top + 2 * visible) {
            table.scrollTo(at - visible + 1);
        } else {
            table.scrollTo(Math.max(0, at - visible / 2));
        }
    }

    /** Rows that fit on a page. */
    int page() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                ? Math.max(1, (int) (flow.getHeight() / table.getFixedCellSize()) - 1)
                : 1;
    }

    boolean isAimed(int ward, int role) {
        return role == aimedRole && view.selection().get().lead() == ward;
    }

    /** The role whose cell typing goes to. */
    int aimedRole() {
        return aimedRole;
    }

    void aim(int role) {
        if (role != aimedRole) {
            aimedRole = role;
            aimAgain();
        }
    }

    /** To another role to the right, or left when negative. */
    void aimBeside(int by) {
        int[] shown = shownRoles();
        int at = WardPicking.position(shown, aimedRole);
        if (shown.length > 0) {
            aim(shown[Math.max(0, Math.min(shown.length - 1, at + by))]);
        }
    }

    /** Roles whose columns are shown, from left to right. */
    int[] shownRoles() {
        return shownColumns().stream()
                .filter(c -> c.kind() == WardColumn.Kind.POSTS)
                .mapToInt(WardColumn::role)
                .toArray();
    }

    List<WardColumn> shownColumns() {
        return table.getVisibleLeafColumns().stream().map(WardRows::of).toList();
    }

    List<WardColumn> columns() {
        return columns;
    }

    boolean isShown(WardColumn c) {
        return shownColumns().contains(c);
    }

    void show(WardColumn c, boolean shown) {
        table.getColumns().stream().filter(t -> of(t).equals(c)).forEach(t -> t.setVisible(shown));
    }

    /** Ids of the columns that are not shown. */
    Set<String> hidden() {
        Set<String> ids = new HashSet<>();
        table.getColumns().stream().filter(c -> !c.isVisible()).forEach(c -> ids.add(of(c).id()));
        return ids;
    }

    /** Bounds on the screen of the cell of a ward and role, or of the middle of the table when it can't be seen. */
    Bounds cellBounds(int ward, int role) {
        for (WardCell cell : cells) {
            Integer item = cell.getItem();
            if (item != null && item == ward && cell.column.role() == role && isOnScreen(cell)) {
                return cell.localToScene(cell.getLayoutBounds());
            }
        }
        Bounds all = table.localToScene(table.getLayoutBounds());
        return new BoundingBox(all.getCenterX() - 26, all.getCenterY() - 14, 52, 27);
    }

    private static boolean isOnScreen(TableCell<?, ?> cell) {
        return cell.getScene() != null
                && cell.getTableRow() != null
                && cell.getTableRow().isVisible();
    }

    void onEdit(Runnable action) {
        edit = action;
    }

    void onColumns(Runnable action) {
        columnsChanged = action;
    }

    int[] order() {
        return order;
    }

    WardPicking picking() {
        return picking;
    }

    TableView<Integer> table() {
        return table;
    }

    /** How far the rows are scrolled sideways, in px. */
    @Nullable ScrollBar sideways() {
        for (Node n : table.lookupAll(".scroll-bar")) {
            if (n instanceof ScrollBar bar && bar.getOrientation() == javafx.geometry.Orientation.HORIZONTAL) {
                return bar;
            }
        }
        return null;
    }
}
