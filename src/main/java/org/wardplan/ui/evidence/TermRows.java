package org.wardplan.ui.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.wardplan.app.WardFigure;
import org.wardplan.app.evidence.PostWords;
import org.wardplan.app.evidence.Term;
import org.wardplan.ui.chart.DifferenceBar;
import org.wardplan.ui.chart.PartBar;

/** The terms of two sums below each other: each sum's part as a bar, the difference as a bar, and the sums at the end. */
final class TermRows extends GridPane {
    private static final int COLUMNS = 6;

    /** The nodes of a term. */
    private static final class Line {
        final Label name = new Label();
        final PartBar firstBar = new PartBar();
        final Label first = new Label();
        final PartBar secondBar = new PartBar();
        final Label second = new Label();
        final DifferenceBar bar = new DifferenceBar();
        final Label difference = new Label();
        final Label inPosts = new Label();
        final Label like = new Label();
        final List<Node> cells =
                List.of(name, pair(firstBar, first), pair(secondBar, second), pair(bar, difference), inPosts, like);

        private static HBox pair(Region bar, Label value) {
            value.getStyleClass().add("term-value");
            value.setMinWidth(Region.USE_PREF_SIZE);
            HBox box = new HBox(6, bar, value);
            box.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(bar, Priority.ALWAYS);
            return box;
        }

        Line() {
            inPosts.getStyleClass().add("term-value");
            like.getStyleClass().addAll("term-value", "wp-muted");
            name.setMinWidth(0);
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final Label[] heads = new Label[COLUMNS];
    private final Line sum = new Line();
    private int shown = -1;

    TermRows() {
        getStyleClass().add("term-rows");
        double[] widths = {22, 18, 18, 24, 9, 9};
        for (int c = 0; c < COLUMNS; c++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(widths[c]);
            width.setHalignment(c >= 4 ? HPos.RIGHT : HPos.LEFT);
            getColumnConstraints().add(width);
            heads[c] = new Label();
            heads[c].getStyleClass().add("wp-caption");
            heads[c].setMinWidth(0);
        }
        sum.cells.forEach(n -> n.getStyleClass().add("term-sum"));
        for (PartBar b : List.of(sum.firstBar, sum.secondBar)) {
            b.setVisible(false);
        }
    }

    /**
     * Shows other terms.
     *
     * @param head of the six columns: part, first, second, difference, difference in posts of a role, median of the like
     * @param decimals of the values
     * @param inPosts the difference in posts of the first role, or empty texts
     * @param like by term, not-a-number where none is known
     */
    void show(
            List<Term> terms,
            List<String> head,
            int decimals,
            DoubleFunction<String> inPosts,
            ToDoubleFunction<Term> like,
            double likeSum) {
        double most = 0;
        double mostDifference = 0;
        double one = 0;
        double two = 0;
        for (Term t : terms) {
            most = Math.max(most, Math.max(t.first(), t.second()));
            mostDifference = Math.max(mostDifference, Math.abs(t.difference()));
            one += t.first();
            two += t.second();
        }
        arrange(terms.size());
        for (int c = 0; c < COLUMNS; c++) {
            heads[c].setText(head.get(c));
        }
        for (int k = 0; k < terms.size(); k++) {
            Term t = terms.get(k);
            Line l = lines.get(k);
            fill(l, t, most, mostDifference, decimals, inPosts, like.applyAsDouble(t));
        }
        double end = Math.max(mostDifference, Math.abs(one - two));
        for (int k = 0; k < terms.size(); k++) {
            lines.get(k).bar.show(terms.get(k).difference(), end);
        }
        fill(sum, new Term("sum", "All together", one, two), Math.max(one, two), end, decimals, inPosts, likeSum);
    }

    private static void fill(
            Line l,
            Term t,
            double most,
            double mostDifference,
            int decimals,
            DoubleFunction<String> inPosts,
            double like) {
        l.name.setText(t.label());
        l.firstBar.show(t.first(), 0, most);
        l.secondBar.show(t.second(), 0, most);
        l.first.setText(WardFigure.number(t.first(), decimals));
        l.second.setText(WardFigure.number(t.second(), decimals));
        l.bar.show(t.difference(), mostDifference);
        l.difference.setText(PostWords.signed(t.difference(), decimals));
        l.inPosts.setText(inPosts.apply(t.difference()));
        l.like.setText(Double.isNaN(like) ? "" : WardFigure.number(like, decimals));
        l.cells
                .get(0)
                .setAccessibleText(t.label() + ": " + l.first.getText() + " against " + l.second.getText()
                        + ", difference " + l.difference.getText());
    }

    private void arrange(int n) {
        if (n == shown) {
            return;
        }
        shown = n;
        getChildren().clear();
        addRow(0, heads);
        while (lines.size() < n) {
            lines.add(new Line());
        }
        for (int k = 0; k < n; k++) {
            addRow(k + 1, lines.get(k).cells.toArray(Node[]::new));
        }
        addRow(n + 1, sum.cells.toArray(Node[]::new));
    }
}
