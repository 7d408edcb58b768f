package org.wardplan.ui.moves;

import java.time.YearMonth;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.planning.moves.MoveList;
import org.wardplan.planning.moves.MoveSums;
import org.wardplan.planning.moves.MoveWords;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;

/** What the moves add up to, in a row of figures. */
final class SumsRow extends HBox {
    /** A figure, what it is, and what is to be known of it. */
    private static final class Figure extends VBox {
        private final Label value = Nodes.label("", "wp-title");
        private final Label note = Nodes.label("", "wp-caption");

        Figure(String title, String id) {
            value.setId(id);
            value.setMinWidth(USE_PREF_SIZE);
            note.setMinWidth(0);
            getChildren().setAll(Nodes.label(title, "wp-caption"), value, note);
            getStyleClass().add("moves-figure");
            setMinWidth(0);
        }

        void show(String figure, String told) {
            value.setText(figure);
            note.setText(told);
        }
    }

    private final Figure moved = new Figure("Posts that move", "moves-moved");
    private final Figure within = new Figure("Within their borough", "moves-within");
    private final Figure across = new Figure("To another borough", "moves-across");
    private final Figure added = new Figure("New", "moves-new");
    private final Figure ended = new Figure("End", "moves-ended");
    private final Figure distance = new Figure("Mean distance", "moves-distance");
    private final Figure last = new Figure("Last month", "moves-last");

    SumsRow() {
        getStyleClass().add("moves-sums");
        setId("moves-sums");
        getChildren().setAll(moved, within, across, added, ended, distance, last);
    }

    void show(MoveList list) {
        MoveSums s = list.sums();
        moved.show(Numbers.whole(s.moved()), "the fewest possible");
        within.show(
                Numbers.whole(s.within()), s.moved() == 0 ? "" : Numbers.percent((double) s.within() / s.moved(), 0));
        across.show(Numbers.whole(s.across()), Numbers.whole(s.unit()) + " within their BCU");
        added.show(Numbers.whole(s.added()), "to recruit");
        ended.show(Numbers.whole(s.ended()), "to give up");
        distance.show(s.moved() == 0 ? "–" : MoveWords.kilometres(s.meanKilometres()), "straight lines");
        @Nullable YearMonth end = s.last();
        last.show(
                end == null ? "–" : MoveWords.month(end),
                "from " + MoveWords.month(list.terms().first()));
        setAccessibleText(MoveWords.sums(s));
    }
}
