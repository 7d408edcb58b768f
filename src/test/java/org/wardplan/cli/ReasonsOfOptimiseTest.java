package org.wardplan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What optimise says besides the plan, and the two frontiers. */
class ReasonsOfOptimiseTest {
    @TempDir
    Path folder;

    private Path plan;

    @BeforeEach
    void makePlan() {
        plan = folder.resolve("p.wardplan");
        assertThat(CommandRun.of("new", plan, "--preset", "growth-2017").exit()).isZero();
    }

    @Test
    void everyRowSaysWhyAndLondonWhatMoneyDoes() {
        JsonNode best = CommandRun.of("optimise", plan, "--why", "--json").json();
        JsonNode why = best.get("rows").get(0).get("why");
        assertThat(why.get("roles")).hasSize(2);
        assertThat(why.get("roles").get(0).get("nextSaves").asDouble()).isPositive();
        assertThat(why.get("sentences").size()).isGreaterThan(2);
        JsonNode next = best.get("nextMillion");
        assertThat(next.get("draft").get("unmetNeedIndexSaved").asDouble())
                .isGreaterThan(next.get("optimised").get("unmetNeedIndexSaved").asDouble());
        assertThat(next.get("optimised").get("proved").asBoolean()).isTrue();
        assertThat(best.get("lessMillion").get("draft").get("feasible").asBoolean()).isFalse();
        assertThat(best.get("lessMillion").get("optimised").get("unmetNeedIndexSaved").asDouble())
                .isNegative();
        assertThat(best.get("shadowPrices").get(0).get("rule").asText()).isEqualTo("budget");
        assertThat(best.get("shadowPrices").get(0).get("binding").asBoolean()).isTrue();
        assertThat(best.get("breakEven").get(0).get("effectiveness").asDouble()).isCloseTo(0.635, within(5e-4));
        assertThat(CommandRun.of("optimise", plan, "--json").json().get("rows").get(0).has("why"))
                .isFalse();
    }

    @Test
    void theLinesSayWhyOfTheWardsAskedFor() {
        CommandRun run = CommandRun.of("optimise", plan, "--why-ward", "E05000420");
        assertThat(run.out())
                .contains("Coldharbour, Lambeth:")
                .contains("  Coldharbour’s next DWO would save 0.")
                .contains("From the draft: £1m more buys ")
                .contains("Binds: the budget of £128.5m; £1m more would save about 1.4")
                .contains("at an effectiveness of 0.635");
        assertThat(CommandRun.of("optimise", plan, "--why-ward", "E99").exit()).isNotZero();
    }

    @Test
    void evennessIsTheOtherFrontier() {
        JsonNode points = CommandRun.of(
                        "frontier", plan, "--evenness-steps", "4", "--budget", "120m", "--json")
                .json();
        assertThat(points).hasSize(4);
        assertThat(points.get(0).get("evenness").asDouble()).isZero();
        assertThat(points.get(3).get("objectiveName").asText()).isEqualTo("fairest");
        assertThat(points.get(2).get("unmetNeed").asDouble())
                .isGreaterThan(points.get(0).get("unmetNeed").asDouble());
        assertThat(CommandRun.of("frontier", plan, "--evenness-steps", "4", "--from", "2m").exit())
                .isEqualTo(Exit.USAGE);
        assertThat(CommandRun.of("frontier", plan).exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void liveFrontierOfAnotherObjective() {
        JsonNode points = CommandRun.of(
                        "frontier", plan, "--from", "101m", "--to", "140m", "--steps", "4", "--objective", "short", "--live",
                        "--json")
                .json();
        assertThat(points).hasSize(4);
        for (JsonNode p : points) {
            assertThat(p.get("objective").asDouble()).isCloseTo(p.get("unmetPosts").asDouble(), within(1e-6));
            assertThat(p.get("bound").asDouble()).isLessThanOrEqualTo(p.get("objective").asDouble() + 1e-9);
        }
        assertThat(points.get(1).get("perMillion").asDouble()).isPositive();
    }
}
