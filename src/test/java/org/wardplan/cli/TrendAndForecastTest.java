package org.wardplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TrendAndForecastTest {
    @Test
    void trendHasARowAWard() {
        CommandRun run = CommandRun.of("trend", "--wards", "london-2022", "--category", "theft", "--json");
        assertThat(run.exit()).isZero();
        JsonNode rows = run.json();
        assertThat(rows).hasSize(679);
        double last = 0;
        for (JsonNode row : rows) {
            last += row.get("last12").asDouble();
            assertThat(row.get("category").asText()).isEqualTo("theft");
            assertThat(row.get("changeClass").asText()).isIn("up", "down", "no clear change", "too few to tell");
        }
        JsonNode london = CommandRun.of("trend", "--category", "theft", "--boroughs", "--json")
                .json()
                .get(0);
        assertThat(london.get("code").asText()).isEqualTo("london");
        assertThat(london.get("last12").asDouble()).isEqualTo(last);
        assertThat(london.get("change").asDouble()).isBetween(-0.08, -0.07);
    }

    @Test
    void trendOfABoroughShowsItAndItsWards() {
        CommandRun run = CommandRun.of("trend", "--wards", "london-2014", "--borough", "camden", "--measure", "harm");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Harm, 2018-03 to 2019-02 against 2017-03 to 2018-02");
        assertThat(run.out().lines().filter(l -> l.startsWith("E05"))).hasSize(18);
        assertThat(run.out()).contains("E09000007").doesNotContain("Hackney");
    }

    @Test
    void trendAcrossTheBreakSaysSoAndTestsNothing() {
        CommandRun run = CommandRun.of("trend", "--to", "2025-01", "--json");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("2024-03").contains("don't compare");
        JsonNode row = run.json().get(0);
        assertThat(row.get("seriesBreak").asText()).isEqualTo("2024-03");
        assertThat(row.get("change").isNull()).isTrue();
        assertThat(row.get("changeClass").asText()).isEqualTo("not tested");
        // The months since the break are enough for emerging hot spots.
        assertThat(row.get("from").asText()).isEqualTo("2024-03");
        assertThat(row.get("changeFrom").asText()).isEqualTo("2023-02");
        assertThat(row.get("months").asInt()).isEqualTo(11);
        assertThat(row.get("class").asText()).isNotEmpty();
    }

    @Test
    void trendTellsEmergingHotSpots() {
        CommandRun run = CommandRun.of("trend", "--wards", "london-2014", "--category", "robbery", "--json");
        assertThat(run.exit()).isZero();
        Map<String, Integer> classes = new TreeMap<>();
        for (JsonNode row : run.json()) {
            classes.merge(row.get("class").asText(), 1, Integer::sum);
            assertThat(row.get("coldClass").asText()).isEqualTo("none");
            assertThat(row.get("from").asText()).isEqualTo("2017-03");
            assertThat(row.get("to").asText()).isEqualTo("2019-02");
            assertThat(row.get("months").asInt()).isEqualTo(24);
            int hot = 0;
            for (JsonNode z : row.get("zByMonth")) {
                hot += z.asDouble() > 1.96 ? 1 : 0;
            }
            assertThat(row.get("zByMonth")).hasSize(24);
            assertThat(row.get("monthsHot").asInt()).isEqualTo(hot);
            assertThat(row.get("tau").asDouble()).isBetween(-1.0, 1.0);
            assertThat(row.get("pTrend").asDouble()).isBetween(0.0, 1.0);
        }
        // As in EmergingTest, from a reference computed apart.
        assertThat(classes)
                .isEqualTo(Map.of("diminishing", 2, "intensifying", 8, "none", 591, "persistent", 3, "sporadic", 25));
        CommandRun rate = CommandRun.of("trend", "--wards", "london-2014", "--measure", "robbery", "--rate");
        assertThat(rate.out()).contains("per 1,000 residents", "queen", "intensifying 5", "Mann–Kendall", "24/24");
        assertThat(CommandRun.of("trend", "--wards", "london-2014", "--category", "robbery", "--contiguity", "knn:6")
                        .out())
                .contains("the 6 nearest wards");
    }

    @Test
    void boroughsHaveNoHotSpotClass() {
        JsonNode camden = CommandRun.of("trend", "--category", "theft", "--boroughs", "--borough", "camden", "--json")
                .json()
                .get(1);
        assertThat(camden.has("class")).isFalse();
        assertThat(camden.get("changeClass").asText()).isNotEmpty();
        assertThat(camden.get("from").asText()).isEqualTo("2024-04");
        JsonNode among = CommandRun.of("trend", "--category", "theft", "--borough", "camden", "--json")
                .json()
                .get(0);
        assertThat(among.get("name").asText()).isEqualTo("Camden");
        assertThat(among.get("class").isNull()).isTrue();
    }

    @Test
    void whereHotSpotsCannotBeToldTheChangeStillIs() {
        CommandRun few = CommandRun.of("trend", "--months", 5, "--json");
        assertThat(few.exit()).isZero();
        assertThat(few.err()).contains("5 months are too few");
        JsonNode row = few.json().get(0);
        assertThat(row.get("class").isNull()).isTrue();
        assertThat(row.get("classReason").asText()).contains("expected 8 or more");
        assertThat(row.get("changeClass").asText()).isNotEqualTo("not tested");
        CommandRun across = CommandRun.of("trend", "--months", 36);
        assertThat(across.exit()).isZero();
        assertThat(across.out()).contains("No emerging hot spots: From 2024-03").contains("no clear change");
        assertThat(CommandRun.of("trend", "--months", 0).exit()).isEqualTo(Exit.USAGE);
        assertThat(CommandRun.of("trend", "--contiguity", "knight").err()).contains("queen, rook, distance:METRES");
    }

    @Test
    void noHotSpotOfASingleWardAndMonthOfSexualOffencesOrHomicide() {
        CommandRun run = CommandRun.of("trend", "--wards", "london-2014", "--category", "homicide", "--json");
        assertThat(run.exit()).isZero();
        JsonNode row = run.json().get(0);
        assertThat(row.get("zByMonth").isNull()).isTrue();
        assertThat(row.get("class").asText()).isNotEmpty();
        assertThat(run.err()).contains("might point to a person").contains("Few offences");
    }

    @Test
    void forecastOfAWardHasARowAMonth() {
        CommandRun run =
                CommandRun.of("forecast", "--wards", "london-2022", "--ward", "e05013806", "--months", 12, "--json");
        assertThat(run.exit()).isZero();
        JsonNode rows = run.json();
        assertThat(rows).hasSize(12);
        assertThat(rows.get(0).get("month").asText()).isEqualTo("2026-04");
        for (JsonNode row : rows) {
            assertThat(row.get("code").asText()).isEqualTo("E05013806");
            assertThat(row.get("low90").asInt()).isLessThan(row.get("low50").asInt());
            assertThat(row.get("low50").asInt()).isLessThan(row.get("median").asInt());
            assertThat(row.get("median").asInt()).isLessThan(row.get("high50").asInt());
            assertThat(row.get("high50").asInt()).isLessThan(row.get("high90").asInt());
        }
    }

    @Test
    void forecastHasAllWardsOfAnySet() {
        assertThat(CommandRun.of("forecast", "--group", "robbery", "--json").json())
                .hasSize(679);
        assertThat(CommandRun.of("forecast", "--wards", "london-2014", "--months", 2, "--json")
                        .json())
                .hasSize(2 * 629);
        assertThat(CommandRun.of("forecast", "--boroughs", "--json").json()).hasSize(33);
    }

    @Test
    void noFigureOfASingleWardAndMonthOfSexualOffencesOrHomicide() {
        for (String series : new String[] {"rape", "other-sexual", "homicide", "sexual"}) {
            CommandRun run = CommandRun.of("forecast", "--category", series, "--json");
            assertThat(run.exit()).as(series).isEqualTo(Exit.PROBLEMS);
            assertThat(run.json().at("/problems/0/message").asText()).contains("single wards and months");
        }
        assertThat(CommandRun.of("forecast", "--category", "rape", "--ward", "E05013806")
                        .exit())
                .isEqualTo(Exit.PROBLEMS);
        CommandRun borough = CommandRun.of("forecast", "--category", "rape", "--borough", "Camden", "--json");
        assertThat(borough.exit()).isZero();
        assertThat(borough.json()).hasSize(1);
        assertThat(borough.err()).contains("only the borough");
    }

    @Test
    void backtestStandsBesideTheSimpleRules() {
        CommandRun run =
                CommandRun.of("forecast", "--backtest", "--wards", "london-2022", "--category", "robbery", "--json");
        assertThat(run.exit()).isZero();
        assertThat(run.json()).hasSize(1);
        JsonNode row = run.json().get(0);
        assertThat(row.get("category").asText()).isEqualTo("robbery");
        assertThat(row.get("origins").asInt()).isEqualTo(6);
        assertThat(row.get("mae").asDouble()).isLessThan(row.get("maeMean12").asDouble());
        assertThat(row.get("best").asText()).isEqualTo("mean12");
        assertThat(row.get("maeBest")).isEqualTo(row.get("maeMean12"));
        assertThat(row.get("hitRate").asDouble())
                .isLessThan(row.get("hitRateBest").asDouble());
        CommandRun text = CommandRun.of("forecast", "--backtest", "--group", "robbery", "--origins", 2, "--ahead", 3);
        assertThat(text.out()).contains("3 months ahead, 2026-02 to 2026-03").contains("Robbery");
    }

    @Test
    void wrongUsageIsTold() {
        CommandRun category = CommandRun.of("forecast", "--category", "robery");
        assertThat(category.exit()).isEqualTo(Exit.USAGE);
        assertThat(category.err())
                .contains("robbery-personal")
                .contains("shoplifting")
                .contains("Groups: violence");
        CommandRun months = CommandRun.of("forecast", "--months", 13);
        assertThat(months.exit()).isEqualTo(Exit.USAGE);
        assertThat(months.err()).contains("expected 1 to 12");
        assertThat(CommandRun.of("forecast", "--months", 0).exit()).isEqualTo(Exit.USAGE);
        assertThat(CommandRun.of("forecast", "--backtest", "--months", 3).exit())
                .isEqualTo(Exit.USAGE);
        assertThat(CommandRun.of("forecast", "--origins", 3).exit()).isEqualTo(Exit.USAGE);
        assertThat(CommandRun.of("trend", "--measure", "joy").err()).contains("expected total or harm");
        assertThat(CommandRun.of("trend", "--measure", "harm", "--category", "rape")
                        .exit())
                .isEqualTo(Exit.USAGE);
        assertThat(CommandRun.of("trend", "--wards", "london-1999").err()).contains("london-2022");
    }

    @Test
    void dataThatAreTooShortAreAProblem() {
        CommandRun backtest = CommandRun.of("forecast", "--backtest", "--wards", "london-2014", "--origins", 13);
        assertThat(backtest.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(backtest.err()).contains("expected 1 to 12");
        CommandRun forecast = CommandRun.of("forecast", "--to", "2024-09");
        assertThat(forecast.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(forecast.err()).contains("there are 7");
        CommandRun trend = CommandRun.of("trend", "--wards", "london-2014", "--to", "2019-01");
        assertThat(trend.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(trend.err()).contains("2017-03 to 2019-02");
        assertThat(CommandRun.of("trend", "--wards", "london-2014", "--category", "stalking-harassment")
                        .err())
                .contains("not in the data");
    }
}
