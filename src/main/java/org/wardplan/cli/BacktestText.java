package org.wardplan.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wardplan.analysis.forecast.BacktestRow;
import org.wardplan.dataset.DataSet;

/** A backtest for machines and for people. */
final class BacktestText {
    private BacktestText() {}

    static Map<String, Object> json(BacktestRow r) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("category", r.series().id());
        map.put("label", r.series().label());
        map.put("firstMonth", r.firstMonth().toString());
        map.put("lastMonth", r.firstMonth().plusMonths(r.months() - 1L).toString());
        map.put("origins", r.months());
        map.put("ahead", r.ahead());
        map.put("meanCount", r.meanCount());
        map.put("mae", r.mae());
        map.put("maeOfMean", r.maeOfMean());
        map.put("maeSeasonalNaive", r.maeSeasonalNaive());
        map.put("maeMean12", r.maeMean12());
        map.put("maeEwma", r.maeEwma());
        map.put("best", name(r.bestRule()));
        map.put("maeBest", r.maeOf(r.bestRule()));
        map.put("relative", TrendRows.orNull(r.mae() / r.maeSeasonalNaive()));
        map.put("relativeBest", TrendRows.orNull(r.maeOf(r.bestRule()) / r.maeSeasonalNaive()));
        map.put("skill", TrendRows.orNull(r.skill()));
        map.put("hitRate", r.hitRate());
        map.put("hitRateBest", r.hitRatePossible());
        map.put("hitRateBaseline", r.hitRateBestRule());
        map.put("hitRateSeasonalNaive", r.hitRateSeasonalNaive());
        map.put("hitRateMean12", r.hitRateMean12());
        map.put("hitRateEwma", r.hitRateEwma());
        map.put("coverage50", r.within50());
        map.put("expected50", r.expected50());
        map.put("coverage90", r.within90());
        map.put("expected90", r.expected90());
        return map;
    }

    private static String name(BacktestRow.Rule rule) {
        return switch (rule) {
            case SEASONAL_NAIVE -> "seasonalNaive";
            case MEAN_12 -> "mean12";
            case EWMA -> "ewma";
        };
    }

    static List<String> lines(DataSet data, List<BacktestRow> rows) {
        List<String> lines = new ArrayList<>();
        if (rows.isEmpty()) {
            return lines;
        }
        BacktestRow any = rows.get(0);
        lines.add(data.wards().title() + ", " + (any.ahead() == 1 ? "one month" : any.ahead() + " months") + " ahead, "
                + any.firstMonth() + " to "
                + any.firstMonth().plusMonths(any.months() - 1L)
                + ". Error: mean of |forecast − count| over wards and months.");
        lines.add("");
        TextTable table = new TextTable(
                "Offences",
                ">A ward and month",
                ">Error",
                ">Of its mean",
                ">Last year's month",
                ">Mean of 12",
                ">EWMA 0.3",
                ">Less than best",
                ">Top tenth",
                ">Best rule",
                ">Possible",
                ">In 50 %",
                ">In 90 %");
        for (BacktestRow r : rows) {
            double skill = r.skill();
            table.row(
                    r.series().label(),
                    KeyFigures.decimals(r.meanCount(), 2),
                    KeyFigures.decimals(r.mae(), 3),
                    KeyFigures.decimals(r.maeOfMean(), 3),
                    KeyFigures.decimals(r.maeSeasonalNaive(), 3),
                    KeyFigures.decimals(r.maeMean12(), 3),
                    KeyFigures.decimals(r.maeEwma(), 3),
                    Double.isNaN(skill) || Double.isInfinite(skill) ? "" : KeyFigures.decimals(100 * skill, 1) + " %",
                    KeyFigures.decimals(r.hitRate(), 3),
                    KeyFigures.decimals(r.hitRateBestRule(), 3),
                    KeyFigures.decimals(r.hitRatePossible(), 3),
                    KeyFigures.percent(r.within50()) + " (" + KeyFigures.percent(r.expected50()) + ")",
                    KeyFigures.percent(r.within90()) + " (" + KeyFigures.percent(r.expected90()) + ")");
        }
        lines.addAll(table.lines());
        lines.add("");
        lines.add(
                "The error is that of the median, a whole number; where offences are rare, most of what it gains on the"
                        + " simple rules is that they give fractions. \"Of its mean\" compares like with like.");
        lines.add("Top tenth: part of all offences that fell in the tenth of wards forecast to have most. In brackets:"
                + " what intervals of whole numbers should hold.");
        return lines;
    }
}
