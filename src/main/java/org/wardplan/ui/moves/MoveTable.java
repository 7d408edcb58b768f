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
import org.wardplan.ui.table.RowColumn;
import org.wardplan.ui.table.RowGrid;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;

/** The moves, a row each; a click selects both wards everywhere. */
final class MoveTable extends BorderPane {
    private static final double ROW = 26;

    private final MovesModel model;
    private final WardSet wards;
    private final RowGrid<Move> grid;
    private int shownFor = Move.NOWHERE;

    MoveTable(MovesModel model, Theme theme) {
        this.model = model;
        wards = model.session().data().wards();
        grid = new RowGrid<>("Moves", "moves-table", theme, ROW, m -> m, columns());
        ViewState view = model.session().view();
        grid.onPicked(m -> view.selectAll(wards(m), false));
        grid.onHover(m -> view.hover().set(m == null ? Move.NOWHERE : m.to() == Move.NOWHERE ? m.from() : m.to()));
        grid.node().setMinWidth(0);
        grid.node().setPlaceholder(Nodes.label("No post moves here", "wp-muted"));
        ChartMenu.install(
                grid.node(),
                "Moves",
                this::rows,
                model.session().tasks(),
                model.session().problems()::add);
        setCenter(grid.node());
        setMinSize(0, 0);
    }

    private List<RowColumn<Move>> columns() {
        return List.of(
                RowColumn.<Move>text("Role", "Kind of post", 46, this::role).ordered(Comparator.comparing(Move::role)),
                RowColumn.<Move>text("From", "The ward that it leaves", 128, m -> ward(m.from(), "new"))
                        .styled("name"),
                RowColumn.<Move>text(
                                "Borough",
                                "Of the ward that it leaves",
                                100,
                                m -> BoroughNames.onMap(borough(m.from())))
                        .ordered(Comparator.comparing(m -> borough(m.from())))
                        .styled("quiet"),
                RowColumn.<Move>text("To", "The ward that it comes to", 128, m -> ward(m.to(), "ends"))
                        .styled("name"),
                RowColumn.<Move>text(
                                "Borough",
                                "Of the ward that it comes to",
                                100,
                                m -> m.reach() == Reach.BOROUGH ? "same" : BoroughNames.onMap(borough(m.to())))
                        .ordered(Comparator.comparing(m -> borough(m.to())))
                        .styled("quiet"),
                RowColumn.<Move>number(
                                "Posts",
                                "Posts that move in that month",
                                48,
                                Comparator.comparing(Move::posts),
                                m -> Numbers.whole(m.posts()))
                        .styled("strong"),
                RowColumn.number(
                        "Distance",
                        "Straight line between the middles of the wards",
                        66,
                        Comparator.comparing(Move::metres),
                        MoveWords::distance),
                RowColumn.<Move>text("Month", "The month it moves in", 76, MoveWords::month)
                        .ordered(Comparator.comparing(
                                Move::month, Comparator.nullsLast(Comparator.<YearMonth>naturalOrder()))));
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
        Move row = grid.picked();
        if (row != null && !WardSelection.of(wards(row)).equals(now)) {
            grid.pick(null);
        }
        if (now.lead() != shownFor) {
            shownFor = now.lead();
            List<Move> items = grid.rows();
            for (int k = 0; row == null && shownFor != Move.NOWHERE && k < items.size(); k++) {
                if (items.get(k).touches(shownFor)) {
                    grid.reveal(k, 2);
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
        for (Move m : grid.rows()) {
            rows.append(role(m)).append('\t').append(ward(m.from(), "new"));
            rows.append('\t').append(borough(m.from())).append('\t').append(ward(m.to(), "ends"));
            rows.append('\t').append(borough(m.to())).append('\t').append(m.posts());
            rows.append('\t').append(m.isTransfer() ? m.metres() : "");
            rows.append('\t').append(MoveWords.month(m)).append('\n');
        }
        return rows.toString();
    }
}
