package org.wardplan.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.geography.Nearness;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.model.plan.LocalStatistic;
import org.wardplan.model.plan.WatchList;

/** The tables that hold what a scenario says of hot spots. */
final class WatchTables {
    private WatchTables() {}

    static List<ScenarioTable> all() {
        return List.of(
                new ScenarioTable(
                        "hot_spot_study",
                        List.of(),
                        List.of(
                                "series",
                                "first_month",
                                "months",
                                "statistic",
                                "nearness",
                                "rate",
                                "corrected",
                                "permutations",
                                "seed"),
                        s -> s.watch().study(),
                        (plan, s, row) ->
                                row.accept(List.of(), columns(s.watch().study()))),
                new ScenarioTable(
                        "pinned_ward",
                        List.of("ward"),
                        List.of(),
                        s -> s.watch().pinned(),
                        (plan, s, row) -> s.watch().pinned().forEach(ward -> row.accept(List.of(ward), List.of()))));
    }

    private static List<Object> columns(HotSpotStudy s) {
        MonthWindow window = s.window();
        return List.of(
                s.series(),
                window == null ? "" : window.first().toString(),
                window == null ? 0 : window.months(),
                s.statistic().name(),
                s.nearness().text(),
                s.rate() ? 1 : 0,
                s.corrected() ? 1 : 0,
                s.permutations(),
                s.seed());
    }

    /**
     * What is stored of a scenario; throws IllegalArgumentException where the tables hold what makes no sense. A series
     * that the data don't have is kept as it is: whoever makes the study tells.
     */
    static WatchList read(Connection c, String scenario) throws SQLException {
        List<HotSpotStudy> studies = new ArrayList<>();
        PlanTables.each(
                c,
                "SELECT series, first_month, months, statistic, nearness, rate, corrected, permutations, seed"
                        + " FROM hot_spot_study WHERE scenario = ?",
                r -> studies.add(study(r)),
                scenario);
        List<String> pinned = new ArrayList<>();
        PlanTables.each(
                c, "SELECT ward FROM pinned_ward WHERE scenario = ?", r -> pinned.add(r.getString(1)), scenario);
        return new WatchList(studies.isEmpty() ? HotSpotStudy.STANDARD : studies.get(0), pinned);
    }

    private static HotSpotStudy study(ResultSet r) throws SQLException {
        String nearness = r.getString(5);
        return new HotSpotStudy(
                r.getString(1),
                window(r.getString(2), r.getInt(3)),
                LocalStatistic.valueOf(r.getString(4)),
                Nearness.parse(nearness)
                        .orElseThrow(() -> new IllegalArgumentException("no neighbours are told by \"" + nearness
                                + "\": expected queen, rook, distance:METRES or knn:WARDS")),
                r.getInt(6) != 0,
                r.getInt(7) != 0,
                r.getInt(8),
                r.getLong(9));
    }

    private static @Nullable MonthWindow window(String first, int months) {
        if (first.isEmpty()) {
            return null;
        }
        try {
            return new MonthWindow(YearMonth.parse(first), months);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + first + "\" is no month: expected one as in 2018-03", e);
        }
    }
}
