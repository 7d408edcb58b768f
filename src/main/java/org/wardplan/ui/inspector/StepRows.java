package org.wardplan.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.wardplan.app.TargetSteps;
import org.wardplan.ui.chart.StepBar;
import org.wardplan.ui.theme.Numbers;

/** The steps of a target as bars below each other, each from where the last one ended, and the sum. */
final class StepRows extends VBox {
    /** A part, or the sum, with its bar and number. */
    private static final class Row extends HBox {
        final Label name = new Label();
        final StepBar bar = new StepBar();
        final Label posts = new Label();

        Row() {
            getStyleClass().add("part-row");
            name.getStyleClass().add("part-name");
            posts.getStyleClass().addAll("part-points", "step-posts");
            HBox.setHgrow(bar, Priority.ALWAYS);
            getChildren().addAll(name, bar, posts);
        }

        void show(String label, double from, double to, String number, TargetSteps within) {
            name.setText(label);
            bar.show(from, to, within.least(), within.most());
            posts.setText(number);
            setAccessibleText(label + ": " + number + " effective posts");
        }
    }

    private final List<Row> pool = new ArrayList<>();
    private final Row first = new Row();
    private final Row sum = new Row();

    StepRows() {
        getStyleClass().add("part-rows");
        sum.getStyleClass().add("sum-row");
        first.bar.whole();
        sum.bar.whole();
    }

    /**
     * @param beginning what the sum begins with, empty where with nothing
     * @param end what the sum is called
     */
    void show(TargetSteps t, String beginning, String end) {
        boolean signed = !beginning.isEmpty();
        List<Row> rows = new ArrayList<>();
        if (signed) {
            first.show(beginning, t.begin(), t.begin(), number(t.begin()), t);
            rows.add(first);
        }
        for (int k = 0; k < t.steps().size(); k++) {
            if (pool.size() == k) {
                pool.add(new Row());
            }
            TargetSteps.Step s = t.steps().get(k);
            String text = number(s.shown());
            pool.get(k).show(s.label(), s.from(), s.to(), signed && s.shown() > 0 ? "+" + text : text, t);
            rows.add(pool.get(k));
        }
        // The whole is a bar from nothing; where the way begins higher up, that and the end are marks on it.
        sum.show(end, signed ? t.end() : 0, t.end(), number(t.end()), t);
        rows.add(sum);
        if (!getChildren().equals(rows)) {
            getChildren().setAll(rows);
        }
    }

    private static String number(double posts) {
        return Numbers.decimal(posts, TargetSteps.DECIMALS);
    }
}
