package org.wardplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers of scenarios side by side and of a ward, from the command line. */
class ReportKindsTest {
    @TempDir
    static Path folder;

    private static Path plan;

    @BeforeAll
    static void makePlan() {
        plan = folder.resolve("growth.wardplan");
        assertThat(CommandRun.of("new", plan, "--preset", "growth-2017").exit()).isZero();
    }

    @Test
    void writesTheComparisonAndTheWard() {
        Path compared = folder.resolve("compared.html");
        CommandRun run = CommandRun.of(
                "report",
                plan,
                "--compare",
                "floor-2017,growth-2017",
                "--borough",
                "Kingston upon Thames",
                "--date",
                "2019-04-26",
                "--html",
                compared,
                "--json");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.json().get("sha256").asText()).hasSize(64);
        assertThat(compared).content().contains("Kingston upon Thames").contains("End-2017 floor");
        Path ward = folder.resolve("ward.pdf");
        run = CommandRun.of("report", plan, "--ward", "E05000420", "--date", "2019-04-26", "--pdf", ward, "--json");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.json().get("pages").asInt()).isEqualTo(1);
    }

    @Test
    void saysWhatIsWrongAndWritesNothing() {
        Path out = folder.resolve("none.pdf");
        CommandRun one = CommandRun.of("report", plan, "--compare", "floor-2017", "--pdf", out);
        assertThat(one.exit()).isEqualTo(2);
        assertThat(one.err()).contains("expected two to four scenarios");
        CommandRun both = CommandRun.of("report", plan, "--compare", "a,b", "--ward", "E05000420", "--pdf", out);
        assertThat(both.exit()).isEqualTo(2);
        CommandRun named =
                CommandRun.of("report", plan, "--compare", "floor-2017,growth-2017", "--scenario", "x", "--pdf", out);
        assertThat(named.exit()).isEqualTo(2);
        assertThat(named.err()).contains("--scenario and --compare: give one of them");
        CommandRun other = CommandRun.of("report", plan, "--compare", "floor-2017,other:x", "--pdf", out);
        assertThat(other.exit()).isEqualTo(2);
        assertThat(other.err()).contains("--with OTHER.wardplan");
        CommandRun scenario = CommandRun.of("report", plan, "--compare", "floor-2017,nosuch", "--pdf", out);
        assertThat(scenario.exit()).isEqualTo(1);
        assertThat(scenario.err()).contains("There is no scenario \"nosuch\"");
        CommandRun ward = CommandRun.of("report", plan, "--ward", "Coldharbour", "--pdf", out);
        assertThat(ward.exit()).isEqualTo(1);
        assertThat(ward.err()).contains("E05000420 (Lambeth)");
        assertThat(Files.exists(out)).isFalse();
    }
}
