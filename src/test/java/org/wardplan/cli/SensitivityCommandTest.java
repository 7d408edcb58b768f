package org.wardplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SensitivityCommandTest {
    @TempDir
    Path folder;

    private Path plan;

    @BeforeEach
    void makePlan() {
        plan = folder.resolve("p.wardplan");
        assertThat(CommandRun.of("new", plan, "--preset", "growth-2017").exit()).isZero();
    }

    private static JsonNode row(JsonNode answer, String key) {
        for (JsonNode row : answer.get("rows")) {
            if (row.get("key").asText().equals(key)) {
                return row;
            }
        }
        throw new AssertionError("no row " + key);
    }

    @Test
    void eachAssumptionIsARow() {
        CommandRun run = CommandRun.of("sensitivity", plan, "--json");
        assertThat(run.exit()).as(run.err()).isZero();
        JsonNode answer = run.json();
        assertThat(answer.get("central").get("costPence").asLong()).isEqualTo(10_069_409_400L);
        JsonNode cost = row(answer, "DWO.unitCost");
        assertThat(cost.get("costPenceLow").asLong()).isEqualTo(9_691_757_800L);
        assertThat(cost.get("rangeBasis").asText()).isEqualTo("OWN");
        assertThat(cost.get("postsMovedLow").asLong()).isPositive();
        assertThat(answer.get("rows").get(0).get("swing").asDouble())
                .isGreaterThanOrEqualTo(answer.get("rows").get(1).get("swing").asDouble());
        assertThat(answer.get("fixed").toString()).contains("DWO.effectiveness");
    }

    @Test
    void drawsAddTheSpreadAndARowForEachWard() throws Exception {
        Path csv = folder.resolve("wards.csv");
        CommandRun run =
                CommandRun.of("sensitivity", plan, "--draws", "20", "--seed", "4", "--uniform", "--csv", csv, "--json");
        assertThat(run.exit()).as(run.err()).isZero();
        JsonNode spread = run.json().get("spread");
        assertThat(spread.get("draws").asInt()).isEqualTo(20);
        assertThat(spread.get("distribution").asText()).isEqualTo("uniform");
        assertThat(spread.get("costPence").get("p5").asLong())
                .isLessThan(spread.get("costPence").get("p95").asLong());
        assertThat(run.json().get("wards")).hasSize(629);
        assertThat(run.json().get("wards").get(0).get("DWOHigh").asInt()).isPositive();
        assertThat(row(run.json(), "DWO.abstraction").get("rankCorrelation").isNumber())
                .isTrue();
        assertThat(Files.readAllLines(csv)).hasSize(630);
        CommandRun again = CommandRun.of("sensitivity", plan, "--draws", "20", "--seed", "4", "--uniform", "--json");
        assertThat(again.json().get("spread")).isEqualTo(spread);
        assertThat(CommandRun.of("sensitivity", plan, "--draws", "20").out())
                .contains("20 draws of all assumptions together", "wards keep their posts");
    }

    @Test
    void wrongUseIsToldWithWhatWasExpected() {
        CommandRun range = CommandRun.of("sensitivity", plan, "--range", "DWO.abstraction=10%");
        assertThat(range.exit()).isEqualTo(2);
        assertThat(range.err()).contains("expected KEY=LOW..HIGH");
        CommandRun outside = CommandRun.of("sensitivity", plan, "--range", "DWO.abstraction=20%..30%");
        assertThat(outside.exit()).isEqualTo(1);
        assertThat(outside.err()).contains("does not hold the scenario's own value, 15 %");
        assertThat(CommandRun.of("sensitivity", plan, "--draws", "0").exit()).isEqualTo(2);
    }

    @Test
    void aRangeIsAStepInTheHistory() {
        CommandRun set = CommandRun.of("sensitivity", plan, "--range", "DWO.abstraction=10%..40%", "--json");
        assertThat(set.exit()).as(set.err()).isZero();
        assertThat(row(set.json(), "DWO.abstraction").get("high").asDouble()).isEqualTo(0.4);
        assertThat(CommandRun.of("history", plan).out()).contains("Range: DWO time abstracted 10–40 %");
    }
}
