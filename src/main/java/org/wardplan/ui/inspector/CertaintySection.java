package org.wardplan.ui.inspector;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.app.WardWords;
import org.wardplan.planning.Evaluation;
import org.wardplan.ui.chart.RankWhisker;
import org.wardplan.ui.theme.Numbers;

/** How sure the rank of a ward is: its interval as a whisker, and in words. */
final class CertaintySection extends Section {
    private final RankWhisker whisker = new RankWhisker();
    private final HBox scale;
    private final Label from = caption();
    private final Label to = caption();
    private final Label interval = new Label();
    private final Label topTenth = new Label();

    CertaintySection() {
        super("How sure is its rank?", "wp-medium");
        whisker.setMaxWidth(Double.MAX_VALUE);
        whisker.getStyleClass().add("wide");
        interval.setId("rank-sureness");
        interval.setWrapText(true);
        topTenth.setId("top-tenth");
        topTenth.setWrapText(true);
        from.setText("1");
        from.setWrapText(false);
        to.setWrapText(false);
        scale = line(from, to);
        getChildren().addAll(whisker, scale, interval, topTenth);
    }

    void show(Evaluation e, int ward, @Nullable RankIntervals ranks) {
        show(whisker, ranks != null);
        show(scale, ranks != null);
        show(topTenth, ranks != null);
        int rank = e.need().rank(ward);
        if (ranks == null) {
            figure.setText("");
            interval.setText("The draws are being made.");
            return;
        }
        figure.setText(Numbers.whole(ranks.low()[ward]) + "–" + Numbers.whole(ranks.high()[ward]));
        to.setText(Numbers.whole(e.wards()));
        whisker.show(rank, ranks.low()[ward], ranks.high()[ward], e.wards());
        interval.setText(WardWords.rankSureness(ranks, rank, ward));
        topTenth.setText(WardWords.topTenth(ranks, ward));
    }
}
