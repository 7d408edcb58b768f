package org.wardplan.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.wardplan.report.picture.DrawnSheet;
import org.wardplan.report.picture.PictureParts;
import org.wardplan.report.picture.PictureSize;
import org.wardplan.report.picture.PngWriter;
import org.wardplan.ui.theme.Theme;
import org.xml.sax.InputSource;

/** Charts are set anew for the size of a picture, with letters that stay as large. */
@ExtendWith(ApplicationExtension.class)
class ChartPictureTest {
    private static final String SOURCE = "Source: made up for a test, which is told in full and wraps where it must";

    private final StackPane root = new StackPane();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(root, 500, 400));
        stage.show();
    }

    private static PictureSubject.Look look(PictureParts parts, boolean light) {
        return new PictureSubject.Look(parts, light, SOURCE, SOURCE);
    }

    private static <T> T fx(java.util.concurrent.Callable<T> call) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(20), call);
    }

    private ChartSubject subject(Theme theme) {
        return fx(() -> {
            LorenzChart chart = SampleCharts.lorenz(theme);
            root.getChildren().setAll(chart);
            root.layout();
            return new ChartSubject(
                    "Equity of coverage",
                    () -> Drawn.of(chart),
                    java.util.Objects.requireNonNull(Drawn.of(chart)),
                    false);
        });
    }

    private static DrawnSheet set(ChartSubject of, double width, double height, PictureSubject.Look look) {
        return (DrawnSheet) fx(() -> of.set(width, height, 1, look)).get();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static String texts(Document svg) {
        StringBuilder all = new StringBuilder();
        NodeList nodes = svg.getElementsByTagName("text");
        for (int k = 0; k < nodes.getLength(); k++) {
            all.append(nodes.item(k).getTextContent()).append(' ');
        }
        return all.toString();
    }

    @Test
    void aDrawingHasItsSizeItsLegendAndItsSource() throws Exception {
        ChartSubject chart = subject(new Theme(false, 1));
        PictureSize slide = new PictureSize(1920, 1080, 2, false);
        String svg = set(chart, 960, 540, look(PictureParts.ALL, true)).svg(slide);
        Document read = parsed(svg);
        Element root = read.getDocumentElement();
        assertThat(root.getAttribute("width")).isEqualTo("1920");
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 960 540");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Equity of coverage");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).contains(SOURCE);
        assertThat(texts(read)).contains("Equity of coverage", SOURCE);
        assertThat(svg).as("letters of the chart are as on the screen").contains("font-size=\"10\"");

        DrawnSheet bare = set(chart, 960, 540, look(new PictureParts(false, false, false), true));
        assertThat(texts(parsed(bare.svg(slide)))).doesNotContain("Equity of coverage", "Source");
    }

    @Test
    void aNarrowColumnWrapsItsWordsAndKeepsTheChart() throws Exception {
        ChartSubject chart = subject(new Theme(false, 1));
        double height = fx(() -> chart.fittingHeight(302, look(PictureParts.ALL, true)));
        DrawnSheet sheet = set(chart, 302, height, look(PictureParts.ALL, true));
        assertThat(sheet.width()).isEqualTo(302);
        assertThat(height).isBetween(200.0, 700.0);
        assertThat(texts(parsed(sheet.svg(PictureSize.print(8, 0, 300))))).contains("Source: made up", "wraps where");

        DrawnSheet low = set(chart, 302, 150, look(PictureParts.ALL, true));
        assertThat(low.width() / low.height()).isCloseTo(302 / 150.0, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(low.width()).as("set smaller rather than squeezed").isGreaterThan(302);
    }

    @Test
    void paperIsWhiteEvenInADarkWindow() {
        Theme dark = new Theme(true, 1);
        ChartSubject chart = subject(dark);
        BufferedImage paper = PngWriter.image(set(chart, 480, 360, look(PictureParts.ALL, true)), 480, 360);
        BufferedImage screen = PngWriter.image(set(chart, 480, 360, look(PictureParts.ALL, false)), 480, 360);
        assertThat(paper.getRGB(2, 2) & 0xffffff).isEqualTo(0xffffff);
        assertThat(screen.getRGB(2, 2) & 0xff).isLessThan(0x40);
        assertThat(fx(dark::isDark)).as("the window stays as it is").isTrue();
        fx(() -> {
            dark.dark().set(false);
            return true;
        });
    }

    @Test
    void whatHasOneSizeIsMadeSmallerAsAWhole() {
        DrawnSheet sheet = (DrawnSheet) fx(() -> {
                    Drawn strips = SampleCharts.sheet(new Theme(false, 1), 3);
                    return new ChartSubject("Strips", () -> strips, strips, false)
                            .set(300, 200, 1, look(PictureParts.ALL, true));
                })
                .get();
        assertThat(sheet.width()).isGreaterThan(300);
        assertThat(sheet.width() / sheet.height()).isCloseTo(1.5, org.assertj.core.api.Assertions.within(1e-9));
    }
}
