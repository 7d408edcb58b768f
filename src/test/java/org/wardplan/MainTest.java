package org.wardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    Path folder;

    private record Ended(int exit, String out, String err) {}

    /** Runs the program as a process of its own, in the folder, without a display. */
    private Ended program(String... args) throws IOException, InterruptedException {
        return program(List.of(), args);
    }

    private Ended program(List<String> options, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Dwardplan.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.wardplan.Main"));
        command.addAll(1, options);
        command.addAll(List.of(args));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().put("WARDPLAN_HOME", folder.resolve("home").toString());
        Process process = builder.start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + Files.readString(err));
        }
        return new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    @Test
    void withoutADisplayItWritesTheDefaultPlanAndSaysHowToGoOn() throws IOException, InterruptedException {
        Ended ended = program();
        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.err()).contains("no display").doesNotContain("Exception");
        assertThat(ended.out()).contains("london.pdf").contains("wardplan new").contains("wardplan --help");
        Path made = folder.resolve("wardplan-out");
        assertThat(Files.readAllBytes(made.resolve("london.pdf")))
                .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertThat(Files.readAllLines(made.resolve("london.csv"))).hasSize(630);
        assertThat(ImageIO.read(made.resolve("london-priority.png").toFile()).getWidth())
                .isEqualTo(2000);
    }

    @Test
    void argumentsAreACommand() throws IOException, InterruptedException {
        Ended ended = program("new", "café.wardplan", "--json");
        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("629");
        assertThat(program("nonsense").exit()).isEqualTo(2);
    }

    @Test
    void aMissingFolderOfTemporaryFilesIsSaidAndNotBlamedOnThePlan() throws IOException, InterruptedException {
        Ended ended = program(List.of("-Djava.io.tmpdir=" + folder.resolve("nowhere")), "new", "plan.wardplan");
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err())
                .contains("the folder of temporary files")
                .contains("nowhere")
                .doesNotContain("backup")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("plan.wardplan")).doesNotExist();
    }

    @Test
    void aPlanFileAloneOpensTheWindow() {
        assertThat(Main.windowArguments(List.of())).contains(List.of());
        assertThat(Main.windowArguments(List.of("a.wardplan"))).contains(List.of("a.wardplan"));
        assertThat(Main.windowArguments(List.of("open", "a b.db"))).contains(List.of("a b.db"));
        assertThat(Main.windowArguments(List.of("show", "a.wardplan"))).isEmpty();
        assertThat(Main.windowArguments(List.of("--help"))).isEmpty();
    }

    @Test
    void namesTheDebianPackageOfAMissingLibrary() {
        Map<String, String> linux = Map.of("os.name", "Linux", "os.arch", "none");
        Display bare = new Display(Map.of("DISPLAY", ":0"), linux);
        assertThat(bare.whyAbsent()).isEmpty();
        assertThat(new Display(Map.of("DISPLAY", ":0"), Map.of("os.name", "Mac OS X")).missingPackages())
                .isEmpty();
        assertThat(Display.packages(List.of(folder))).contains("libgtk-3-0", "libxtst6");
    }

    @Test
    void aNamedDisplayThatRefusesIsNotAFault() {
        assertThat(Display.isRefusal(new RuntimeException(new UnsupportedOperationException("Unable to open DISPLAY"))))
                .isTrue();
        assertThat(Display.isRefusal(new IllegalStateException("DISPLAY"))).isFalse();
    }
}
