package org.wardplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardplan.dataset.WardData;
import picocli.CommandLine;

class WrongUsageTest {
    @TempDir
    Path folder;

    @Test
    void anUnknownCommandIsMetWithTheOneMeant() {
        CommandRun run = CommandRun.of("shwo", "p.wardplan");
        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("shwo").contains("show");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void noCommandListsThem() {
        CommandRun run = CommandRun.of("--json");
        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("show").contains("history");
    }

    @ParameterizedTest
    @ValueSource(strings = {"show", "history", "undo", "redo", "assume"})
    void aMissingFileIsAProblemInOneDocument(String command) {
        CommandRun run = CommandRun.of(command, folder.resolve("nowhere.wardplan"), "--json");
        assertThat(run.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(run.json().at("/problems/0/file").asText()).isEqualTo("nowhere.wardplan");
        assertThat(run.err()).contains("is not there");
    }

    @Test
    void aFileThatIsNoPlanIsLeftAsItIs() throws IOException {
        Path text = Files.writeString(folder.resolve("letter.wardplan"), "Dear Sir");
        CommandRun run = CommandRun.of("show", text);
        assertThat(run.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("letter.wardplan").contains("is not a Wardplan plan");
        assertThat(text).hasContent("Dear Sir");
    }

    @Test
    void anUnknownPresetOrWardSetNamesThoseThereAre() {
        CommandRun preset = CommandRun.of("new", folder.resolve("p.wardplan"), "--preset", "end2017");
        assertThat(preset.exit()).isEqualTo(Exit.USAGE);
        assertThat(preset.err()).contains("Did you mean: end-2017");
        CommandRun wards = CommandRun.of("new", folder.resolve("p.wardplan"), "--wards", "london-1999");
        assertThat(wards.exit()).isEqualTo(Exit.USAGE);
        assertThat(wards.err()).contains("london-2014").contains("london-2022");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void wrongWardsNumbersAndNamesAreTold() {
        Path plan = folder.resolve("p.wardplan");
        assertThat(CommandRun.of("new", plan).exit()).isZero();

        CommandRun code = CommandRun.of("set", plan, "--ward", "E05999999", "--dwo", 3, "--json");
        assertThat(code.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(code.json().at("/problems/0/message").asText()).contains("E05999999");

        CommandRun name = CommandRun.of("set", plan, "--ward", "Abbey", "--dwo", 3);
        assertThat(name.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(name.err()).contains("E05000026 (Barking and Dagenham)").contains("E05000455 (Merton)");

        CommandRun word = CommandRun.of("set", plan, "--ward", "E05000420", "--dwo", "three", "--json");
        assertThat(word.exit()).isEqualTo(Exit.USAGE);
        assertThat(word.out()).isEmpty();
        assertThat(word.err()).contains("three");

        assertThat(CommandRun.of("set", plan, "--ward", "E05000420", "--dwo", -1)
                        .exit())
                .isEqualTo(Exit.USAGE);
        assertThat(CommandRun.of("set", plan, "--ward", "E05000420").exit()).isEqualTo(Exit.USAGE);
        assertThat(CommandRun.of("show", plan, "--borough", "Lambth").err()).contains("Did you mean: Lambeth");
        CommandRun scenario = CommandRun.of("show", plan, "--scenario", "best");
        assertThat(scenario.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(scenario.err()).contains("end-2017, floor-2017");
        assertThat(CommandRun.of("history", plan, "--json").json()).hasSize(1);
    }

    @Test
    void damagedWardDataIsAProblem() {
        CommandRun run = CommandRun.with(new WardData(folder), "data", "wards", "--wards", "london-2014", "--json");
        assertThat(run.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(run.json().at("/problems/0/message").asText()).isNotEmpty();
    }

    @Test
    void everyCommandHasHelp() {
        CommandLine root = Cli.commandLine("1", console(System.err, folder));
        assertThat(root.getSubcommands()).isNotEmpty();
        root.getSubcommands().forEach((name, command) -> {
            CommandRun run = CommandRun.of(name, "--help");
            assertThat(run.exit()).as(name).isZero();
            assertThat(run.out()).contains("Usage: wardplan " + name).contains("--json");
            assertThat(command.getCommandSpec().usageMessage().description())
                    .as(name)
                    .isNotEmpty();
        });
        assertThat(CommandRun.of("--version").out()).isEqualTo("Wardplan 1.2.3\n");
    }

    private static Console console(PrintStream err, Path settings) {
        return new Console(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                err,
                Clock.fixed(CommandRun.NOW, ZoneOffset.UTC),
                "x",
                () -> "x",
                () -> {
                    throw new IllegalStateException("broken on purpose");
                },
                settings,
                false);
    }

    @Test
    void aFaultIsACodeAndItsDetailsAreKept() throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = console(new PrintStream(err, true, StandardCharsets.UTF_8), folder);
        assertThat(Cli.run(List.of("data", "list"), "1", console)).isEqualTo(Exit.FAULT);
        String said = err.toString(StandardCharsets.UTF_8);
        assertThat(said).containsPattern("code [0-9A-F]{6}").doesNotContain("\tat ");
        try (Stream<Path> kept = Files.list(folder.resolve("faults"))) {
            assertThat(kept).singleElement().satisfies(file -> assertThat(file)
                    .content()
                    .contains("broken on purpose")
                    .contains("\tat "));
        }
    }
}
