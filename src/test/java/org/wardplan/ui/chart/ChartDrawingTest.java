package org.wardplan.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.wardplan.report.picture.DrawnSheet;
import org.wardplan.report.picture.PictureParts;
import org.wardplan.report.picture.PictureSize;
import org.wardplan.report.picture.PngWriter;
import org.wardplan.ui.Pictures;
import org.wardplan.ui.theme.Theme;

@ExtendWith(ApplicationExtension.class)
class ChartDrawingTest {
    static List<SampleCharts.Sample> charts() {
        return SampleCharts.all();
    }

    private static final String SOURCE = "Source: made up.";
    private static final PictureSubject.Look LOOK = new PictureSubject.Look(PictureParts.ALL, false, SOURCE, SOURCE);

    private static String svg(Drawn drawn, String name) {
        ChartDrawing drawing = new ChartDrawing(drawn, name, LOOK);
        double width = drawn.width() + 20;
        return drawing.set(width, drawing.fittingHeight(width)).svg(new PictureSize(600, 0, 1, false));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everyChartIsADrawingWithItsTexts(SampleCharts.Sample sample, FxRobot robot) {
        List<String> written = new ArrayList<>();
        robot.interact(() -> {
            Region chart = sample.of(new Theme(false, 1));
            Drawn drawn = Objects.requireNonNull(Drawn.of(chart));
            written.addAll(List.of(svg(drawn, sample.name()), svg(drawn, sample.name()), chart.getAccessibleText()));
            written.add(chart instanceof ChartRegion c ? c.svg() : ((SmallChart) chart).svg());
        });
        Document d = Svg.parse(written.get(0));
        List<String> texts = Svg.texts(d);
        assertThat(texts).first().isEqualTo(sample.name());
        for (String text : sample.texts()) {
            assertThat(texts).anyMatch(t -> t.contains(text));
        }
        assertThat(written.get(1)).as("drawn again").isEqualTo(written.get(0));
        assertThat(d.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo((written.get(2) + " " + SOURCE).strip());
        Element alone = Svg.parse(written.get(3)).getDocumentElement();
        assertThat(alone.getAttribute("width")).isEqualTo(String.valueOf((int) sample.width()));
        assertThat(alone.getElementsByTagName("rect")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("fill")
                        .getNodeValue())
                .as("ground")
                .isEqualTo("#ffffff");
        assertThat(alone.getElementsByTagName("*").getLength()).as("marks").isGreaterThan(6);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everyChartIsSetAnewForAnySize(SampleCharts.Sample sample, FxRobot robot) {
        double[][] sizes = {{302, 0}, {960, 540}, {320, 900}};
        List<DrawnSheet> sheets = new ArrayList<>();
        robot.interact(() -> {
            Drawn drawn = Objects.requireNonNull(Drawn.of(sample.of(new Theme(true, 1))));
            for (double[] s : sizes) {
                ChartDrawing drawing = new ChartDrawing(drawn, sample.name(), LOOK);
                sheets.add(drawing.set(s[0], s[1] > 0 ? s[1] : drawing.fittingHeight(s[0])));
            }
        });
        for (DrawnSheet sheet : sheets) {
            PictureSize size = new PictureSize(604, 0, 2, false);
            Document d = Svg.parse(sheet.svg(size));
            assertThat(d.getDocumentElement().getAttribute("width")).isEqualTo("604");
            assertThat(Svg.texts(d)).first().isEqualTo(sample.name());
            BufferedImage image = PngWriter.image(sheet, 604);
            assertThat(image.getRGB(0, 0)).as("the ground of a dark window").isEqualTo(0xff0d1117);
            Pictures.keep(image, "picture-" + sample.name() + "-" + Math.round(sheet.width()));
        }
    }

    @Test
    void stripsBecomeOneSheetThatSaysWhatItLeavesOut(FxRobot robot) {
        List<String> written = new ArrayList<>();
        robot.interact(() -> {
            Theme theme = new Theme(false, 1);
            written.add(svg(SampleCharts.sheet(theme, 3), "Month by month"));
            written.add(svg(SampleCharts.sheet(theme, 300), "Month by month"));
        });
        List<String> few = Svg.texts(Svg.parse(written.get(0)));
        assertThat(few).contains("Month by month", "Months Mar 2017 to Feb 2019. Underlined: hot, dotted above: cold");
        assertThat(few.stream().filter(t -> t.matches("[0-9]+")).count())
                .as("24 months of three wards, and the classes")
                .isGreaterThanOrEqualTo(3 * 24);
        List<String> all = Svg.texts(Svg.parse(written.get(1)));
        assertThat(all).anyMatch(t -> t.endsWith("The first 100 of 300 rows"));
    }
}
