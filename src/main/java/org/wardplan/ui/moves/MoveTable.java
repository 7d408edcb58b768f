package org.wardplan.ui.moves;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import javafx.scene.layout.BorderPane;
import org.wardplan.app.ViewState;
import org.wardplan.app.WardSelection;
import org.wardplan.app.moves.MovesModel;
import org.wardplan.model.geography.WardSet;
import org.wardplan.planning.moves.Move;
import org.wardplan.planning.moves.MoveList;
import org.wardplan.planning.moves.MoveWords;
import org.wardplan.planning.moves.Reach;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.map.BoroughNames;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;

/** The moves, a row each; a click selects both wards everywhere. */
final class MoveTable extends BorderPane {
    private final MovesModel model;
    private final WardSet wards;
    private final RowGrid<Move> grid;
    private int shownFor = Move.NOWHERE;

    MoveTable(MovesModel model, Theme theme) {
        this.model = model;
        wards = model.session().data().wards();
        grid = new RowGrid<>("Moves", "moves-table", theme);
        Comparator<Move> from = Comparator.comparing(m -> ward(m.from(), "new"));
        Comparator<Move> to = Comparator.comparing(m -> ward(m.to(), "ends"));
        Comparator<Move> month =
                Comparator.comparing(Move::month, Comparator.nullsLast(Comparator.<YearMonth>naturalOrder()));
        grid.column("Role", "Kind of post", 46, false, Comparator.comparing(Move::role), this::role, "")
                .column("From", "The ward that it leaves", 128, false, from, m -> ward(m.from(), "new"), "name")
                .column(
                        "Borough",
                        "Of the ward that it leaves",
                        100,
                        false,
                        Comparator.comparing(m -> borough(m.from())),
                        m -> BoroughNames.onMap(borough(m.from())),
                        "quiet")
                .column("To", "The ward that it comes to", 128, false, to, m -> ward(m.to(), "ends"), "name")
                .column(
                        "Borough",
                        "Of the ward that it comes to",
                        100,
                        false,
                        Comparator.comparing(m -> borough(m.to())),
                        m -> m.reach() == Reach.BOROUGH ? "same" : BoroughNames.onMap(borough(m.to())),
                        "quiet")
                .column(
                        "Posts",
                        "Posts that move in that month",
                        48,
                        true,
                        Comparator.comparing(Move::posts),
                        m -> Numbers.whole(m.posts()),
                        "strong")
                .column(
                        "Distance",
                        "Straight line between the middles of the wards",
                        66,
                        true,
                        Comparator.comparing(Move::metres),
                        MoveWords::distance,
                        "")
                .column("Month", "The month it moves in", 76, false, month, MoveWords::month, "");
        ViewState view = model.session().view();
        grid.onPick(m -> view.selectAll(wards(m), false));
        grid.onHover(m -> view.hover().set(m == null ? Move.NOWHERE : m.to() == Move.NOWHERE ? m.from() : m.to()));
        grid.setPlaceholder(Nodes.label("No post moves here", "wp-muted"));
        ChartMenu.install(
                grid,
                "Moves",
                this::rows,
                model.session().tasks(),
                model.session().problems()::add);
        setCenter(grid);
        setMinSize(0, 0);
    }

    private static int[] wards(Move m) {
        return m.isNew() ? new int[] {m.to()} : m.isEnd() ? new int[] {m.from()} : new int[] {m.from(), m.to()};
    }

    private String role(Move m) {
        return model.session().plan().get().roles().get(m.role()).id();
    }

    private String ward(int w, String none) {
        return w == Move.NOWHERE ? none : wards.ward(w).name();
    }

    private String borough(int w) {
        return w == Move.NOWHERE ? "" : wards.ward(w).borough().name();
    }

    void show(MoveList list) {
        grid.show(list.moves());
    }

    /** Marks the moves of the wards selected and of the one pointed at, and scrolls to the first of a ward newly selected. */
    void mark() {
        ViewState view = model.session().view();
        WardSelection now = view.selection().get();
        int hover = view.hover().get();
        grid.mark(m -> isOf(m, now), m -> m.touches(hover));
        Move row = grid.getSelectionModel().getSelectedItem();
        if (row != null && !WardSelection.of(wards(row)).equals(now)) {
            grid.unpick();
        }
        if (now.lead() != shownFor) {
            shownFor = now.lead();
            List<Move> items = grid.getItems();
            for (int k = 0; row == null && shownFor != Move.NOWHERE && k < items.size(); k++) {
                if (items.get(k).touches(shownFor)) {
                    grid.scrollTo(Math.max(0, k - 2));
                    return;
                }
            }
        }
    }

    /** With two wards or more selected a move is marked that goes between them; with one, all of its moves. */
    static boolean isOf(Move m, WardSelection now) {
        if (now.size() > 1 && m.isTransfer()) {
            return now.contains(m.from()) && now.contains(m.to());
        }
        return (m.from() != Move.NOWHERE && now.contains(m.from())) || (m.to() != Move.NOWHERE && now.contains(m.to()));
    }

    private String rows() {
        StringBuilder rows = new StringBuilder("Role\tFrom\tBorough\tTo\tBorough\tPosts\tMetres\tMonth\n");
        for (Move m : grid.getItems()) {
            rows.append(role(m)).append('\t').append(ward(m.from(), "new"));
            rows.append('\t').append(borough(m.from())).append('\t').append(ward(m.to(), "ends"));
            rows.append('\t').append(borough(m.to())).append('\t').append(m.posts());
            rows.append('\t').append(m.isTransfer() ? m.metres() : "");
            rows.append('\t').append(MoveWords.month(m)).append('\n');
        }
        return rows.toString();
    }
}
