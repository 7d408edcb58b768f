package org.wardplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhasesCommandTest {
    @TempDir
    Path folder;

    private Path plan;

    @BeforeEach
    void makePlan() {
        plan = folder.resolve("p.wardplan");
        assertThat(CommandRun.of("new", plan, "--preset", "baseline-2016").exit())
                .isZero();
    }

    private CommandRun phases(Object... args) {
        List<Object> all = new ArrayList<>(List.of("phases", plan));
        all.addAll(Arrays.asList(args));
        return CommandRun.of(all.toArray());
    }

    private static long sum(JsonNode rows, String key) {
        long sum = 0;
        for (JsonNode row : rows) {
            sum += row.get(key).asLong();
        }
        return sum;
    }

    @Test
    void fromThePostsOf2016TheFloorIsReachedInTime() {
        JsonNode run = phases("--scenario", "floor-2017", "--from", "baseline-2016", "--wards", "--json")
                .json();
        assertThat(run.get("rows")).hasSize(12);
        JsonNode last = run.get("rows").get(11);
        assertThat(last.get("posts").get("DWO").get("filled").asInt()).isEqualTo(1258);
        assertThat(last.get("posts").get("DWO").get("establishment").asInt()).isEqualTo(1258);
        assertThat(sum(run.get("years"), "costPence")).isEqualTo(sum(run.get("rows"), "costPence"));
        JsonNode promise = run.get("promises").get(0);
        assertThat(promise.get("standing").asText()).isEqualTo("KEPT");
        assertThat(promise.get("met").asText()).isEqualTo("2017-12");
        assertThat(run.get("wards")).hasSize(629);
        int dated = 0;
        for (JsonNode ward : run.get("wards")) {
            assertThat(ward.get("posts").get("DWO")).hasSize(2);
            dated += ward.get("promises").get("Two DWOs in every ward").isNull() ? 0 : 1;
        }
        assertThat(dated).isEqualTo(629);
    }

    @Test
    void fewerRecruitsMissThePromise() {
        assertThat(CommandRun.of("assume", plan, "phase.recruits.DWO=140", "phase.payShare=90%")
                        .exit())
                .isZero();
        // The baseline is frozen and keeps its figures; the scenario that is worked on grows to the floor's posts.
        assertThat(CommandRun.of("assume", plan, "--json").json())
                .anySatisfy(row -> {
                    assertThat(row.get("key").asText()).isEqualTo("phase.recruits.DWO");
                    assertThat(row.get("value").asInt()).isEqualTo(140);
                    assertThat(row.get("status").asText()).isEqualTo("USER");
                })
                .anySatisfy(row -> {
                    assertThat(row.get("key").asText()).isEqualTo("phase.turnover.DWO");
                    assertThat(row.get("status").asText()).isEqualTo("ASSUMPTION");
                    assertThat(row.get("source").asText()).startsWith("Wardplan's assumption: ");
                });
        for (String code : List.of("E05000027", "E05000029")) {
            assertThat(CommandRun.of("set", plan, "--ward", code, "--dwo", "3").exit())
                    .isZero();
        }
        JsonNode run = phases("--from", "baseline-2016", "--json").json();
        assertThat(run.get("promises").get(0).get("standing").asText()).isEqualTo("MISSED");
        assertThat(run.get("promises").get(0).get("wardsWithoutPosts").asInt()).isEqualTo(527);
    }

    @Test
    void everyEditIsAStepThatUndoTakesBack() {
        JsonNode before = phases("--json").json();
        assertThat(phases("step", "2017-10", "DWO", "-100", "--json")
                        .json()
                        .get("edit")
                        .asText())
                .isEqualTo("Over time: −100 DWO in Oct 2017");
        assertThat(phases("award", "2017-09", "1.5%", "--role", "PCSO", "--json")
                        .json()
                        .get("awards")
                        .get(0)
                        .get("rate")
                        .asDouble())
                .isEqualTo(0.015);
        assertThat(phases("funding", "core", "2017-04:12", "2018-10:6", "--json")
                        .json()
                        .get("funding"))
                .hasSize(2);
        assertThat(phases("promise", "A PCSO everywhere", "--by", "2018-03", "--posts", "PCSO=1", "--json")
                        .json()
                        .get("promises"))
                .hasSize(2);
        JsonNode set = phases(
                        "set",
                        "--start",
                        "2017-07",
                        "--quarters",
                        "8",
                        "--start-from",
                        "baseline-2016",
                        "--order",
                        "need",
                        "--json")
                .json();
        assertThat(set.get("start").asText()).isEqualTo("2017-07");
        assertThat(set.get("from").asText()).isEqualTo("baseline-2016");
        assertThat(set.get("order").asText()).isEqualTo("need");
        assertThat(set.get("rows")).hasSize(8);
        assertThat(phases("step", "2017-10", "DWO", "0", "--json").json().get("steps"))
                .isEmpty();
        for (int k = 0; k < 6; k++) {
            assertThat(CommandRun.of("undo", plan).exit()).isZero();
        }
        assertThat(phases("--json").json()).isEqualTo(before);
        assertThat(CommandRun.of("redo", plan).exit()).isZero();
        assertThat(phases("--json").json().get("steps")).hasSize(1);
        assertThat(phases().out()).contains("Growth: −100 DWO in Oct 2017");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "set --start 2017-05|2|first month of a quarter",
                "set --quarters 41|2|expected a whole number from 1 to 40",
                "set --order random|2|expected promises or need",
                "set|2|What to set is missing",
                "set --start-from nowhere|1|There is no scenario",
                "step 2017-13 DWO 5|2|expected a month",
                "step 2017-10 Horse 5|2|The plan has: DWO, PCSO",
                "step 2017-10 DWO some|2|expected a whole number",
                "award 2017-10 200%|2|expected a rise",
                "funding lottery always|1|There is no funding line",
                "funding core 2017-04|2|expected FIRST:MONTHS",
                "promise Sergeants|2|needs a name, --by and --posts",
                "promise Sergeants --remove|1|There is no promise",
                "step 2017-10 DWO 5 --author X|0|''",
            })
    void whatCantBeIsSaid(String args, int exit, String said) {
        CommandRun run = phases((Object[]) args.split(" "));
        assertThat(run.exit()).as(run.err()).isEqualTo(exit);
        assertThat(run.err()).contains(said);
    }

    @Test
    void aFrozenScenarioIsReadOnly() {
        CommandRun run = CommandRun.of("phases", plan, "--scenario", "floor-2017", "step", "2017-10", "DWO", "5");
        assertThat(run.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(run.err()).contains("frozen");
    }
}
