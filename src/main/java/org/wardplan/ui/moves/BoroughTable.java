package org.wardplan.ui.moves;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.moves.MovesModel;
import org.wardplan.planning.moves.BoroughMoves;
import org.wardplan.planning.moves.MoveList;
import org.wardplan.ui.table.RowColumn;
import org.wardplan.ui.table.RowGrid;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;

/** What each borough moves, gains and loses; a click narrows the page to it, another one widens it again. */
final class BoroughTable extends BorderPane {
    private static final double ROW = 26;

    private final MovesModel model;
    private final RowGrid<BoroughMoves> grid;
    private @Nullable BoroughMoves revealed;

    BoroughTable(MovesModel model, Theme theme) {
        this.model = model;
        grid = new RowGrid<>("Moves by borough", "moves-boroughs", theme, ROW, BoroughMoves::borough, columns());
        grid.onChosen(b -> model.borough().set(model.borough().get() == b.borough() ? MovesModel.ALL : b.borough()));
        grid.node().setPlaceholder(Nodes.label("No borough in the scope", "wp-muted"));
        grid.node().setMinWidth(0);
        setCenter(grid.node());
        setMinSize(0, 0);
    }

    private List<RowColumn<BoroughMoves>> columns() {
        return List.of(
                RowColumn.text("Borough", "A click shows its moves alone", 170, this::name)
                        .styled("name"),
                number("Within", "Posts that move from ward to ward inside it", BoroughMoves::within),
                number("In", "Posts that come from other boroughs", BoroughMoves::in),
                number("Out", "Posts that go to other boroughs", BoroughMoves::out),
                number("New", "Posts to recruit", BoroughMoves::added),
                number("End", "Posts to give up", BoroughMoves::ended),
                RowColumn.<BoroughMoves>number(
                                "Change",
                                "Posts more (+) or fewer (−) than before",
                                64,
                                Comparator.comparing(BoroughMoves::change),
                                b -> Numbers.signed(b.change()))
                        .styled("strong"));
    }

    private String name(BoroughMoves b) {
        return model.session().data().wards().boroughs().get(b.borough()).name();
    }

    private static RowColumn<BoroughMoves> number(String title, String meaning, ToIntFunction<BoroughMoves> of) {
        return RowColumn.number(
                title,
                meaning,
                54,
                Comparator.comparingInt(of),
                b -> of.applyAsInt(b) == 0 ? "–" : Numbers.whole(of.applyAsInt(b)));
    }

    /** Shows the boroughs of the scope, whichever of them is shown alone. */
    void show(MoveList list) {
        List<Integer> scope = model.session().view().inScope().get().stream()
                .map(w -> list.question().wards().boroughOf(w))
                .distinct()
                .boxed()
                .toList();
        grid.show(list.only(model.ofRole()).boroughs().stream()
                .filter(b -> scope.contains(b.borough()))
                .toList());
        int chosen = model.borough().get();
        grid.mark(b -> b.borough() == chosen, b -> false);
        BoroughMoves row = grid.rows().stream()
                .filter(b -> b.borough() == chosen)
                .findFirst()
                .orElse(null);
        if (row != null && !row.equals(revealed)) {
            grid.reveal(grid.rows().indexOf(row), 1);
        }
        revealed = row;
    }
}
