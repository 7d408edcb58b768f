package org.wardplan.ui.evidence;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.wardplan.analysis.forecast.BacktestRow;
import org.wardplan.app.WardFigure;

/** How good forecasts one month ahead were, beside three simple rules, a line for each series. */
final class BacktestTable extends GridPane {
    private static final List<String> HEADS = List.of(
            "Series",
            "Ours",
            "Last year",
            "Mean 12",
            "EWMA",
            "Against best",
            "Found",
            "Best rule",
            "Possible",
            "In 90%");
    private static final List<String> MEANINGS = List.of(
            "What was forecast",
            "Mean error of the forecast, offences of a ward in a month",
            "Mean error when the same month of the year before is taken",
            "Mean error when the mean of the 12 months before is taken",
            "Mean error when a weighted mean is taken, 0.3 for the latest month",
            "Error of the forecast against the best simple rule: below 0 is a smaller error",
            "Part of the month's offences that fell in the tenth of wards forecast to have most",
            "The same by the best simple rule",
            "The most that any forecast could have found",
            "Part of the counts that lay within the 90% interval; whole-number bounds make a little more than 90% right");

    private List<BacktestRow> rows = List.of();

    BacktestTable() {
        getStyleClass().add("backtest");
        for (int c = 0; c < HEADS.size(); c++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setHalignment(c == 0 ? HPos.LEFT : HPos.RIGHT);
            width.setHgrow(c == 0 ? Priority.ALWAYS : Priority.SOMETIMES);
            getColumnConstraints().add(width);
        }
    }

    void show(List<BacktestRow> newRows) {
        rows = newRows;
        getChildren().clear();
        for (int c = 0; c < HEADS.size(); c++) {
            Label head = new Label(HEADS.get(c));
            head.getStyleClass().add("wp-caption");
            head.setTooltip(new Tooltip(MEANINGS.get(c)));
            head.setMinWidth(USE_PREF_SIZE);
            add(head, c, 0);
        }
        for (int r = 0; r < rows.size(); r++) {
            List<String> cells = cells(rows.get(r));
            double best = rows.get(r).maeOf(rows.get(r).bestRule());
            for (int c = 0; c < cells.size(); c++) {
                Label cell = new Label(cells.get(c));
                cell.setMinWidth(USE_PREF_SIZE);
                if (c == 0) {
                    cell.getStyleClass().add("backtest-name");
                    cell.setMinWidth(USE_COMPUTED_SIZE);
                }
                if (c == 1 && rows.get(r).mae() <= best) {
                    cell.getStyleClass().add("wp-medium");
                }
                add(cell, c, r + 1);
            }
        }
    }

    private static List<String> cells(BacktestRow r) {
        double skill = r.skill();
        return List.of(
                r.series().label(),
                WardFigure.number(r.mae(), 2),
                WardFigure.number(r.maeSeasonalNaive(), 2),
                WardFigure.number(r.maeMean12(), 2),
                WardFigure.number(r.maeEwma(), 2),
                org.wardplan.app.evidence.SeriesStudy.percent(-skill),
                percent(r.hitRate()),
                percent(r.hitRateBestRule()),
                percent(r.hitRatePossible()),
                percent(r.within90()));
    }

    private static String percent(double share) {
        return WardFigure.number(100 * share, 1) + "%";
    }

    /** As lines with cells parted by tabs. */
    String asRows() {
        List<String> lines = new ArrayList<>();
        lines.add(String.join("\t", HEADS));
        rows.forEach(r -> lines.add(String.join("\t", cells(r)).replace("−", "-")));
        return String.join("\n", lines);
    }
}
