package org.wardplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios side by side on the published wards. */
class CompareCommandTest {
    private static final String WEST_END = "E05000649";
    private static final String COLDHARBOUR = "E05000420";

    @TempDir
    static Path folder;

    private static Path growth;
    private static Path cut;

    @BeforeAll
    static void makePlans() {
        growth = folder.resolve("growth.wardplan");
        cut = folder.resolve("cut.wardplan");
        ok("new", growth, "--preset", "growth-2017");
        ok("new", cut, "--preset", "flat-cut");
        ok("set", growth, "--ward", WEST_END, "--dwo", "9", "--pcso", "3");
        ok("set", growth, "--ward", COLDHARBOUR, "--dwo", "1", "--pcso", "2");
        ok("set", growth, "--ward", "E05000153", "--dwo", "1", "--pcso", "1");
        ok("assume", cut, "aim.DWO=1000");
    }

    private static CommandRun ok(Object... args) {
        CommandRun run = CommandRun.of(args);
        assertThat(run.exit()).as(run.err()).isZero();
        return run;
    }

    @Test
    void everyFigureIsTheOneThatShowGives() {
        JsonNode compared = ok(
                        "compare", growth, "floor-2017", "growth-2017", "other:flat-cut", "--with", cut, "--json")
                .json();
        Object[][] shows = {
            {"show", growth, "--scenario", "floor-2017", "--json"},
            {"show", growth, "--scenario", "growth-2017", "--json"},
            {"show", cut, "--scenario", "flat-cut", "--json"},
        };
        for (int k = 0; k < shows.length; k++) {
            JsonNode kpis = compared.get("kpis").get(k);
            JsonNode show = ok(shows[k]).json();
            assertThat(show.size()).isGreaterThan(20);
            show.properties()
                    .forEach(
                            e -> assertThat(kpis.get(e.getKey())).as(e.getKey()).isEqualTo(e.getValue()));
        }
        assertThat(compared.get("notices").toString())
                .contains("C rests on another target than A: strength aimed at (2,473.0, not 2,722.9 effective posts)")
                .contains("The floor rule is 2 DWOs + 1 PCSO in A and off in C");
        assertThat(compared.at("/kpis/1/brokenRules").toString()).contains("Floor: 2 DWOs + 1 PCSO");
        assertThat(compared.at("/kpis/1/wardsBelowFloor").asInt()).isEqualTo(2);
    }

    @Test
    void changedHoldsPostsFromAndToOfEachWardThatDiffers() {
        JsonNode compared =
                ok("compare", growth, "floor-2017", "growth-2017", "--json").json();
        Set<String> codes = new HashSet<>();
        compared.get("changed").forEach(c -> codes.add(c.get("code").asText()));
        assertThat(codes).containsExactlyInAnyOrder(WEST_END, COLDHARBOUR, "E05000153");
        JsonNode westEnd = compared.get("changed").get(2);
        assertThat(westEnd.at("/from/DWO").asInt()).isEqualTo(2);
        assertThat(westEnd.at("/to/DWO").asInt()).isEqualTo(9);
        assertThat(westEnd.at("/to/PCSO").asInt()).isEqualTo(3);
        JsonNode pair = compared.at("/pairs/0");
        assertThat(pair.get("sentence").asText())
                .isEqualTo("B has 5 more DWOs and 3 more PCSOs than A, +8 posts, for £420.2k more.");
        assertThat(pair.get("winners").asInt()).isEqualTo(1);
        assertThat(pair.get("postsWon").asInt()).isEqualTo(9);
        assertThat(pair.get("losers").asInt()).isEqualTo(1);
        assertThat(pair.get("swaps").asInt()).isEqualTo(1);
        assertThat(pair.get("costPence").asLong()).isEqualTo(5 * 6_004_300L + 3 * 4_000_000L);
        assertThat(compared.get("boroughs")).hasSize(32);
        assertThat(compared.get("bcus")).hasSize(12);
        long cost = 0;
        for (JsonNode b : compared.get("boroughs")) {
            cost += b.at("/scenarios/B/costPence").asLong();
        }
        assertThat(cost).isEqualTo(compared.at("/kpis/1/costPence").asLong());
    }

    @Test
    void ofABoroughAllIsOfItsWards() {
        JsonNode compared = ok("compare", growth, "floor-2017", "growth-2017", "--borough", "Lambeth", "--json")
                .json();
        JsonNode show = ok("show", growth, "--scenario", "growth-2017", "--borough", "Lambeth", "--json")
                .json();
        assertThat(compared.at("/kpis/1/unmetNeedIndex")).isEqualTo(show.get("unmetNeedIndex"));
        assertThat(compared.get("changed")).hasSize(1);
        assertThat(compared.get("boroughs")).hasSize(1);
    }

    @Test
    void heldToTheTargetOfTheFirstNothingIsOfAnother() {
        JsonNode held = ok("compare", growth, "growth-2017", "other:flat-cut", "--with", cut, "--same-target", "--json")
                .json();
        assertThat(held.get("sameTarget").asBoolean()).isTrue();
        assertThat(held.get("notices").toString()).doesNotContain("target");
        assertThat(held.at("/kpis/1/targetPosts")).isEqualTo(held.at("/kpis/0/targetPosts"));
        String text = ok("compare", growth, "growth-2017", "other:flat-cut", "--with", cut, "--same-target")
                .out();
        assertThat(text).contains("All are held to the target of A.", "Gainers, A to B", "B  Flat cut");
    }

    @Test
    void otherWardsAreRefusedWithTheReasonAndWrongUsageIsTold() {
        Path other = folder.resolve("wards2022.wardplan");
        ok("new", other, "--wards", "london-2022");
        CommandRun run = CommandRun.of("compare", growth, "growth-2017", "other:end-2017", "--with", other);
        assertThat(run.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(run.err())
                .contains(
                        "rests on the ward set london-2022 (679 wards)", "on london-2014 (629 wards)", "not the same");
        assertThat(CommandRun.of("compare", growth, "growth-2017").exit()).isEqualTo(Exit.USAGE);
        assertThat(CommandRun.of("compare", growth, "a", "b", "c", "d", "e").exit())
                .isEqualTo(Exit.USAGE);
        CommandRun without = CommandRun.of("compare", growth, "growth-2017", "other:x");
        assertThat(without.exit()).isEqualTo(Exit.USAGE);
        assertThat(without.err()).contains("--with OTHER.wardplan");
        CommandRun unknown = CommandRun.of("compare", growth, "growth-2017", "nonsense");
        assertThat(unknown.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(unknown.err()).contains("There is no scenario \"nonsense\"", "floor-2017");
    }
}
