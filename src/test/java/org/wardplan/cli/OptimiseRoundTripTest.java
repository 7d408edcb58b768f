package org.wardplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.app.PastePreview;
import org.wardplan.app.Sessions;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Recommendation;
import org.wardplan.model.plan.Scenario;
import org.wardplan.storage.PlanFile;

/** A plan optimised, exported, imported and optimised again is the same plan: the 629 wards, with locks and overrides. */
class OptimiseRoundTripTest {
    private static final String LOCKED = "E05000420";
    private static final String BY_HAND = "E05000421";

    @TempDir
    Path folder;

    private Path plan;

    @BeforeEach
    void makePlan() {
        plan = opened("p.wardplan");
    }

    private Path opened(String name) {
        Path file = folder.resolve(name);
        assertThat(CommandRun.of("new", file, "--preset", "growth-2017").exit()).isZero();
        assertThat(CommandRun.of("set", file, "--ward", LOCKED, "--dwo", "3", "--sgt", "1", "--lock")
                        .exit())
                .isZero();
        return file;
    }

    private static Scenario scenario(Path file) {
        try (PlanFile opened = PlanFile.openReadOnly(file).orThrow()) {
            assertThat(opened.verifyJournal()).isEmpty();
            return opened.plan().working();
        }
    }

    private static JsonNode optimise(Object... more) {
        Object[] args = new Object[more.length + 2];
        args[0] = "optimise";
        System.arraycopy(more, 0, args, 1, more.length);
        args[args.length - 1] = "--json";
        return CommandRun.of(args).json();
    }

    private static int entries(Path file) {
        return CommandRun.of("history", file, "--json").json().size();
    }

    @Test
    void throughATableOfPosts() throws IOException {
        JsonNode first = optimise(plan, "--budget", "125m", "--apply");
        assertThat(first.get("status").asText()).isEqualTo("OPTIMAL");
        Path csv = folder.resolve("posts.csv");
        assertThat(CommandRun.of("export", plan, "--csv", csv).exit()).isZero();

        Path other = opened("other.wardplan");
        WardSet wards = Sessions.wards2014().wards();
        try (PlanFile file = PlanFile.open(other, "Jo", CommandRun.NOW).orThrow()) {
            Scenario s = file.plan().working();
            PastePreview pasted = PastePreview.of(
                    Files.readString(csv),
                    file.plan(),
                    wards,
                    s,
                    new PastePreview.Place(
                            IntStream.range(0, wards.size()).toArray(), 0, new int[] {0}, 0, new int[0]));
            assertThat(pasted.problems()).isEmpty();
            file.append(Objects.requireNonNull(pasted.edit(false, null)), "Jo", CommandRun.NOW);
        }
        assertThat(scenario(other).allocation()).isEqualTo(scenario(plan).allocation());

        JsonNode again = optimise(other, "--budget", "125m", "--apply");
        assertThat(again.get("objective")).isEqualTo(first.get("objective"));
        assertThat(again.get("rows")).isEqualTo(first.get("rows"));
        assertThat(scenario(other).allocation()).isEqualTo(scenario(plan).allocation());
        assertThat(scenario(other).advice()).isEqualTo(scenario(plan).advice());
    }

    @Test
    void throughTheFileWithAHandChangeKept() {
        optimise(plan, "--apply");
        Scenario best = scenario(plan);
        int ward = Sessions.wards2014().wards().indexOf(BY_HAND);
        int recommended = best.allocation().posts(0, ward);
        CommandRun.of("set", plan, "--ward", BY_HAND, "--dwo", recommended + 2, "--reason", "a new estate");

        JsonNode around = optimise(plan, "--apply");
        Scenario kept = scenario(plan);
        assertThat(kept.allocation().posts(0, ward)).isEqualTo(recommended + 2);
        assertThat(kept.allocation().posts(0, Sessions.wards2014().wards().indexOf(LOCKED)))
                .isEqualTo(3);
        assertThat(kept.advice().overrides())
                .containsExactly(new PostOverride(
                        BY_HAND,
                        "DWO",
                        recommended,
                        recommended + 2,
                        "a new estate",
                        "Jo Bloggs",
                        CommandRun.NOW.toString()));
        Recommendation was = Objects.requireNonNull(best.advice().recommendation());
        Recommendation is = Objects.requireNonNull(kept.advice().recommendation());
        assertThat(is.objective()).as("going against it costs").isGreaterThan(was.objective());
        assertThat(around.get("overrides")).hasSize(1);
        JsonNode show = CommandRun.of("show", plan, "--json").json();
        assertThat(show.get("overrides").get(0).get("reason").asText()).isEqualTo("a new estate");
        assertThat(show.get("recommendation").get("objective")).isEqualTo(around.get("objective"));

        JsonNode priced =
                CommandRun.of("override", plan, "list", "--prices", "--json").json();
        assertThat(priced.get(0).get("price").asDouble()).isPositive();
        assertThat(priced.get(0).get("priceProved").asBoolean()).isTrue();

        Path copy = folder.resolve("copy.wardplan");
        try (PlanFile file = PlanFile.openReadOnly(plan).orThrow()) {
            assertThat(file.saveCopy(copy, false)).isEmpty();
        }
        int before = entries(copy);
        JsonNode again = optimise(copy, "--apply");
        assertThat(again.get("rows")).isEqualTo(around.get("rows"));
        assertThat(scenario(copy)).isEqualTo(kept);
        assertThat(entries(copy)).as("nothing is left to change").isEqualTo(before);

        // Dropped, the plan is the best one again, but for the money that went to the ward.
        assertThat(CommandRun.of("override", copy, "drop", "--ward", BY_HAND, "--role", "DWO")
                        .exit())
                .isZero();
        assertThat(CommandRun.of("override", copy, "list", "--json").json()).isEmpty();
        optimise(copy, "--apply");
        assertThat(scenario(copy).allocation()).isEqualTo(best.allocation());
    }

    @Test
    void whatTheRulesWouldBeIsTriedButNotApplied() {
        JsonNode with = optimise(plan);
        JsonNode without = optimise(plan, "--rule-off", "locks", "--rule-off", "limit-PCSO");
        assertThat(without.get("objective").asDouble())
                .isLessThan(with.get("objective").asDouble());
        assertThat(without.get("rulesOn").toString()).doesNotContain("locks").contains("floor");
        assertThat(CommandRun.of("optimise", plan, "--rule-off", "locks", "--apply")
                        .exit())
                .isEqualTo(Exit.USAGE);
        assertThat(CommandRun.of("optimise", plan, "--rule-off", "nowhere").err())
                .contains("no rule \"nowhere\"");
    }

    @Test
    void theObjectiveIsTheScenariosOwnAndIsTakenOverWithThePlan() {
        assertThat(optimise(plan).get("objectiveName").asText()).isEqualTo("gaps");
        JsonNode fewest = optimise(plan, "--objective", "short", "--apply");
        assertThat(optimise(plan).get("objectiveName").asText()).isEqualTo("short");
        assertThat(optimise(plan).get("rows")).isEqualTo(fewest.get("rows"));
        assertThat(CommandRun.of("optimise", plan, "--evenness", "1").err()).contains("0 to less than 1");
        assertThat(CommandRun.of("optimise", plan, "--coverage", "lots").err()).contains("as in 0.15 or 15%");
        assertThat(CommandRun.of("optimise", plan, "--objective", "magic").err())
                .contains("gaps, short, fairest, harm, least-change");
    }
}
