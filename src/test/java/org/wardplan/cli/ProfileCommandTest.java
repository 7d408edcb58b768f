package org.wardplan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileCommandTest {
    @TempDir
    Path folder;

    private Path plan;

    @BeforeEach
    void makePlan() {
        plan = folder.resolve("p.wardplan");
        assertThat(CommandRun.of("new", plan).exit()).isZero();
    }

    private CommandRun profile(Object... rest) {
        Object[] args = new Object[rest.length + 2];
        args[0] = "profile";
        args[1] = plan;
        System.arraycopy(rest, 0, args, 2, rest.length);
        return CommandRun.of(args);
    }

    private JsonNode row(String id) {
        for (JsonNode row : profile("list", "--json").json()) {
            if (row.get("id").asText().equals(id)) {
                return row;
            }
        }
        throw new AssertionError(id + " is not listed");
    }

    private int steps() {
        return CommandRun.of("history", plan, "--json").json().size();
    }

    private void refused(CommandRun run, String... said) {
        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.PROBLEMS);
        assertThat(run.err()).contains(said);
        assertThat(steps()).isEqualTo(1);
    }

    @Test
    void listNamesTheProgramsProfilesWithAllWeights() {
        JsonNode list = profile("list", "--json").json();
        assertThat(list).hasSize(7);
        JsonNode harm = row("harm");
        assertThat(harm.get("inUse").asBoolean()).isTrue();
        assertThat(harm.get("own").asBoolean()).isFalse();
        assertThat(harm.get("weights")).hasSize(30);
        assertThat(harm.at("/weights/burglary-residential").asDouble()).isEqualTo(465.4);
    }

    @Test
    void useChangesWhatTheTargetsRestOnAndIsTakenBack() {
        assertThat(profile("use", "count", "--json").exit()).isZero();
        assertThat(row("count").get("inUse").asBoolean()).isTrue();
        assertThat(CommandRun.of("show", plan, "--json").json().get("profile").asText())
                .isEqualTo("count");
        CommandRun.of("undo", plan);
        assertThat(row("harm").get("inUse").asBoolean()).isTrue();
        assertThat(steps()).isEqualTo(3);
    }

    @Test
    void aProfileThatIsNotThereIsRefusedWithThoseThatAre() {
        refused(profile("use", "harmful"), "no priority profile \"harmful\"", "mopac7");
    }

    @Test
    void weighMakesOneOfThePlansOwnAndThenChangesThat() {
        assertThat(profile("weigh", "burglary-residential=600", "arson=0").exit())
                .isZero();
        JsonNode own = row("harm-own");
        assertThat(own.get("own").asBoolean()).isTrue();
        assertThat(own.get("inUse").asBoolean()).isTrue();
        assertThat(own.at("/weights/burglary-residential").asDouble()).isEqualTo(600);
        assertThat(own.at("/weights/homicide").asDouble()).isEqualTo(7973.4);
        CommandRun second = profile("weigh", "arson=0.5");
        assertThat(second.out()).contains("Arson: weight 0 → 0.5");
        assertThat(row("harm-own").at("/weights/arson").asDouble()).isEqualTo(0.5);
        assertThat(row("harm").at("/weights/burglary-residential").asDouble()).isEqualTo(465.4);
        assertThat(CommandRun.of("report", plan, "--html", folder.resolve("p.html"))
                        .exit())
                .isZero();
    }

    @Test
    void weightsThatCanNotBeAreRefused() {
        refused(profile("weigh", "arson=-1"), "arson=-1", "from 0 to");
        refused(profile("weigh", "arson=NaN"), "expected a weight");
        refused(profile("weigh", "arson"), "CATEGORY=NUMBER");
        refused(profile("weigh", "burglery=5"), "no category", "burglary-residential");
        refused(profile("weigh", "arson=1", "arson=2"), "twice");
        assertThat(CommandRun.of("profile", plan, "use", "mopac7").exit()).isZero();
        CommandRun all = profile(
                "weigh",
                "burglary-residential=0",
                "burglary-business=0",
                "criminal-damage=0",
                "vehicle-theft-from=0",
                "vehicle-theft-of=0",
                "violence-with-injury=0",
                "robbery-personal=0",
                "robbery-business=0",
                "theft-person=0");
        assertThat(all.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(all.err()).contains("All weights would be 0");
    }

    @Test
    void profilesAndPrioritiesGoFromOnePlanToAnother() throws IOException {
        Path file = folder.resolve("ours.json");
        refused(profile("export", file), "no profiles or local priorities of its own");
        profile("weigh", "arson=9");
        profile("local", "--borough", "Hackney", "--year", "2017", "--set", "arson=3", "--note", "Ward panels");
        assertThat(profile("export", file).exit()).isZero();
        assertThat(profile("export", file).err()).contains("is there already");

        Path other = folder.resolve("q.wardplan");
        CommandRun.of("new", other);
        CommandRun in = CommandRun.of("profile", other, "import", file, "--use", "--json");
        assertThat(in.exit()).as(in.err()).isZero();
        assertThat(in.json().get(7).get("id").asText()).isEqualTo("harm-own");
        assertThat(in.json().get(7).get("inUse").asBoolean()).isTrue();
        assertThat(CommandRun.of("history", other, "--json").json()).hasSize(2);
        assertThat(CommandRun.of("profile", other, "local", "--json")
                        .json()
                        .get(0)
                        .at("/factors/arson")
                        .asDouble())
                .isEqualTo(3);
        assertThat(CommandRun.of("profile", other, "import", file).err()).contains("harm-own takes the place");

        Files.writeString(file, Files.readString(file).replace("9.0", "-9.0"));
        CommandRun bad = CommandRun.of("profile", other, "import", file);
        assertThat(bad.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(bad.err()).contains("ours.json:", "arson is -9.0");
        assertThat(CommandRun.of("history", other, "--json").json()).hasSize(2);
    }

    @Test
    void importSaysWhichCategoriesAProfileLacks() throws IOException {
        Path file = Files.writeString(
                folder.resolve("x.json"), "{\"profiles\":[{\"id\":\"x\",\"weights\":{\"arson\":1}}]}");
        CommandRun run = profile("import", file);
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("x.json:1", "has no weight for homicide");
        assertThat(row("x").get("inUse").asBoolean()).isFalse();
    }

    @Test
    void localPrioritiesMovePostsWithinTheBoroughOnly() {
        JsonNode before = show();
        JsonNode made = profile(
                        "local",
                        "--borough",
                        "hackney",
                        "--year",
                        "2017",
                        "--set",
                        "theft-person=20",
                        "arson=0",
                        "--reason",
                        "Ward panels of May",
                        "--json")
                .json();
        assertThat(made).hasSize(1);
        assertThat(made.get(0).get("inForce").asBoolean()).isTrue();
        assertThat(made.get(0).get("boroughName").asText()).isEqualTo("Hackney");
        JsonNode after = show();
        assertThat(after.get("localYear").asInt()).isEqualTo(2017);
        double moved = 0;
        double sum = 0;
        for (int w = 0; w < 629; w++) {
            double change = after.at("/rows/" + w + "/target").asDouble()
                    - before.at("/rows/" + w + "/target").asDouble();
            if (after.at("/rows/" + w + "/borough").asText().equals("Hackney")) {
                moved += Math.abs(change);
                sum += change;
            } else {
                assertThat(change).isCloseTo(0, within(1e-9));
            }
        }
        assertThat(moved).isGreaterThan(1);
        assertThat(sum).isCloseTo(0, within(1e-9));

        profile("year", "off");
        assertThat(show().get("localYear").isNull()).isTrue();
        profile("local", "--borough", "hackney", "--year", "2017", "--remove");
        assertThat(profile("local", "--json").json()).isEmpty();
    }

    private JsonNode show() {
        return CommandRun.of("show", plan, "--rows", "--json").json();
    }

    @Test
    void localPrioritiesKeepWhatIsNotNamed() {
        profile("local", "--borough", "E09000012", "--year", "2016", "--set", "arson=2", "rape=3", "--base", "count");
        JsonNode changed = profile("local", "--borough", "E09000012", "--set", "arson=1", "--note", "n", "--json")
                .json()
                .get(0);
        assertThat(changed.get("factors")).hasSize(1);
        assertThat(changed.at("/factors/rape").asDouble()).isEqualTo(3);
        assertThat(changed.get("base").asText()).isEqualTo("count");
        assertThat(changed.get("note").asText()).isEqualTo("n");
        assertThat(changed.get("yearLabel").asText()).isEqualTo("2016/17");
        profile("local", "--borough", "E09000012", "--year", "2017", "--set", "arson=5", "--base", "london");
        JsonNode both = profile("local", "--json").json();
        assertThat(both.get(0).get("inForce").asBoolean()).isFalse();
        assertThat(both.get(1).get("base").asText()).isEmpty();
        assertThat(profile("local", "--year", "2016", "--json").json()).hasSize(1);
    }

    @Test
    void localPrioritiesThatCanNotBeAreRefused() {
        refused(profile("local", "--set", "arson=2"), "--borough");
        refused(profile("local", "--borough", "Hackney", "--set", "arson=2"), "--year");
        refused(profile("local", "--borough", "Hackny", "--year", "2017", "--set", "arson=2"), "Hackney");
        refused(profile("local", "--borough", "Hackney", "--year", "17", "--set", "arson=2"), "no year");
        refused(profile("local", "--borough", "Hackney", "--year", "2017", "--set", "arson=101"), "0 to 100");
        refused(profile("local", "--borough", "Hackney", "--year", "2017", "--base", "x"), "no priority profile");
        refused(profile("local", "--borough", "Hackney", "--year", "2017", "--remove"), "no priorities");
        refused(profile("year", "next"), "no year");
    }

    @Test
    void whatToDoMustBeSaid() {
        assertThat(profile().exit()).isEqualTo(Exit.USAGE);
        assertThat(CommandRun.of("import").exit()).isEqualTo(Exit.USAGE);
    }
}
