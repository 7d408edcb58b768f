package org.wardplan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptimiseCommandTest {
    @TempDir
    Path folder;

    private Path plan;

    @BeforeEach
    void makePlan() {
        plan = folder.resolve("p.wardplan");
        assertThat(CommandRun.of("new", plan, "--preset", "growth-2017").exit()).isZero();
    }

    @Test
    void provesTheBestPlanAndPutsItIntoTheFileAsOneStep() {
        JsonNode best = CommandRun.of("optimise", plan, "--apply", "--json").json();
        assertThat(best.get("status").asText()).isEqualTo("OPTIMAL");
        assertThat(best.get("gap").asDouble()).isZero();
        assertThat(best.get("bound").asDouble()).isEqualTo(best.get("objective").asDouble());
        assertThat(best.get("rows")).hasSize(629);
        JsonNode show = CommandRun.of("show", plan, "--json").json();
        assertThat(show.get("unmetNeed").asDouble())
                .isCloseTo(best.get("objective").asDouble(), within(1e-9));
        assertThat(show.get("headroomPence").asLong()).isNotNegative();
        assertThat(show.get("wardsBelowFloor").asInt()).isZero();
        assertThat(CommandRun.of("history", plan, "--json").json()).hasSize(2);
        CommandRun.of("undo", plan);
        assertThat(CommandRun.of("show", plan, "--json")
                        .json()
                        .get("posts")
                        .get("DWO")
                        .asInt())
                .isEqualTo(1258);
    }

    @Test
    void locksStayAndOtherRolesAreNotTouched() {
        CommandRun.of("set", plan, "--ward", "E05000420", "--dwo", "2", "--sgt", "1", "--lock");
        JsonNode best = CommandRun.of("optimise", plan, "--json").json();
        for (JsonNode row : best.get("rows")) {
            if (row.get("code").asText().equals("E05000420")) {
                // Its PCSOs are free, and make up for what the locked DWOs can't.
                assertThat(row.get("posts").toString()).isEqualTo("{\"DWO\":2,\"PCSO\":4,\"SGT\":1,\"SC\":0}");
            }
        }
        assertThat(best.get("posts").get("SGT").asInt()).isEqualTo(1);
        assertThat(best.get("applied").asBoolean()).isFalse();
        assertThat(CommandRun.of("history", plan, "--json").json()).hasSize(2);
    }

    @Test
    void rulesThatClashAreNamed() {
        CommandRun run = CommandRun.of("optimise", plan, "--budget", "90m", "--json");
        assertThat(run.exit()).isEqualTo(Exit.INFEASIBLE);
        assertThat(run.json().get("status").asText()).isEqualTo("INFEASIBLE");
        assertThat(run.json().get("conflicts").toString()).contains("£100,694,094", "£90,000,000");
        CommandRun.of("assume", plan, "limit.DWO=1000");
        JsonNode few = CommandRun.of("optimise", plan, "--json").json();
        assertThat(few.get("conflicts").toString()).contains("1,258 DWOs", "DWO posts ≤ 1,000");
    }

    /** The file holds the same sums: the plan's own choices, looked up in it, add up to objective and cost. */
    @Test
    void theModelWrittenHasTheObjectiveReported() throws IOException {
        Path lp = folder.resolve("model.lp");
        JsonNode best =
                CommandRun.of("optimise", plan, "--export-lp", lp, "--json").json();
        String text = Files.readString(lp);
        String objective = text.substring(text.indexOf("Minimize"), text.indexOf("Subject To"));
        String budget = text.substring(text.indexOf(" budget:"), text.indexOf(" limit_DWO:"));
        Map<String, Double> value = terms(objective);
        Map<String, Double> cost = terms(budget);
        double sum = 0;
        double pence = 0;
        for (JsonNode row : best.get("rows")) {
            String name = row.get("code").asText() + "_"
                    + row.get("posts").get("DWO").asInt() + "_"
                    + row.get("posts").get("PCSO").asInt();
            assertThat(cost).containsKey(name);
            sum += value.getOrDefault(name, 0.0);
            pence += cost.get(name);
        }
        assertThat(sum).isCloseTo(best.get("objective").asDouble(), within(1e-9));
        assertThat(pence).isEqualTo(best.get("costPence").asDouble());
        assertThat(text).contains("<= 12849409400").contains("<= 2558").contains("<= 1129");
    }

    private static Map<String, Double> terms(String text) {
        Map<String, Double> terms = new HashMap<>();
        Matcher m = Pattern.compile("\\+ (\\S+) (E\\S+)").matcher(text);
        while (m.find()) {
            terms.put(m.group(2), Double.parseDouble(m.group(1)));
        }
        return terms;
    }

    /**
     * At £120m CBC 2.10 reads the model written, finds 434.76475 within half a minute and has a bound of 434.60939; it
     * had not proved it when stopped.
     */
    @Test
    void anotherSolverFindsTheSame() {
        JsonNode best = CommandRun.of("optimise", plan, "--budget", "120000000", "--json")
                .json();
        assertThat(best.get("objective").asDouble()).isCloseTo(434.76475, within(1e-5));
    }

    @Test
    void moreMoneyNeverLeavesMoreUnmet() {
        JsonNode points = CommandRun.of("frontier", plan, "--from", "95m", "--to", "175m", "--steps", "5", "--json")
                .json();
        assertThat(points).hasSize(5);
        assertThat(points.get(0).get("status").asText()).isEqualTo("INFEASIBLE");
        double before = Double.POSITIVE_INFINITY;
        for (int k = 1; k < 5; k++) {
            double unmet = points.get(k).get("unmetNeed").asDouble();
            assertThat(unmet).isLessThan(before);
            assertThat(points.get(k).get("bound").asDouble()).isCloseTo(unmet, within(1e-9));
            before = unmet;
        }
    }

    @Test
    void wrongOptionsAreSaid() {
        assertThat(CommandRun.of("optimise", plan, "--objective", "magic").exit())
                .isEqualTo(Exit.USAGE);
        assertThat(CommandRun.of("optimise", plan, "--budget", "lots").exit()).isEqualTo(Exit.USAGE);
        assertThat(CommandRun.of("frontier", plan, "--from", "2m", "--to", "1m").exit())
                .isEqualTo(Exit.USAGE);
    }
}
