package org.wardplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCommandTest {
    @TempDir
    Path folder;

    private Path plan;

    @BeforeEach
    void makePlan() {
        plan = folder.resolve("p.wardplan");
        assertThat(CommandRun.of("new", plan).exit()).isZero();
    }

    @Test
    void aTemplateIsSavedChangedTakenBackAndRemovedThroughTheJournal() throws IOException {
        Path logo = picture("logo.png", "png", 4);
        Path note = Files.writeString(folder.resolve("note.txt"), "\uFEFFFirst – one.\r\n\r\nSecond.\r\n");
        JsonNode all = CommandRun.of(
                        "template",
                        plan,
                        "set",
                        "Ward panel",
                        "--like",
                        "panel",
                        "--sections",
                        "money,PLAN",
                        "--note",
                        "@" + note,
                        "--logo",
                        logo,
                        "--logo-alt",
                        "A crest",
                        "--author",
                        "Ben",
                        "--json")
                .json();
        assertThat(all.findValuesAsText("name")).containsExactly("Ward panel", "full", "panel", "figures");
        JsonNode own = all.get(0);
        assertThat(own.get("builtIn").asBoolean()).isFalse();
        assertThat(texts(own.get("sections"))).containsExactly("plan", "money");
        assertThat(own.get("note").asText()).isEqualTo("First – one.\n\nSecond.");
        assertThat(own.get("logo").get("type").asText()).isEqualTo("image/png");
        assertThat(own.get("logo").get("alt").asText()).isEqualTo("A crest");

        CommandRun changed = CommandRun.of("template", plan, "set", "Ward panel", "--marking", "SECRET", "--no-logo");
        assertThat(changed.out()).startsWith("Template “Ward panel” replaced\n");
        own = list().get(0);
        assertThat(own.get("marking").asText()).isEqualTo("SECRET");
        assertThat(own.get("logo").isNull()).isTrue();
        assertThat(own.get("note").asText()).startsWith("First");
        assertThat(CommandRun.of("template", plan, "set", "Ward panel", "--marking", "SECRET")
                        .out())
                .startsWith("Nothing changed");

        assertThat(CommandRun.of("undo", plan).exit()).isZero();
        assertThat(list().get(0).get("logo").get("alt").asText()).isEqualTo("A crest");
        assertThat(CommandRun.of("template", plan, "remove", "Ward panel").out())
                .startsWith("Template “Ward panel” removed\n");
        assertThat(list().size()).isEqualTo(3);
        assertThat(CommandRun.of("history", plan).out()).contains("Template “Ward panel” saved", "Ben");
        assertThat(CommandRun.of("history", plan, "--verify").exit()).isZero();
    }

    @Test
    void aTemplateIsCarriedToAnotherPlan() throws IOException {
        Path logo = picture("logo.jpg", "jpg", 4);
        assertThat(CommandRun.of(
                                "template",
                                plan,
                                "set",
                                "Ours",
                                "--logo",
                                logo,
                                "--logo-alt",
                                "Crest „é“",
                                "--note",
                                "One.\n\nTwo.",
                                "--sections",
                                "map")
                        .exit())
                .isZero();
        Path file = folder.resolve("ours.json");
        assertThat(CommandRun.of("template", plan, "export", "Ours", file).exit())
                .isZero();
        assertThat(CommandRun.of("template", plan, "export", "Ours", file).err())
                .contains("is there already");
        assertThat(CommandRun.of("template", plan, "export", "panel", file, "--force")
                        .exit())
                .isZero();
        CommandRun builtIn = CommandRun.of("template", plan, "import", file);
        assertThat(builtIn.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(builtIn.err()).contains("--as NAME");
        assertThat(CommandRun.of("template", plan, "export", "Ours", file, "--force")
                        .exit())
                .isZero();
        assertThat(file).content(StandardCharsets.UTF_8).contains("\"name\" : \"Ours\"", "Crest „é“");

        Path other = folder.resolve("other.wardplan");
        CommandRun.of("new", other);
        assertThat(CommandRun.of("template", other, "import", file).exit()).isZero();
        assertThat(CommandRun.of("template", other, "list", "--json").json()).isEqualTo(list());
        assertThat(CommandRun.of("template", other, "import", file, "--as", "Theirs", "--json")
                        .json()
                        .findValuesAsText("name"))
                .startsWith("Ours", "Theirs");
    }

    @Test
    void filesThatHoldNoTemplateAreRefusedWithWhatIsWrong() throws IOException {
        Path file = folder.resolve("t.json");
        refused(file, "{\"name\": \"x\",\n \"sections\": 1", "t.json:2", "is no JSON");
        refused(file, "[]", "expected a JSON object");
        refused(file, "{\"sections\": [\"map\"]}", "[name]", "is missing");
        refused(file, "{\"name\": \"x\", \"sections\": \"map\", \"color\": 1}", "[color]", "[sections]");
        refused(file, "{\"name\": \"x\", \"logo\": {\"type\": \"image/gif\", \"alt\": \"\", \"base64\": \"\"}}", "gif");
        refused(
                file,
                "{\"name\": \"x\", \"logo\": {\"type\": \"image/png\", \"alt\": \"\", \"base64\": \"QUJD\"}}",
                "The logo in it is no picture of the type image/png");
        assertThat(CommandRun.of("template", plan, "import", folder.resolve("none.json"))
                        .err())
                .contains("is not there");
        assertThat(list().size()).isEqualTo(3);

        Files.writeString(file, "{\"name\": \"x\", \"sections\": [\"map\", \"of-later\"]}");
        CommandRun later = CommandRun.of("template", plan, "import", file);
        assertThat(later.exit()).isZero();
        assertThat(later.err()).contains("of-later");
        assertThat(texts(list().get(0).get("sections"))).containsExactly("map", "of-later");
    }

    private void refused(Path file, String content, String... said) throws IOException {
        Files.writeString(file, content);
        CommandRun run = CommandRun.of("template", plan, "import", file);
        assertThat(run.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(run.err()).contains(said);
    }

    @Test
    void whatCanNotBeIsSaid() throws IOException {
        Path text = Files.writeString(folder.resolve("text.png"), "a picture, really");
        Path large = Files.write(folder.resolve("large.png"), new byte[300_000]);
        Path many = picture("many.png", "png", 2500);
        Path half = folder.resolve("half.png");
        byte[] whole = Files.readAllBytes(picture("whole.png", "png", 40));
        Files.write(half, java.util.Arrays.copyOf(whole, whole.length / 2));
        Path latin = Files.write(folder.resolve("latin.txt"), "Café".getBytes(StandardCharsets.ISO_8859_1));
        String[] alt = {"--logo-alt", "x"};
        problem("is no PNG or JPEG", "--logo", text, alt[0], alt[1]);
        problem("too large for a logo (293 KB)", "--logo", large, alt[0], alt[1]);
        problem("2,500 × 2,500 pixels", "--logo", many, alt[0], alt[1]);
        problem("is damaged", "--logo", half, alt[0], alt[1]);
        problem("is not there", "--logo", folder.resolve("none.png"), alt[0], alt[1]);
        problem("is a folder", "--logo", folder, alt[0], alt[1]);
        problem("no text in UTF-8", "--note", "@" + latin);
        problem("is not there", "--note", "@" + folder.resolve("none.txt"));
        problem("too long", "--note", "x".repeat(4001));
        usage("--logo-alt is missing", "set", "x", "--logo", text);
        usage("goes with --logo", "set", "x", "--logo-alt", "y");
        usage("give one of them", "set", "x", "--logo", text, "--logo-alt", "y", "--no-logo");
        usage("There is no section \"gossip\". There are: plan,", "set", "x", "--sections", "plan,gossip");
        usage("which stays as it is", "set", "Panel");
        usage("name is empty", "set", " ");
        CommandRun none = CommandRun.of("template", plan, "remove", "x");
        assertThat(none.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(none.err()).contains("There is no template \"x\". There are: full, panel, figures");
        assertThat(CommandRun.of("template", plan, "remove", "full").err()).contains("can't be removed");
        assertThat(list().size()).isEqualTo(3);
    }

    private void problem(String said, Object... options) {
        List<Object> args = new ArrayList<>(List.of("template", plan, "set", "x"));
        args.addAll(List.of(options));
        CommandRun run = CommandRun.of(args.toArray());
        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.PROBLEMS);
        assertThat(run.err()).contains(said);
    }

    private void usage(String said, Object... rest) {
        List<Object> args = new ArrayList<>(List.of("template", plan));
        args.addAll(List.of(rest));
        CommandRun run = CommandRun.of(args.toArray());
        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains(said);
    }

    private JsonNode list() {
        return CommandRun.of("template", plan, "list", "--json").json();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(n -> texts.add(n.asText()));
        return texts;
    }

    private Path picture(String name, String format, int side) throws IOException {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < side; i++) {
            image.setRGB(i, i, 0x336699 * (i + 1) & 0xffffff);
        }
        Path file = folder.resolve(name);
        assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
        return file;
    }
}
