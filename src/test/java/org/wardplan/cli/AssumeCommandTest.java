package org.wardplan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssumeCommandTest {
    @TempDir
    Path folder;

    private Path plan;

    @BeforeEach
    void makePlan() {
        plan = folder.resolve("p.wardplan");
        assertThat(CommandRun.of("new", plan).exit()).isZero();
    }

    private static JsonNode row(JsonNode list, String key) {
        for (JsonNode row : list) {
            if (row.get("key").asText().equals(key)) {
                return row;
            }
        }
        throw new AssertionError(key + " is not in " + list);
    }

    @Test
    void listsEveryAssumptionWithStatusAndSource() {
        JsonNode list = CommandRun.of("assume", plan, "--json").json();
        JsonNode cost = row(list, "DWO.unitCost");
        assertThat(cost.get("value").asLong()).isEqualTo(6_004_300);
        assertThat(cost.get("unit").asText()).isEqualTo("PENCE_A_YEAR");
        assertThat(cost.get("status").asText()).isEqualTo("DERIVED");
        assertThat(cost.get("source").asText()).contains("468 officers");
        assertThat(row(list, "budget").get("value").asLong()).isEqualTo(10_069_409_400L);
        assertThat(row(list, "alpha.crime").get("value").asDouble()).isEqualTo(0.8);
    }

    @Test
    void changesSeveralAsOneStep() {
        CommandRun run =
                CommandRun.of("assume", plan, "DWO.unitCost=£61,000", "DWO.vacancy=3%", "budget=£1.2m", "--json");
        assertThat(row(run.json(), "DWO.unitCost").get("value").asLong()).isEqualTo(6_100_000);
        assertThat(row(run.json(), "DWO.unitCost").get("status").asText()).isEqualTo("USER");
        assertThat(row(run.json(), "DWO.vacancy").get("value").asDouble()).isEqualTo(0.03);
        assertThat(row(run.json(), "budget.core").get("value").asLong()).isEqualTo(120_000_000);
        assertThat(CommandRun.of("history", plan, "--json").json()).hasSize(2);
        JsonNode show = CommandRun.of("show", plan, "--json").json();
        assertThat(show.get("costPence").asLong()).isEqualTo((1258 * 61_000L + 629 * 40_000L) * 100);
        assertThat(show.get("effectivePosts").asDouble())
                .isCloseTo(629 * (2 * 0.97 * 0.85 + 0.95 * 0.92 * 0.6), within(1e-6));
        CommandRun.of("undo", plan);
        assertThat(row(CommandRun.of("assume", plan, "--json").json(), "DWO.unitCost")
                        .get("status")
                        .asText())
                .isEqualTo("DERIVED");
    }

    @Test
    void abstractionMovesCoverageAndNotTheTarget() {
        JsonNode before = CommandRun.of("show", plan, "--json").json();
        assertThat(CommandRun.of("assume", plan, "DWO.abstraction=0.4").exit()).isZero();
        JsonNode after = CommandRun.of("show", plan, "--json").json();
        assertThat(after.get("targetPosts").asDouble())
                .isCloseTo(before.get("targetPosts").asDouble(), within(1e-9));
        assertThat(after.get("coverage").asDouble())
                .isLessThan(before.get("coverage").asDouble() - 0.1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DWO.vacancy=1.5",
                "DWO.vacancy=many",
                "DWO.unitCost=-5",
                "DWO.unitCost=1e99",
                "aim.DWO=1.5",
                "budget=",
                "DWO.vacancy"
            })
    void aValueThatCantBeIsWrongUsage(String value) {
        CommandRun run = CommandRun.of("assume", plan, value, "--json");
        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(value).contains("expected");
        assertThat(CommandRun.of("history", plan, "--json").json()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "DWO.vacency=0.1, DWO.vacancy",
        "budget.grant=5, budget.core",
        "window.months=99, choose 1 to 24",
    })
    void whatThePlanCantTakeIsAProblem(String value, String said) {
        CommandRun run = CommandRun.of("assume", plan, value);
        assertThat(run.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(run.err()).contains(said);
        assertThat(CommandRun.of("history", plan, "--json").json()).hasSize(1);
    }

    @Test
    void aNeedIndexOfNothingIsRefusedWhole() {
        CommandRun run = CommandRun.of("assume", plan, "alpha.crime=0", "alpha.population=0");
        assertThat(run.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(run.err()).contains("need index is empty");
        assertThat(CommandRun.of("show", plan).exit()).isZero();
    }
}
