package org.wardplan.ui.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.CoverageBand;
import org.wardplan.app.PastePreview;
import org.wardplan.app.PlanSession;
import org.wardplan.app.ViewState;
import org.wardplan.app.WardColumn;
import org.wardplan.app.WardFilter;
import org.wardplan.app.WardPicking;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.ui.chart.Charts;
import org.wardplan.ui.edit.PostEditing;
import org.wardplan.ui.edit.Question;
import org.wardplan.ui.theme.Theme;

/**
 * The table of wards: filter, rows that are edited in place, and the sums of the scope. It shares selection, hover,
 * scope and filter with the other views through the session's {@link ViewState}.
 */
public final class WardTable extends VBox {
    private final PlanSession session;
    private final ViewState view;
    private final Theme theme;
    private final TableBar bar = new TableBar();
    private final Label message = new Label();
    private final WardRows rows;
    private final SumRow sums;
    private final CellEditor editor = new CellEditor();
    private final PostEditing posts;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private WardFilter filter = WardFilter.all();
    private CoverageBand band = CoverageBand.ALL;
    private Consumer<Set<String>> hiddenChanged = hidden -> {};
    private boolean byHand;

    public WardTable(PlanSession session, Theme theme) {
        this.session = session;
        this.view = session.view();
        this.theme = theme;
        rows = new WardRows(session, theme);
        sums = new SumRow(session, rows);
        posts = new PostEditing(session, this::ask, this::make);
        getStyleClass().add("ward-table");
        getStylesheets().addAll(Charts.sheet(), sheet());

        message.setId("filter-message");
        message.getStyleClass().add("filter-message");
        message.setWrapText(true);
        say("");
        StackPane body = new StackPane(rows.table(), editor);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        getChildren().addAll(bar, message, body, sums);

        rows.table().setPlaceholder(placeholder());
        rows.onEdit(() -> startEdit(""));
        rows.onColumns(() -> {
            sums.requestLayout();
            hiddenChanged.accept(rows.hidden());
        });
        bar.setColumns(rows);
        bar.onFilter(this::filter);
        bar.onBand(this::show);
        bar.onLeave(this::focusRows);
        editor.onClosed(this::focusRows);
        new TableKeys(this, rows, editor).install();
        rows.table().addEventFilter(ScrollEvent.SCROLL, e -> editor.settle());
        sortByRank();
        listen();
        rows.arrange(false);
        refreshAll();
    }

    static String sheet() {
        return Objects.requireNonNull(WardTable.class.getResource("/org/wardplan/ui/table/table.css"))
                .toExternalForm();
    }

    private void sortByRank() {
        for (TableColumn<Integer, ?> c : rows.table().getColumns()) {
            if (WardRows.of(c).kind() == WardColumn.Kind.RANK) {
                rows.table().getSortOrder().add(c);
            }
        }
    }

    private Node placeholder() {
        Label text = new Label("No ward matches");
        text.getStyleClass().add("wp-muted");
        Button clear = new Button("Clear filter");
        clear.setId("clear-filter");
        clear.getStyleClass().add("small");
        clear.setOnAction(e -> clearFilter());
        VBox box = new VBox(8, text, clear);
        box.getStyleClass().add("no-ward");
        return box;
    }

    private void listen() {
        on(session.evaluation(), this::evaluated);
        on(session.ranks(), rows::refresh);
        on(view.scope(), this::refreshAll);
        on(view.inScope(), this::arranged);
        on(view.filtered(), this::arranged);
        on(view.hover(), rows::mark);
        on(theme.textScale(), rows::scale);
        on(view.selection(), () -> {
            rows.mark();
            rows.aimAgain();
            rows.showLead();
        });
    }

    private void on(ObservableValue<?> value, Runnable action) {
        subscriptions.add(value.subscribe((was, now) -> action.run()));
    }

    private void arranged() {
        rows.arrange(false);
        counts();
    }

    /** A change made in this table leaves the rows where they are, so that none slips away under the hand. */
    private void evaluated() {
        if (editor.asks()) {
            ask(null);
        }
        if (!byHand) {
            if (!filter.isAll() || band != CoverageBand.ALL) {
                refilter();
            }
            rows.arrange(false);
        }
        refreshAll();
    }

    private void refreshAll() {
        rows.refresh();
        sums.refresh();
        counts();
        bar.showRemark("Change is against "
                + session.plan().get().scenario(session.plan().get().baseline()).name());
    }

    private BitSet byFilter() {
        return filter.wards(session.evaluation().get(), view.wards());
    }

    private void counts() {
        BitSet in = (BitSet) view.inScope().get().clone();
        int all = in.cardinality();
        in.and(byFilter());
        bar.showCounts(
                rows.order().length,
                all,
                CoverageBand.counts(in, session.evaluation().get(), view.wards()));
    }

    private void refilter() {
        BitSet now = band.wards(byFilter(), session.evaluation().get(), view.wards());
        if (!now.equals(view.filtered().get())) {
            view.filtered().set(now);
        }
    }

    /** Reads what was typed; where it is no filter, says why and keeps the last one that was. */
    private void filter(String text) {
        WithProblems<WardFilter> read =
                WardFilter.parse(text, view.wards(), session.plan().get().roles());
        WardFilter good = read.value();
        bar.showBad(good == null);
        if (good == null) {
            say(read.problems().get(0).message());
            return;
        }
        say("");
        filter = good;
        refilter();
        counts();
    }

    private void show(CoverageBand newBand) {
        band = newBand;
        refilter();
        counts();
    }

    private void say(String text) {
        message.setText(text);
        message.setManaged(!text.isEmpty());
        message.setVisible(!text.isEmpty());
    }

    private void ask(@Nullable Question question) {
        int lead = view.selection().get().lead();
        editor.ask(question, rows.cellBounds(lead, rows.aimedRole()));
    }

    private void make(PlanEdit edit) {
        byHand = true;
        try {
            session.edit(edit);
        } finally {
            byHand = false;
        }
    }

    /** Opens the field in the lead's cell; says why not where the plan can't be edited. */
    void startEdit(String typed) {
        int ward = view.selection().get().lead();
        int role = rows.aimedRole();
        if (ward < 0 || WardPicking.position(rows.order(), ward) < 0) {
            return;
        }
        String why = session.whyNot(new int[] {ward});
        if (!why.isEmpty()) {
            session.problems().add(Problem.error(why));
            return;
        }
        rows.showLead();
        rows.table().layout();
        editor.open(
                rows.cellBounds(ward, role),
                session.plan().get().roles().get(role).id(),
                session.evaluation().get().posts(role, ward),
                typed,
                (n, next) -> {
                    posts.set(new int[] {ward}, role, n);
                    if (!editor.asks()) {
                        go(next);
                    }
                });
    }

    private void go(CellEditor.Next next) {
        switch (next) {
            case DOWN -> rows.picking().move(rows.order(), 1, false);
            case UP -> rows.picking().move(rows.order(), -1, false);
            case RIGHT -> rows.aimBeside(1);
            case LEFT -> rows.aimBeside(-1);
            case STAY -> {}
        }
    }

    /** Sets the focused role of all picked wards to what the lead has. */
    void fillDown() {
        int lead = view.selection().get().lead();
        if (lead >= 0) {
            int role = rows.aimedRole();
            posts.set(
                    rows.picking().inOrder(rows.order()),
                    role,
                    session.evaluation().get().posts(role, lead));
        }
    }

    /** The picked rows, or all when none is picked, with a header, to the clipboard. */
    void copy() {
        int[] picked = rows.picking().inOrder(rows.order());
        ClipboardContent content = new ClipboardContent();
        content.putString(WardColumn.tabSeparated(
                rows.shownColumns(),
                picked.length == 0 ? rows.order() : picked,
                session.evaluation().get(),
                view.wards()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Shows what pasting the clipboard would change. */
    void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        paste(text == null ? "" : text);
    }

    /** Shows what pasting a text would change; nothing changes before the user says so. */
    public void paste(String text) {
        int[] order = rows.order();
        int[] roles = rows.shownRoles();
        int[] selected = rows.picking().inOrder(order);
        for (int k = 0; k < selected.length; k++) {
            selected[k] = WardPicking.position(order, selected[k]);
        }
        int lead = WardPicking.position(order, view.selection().get().lead());
        // Several rows picked: a block begins at the topmost of them, as in a spreadsheet.
        int row = selected.length > 0 ? selected[0] : Math.max(0, lead);
        PastePreview preview = PastePreview.of(
                text,
                session.plan().get(),
                view.wards(),
                session.scenario(),
                new PastePreview.Place(
                        order, row, roles, Math.max(0, WardPicking.position(roles, rows.aimedRole())), selected));
        new PasteDialog(
                        preview,
                        session.plan().get(),
                        view.wards(),
                        theme,
                        getScene() == null ? null : getScene().getWindow(),
                        this::make)
                .show();
    }

    /** Adds posts of a role (or takes them) in all wards picked: one step to undo. */
    public void addPosts(int role, int delta) {
        posts.add(view.selection().get().wards(), role, delta);
    }

    /** Locks or unlocks the focused role in all wards picked. */
    public void toggleLock() {
        posts.toggleLock(view.selection().get().wards(), rows.aimedRole());
    }

    /** Picks the next ward in the table's order, or an earlier one with a negative number. */
    public void moveSelection(int by) {
        rows.picking().move(rows.order(), by, false);
    }

    /** Puts a control between filter box and bands: the shell's choice of scope. */
    public void setScopeChooser(@Nullable Node chooser) {
        bar.setScope(chooser);
    }

    /** Hides these columns, by id, and shows the others. */
    public void setHiddenColumns(Set<String> ids) {
        rows.columns().forEach(c -> rows.show(c, !ids.contains(c.id())));
    }

    public Set<String> hiddenColumns() {
        return rows.hidden();
    }

    /** Told of the ids of the hidden columns when the user changes them. */
    public void onHiddenColumns(Consumer<Set<String>> action) {
        hiddenChanged = action;
    }

    public void focusFilter() {
        bar.focusFilter();
    }

    public void focusRows() {
        rows.table().requestFocus();
    }

    public void clearFilter() {
        bar.clear();
    }

    /** Wards in the order of the rows. */
    public int[] order() {
        return rows.order().clone();
    }

    /** Lets go of the session, when the window shows another. */
    public void close() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
        bar.stop();
    }
}
