package org.wardplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HotSpotsCommandTest {
    @ParameterizedTest
    @ValueSource(strings = {"gistar", "moran", "gistar-perm", "lisa-perm"})
    void everyWardHasARow(String statistic) {
        CommandRun run = CommandRun.of(
                "hotspots",
                "--wards",
                "london-2014",
                "--statistic",
                statistic,
                "--permutations",
                999,
                "--seed",
                5,
                "--json");
        assertThat(run.exit()).isZero();
        JsonNode rows = run.json();
        assertThat(rows).hasSize(629);
        for (JsonNode row : rows) {
            assertThat(row.get("code").asText()).startsWith("E05");
            assertThat(row.get("p").asDouble()).isBetween(0.0, 1.0);
            assertThat(row.get("pAdjusted").asDouble())
                    .isBetween(row.get("pTwoSided").asDouble(), 1.0);
            assertThat(row.get("neighbours").asInt()).isPositive();
            assertThat(row.get("class").isTextual()).isTrue();
            if (statistic.startsWith("gistar")) {
                assertThat(row.get("statistic").isNumber()).isTrue();
            }
        }
        assertThat(run.err()).contains("null: ", "corrected for 629 wards");
        assertThat(run.err().contains("999 permutations, seed 5")).isEqualTo(statistic.endsWith("perm"));
    }

    @Test
    void giStarIsItsOwnZAndTheWestEndIsHot() {
        JsonNode rows = CommandRun.of("hotspots", "--wards", "london-2014", "--measure", "all", "--json")
                .json();
        for (JsonNode row : rows) {
            assertThat(row.get("statistic").asDouble()).isEqualTo(row.get("z").asDouble());
            if (row.get("name").asText().equals("West End")) {
                assertThat(row.get("class").asText()).isEqualTo("hot99");
                assertThat(row.get("borough").asText()).isEqualTo("Westminster");
                assertThat(row.get("x").asDouble())
                        .isEqualTo(Math.rint(row.get("x").asDouble()));
            }
        }
    }

    @Test
    void textHasMethodClassesAndTheSignificantWards() {
        CommandRun run = CommandRun.of("hotspots", "--wards", "london-2014", "--measure", "robbery");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("Getis–Ord Gi* of robbery, 2018-03 to 2019-02; wards that touch (queen)");
        assertThat(run.out()).contains("Not significant", "Hot 99%", "West End");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--months 6, 2018-09 to 2019-02",
        "--from 2017-04 --to 2017-06, 2017-04 to 2017-06",
        "--from 2018-12, 2018-12 to 2019-02",
        "--to 2018-12, 2018-01 to 2018-12",
        "--from 2018-01 --months 3, 2018-01 to 2018-03",
        "--to 2018-03 --months 1, 2018-03;",
    })
    void monthsAreChosenInSeveralWays(String options, String months) {
        CommandRun run = CommandRun.of(args("--wards london-2014 " + options));
        assertThat(run.out()).contains(months);
    }

    @Test
    void rowsGoIntoACsvFileToo(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("hot.csv");
        CommandRun run = CommandRun.of("hotspots", "--rate", "--measure", "harm", "--csv", file, "--json");
        assertThat(run.exit()).isZero();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(680);
        assertThat(lines.get(0)).endsWith("code,name,borough,x,neighbours,statistic,z,p,pTwoSided,pAdjusted,class");
        JsonNode first = run.json().get(0);
        assertThat(lines.get(1))
                .startsWith(first.get("code").asText() + ",")
                .contains("," + first.get("z").asText() + ",");
        assertThat(CommandRun.of("hotspots", "--csv", folder.resolve("no/such/hot.csv"))
                        .exit())
                .isEqualTo(1);
    }

    @Test
    void sameSeedSameRows() {
        Object[] args = args("--wards london-2014 --statistic gistar-perm --permutations 9999 --seed 3 --json");
        assertThat(CommandRun.of(args).out()).isEqualTo(CommandRun.of(args).out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--wards nowhere | 2 | Those at hand",
                "--measure nothing | 2 | Categories: ",
                "--statistic lisa | 2 | gistar, moran",
                "--contiguity bishop | 2 | queen, rook",
                "--contiguity distance:-5 | 2 | queen, rook",
                "--permutations 98 | 2 | 99 to 999999",
                "--permutations 1000000 | 2 | 99 to 999999",
                "--months 0 | 2 | 1 or more",
                "--from 2025-05 --to 2025-04 | 2 | lies after",
                "--from 2025-04 --to 2025-05 --months 2 | 2 | not all three",
                "--months 300 | 1 | lie outside the data",
                "--to 2027-01 | 1 | 2010-04 to 2026-03",
                "--wards london-2014 --measure stalking-harassment | 1 | not available",
                "--contiguity distance:100 | 1 | longer distance",
                "--measure homicide --months 1 | 1 | point to a person",
            })
    void badInputIsToldPlainly(String options, int exit, String message) {
        CommandRun run = CommandRun.of(args(options));
        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void monthsAcrossTheBreakAreSummedWithALoudWarning() {
        CommandRun run = CommandRun.of(args("--from 2023-09 --to 2024-08 --json"));
        assertThat(run.exit()).isZero();
        assertThat(run.json()).hasSize(679);
        assertThat(run.err()).containsOnlyOnce("mixes two ways of counting");
    }

    @Test
    void wardsWithoutNeighboursHaveNoFigure() {
        JsonNode rows = CommandRun.of(args("--contiguity distance:1000 --statistic moran --json"))
                .json();
        int none = 0;
        for (JsonNode row : rows) {
            boolean alone = row.get("neighbours").asInt() == 0;
            none += alone ? 1 : 0;
            assertThat(row.get("z").isNull()).isEqualTo(alone);
            assertThat(row.get("class").asText().equals("none")).isEqualTo(alone);
        }
        assertThat(none).isPositive();
    }

    private static Object[] args(String options) {
        return ("hotspots " + options).split(" ");
    }
}
