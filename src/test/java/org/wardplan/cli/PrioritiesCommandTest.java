package org.wardplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrioritiesCommandTest {
    private static final String WEST_END = "E05000649";
    private static final String COLDHARBOUR = "E05000420";

    @TempDir
    Path folder;

    private Path plan;

    @BeforeEach
    void make() {
        plan = folder.resolve("p.wardplan");
        assertThat(CommandRun.of("new", plan, "--preset", "growth-2017").exit()).isZero();
    }

    private JsonNode run(Object... options) {
        List<Object> args = new ArrayList<>(List.of("priorities", plan, "--json"));
        args.addAll(List.of(options));
        CommandRun run = CommandRun.of(args.toArray());
        assertThat(run.exit()).as(run.err()).isZero();
        return run.json();
    }

    private CommandRun refused(Object... options) {
        List<Object> args = new ArrayList<>(List.of("priorities", plan));
        args.addAll(List.of(options));
        CommandRun run = CommandRun.of(args.toArray());
        assertThat(run.exit()).isPositive();
        return run;
    }

    private static List<String> codes(JsonNode answer) {
        List<String> codes = new ArrayList<>();
        answer.get("rows").forEach(r -> codes.add(r.get("code").textValue()));
        return codes;
    }

    @Test
    void listsEveryWardByPriorityWithTheClassesOfHotspots() {
        JsonNode answer = run();
        assertThat(answer.get("study").textValue()).contains("Gi*", "all crime", "Benjamini–Hochberg");
        assertThat(answer.get("rows")).hasSize(629);
        JsonNode first = answer.get("rows").get(0);
        assertThat(first.get("code").textValue()).isEqualTo(WEST_END);
        assertThat(first.get("rank").intValue()).isEqualTo(1);
        assertThat(first.get("rankHigh").intValue()).isGreaterThanOrEqualTo(1);
        assertThat(first.get("class").textValue()).isEqualTo("hot99");
        assertThat(first.get("postsAboveFloor").intValue()).isZero();
        assertThat(first.get("uncovered").booleanValue()).isTrue();
        assertThat(first.get("pinned").booleanValue()).isFalse();

        Map<String, String> classes = new HashMap<>();
        CommandRun.of("hotspots", "--wards", "london-2014", "--json")
                .json()
                .forEach(r ->
                        classes.put(r.get("code").textValue(), r.get("class").textValue()));
        answer.get("rows").forEach(r -> assertThat(r.get("class").textValue())
                .isEqualTo(classes.get(r.get("code").textValue())));
        assertThat(run("--hot").get("rows")).hasSize((int)
                classes.values().stream().filter(c -> c.startsWith("hot")).count());
        assertThat(run("--borough", "Lambeth").get("rows")).hasSize(21);
        assertThat(run("--limit", 7).get("rows")).hasSize(7);
    }

    @Test
    void pinsWardsAndUndoTakesItBack() {
        JsonNode answer = run("--pin", COLDHARBOUR + "," + WEST_END, "--pinned");
        assertThat(answer.get("edit").get("label").textValue()).isEqualTo("2 wards: pinned");
        assertThat(codes(answer)).containsExactly(WEST_END, COLDHARBOUR);
        assertThat(codes(run("--unpin", WEST_END, "--pinned"))).containsExactly(COLDHARBOUR);
        assertThat(run("--pin", COLDHARBOUR).get("edit").isNull()).isTrue();
        assertThat(CommandRun.of("undo", plan).exit()).isZero();
        assertThat(codes(run("--pinned"))).containsExactly(WEST_END, COLDHARBOUR);
    }

    @Test
    void aStudyIsForThisRunUnlessItIsKept() {
        Object[] robbery = {"--measure", "robbery", "--no-fdr", "--contiguity", "rook"};
        assertThat(run(robbery).get("study").textValue()).contains("robbery", "rook", "not corrected");
        assertThat(run().get("study").textValue()).contains("all crime", "queen");
        JsonNode kept = run("--measure", "robbery", "--no-fdr", "--contiguity", "rook", "--keep");
        assertThat(kept.get("edit").get("label").textValue())
                .isEqualTo("Hot-spot study: Gi*, robbery, rook, not corrected");
        assertThat(run().get("rows")).isEqualTo(run(robbery).get("rows"));
        assertThat(run("--fdr").get("study").textValue()).contains("robbery", "Benjamini–Hochberg");
    }

    @Test
    void sendsWardsToThePlan() {
        JsonNode more = run("--ward", WEST_END + "," + COLDHARBOUR, "--one-more", "dwo");
        assertThat(more.get("edit").get("label").textValue()).isEqualTo("One more DWO in 2 hot-spot wards");
        assertThat(more.get("rows").get(0).get("postsAboveFloor").intValue()).isEqualTo(1);
        assertThat(more.get("rows").get(0).get("uncovered").booleanValue()).isFalse();

        assertThat(CommandRun.of("set", plan, "--ward", COLDHARBOUR, "--lock").exit())
                .isZero();
        JsonNode locked = run("--ward", WEST_END, "--ward", COLDHARBOUR, "--one-more", "PCSO");
        assertThat(locked.get("leftOut").get(0).textValue()).isEqualTo(COLDHARBOUR);
        assertThat(locked.get("edit").get("label").textValue()).contains("One more PCSO in the hot-spot ward West End");

        JsonNode least = run("--ward", COLDHARBOUR, "--at-least", 5, "--pin", COLDHARBOUR);
        assertThat(least.get("edit").get("label").textValue())
                .isEqualTo("Coldharbour: pinned; Rule added: at least 5 posts in the hot-spot ward Coldharbour");
        assertThat(CommandRun.of("rule", plan, "list", "--json").out()).contains("hot-spot-minimum");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThat(refused("--one-more", "DWO").err()).contains("--ward");
        assertThat(refused("--ward", WEST_END).err()).contains("--one-more");
        assertThat(refused("--ward", WEST_END, "--one-more", "CAT").err()).contains("no role", "DWO");
        assertThat(refused("--ward", WEST_END, "--at-least", 0).err()).contains("1 to 999");
        assertThat(refused("--pin", "Coldharbour").err()).contains(COLDHARBOUR);
        assertThat(refused("--measure", "witchcraft").err()).contains("witchcraft", "robbery");
        assertThat(refused("--rate", "--volume").err()).contains("--volume");
        assertThat(refused("--limit", 0).err()).contains("--limit");
        assertThat(refused("--measure", "rape", "--months", 1).err()).contains("point to a person");
        assertThat(refused("--to", "2030-01", "--keep").err()).contains("outside the data");
    }

    @Test
    void saysTheSameInWords() {
        CommandRun run = CommandRun.of("priorities", plan, "--hot", "--limit", 2, "--pin", WEST_END);
        assertThat(run.out())
                .contains(
                        "West End: pinned", "Getis–Ord Gi* of all crime", "Hot 99%", "no added post covers it, pinned");
        assertThat(CommandRun.of("priorities", plan, "--hot", "--borough", "Sutton")
                        .out())
                .contains("No ward is in the list.");
    }
}
