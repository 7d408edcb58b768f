package org.wardplan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.planning.Measure;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.Written;

class MapsTest {
    private static final ExportInput INPUT = Inputs.placed();

    @TempDir
    Path folder;

    @Test
    void svgIsWellFormedWithAPathAndAFigureForEveryWard() throws Exception {
        Document svg = svg(INPUT, Measure.COVERAGE);
        List<Element> wards = wardPaths(svg);
        assertThat(wards).hasSize(629);
        assertThat(wards.stream().map(e -> e.getAttribute("id"))).containsExactlyElementsOf(Inputs.codes(INPUT));
        int w = INPUT.data().wards().indexOf(Inputs.COLDHARBOUR);
        assertThat(wards.get(w).getTextContent())
                .isEqualTo("Coldharbour, Lambeth: Coverage "
                        + Measure.COVERAGE.format(100 * INPUT.evaluation().coverage(w)));
    }

    @Test
    void svgLegendCountsTheWardsOfEachClass() throws Exception {
        for (Measure measure : Measure.values()) {
            Document svg = svg(INPUT, measure);
            int[] counts = measure.standard()
                    .counts(measure.shown(INPUT.evaluation(), INPUT.data().wards()));
            assertThat(Arrays.stream(counts).sum()).isEqualTo(629);
            List<String> texts = texts(svg);
            int from = texts.indexOf(measure.label() + ", wards");
            assertThat(from).isNotNegative();
            for (int k = 0; k < counts.length; k++) {
                assertThat(texts.get(from + 2 + 2 * k))
                        .as("%s, class %s", measure, texts.get(from + 1 + 2 * k))
                        .isEqualTo(String.format(java.util.Locale.ROOT, "%,d", counts[k]));
            }
        }
    }

    @Test
    void legendNamesWholeNumbersOnce() throws Exception {
        List<String> texts = texts(svg(INPUT, Measure.POSTS));
        assertThat(texts).contains("under 2", "2", "3", "4–5", "6–8", "9–12", "13 or more");
        assertThat(texts(svg(INPUT, Measure.COVERAGE))).contains("under 30%", "30–44%", "90–99%", "100% or more");
        assertThat(texts(svg(INPUT, Measure.CHANGE))).contains("under −1", "−1", "0", "+1", "+2–+3", "+7 or more");
    }

    @Test
    void boroughMapNumbersItsWardsAndSaysWhereItComesFrom() throws Exception {
        ExportInput lambeth = Inputs.lambeth(INPUT);
        Document svg = svg(lambeth, Measure.PRIORITY);
        assertThat(wardPaths(svg)).hasSize(21);
        List<String> texts = texts(svg);
        for (int k = 1; k <= 21; k++) {
            assertThat(texts).contains(Integer.toString(k));
        }
        assertThat(String.join(" ", texts))
                .contains("Priority by ward, Lambeth", "OFFICIAL", "Open Government Licence v3.0", "Southwark", "2 km");
    }

    @Test
    void pngHasTheSizeAskedForAndTheColoursOfTheClasses() throws Exception {
        Path file = folder.resolve("map.png");
        Written written = png(INPUT, 800, file).orThrow();
        assertThat(written.count()).isEqualTo(629);
        BufferedImage image = ImageIO.read(Files.newInputStream(file));
        assertThat(image.getWidth()).isEqualTo(800);
        assertThat(image.getHeight()).isBetween(600, 900);
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colours.add(image.getRGB(x, y) & 0xffffff);
            }
        }
        int[] counts = Measure.COVERAGE
                .standard()
                .counts(Measure.COVERAGE.shown(INPUT.evaluation(), INPUT.data().wards()));
        List<String> palette = Measure.COVERAGE.palette().colours(counts.length, false);
        for (String colour : palette) {
            assertThat(colours).contains(Integer.parseInt(colour.substring(1), 16));
        }
        assertThat(image.getRGB(2, image.getHeight() / 2) & 0xffffff).isEqualTo(0xffffff);
    }

    @Test
    void pngRefusesAWidthThatCannotBe() {
        WithProblems<Written> result = png(INPUT, 5, folder.resolve("map.png"));
        assertThat(result.value()).isNull();
        assertThat(result.problems().get(0).message()).contains("5 pixels").contains("300 to 12000");
    }

    private WithProblems<Written> png(ExportInput in, int width, Path file) {
        return Exports.png(
                in,
                Measure.COVERAGE,
                Measure.COVERAGE.standard(),
                false,
                width,
                file,
                Progress.NONE,
                new Cancellation());
    }

    private Document svg(ExportInput in, Measure measure) throws Exception {
        Path file = folder.resolve("map.svg");
        Exports.svg(in, measure, measure.standard(), false, file, Progress.NONE, new Cancellation())
                .orThrow();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(file.toFile());
    }

    private static List<Element> wardPaths(Document svg) {
        return elements(svg, "path").stream()
                .filter(e -> e.getAttribute("class").equals("ward"))
                .toList();
    }

    private static List<String> texts(Document svg) {
        return elements(svg, "text").stream().map(Element::getTextContent).toList();
    }

    private static List<Element> elements(Document svg, String name) {
        NodeList nodes = svg.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        List<Element> list = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            list.add((Element) nodes.item(i));
        }
        return list;
    }
}
