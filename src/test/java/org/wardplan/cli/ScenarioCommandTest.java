package org.wardplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.storage.PlanFile;

class ScenarioCommandTest {
    private static final String COLDHARBOUR = "E05000420";

    @TempDir
    Path folder;

    private Path plan;

    @BeforeEach
    void makePlan() {
        plan = folder.resolve("p.wardplan");
        assertThat(CommandRun.of("new", plan, "--preset", "growth-2017").exit()).isZero();
    }

    private CommandRun scenario(String... args) {
        List<Object> all = new ArrayList<>(List.of("scenario", plan));
        all.addAll(List.of(args));
        all.add("--json");
        return CommandRun.of(all.toArray());
    }

    private JsonNode done(String... args) {
        CommandRun run = scenario(args);
        assertThat(run.exit()).as(run.err()).isZero();
        return run.json();
    }

    private String refused(String... args) {
        Plan before = kept();
        CommandRun run = scenario(args);
        assertThat(run.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(kept()).isEqualTo(before);
        return run.err();
    }

    private Plan kept() {
        try (PlanFile file = PlanFile.openReadOnly(plan).orThrow()) {
            assertThat(file.verifyJournal()).isEmpty();
            return file.plan();
        }
    }

    @Test
    void scenariosAreAddedAndListed() {
        JsonNode list = done("add", "--preset", "flat-cut", "--name", "Minus ten");
        assertThat(list).hasSize(3);
        assertThat(list.at("/2/id").asText()).isEqualTo("minus-ten");
        assertThat(list.at("/2/name").asText()).isEqualTo("Minus ten");
        assertThat(list.at("/2/baseline").asBoolean()).isFalse();
        assertThat(list.at("/2/wards").asInt()).isEqualTo(629);
        assertThat(done("list")).isEqualTo(list);
        assertThat(CommandRun.of("show", plan, "--scenario", "minus-ten", "--json")
                        .json()
                        .at("/headroomPence")
                        .asLong())
                .isEqualTo(-1_006_940_940L);
    }

    @Test
    void aDuplicateHasNoLocksUnlessAsked() {
        assertThat(CommandRun.of("set", plan, "--ward", COLDHARBOUR, "--dwo", 4, "--lock")
                        .exit())
                .isZero();
        done("duplicate", "growth-2017", "--name", "Without");
        done("duplicate", "growth-2017", "--name", "With", "--with-locks", "--with-notes");
        Plan now = kept();
        assertThat(now.scenarios())
                .extracting(Scenario::id)
                .containsExactly("growth-2017", "with", "without", "floor-2017");
        assertThat(now.scenario("without").locks()).isEmpty();
        assertThat(now.scenario("with").locks()).hasSize(1);
        assertThat(now.scenario("without").allocation())
                .isEqualTo(now.scenario("growth-2017").allocation());
    }

    @Test
    void namesAndDescriptionsAreWritten() {
        done("rename", "growth-2017", "Growth, as pledged");
        done("describe", "Growth, as pledged", "For the Board of May.");
        Scenario s = kept().scenario("growth-2017");
        assertThat(s.name()).isEqualTo("Growth, as pledged");
        assertThat(s.description()).isEqualTo("For the Board of May.");
        CommandRun again = CommandRun.of("scenario", plan, "rename", "growth-2017", "Growth, as pledged");
        assertThat(again.exit()).isZero();
        assertThat(again.out()).startsWith("Nothing changed");
    }

    @Test
    void aLockedOrArchivedScenarioIsNotEdited() {
        done("duplicate", "growth-2017", "--name", "B");
        done("lock", "b");
        CommandRun set = CommandRun.of("set", plan, "--scenario", "b", "--ward", COLDHARBOUR, "--dwo", 4);
        assertThat(set.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(set.err()).contains("\"B\" is locked", "--scenario");
        done("unlock", "b");
        assertThat(CommandRun.of("set", plan, "--scenario", "b", "--ward", COLDHARBOUR, "--dwo", 4)
                        .exit())
                .isZero();
        assertThat(done("archive", "b").at("/1/archived").asBoolean()).isTrue();
        assertThat(CommandRun.of("assume", plan, "--scenario", "b", "DWO.vacancy=3%")
                        .err())
                .contains("\"B\" is archived");
        assertThat(done("restore", "b").at("/1/archived").asBoolean()).isFalse();
    }

    @Test
    void everyChangeIsOneStepBack() {
        Plan before = kept();
        done("duplicate", "growth-2017", "--name", "B");
        Plan two = kept();
        done("baseline", "b");
        assertThat(kept().baseline()).isEqualTo("b");
        assertThat(kept().scenario("b").frozen()).isTrue();
        done("remove", "floor-2017");
        assertThat(kept().scenarios()).hasSize(2);
        assertThat(CommandRun.of("undo", plan).exit()).isZero();
        assertThat(CommandRun.of("undo", plan).exit()).isZero();
        assertThat(kept()).isEqualTo(two);
        assertThat(CommandRun.of("undo", plan).exit()).isZero();
        assertThat(kept()).isEqualTo(before);
        assertThat(CommandRun.of("redo", plan).exit()).isZero();
        assertThat(kept()).isEqualTo(two);
    }

    @ParameterizedTest
    @CsvSource({
        "unlock floor-2017, stays locked",
        "archive floor-2017, is the baseline",
        "remove floor-2017, is the baseline",
        "remove growth-2017, only scenario in use",
        "archive growth-2017, only scenario in use",
        "lock nothing, It has: growth-2017",
        "rename growth-2017 end-2017~FLOOR, choose another name",
    })
    void whatCannotBeIsRefusedAndNothingChanges(String line, String why) {
        String[] args = line.split(" ");
        for (int i = 0; i < args.length; i++) {
            args[i] = args[i].replace('~', ' ');
        }
        assertThat(refused(args)).contains(why);
    }

    @Test
    void wrongUsageIsSaid() throws Exception {
        assertThat(scenario().exit()).isEqualTo(Exit.USAGE);
        assertThat(scenario("rename", "growth-2017").exit()).isEqualTo(Exit.USAGE);
        CommandRun preset = scenario("add", "--preset", "growth");
        assertThat(preset.exit()).isEqualTo(Exit.USAGE);
        assertThat(preset.err()).contains("growth-2017");
        Path other = Files.writeString(folder.resolve("x.wardplan"), "no plan");
        assertThat(CommandRun.of("scenario", other, "list").exit()).isEqualTo(Exit.PROBLEMS);
    }

    @Test
    void differencesAreToldInWords() {
        done("duplicate", "growth-2017", "--name", "B");
        CommandRun.of("set", plan, "--scenario", "b", "--ward", COLDHARBOUR, "--dwo", 4, "--lock");
        CommandRun.of("assume", plan, "--scenario", "b", "DWO.abstraction=20%");
        JsonNode found = done("diff", "b", "--from", "growth-2017");
        assertThat(found.at("/from").asText()).isEqualTo("growth-2017");
        assertThat(found.at("/summary").asText()).isEqualTo("1 ward (+2 DWO) · 1 assumption · decisions on wards");
        assertThat(found.at("/differences").findValuesAsText("to")).contains("1,260 (+2)", "1 ward", "20%");
        CommandRun text = CommandRun.of("scenario", plan, "diff", "b");
        assertThat(text.out()).contains("Money", "  Budget: £100,694,094 → £128,494,094");
        assertThat(done("diff", "b", "--from", "b").at("/differences")).isEmpty();
    }
}
