package org.wardplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataAndFilesTest {
    @TempDir
    Path folder;

    @Test
    void listsBothDataSets() {
        JsonNode list = CommandRun.of("data", "list", "--json").json();
        assertThat(list).hasSize(2);
        JsonNode set = list.get(0);
        assertThat(set.get("id").asText()).isEqualTo("london-2014");
        assertThat(set.get("wards").asInt()).isEqualTo(629);
        assertThat(set.get("boroughs").asInt()).isEqualTo(32);
        assertThat(set.get("firstMonth").asText()).isEqualTo("2017-03");
        assertThat(set.get("lastMonth").asText()).isEqualTo("2019-02");
        assertThat(set.get("offences").asLong()).isEqualTo(1_657_256);
        assertThat(set.get("sha256").asText()).matches("[0-9a-f]{64}");
        assertThat(set.get("licence").asText()).contains("Open Government Licence");
        assertThat(list.get(1).get("id").asText()).isEqualTo("london-2022");
    }

    @Test
    void verifiesTheBundledData() {
        CommandRun run = CommandRun.of("data", "verify", "--json");
        assertThat(run.json().get("problems")).isEmpty();
        assertThat(run.json().get("ok").asBoolean()).isTrue();
        assertThat(run.exit()).isZero();
    }

    @Test
    void wardsHaveNeighboursBothWays() {
        JsonNode rows = CommandRun.of("data", "wards", "--wards", "london-2014", "--json")
                .json();
        assertThat(rows).hasSize(629);
        int links = 0;
        long crimes = 0;
        for (JsonNode row : rows) {
            links += row.get("neighbours").size();
            crimes += row.get("crimes12m").asLong();
            assertThat(row.get("areaHectares").asDouble()).isPositive();
            assertThat(row.get("population").asInt()).isPositive();
            assertThat(row.get("bcu").asText()).isNotEmpty();
        }
        assertThat(links).isEqualTo(3686);
        assertThat(crimes).isBetween(700_000L, 1_000_000L);
    }

    @Test
    void exportsRowsAndMapsWithTheirHash() throws IOException, NoSuchAlgorithmException {
        Path plan = folder.resolve("p.wardplan");
        CommandRun.of("new", plan);

        Path csv = folder.resolve("rows.csv");
        JsonNode rows = CommandRun.of("export", plan, "--csv", csv, "--json").json();
        assertThat(rows.get("rows").asInt()).isEqualTo(629);
        byte[] bytes = Files.readAllBytes(csv);
        assertThat(rows.get("sha256").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(new String(bytes, StandardCharsets.UTF_8).lines()).hasSize(630);

        Path svg = folder.resolve("map.svg");
        CommandRun map = CommandRun.of("export", plan, "--svg", svg, "--layer", "fair-share", "--borough", "Lambeth");
        assertThat(map.exit()).isZero();
        assertThat(svg).content().contains("Fair share").startsWith("<");

        CommandRun layer = CommandRun.of("export", plan, "--svg", svg, "--layer", "mood");
        assertThat(layer.exit()).isEqualTo(Exit.USAGE);
        assertThat(layer.err()).contains("fair-share");
        CommandRun two = CommandRun.of("export", plan, "--svg", svg, "--csv", csv);
        assertThat(two.exit()).isEqualTo(Exit.USAGE);
        CommandRun nowhere = CommandRun.of("export", plan, "--csv", folder.resolve("no/such/folder.csv"));
        assertThat(nowhere.exit()).isEqualTo(Exit.PROBLEMS);
    }

    @Test
    void exportsPicturesOfAGivenSize() throws IOException {
        Path plan = folder.resolve("p.wardplan");
        CommandRun.of("new", plan);
        Path png = folder.resolve("map.png");
        assertThat(CommandRun.of("export", plan, "--png", png, "--layer", "hot-spots", "--width", 640, "--height", 480)
                        .exit())
                .isZero();
        BufferedImage image = ImageIO.read(png.toFile());
        assertThat(new int[] {image.getWidth(), image.getHeight()}).containsExactly(640, 480);

        Path svg = folder.resolve("map.svg");
        CommandRun.of("scenario", plan, "duplicate", "end-2017", "--name", "More for Lambeth");
        CommandRun.of("set", plan, "--ward", "E05000420", "--dwo", 5, "--scenario", "More for Lambeth");
        CommandRun change = CommandRun.of(
                "export",
                plan,
                "--svg",
                svg,
                "--scenario",
                "More for Lambeth",
                "--layer",
                "change",
                "--against",
                "end-2017",
                "--no-title",
                "--borough",
                "Lambeth");
        assertThat(change.err()).isEmpty();
        assertThat(svg)
                .content()
                .contains("Coldharbour, Lambeth: B − A: +3 posts", "OFFICIAL", "Source: MPS recorded crime")
                .doesNotContain("font-weight=\"700\">Difference in posts");

        for (String[] wrong : new String[][] {
            {"--width", "200"}, {"--height", "20000"}, {"--layer", "gap", "--against", "growth-2017"}
        }) {
            Object[] args = Stream.concat(Stream.of("export", plan, "--png", png), Stream.of(wrong))
                    .toArray();
            assertThat(CommandRun.of(args).exit()).as(wrong[0]).isEqualTo(Exit.USAGE);
        }
    }

    @Test
    void writesTheSamePaperTwice() throws IOException {
        Path plan = folder.resolve("p.wardplan");
        CommandRun.of("new", plan);
        List<Path> papers = List.of(folder.resolve("a.pdf"), folder.resolve("b.pdf"));
        for (Path paper : papers) {
            JsonNode written = CommandRun.of(
                            "report", plan, "--borough", "Sutton", "--date", "2018-03-31", "--pdf", paper, "--json")
                    .json();
            assertThat(written.get("pages").asInt()).isPositive();
            assertThat(written.get("sha256").asText()).matches("[0-9a-f]{64}");
        }
        assertThat(papers.get(0)).hasSameBinaryContentAs(papers.get(1));
        assertThat(Files.readAllBytes(papers.get(0))).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));

        Path page = folder.resolve("page.html");
        assertThat(CommandRun.of("report", plan, "--borough", "Sutton", "--sections", "wards,money", "--html", page)
                        .exit())
                .isZero();
        assertThat(page).content().contains("Sutton").contains("Nonsuch");
        CommandRun section = CommandRun.of("report", plan, "--sections", "gossip", "--html", page);
        assertThat(section.exit()).isEqualTo(Exit.USAGE);
        assertThat(section.err()).contains("assumptions");
        assertThat(CommandRun.of("report", plan, "--date", "31 March", "--html", page)
                        .exit())
                .isEqualTo(Exit.USAGE);
    }
}
