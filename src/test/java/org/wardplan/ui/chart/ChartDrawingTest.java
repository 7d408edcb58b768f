package org.wardplan.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.wardplan.ui.theme.Theme;

@ExtendWith(ApplicationExtension.class)
class ChartDrawingTest {
    static List<SampleCharts.Sample> charts() {
        return SampleCharts.all();
    }

    private static ChartDrawing drawing(SampleCharts.Sample sample, boolean dark) {
        return new ChartDrawing(Objects.requireNonNull(Drawn.of(sample.of(new Theme(dark, 1)))), sample.name());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everyChartIsADrawingWithItsTexts(SampleCharts.Sample sample, FxRobot robot) {
        List<String> written = new ArrayList<>();
        robot.interact(() -> {
            Region chart = sample.of(new Theme(false, 1));
            ChartDrawing drawing = new ChartDrawing(Objects.requireNonNull(Drawn.of(chart)), sample.name());
            written.addAll(List.of(drawing.svg(), drawing.svg(), chart.getAccessibleText()));
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
                .isNotEmpty()
                .isEqualTo(written.get(2));
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
    void aPictureHasTwoPxForOneAndTheColoursOfTheTheme(SampleCharts.Sample sample, FxRobot robot) {
        List<WritableImage> pictures = new ArrayList<>();
        List<Document> drawings = new ArrayList<>();
        robot.interact(() -> {
            pictures.add(drawing(sample, true).picture(2));
            drawings.add(Svg.parse(drawing(sample, true).svg()));
        });
        WritableImage p = pictures.get(0);
        assertThat(p.getWidth())
                .isEqualTo(2
                        * Double.parseDouble(
                                drawings.get(0).getDocumentElement().getAttribute("width")));
        assertThat(p.getPixelReader().getArgb(0, 0)).isEqualTo(0xff0d1117);
    }

    @Test
    void stripsBecomeOneSheetThatSaysWhatItLeavesOut(FxRobot robot) {
        List<String> written = new ArrayList<>();
        List<WritableImage> pictures = new ArrayList<>();
        robot.interact(() -> {
            Theme theme = new Theme(false, 1);
            written.add(new ChartDrawing(SampleCharts.sheet(theme, 3), "Month by month").svg());
            ChartDrawing many = new ChartDrawing(SampleCharts.sheet(theme, 300), "Month by month");
            written.add(many.svg());
            pictures.add(many.picture(4));
        });
        List<String> few = Svg.texts(Svg.parse(written.get(0)));
        assertThat(few).contains("Month by month", "Months Mar 2017 to Feb 2019. Underlined: hot, dotted above: cold");
        assertThat(few.stream().filter(t -> t.matches("[0-9]+")).count())
                .as("24 months of three wards, and the classes")
                .isGreaterThanOrEqualTo(3 * 24);
        List<String> all = Svg.texts(Svg.parse(written.get(1)));
        assertThat(all).anyMatch(t -> t.endsWith("The first 100 of 300 rows"));
        assertThat(pictures.get(0).getHeight()).as("what a canvas can hold").isLessThanOrEqualTo(8000);
    }
}
