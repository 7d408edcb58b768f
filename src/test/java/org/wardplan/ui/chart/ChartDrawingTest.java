package org.wardplan.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.WritableImage;
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

    @ParameterizedTest
    @MethodSource("charts")
    void everyChartIsADrawingWithItsTexts(SampleCharts.Sample sample, FxRobot robot) {
        List<String> written = new ArrayList<>();
        robot.interact(() -> {
            ChartRegion chart = sample.of(new Theme(false, 1));
            written.add(new ChartDrawing(chart, sample.name()).svg());
            written.add(new ChartDrawing(chart, sample.name()).svg());
            written.add(chart.svg());
            written.add(chart.getAccessibleText());
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
                .isEqualTo(written.get(3));
        Document alone = Svg.parse(written.get(2));
        Element root = alone.getDocumentElement();
        assertThat(root.getAttribute("width")).isEqualTo(String.valueOf((int) sample.width()));
        assertThat(root.getElementsByTagName("rect").item(0).getAttributes().getNamedItem("fill").getNodeValue())
                .as("ground")
                .isEqualTo("#ffffff");
        assertThat(root.getElementsByTagName("*").getLength()).as("marks").isGreaterThan(6);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void aPictureHasTwoPxForOneAndTheColoursOfTheTheme(SampleCharts.Sample sample, FxRobot robot) {
        List<WritableImage> pictures = new ArrayList<>();
        List<Document> drawings = new ArrayList<>();
        robot.interact(() -> {
            ChartDrawing drawing = new ChartDrawing(sample.of(new Theme(true, 1)), sample.name());
            pictures.add(drawing.picture(2));
            drawings.add(Svg.parse(drawing.svg()));
        });
        WritableImage p = pictures.get(0);
        assertThat(p.getWidth())
                .isEqualTo(2 * Double.parseDouble(drawings.get(0).getDocumentElement().getAttribute("width")));
        assertThat(p.getPixelReader().getArgb(0, 0)).isEqualTo(0xff0d1117);
    }
}
