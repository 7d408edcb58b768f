package org.wardplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardplan.model.plan.Area;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;
import org.wardplan.storage.PlanFile;

class RuleCommandTest {
    @TempDir
    Path folder;

    private Path plan;

    @BeforeEach
    void makePlan() {
        plan = folder.resolve("p.wardplan");
        assertThat(CommandRun.of("new", plan, "--preset", "growth-2017").exit()).isZero();
    }

    private CommandRun rule(String... args) {
        List<Object> all = new ArrayList<>(List.of("rule", plan));
        all.addAll(List.of(args));
        all.add("--json");
        return CommandRun.of(all.toArray());
    }

    private CommandRun rule(String line) {
        return rule(line.split(" "));
    }

    private Scenario scenario() {
        try (PlanFile file = PlanFile.openReadOnly(plan).orThrow()) {
            assertThat(file.verifyJournal()).isEmpty();
            return file.plan().working();
        }
    }

    private void adds(String line, Rule made) {
        CommandRun run = rule("add " + line);
        assertThat(run.exit()).as(run.err()).isZero();
        List<Rule> rules = scenario().rulebook().rules();
        assertThat(rules.get(rules.size() - 1)).isEqualTo(made);
        assertThat(run.json().get(rules.size() - 1).get("id").asText()).isEqualTo(made.id());
    }

    @Test
    void everyKindOfRuleIsMadeOfItsFigures() {
        adds(
                "area --borough Lambeth --share --least 3%",
                new Rule.AreaLimit(
                        "borough-share",
                        true,
                        new Area(Area.Kind.BOROUGH, "E09000022"),
                        Rule.Measure.SHARE,
                        "",
                        0.03,
                        null));
        adds(
                "area --bcu each --measure change --least -15% --most 150% --role PCSO",
                new Rule.AreaLimit(
                        "bcu-change", true, new Area(Area.Kind.BCU, ""), Rule.Measure.CHANGE, "PCSO", -0.15, 1.5));
        adds(
                "area --london --pounds --most £120.5m --id cap",
                new Rule.AreaLimit("cap", true, Area.LONDON, Rule.Measure.POUNDS, "", null, 120_500_000.0));
        adds(
                "mix --most 2.5 --borough each",
                new Rule.Mix("mix-2", true, "PCSO", "DWO", 2.5, new Area(Area.Kind.BOROUGH, "")));
        adds(
                "ring-fence --line growth --roles PCSO,SC",
                new Rule.RingFence("ring-fence-growth", true, "growth", Set.of("PCSO", "SC")));
        adds(
                "ward-posts --ward E05000420,e05000421 --role DWO --most 6",
                new Rule.WardPosts("ward-posts", true, Set.of("E05000420", "E05000421"), "DWO", null, 6));
        adds(
                "town-centre --ward E05000420 --over DWO=12,PCSO=7",
                new Rule.TownCentreCap("town-centre-cap-2", true, Set.of("E05000420"), Map.of("DWO", 12, "PCSO", 7)));
        adds(
                "keep --borough E09000004 --role DWO",
                new Rule.KeepArea("keep", true, new Area(Area.Kind.BOROUGH, "E09000004"), "DWO"));
        adds("no-loser --gain 50%", new Rule.NoLoser("no-loser-2", true, 0.5));
        adds(
                "neighbours --points 30 --exempt E05000420",
                new Rule.Neighbours("neighbours-2", true, 0.3, Set.of("E05000420")));
        adds("sergeants --per 10", new Rule.Supervision("sergeants-2", true, "SGT", 10));
        adds("head-count --role SGT --most 50", new Rule.HeadCount("limit-SGT", true, "SGT"));
        assertThat(scenario().assumptions().value("limit.SGT", 0)).isEqualTo(50);
        CommandRun.of("undo", plan);
        assertThat(scenario().assumptions().find("limit.SGT")).isEmpty();
    }

    @Test
    void rulesAreSwitchedChangedRemovedAndListed() {
        int before = scenario().rulebook().rules().size();
        rule("on no-loser");
        assertThat(scenario().rulebook().find("no-loser")).contains(new Rule.NoLoser("no-loser", true, null));
        rule("change no-loser --gain 25%");
        assertThat(scenario().rulebook().find("no-loser")).contains(new Rule.NoLoser("no-loser", true, 0.25));
        rule("change no-loser --gain none");
        assertThat(scenario().rulebook().find("no-loser")).contains(new Rule.NoLoser("no-loser", true, null));
        rule("change floor --floor DWO=3");
        assertThat(scenario().floor()).isEqualTo(Map.of("DWO", 3));
        rule("change limit-DWO --most 2000");
        assertThat(scenario().assumptions().value("limit.DWO", 0)).isEqualTo(2000);
        rule("change borough-change --share --most 5%");
        assertThat(scenario().rulebook().find("borough-change"))
                .contains(new Rule.AreaLimit(
                        "borough-change", false, new Area(Area.Kind.BOROUGH, ""), Rule.Measure.SHARE, "", null, 0.05));
        JsonNode off = rule("off floor").json();
        assertThat(off).hasSize(before);
        rule("remove mix");
        JsonNode list = rule("list --no-prices").json();
        assertThat(list).hasSize(before - 1);
        assertThat(list.get(1).get("id").asText()).isEqualTo("floor");
        assertThat(list.get(1).get("kind").asText()).isEqualTo("floor");
        assertThat(list.get(1).get("on").asBoolean()).isFalse();
        assertThat(list.get(1).get("price").isNull()).isTrue();
        assertThat(CommandRun.of("history", plan).out()).contains("Rule on: ", "Rule changed: ", "Rule removed: ");
        String again = CommandRun.of("rule", plan, "off", "floor").out();
        assertThat(again).startsWith("Nothing changed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    add lottery                              | 2 | There are: budget, ring-fence
                    add mix --gain 5%                        | 2 | --gain says nothing of the rule mix
                    add mix                                  | 2 | --most is missing
                    add mix --most 2 --per SGTS              | 2 | expected one of DWO, PCSO
                    add area --share --least 3%              | 2 | which area is missing
                    add area --london --least 3              | 2 | expected one of --posts, --pounds
                    add area --london --share --least 300%   | 2 | a share from 0 to 1
                    add area --london --posts                | 2 | neither least nor most
                    add area --london --posts --least 5 --most 4 | 2 | at least 5 and at most 4
                    add area --borough Lambth --posts --least 5 | 1 | Did you mean: Lambeth
                    add area --bcu Nowhere --posts --least 5 | 2 | Central
                    add ring-fence --line gold --roles PCSO  | 2 | expected a funding line, which are core
                    add ring-fence --line growth             | 2 | no role
                    add ward-posts --ward Abbey --most 3     | 1 | Did you mean
                    add neighbours --points 400              | 2 | 1 at most
                    add sergeants --per 0                    | 2 | expected 1 or more
                    add head-count --role SGT                | 2 | --most is missing
                    add head-count --role DWO --most 5       | 1 | "limit-DWO" already
                    add floor --floor DWO=2                  | 1 | "floor" already
                    add keep --london --id floor             | 1 | "floor" already
                    change mix                               | 2 | the rule "mix" has --role
                    change nowhere --most 3                  | 1 | There is no rule "nowhere"
                    off whole-posts                          | 1 | always on
                    on                                       | 2 | ID
                    """)
    void whatCanNotBeIsRefusedWithWhatWasExpected(String line, int exit, String message) {
        CommandRun run = rule(line);
        assertThat(run.err()).contains(message);
        assertThat(run.exit()).isEqualTo(exit);
        assertThat(CommandRun.of("history", plan, "--json").json()).hasSize(1);
    }

    @Test
    void aPriceIsWhatARuleCostsOrWouldCost() {
        JsonNode list = rule("list --prices").json();
        for (JsonNode rule : list) {
            String id = rule.get("id").asText();
            if (id.equals("budget")) {
                // Without it, the posts that can be filled are the limit.
                assertThat(rule.get("price").asDouble()).isPositive();
                assertThat(rule.get("planWithout").asBoolean()).isTrue();
            } else if (id.equals("locks") || id.equals("overrides")) {
                assertThat(rule.get("price").asDouble()).as(id).isZero();
            } else if (!rule.get("price").isNull()) {
                assertThat(rule.get("price").asDouble()).as(id).isGreaterThan(-0.02);
            }
        }
    }

    @Test
    void theFrozenBaselineHasRulesButIsNotEdited() {
        assertThat(rule("list", "--no-prices", "--scenario", "floor-2017").json())
                .isNotEmpty();
        assertThat(rule("off", "floor", "--scenario", "floor-2017").err()).contains("is the baseline");
    }
}
