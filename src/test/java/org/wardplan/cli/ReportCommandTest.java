package org.wardplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How papers are asked for; what stands in them is told elsewhere. */
class ReportCommandTest {
    @TempDir
    static Path folder;

    private static Path plan;

    @BeforeAll
    static void makePlan() {
        plan = folder.resolve("p.wardplan");
        assertThat(CommandRun.of("new", plan).exit()).isZero();
        assertThat(CommandRun.of(
                                "template",
                                plan,
                                "set",
                                "Short",
                                "--sections",
                                "money",
                                "--marking",
                                "TEMPLATE-MARK",
                                "--note",
                                "Note of the template.")
                        .exit())
                .isZero();
    }

    @Test
    void optionsGoBeforeTheTemplate() throws IOException {
        Path page = folder.resolve("page.html");
        CommandRun.of("report", plan, "--bcu", "central south bcu", "--template", "Short", "--html", page);
        assertThat(Files.readString(page))
                .contains("Central South BCU", "TEMPLATE-MARK", "Money by role")
                .doesNotContain("Wards by priority");
        CommandRun.of(
                "report",
                plan,
                "--borough",
                "Sutton",
                "--template",
                "Short",
                "--marking",
                "GIVEN-MARK",
                "--sections",
                "wards",
                "--html",
                page);
        assertThat(Files.readString(page))
                .contains("GIVEN-MARK", "Wards by priority", "Nonsuch")
                .doesNotContain("TEMPLATE-MARK", "Money by role");
    }

    @Test
    void whatDoesNotGoTogetherIsWrongUsage() {
        Path out = folder.resolve("out.pdf");
        usage("give one of them", "--borough", "Sutton", "--bcu", "Central South", "--pdf", out);
        usage("not with --borough or --bcu", "--bcu", "Central South", "--all-boroughs", folder);
        usage("--format goes with --all-boroughs only", "--format", "html", "--pdf", out);
        usage("expected pdf or html", "--format", "docx", "--all-boroughs", folder);
        usage("There is no section", "--sections", "gossip", "--pdf", out);
        usage("--logo-alt is missing", "--logo", "logo.png", "--pdf", out);
        problem("There is no template \"Long\". There are: Short, full, panel, figures", "--template", "Long");
        problem("There is no BCU \"North\". There are: Central East,", "--bcu", "North");
        problem("note.txt: is not there", "--note", "@note.txt");
        assertThat(out).doesNotExist();
    }

    private static void usage(String said, Object... options) {
        CommandRun run = run(options);
        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains(said);
    }

    private static void problem(String said, String option, String value) {
        CommandRun run = run(option, value, "--pdf", folder.resolve("out.pdf"));
        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.PROBLEMS);
        assertThat(run.err()).contains(said);
    }

    private static CommandRun run(Object... options) {
        Object[] args = new Object[options.length + 2];
        args[0] = "report";
        args[1] = plan;
        System.arraycopy(options, 0, args, 2, options.length);
        return CommandRun.of(args);
    }

    @Test
    void allPapersAreListedWithProgressAndWhatFailed() throws IOException {
        Path all = folder.resolve("all/of-them");
        Files.createDirectories(all.resolve("02-barnet.html"));
        CommandRun run = CommandRun.of(
                "report", plan, "--sections", "money", "--all-boroughs", all, "--format", "html", "--json");
        assertThat(run.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(run.err())
                .contains("1 of 33: London\n", "33 of 33: Westminster\n", "02-barnet.html: This is a folder");
        JsonNode written = run.json().get("written");
        assertThat(written.size()).isEqualTo(32);
        assertThat(written.get(0).get("file").asText())
                .isEqualTo(all.resolve("00-london.html").toString());
        assertThat(written.get(31).get("sha256").asText()).matches("[0-9a-f]{64}");
        assertThat(written.get(31).get("pages").asInt()).isEqualTo(1);
        assertThat(run.json().get("problems").size()).isEqualTo(1);
        assertThat(all.resolve("32-westminster.html")).isRegularFile();
    }
}
