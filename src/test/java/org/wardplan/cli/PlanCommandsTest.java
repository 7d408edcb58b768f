package org.wardplan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCommandsTest {
    private static final long FLOOR_COST = (1258 * 60_043L + 629 * 40_000L) * 100;
    private static final String COLDHARBOUR = "E05000420";

    @TempDir
    Path folder;

    private Path plan;

    @BeforeEach
    void makePlan() {
        plan = folder.resolve("p.wardplan");
        assertThat(CommandRun.of("new", plan, "--json").exit()).isZero();
    }

    @Test
    void newSaysWhatItMade() {
        JsonNode made = CommandRun.of("new", folder.resolve("q.wardplan"), "--name", "Lambeth first", "--json")
                .json();
        assertThat(made.get("file").asText()).endsWith("q.wardplan");
        assertThat(made.get("scenario").asText()).isEqualTo("end-2017");
        assertThat(made.get("wards").asInt()).isEqualTo(629);
        assertThat(made.get("name").asText()).isEqualTo("Lambeth first");
    }

    @Test
    void newLeavesAnExistingFileAlone() {
        CommandRun again = CommandRun.of("new", plan);
        assertThat(again.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(again.err()).contains("is there already");
        assertThat(CommandRun.of("history", plan, "--json").json()).hasSize(1);
    }

    @Test
    void showHasTheFiguresOfTheEndOf2017() {
        JsonNode show = CommandRun.of("show", plan, "--json").json();
        assertThat(show.get("wards").asInt()).isEqualTo(629);
        assertThat(show.at("/posts/DWO").asInt()).isEqualTo(1258);
        assertThat(show.at("/posts/PCSO").asInt()).isEqualTo(629);
        assertThat(show.get("costPence").asLong()).isEqualTo(FLOOR_COST);
        assertThat(show.get("budgetPence").asLong()).isEqualTo(FLOOR_COST);
        assertThat(show.get("headroomPence").asLong()).isZero();
        assertThat(show.get("effectivePosts").asDouble())
                .isCloseTo(629 * (2 * 0.98 * 0.85 + 0.95 * 0.92 * 0.6), within(1e-6));
        assertThat(show.get("unmetNeedIndex").asDouble()).isCloseTo(100, within(1e-9));
        assertThat(show.get("wardsBelowFloor").asInt()).isZero();
        assertThat(show.get("targetPosts").asDouble())
                .isGreaterThan(show.get("effectivePosts").asDouble());
        for (String key : List.of("unmetPosts", "unmetNeed", "worstCoverage", "worstDecileCoverage", "gini")) {
            assertThat(show.get(key).isNumber()).as(key).isTrue();
        }
        assertThat(show.has("rows")).isFalse();
    }

    @Test
    void rowsHoldEveryWardOfTheBorough() {
        JsonNode show = CommandRun.of("show", plan, "--borough", "lambeth", "--rows", "--json")
                .json();
        assertThat(show.get("wards").asInt()).isEqualTo(21);
        assertThat(show.get("costPence").asLong()).isEqualTo(FLOOR_COST / 629 * 21);
        assertThat(show.get("budgetPence").asLong()).isEqualTo(FLOOR_COST);
        JsonNode rows = show.get("rows");
        assertThat(rows).hasSize(21);
        List<String> codes = new ArrayList<>();
        rows.forEach(r -> codes.add(r.get("code").asText()));
        assertThat(codes).isSorted().contains(COLDHARBOUR);
        for (JsonNode row : rows) {
            assertThat(row.at("/posts/DWO").asInt()).isEqualTo(2);
            assertThat(row.at("/posts/PCSO").asInt()).isEqualTo(1);
            double target = row.get("target").asDouble();
            double effective = row.get("effective").asDouble();
            assertThat(row.get("coverage").asDouble()).isCloseTo(effective / target, within(1e-12));
            assertThat(row.get("gap").asDouble()).isCloseTo(target - effective, within(1e-9));
            assertThat(row.get("rankLow").asInt())
                    .isBetween(1, row.get("rankHigh").asInt());
            for (String key : List.of("name", "fairShare", "priority", "rank")) {
                assertThat(row.hasNonNull(key)).as(key).isTrue();
            }
        }
        JsonNode byCode =
                CommandRun.of("show", plan, "--borough", "E09000022", "--json").json();
        assertThat(byCode.get("unmetPosts")).isEqualTo(show.get("unmetPosts"));
    }

    @ParameterizedTest
    @CsvSource({
        "baseline-2016, 729, 629, 0",
        "end-2017, 1258, 629, 0",
        "growth-2017, 1258, 629, 2780000000",
        "flat-cut, 1258, 629, -1006940940"
    })
    void everyPresetOpensWithItsPostsAndBudget(String preset, int dwo, int pcso, long headroomPence) {
        Path file = folder.resolve(preset + ".wardplan");
        assertThat(CommandRun.of("new", file, "--preset", preset).exit()).isZero();
        JsonNode show = CommandRun.of("show", file, "--json").json();
        assertThat(show.at("/posts/DWO").asInt()).isEqualTo(dwo);
        assertThat(show.at("/posts/PCSO").asInt()).isEqualTo(pcso);
        assertThat(show.get("headroomPence").asLong()).isEqualTo(headroomPence);
    }

    @Test
    void newMetHasTheMoneyForThePledgedGrowth() {
        Path file = folder.resolve("new.wardplan");
        assertThat(CommandRun.of("new", file, "--preset", "new-met-2024").exit())
                .isZero();
        JsonNode show = CommandRun.of("show", file, "--json").json();
        assertThat(show.get("headroomPence").asLong()).isEqualTo((1300 * 80_000L + 500 * 58_600L) * 100);
    }

    @Test
    void theOtherWardSetCountsItsOwnWards() {
        Path file = folder.resolve("w679.wardplan");
        assertThat(CommandRun.of("new", file, "--wards", "london-2022").exit()).isZero();
        JsonNode show = CommandRun.of("show", file, "--json").json();
        assertThat(show.get("wards").asInt()).isEqualTo(679);
        assertThat(show.at("/posts/DWO").asInt()).isEqualTo(1358);
        assertThat(show.get("costPence").asLong()).isEqualTo((1358 * 60_043L + 679 * 40_000L) * 100);
    }

    @Test
    void setIsOneEditThatSaysWhatAndWhyAndWho() {
        JsonNode set = CommandRun.of(
                        "set", plan, "--ward", COLDHARBOUR, "--dwo", 5, "--pcso", 2, "--reason", "Night tube", "--json")
                .json();
        assertThat(set.at("/edit/label").asText()).contains("DWO 2 → 5").contains("PCSO 1 → 2");
        assertThat(set.at("/edit/reason").asText()).isEqualTo("Night tube");
        assertThat(set.at("/edit/author").asText()).isEqualTo("Jo Bloggs");
        assertThat(set.at("/edit/at").asText()).isEqualTo(CommandRun.NOW.toString());
        assertThat(set.at("/show/posts/DWO").asInt()).isEqualTo(1261);
        assertThat(set.at("/show/headroomPence").asLong()).isEqualTo(-(3 * 60_043L + 40_000L) * 100);
        assertThat(CommandRun.of("history", plan, "--json").json()).hasSize(2);
        assertThat(CommandRun.of("show", plan, "--json")
                        .json()
                        .at("/posts/PCSO")
                        .asInt())
                .isEqualTo(630);
    }

    @Test
    void setToWhatItIsChangesNothing() {
        JsonNode set = CommandRun.of("set", plan, "--ward", COLDHARBOUR, "--dwo", 2, "--json")
                .json();
        assertThat(set.get("edit").isNull()).isTrue();
        assertThat(CommandRun.of("history", plan, "--json").json()).hasSize(1);
    }

    @Test
    void aLockedPostNeedsUnlock() {
        assertThat(CommandRun.of("set", plan, "--ward", COLDHARBOUR, "--dwo", 4, "--lock")
                        .exit())
                .isZero();
        CommandRun refused = CommandRun.of("set", plan, "--ward", COLDHARBOUR, "--dwo", 5);
        assertThat(refused.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(refused.err()).contains("locked at 4").contains("--unlock");
        assertThat(CommandRun.of("set", plan, "--ward", COLDHARBOUR, "--pcso", 3)
                        .exit())
                .as("the lock is of DWO only")
                .isZero();
        JsonNode set = CommandRun.of("set", plan, "--ward", COLDHARBOUR, "--dwo", 5, "--unlock", "--json")
                .json();
        assertThat(set.at("/show/posts/DWO").asInt()).isEqualTo(1261);
        assertThat(CommandRun.of("set", plan, "--ward", COLDHARBOUR, "--dwo", 6).exit())
                .isZero();
    }

    @Test
    void theFrozenBaselineIsNotEdited() {
        CommandRun refused = CommandRun.of("set", plan, "--scenario", "floor-2017", "--ward", COLDHARBOUR, "--dwo", 5);
        assertThat(refused.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(refused.err()).contains("is the baseline", "--scenario");
    }

    @Test
    void undoAndRedoWalkTheJournal() {
        CommandRun.of("set", plan, "--ward", COLDHARBOUR, "--dwo", 5);
        JsonNode undone =
                CommandRun.of("undo", plan, "--author", "Sam", "--json").json();
        assertThat(undone).hasSize(1);
        assertThat(undone.at("/0/n").asInt()).isEqualTo(3);
        assertThat(undone.at("/0/author").asText()).isEqualTo("Sam");
        assertThat(dwo()).isEqualTo(1258);
        assertThat(CommandRun.of("redo", plan).exit()).isZero();
        assertThat(dwo()).isEqualTo(1261);
        CommandRun nothing = CommandRun.of("redo", plan, "--json");
        assertThat(nothing.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(nothing.json().at("/problems/0/message").asText()).contains("nothing to redo");
        JsonNode history = CommandRun.of("history", plan, "--verify", "--json").json();
        assertThat(history).hasSize(4);
        assertThat(history.at("/1/label").asText()).isEqualTo("Coldharbour: DWO 2 → 5");
        assertThat(CommandRun.of("history", plan, "--last", 1, "--json")
                        .json()
                        .at("/0/n")
                        .asInt())
                .isEqualTo(4);
    }

    private int dwo() {
        return CommandRun.of("show", plan, "--json").json().at("/posts/DWO").asInt();
    }

    @Test
    void scenariosAreListedWithTheBaseline() {
        JsonNode list = CommandRun.of("scenario", plan, "list", "--json").json();
        assertThat(list).hasSize(2);
        assertThat(list.at("/0/id").asText()).isEqualTo("end-2017");
        assertThat(list.at("/0/baseline").asBoolean()).isFalse();
        assertThat(list.at("/1/id").asText()).isEqualTo("floor-2017");
        assertThat(list.at("/1/baseline").asBoolean()).isTrue();
        assertThat(list.at("/1/wards").asInt()).isEqualTo(629);
    }
}
