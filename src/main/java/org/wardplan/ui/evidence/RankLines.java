package org.wardplan.ui.evidence;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.app.evidence.TwoWards;
import org.wardplan.planning.Need;
import org.wardplan.ui.chart.RankWhisker;

/** The ranks of two wards with their intervals, one below the other on one scale, so that an overlap can be seen. */
final class RankLines extends GridPane {
    private final Label[] names = {new Label(), new Label()};
    private final RankWhisker[] whiskers = {new RankWhisker(), new RankWhisker()};
    private final Label[] texts = {new Label(), new Label()};

    RankLines() {
        getStyleClass().add("rank-lines");
        ColumnConstraints name = new ColumnConstraints();
        name.setPercentWidth(23);
        ColumnConstraints grows = new ColumnConstraints();
        grows.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(name, grows);
        for (int k = 0; k < 2; k++) {
            names[k].setMinWidth(0);
            texts[k].setMinWidth(USE_PREF_SIZE);
            whiskers[k].setMaxWidth(Double.MAX_VALUE);
            addRow(k, names[k], whiskers[k], texts[k]);
        }
    }

    void show(TwoWards two, Need need, @Nullable RankIntervals ranks) {
        boolean some = ranks != null && two.second() != TwoWards.AVERAGE;
        EvidencePane.show(this, some);
        if (ranks == null || !some) {
            return;
        }
        int[] wards = {two.first(), two.second()};
        String[] of = {two.firstName(), two.secondName()};
        for (int k = 0; k < 2; k++) {
            int w = wards[k];
            names[k].setText("Rank of " + of[k]);
            whiskers[k].show(need.rank(w), ranks.low()[w], ranks.high()[w], need.wards());
            texts[k].setText(need.rank(w) + ", 5–95% of draws " + ranks.low()[w] + "–" + ranks.high()[w]);
        }
    }
}
