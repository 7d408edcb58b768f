package org.wardplan.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.wardplan.analysis.hotspot.Funnel;
import org.wardplan.ui.theme.Theme;

/** Robberies of the 629 published wards in a funnel, and what there is little to show of. */
@ExtendWith(ApplicationExtension.class)
class FunnelChartTest {
    private static final Robberies DATA = new Robberies();
    private final List<Integer> pointed = new ArrayList<>();
    private final List<String> picked = new ArrayList<>();
    private final List<int[]> areas = new ArrayList<>();
    private FunnelChart chart;

    @Start
    void start(Stage stage) {
        Theme theme = new Theme(false, 1);
        chart = new FunnelChart(theme);
        chart.names(DATA.name, w -> DATA.name.apply(w) + " told");
        chart.onPoint(
                p -> {
                    pointed.add(p);
                    chart.mark(new int[0], -1, p);
                },
                (p, add) -> picked.add(DATA.name.apply(p) + (add ? " too" : "")));
        chart.onArea((points, add) -> areas.add(points));
        chart.show(DATA.funnel(), "Robberies", "residents", "London");
        StackPane root = new StackPane(chart);
        root.getStylesheets().add(Charts.sheet());
        Scene scene = new Scene(root, 360, 300);
        theme.install(scene);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    private List<String> texts() {
        return Svg.texts(Svg.parse(chart.svg()));
    }

    @Test
    void whatIsOffTheScaleIsNamedAndStandsAtTheTop(FxRobot robot) {
        robot.interact(() -> chart.mark(new int[] {DATA.ward("Hyde Park")}, DATA.ward("Hyde Park"), -1));
        assertThat(chart.top()).isEqualTo(20);
        assertThat(texts())
                .contains(
                        "off the scale: West End 109, St. James's 55",
                        "London 3.7",
                        "Hyde Park 12.8",
                        "Residents",
                        "29 above 99.8%, limits widened ×3.7");
        assertThat(chart.at(DATA.ward("West End")).getY()).isEqualTo(chart.yOfRate(20));
        assertThat(chart.getAccessibleText())
                .startsWith("Robberies per 1,000 residents against residents, 629 wards: London 3.7, 29 above 99.8%")
                .contains("West End 109")
                .endsWith("Hyde Park told");
    }

    @Test
    void limitsLieWhereTheFunnelHasThem() {
        Document d = Svg.parse(chart.svg());
        NodeList lines = d.getElementsByTagName("polyline");
        double[][] dashed = points((Element) lines.item(0));
        int ward = DATA.ward("Hyde Park");
        double x = chart.at(ward).getX();
        int at = IntStream.range(0, dashed.length)
                .filter(k -> dashed[k][0] >= x)
                .findFirst()
                .orElseThrow();
        Funnel f = DATA.funnel();
        double upper = f.limit(f.denominator(ward), Funnel.Z_95).upper();
        assertThat(((Element) lines.item(0)).getAttribute("stroke-dasharray")).isNotEmpty();
        assertThat(dashed[at][1]).isCloseTo(chart.yOfRate(upper), within(1.5));
        assertThat(chart.yOfRate(f.rate(ward))).as("above its limit").isLessThan(dashed[at][1]);
    }

    private static double[][] points(Element polyline) {
        return Arrays.stream(polyline.getAttribute("points").trim().split("\\s+"))
                .map(p -> Arrays.stream(p.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
    }

    @Test
    void aLongNameStaysInsideANarrowChart(FxRobot robot) {
        int ward = DATA.ward("Knightsbridge and Belgravia");
        robot.interact(() -> {
            chart.mark(new int[] {ward}, ward, -1);
            chart.setMaxWidth(190);
        });
        WaitForAsyncUtils.waitForFxEvents();
        List<Double> starts = new ArrayList<>();
        robot.interact(() -> {
            NodeList texts = Svg.parse(chart.svg()).getElementsByTagName("text");
            for (int k = 0; k < texts.getLength(); k++) {
                Element e = (Element) texts.item(k);
                if (e.getTextContent().equals("Knightsbridge and Belgravia 10.8")) {
                    starts.add(Double.parseDouble(e.getAttribute("x")));
                }
            }
        });
        double room = TextWidth.of("Knightsbridge and Belgravia 10.8", org.wardplan.ui.theme.Fonts.medium(11));
        assertThat(starts).isNotEmpty().allMatch(x -> x >= 0 && x + room <= 190);
    }

    @Test
    void pointerAndKeysTellAndPick(FxRobot robot) {
        int hyde = DATA.ward("Hyde Park");
        robot.moveTo(chart.localToScreen(chart.at(hyde)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(pointed).last().isEqualTo(hyde);
        assertThat(chart.tip.getText()).isEqualTo("Hyde Park told");
        robot.clickOn(chart.localToScreen(chart.at(hyde)));
        assertThat(picked).containsExactly("Hyde Park");
        robot.press(KeyCode.UP).release(KeyCode.UP);
        WaitForAsyncUtils.waitForFxEvents();
        Funnel f = DATA.funnel();
        int above = pointed.get(pointed.size() - 1);
        assertThat(f.rate(above)).isGreaterThan(f.rate(hyde));
        assertThat(IntStream.range(0, f.wards()).filter(w -> f.rate(w) > f.rate(hyde) && f.rate(w) < f.rate(above)))
                .as("wards in between")
                .isEmpty();
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        assertThat(picked).last().isEqualTo(DATA.name.apply(above) + " too");
        robot.press(KeyCode.END).release(KeyCode.END);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(f.denominator(pointed.get(pointed.size() - 1)))
                .isEqualTo(Arrays.stream(DATA.residents).max().orElseThrow());
    }

    @Test
    void aBoxPicksWhatIsInIt(FxRobot robot) {
        robot.interact(() -> chart.mark(new int[0], -1, -1));
        robot.moveTo(chart.localToScreen(chart.getWidth() - 3, chart.yOfRate(10)));
        robot.press(javafx.scene.input.MouseButton.PRIMARY);
        robot.moveTo(chart.localToScreen(chart.getWidth() / 2, chart.yOfRate(21)));
        robot.moveTo(chart.localToScreen(30, chart.yOfRate(21)));
        robot.release(javafx.scene.input.MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        Funnel f = DATA.funnel();
        assertThat(areas).hasSize(1);
        assertThat(areas.get(0))
                .containsExactly(IntStream.range(0, f.wards())
                        .filter(w -> f.rate(w) > 10)
                        .toArray());
    }

    private void show(FxRobot robot, double[] counts, double[] of) {
        robot.interact(() -> {
            chart.show(Funnel.of(counts, of), "Robberies", "residents", "London");
            chart.layout();
        });
    }

    @Test
    void littleToShowIsShownOrSaid(FxRobot robot) {
        double[] residents = {10_000, 12_000, 15_000, 9_000};
        show(robot, new double[0], new double[0]);
        assertThat(texts()).contains("No wards");
        show(robot, new double[] {1, 2}, new double[] {0, Double.NaN});
        assertThat(texts()).anyMatch(t -> t.contains("no rates"));
        show(robot, new double[4], residents);
        assertThat(chart.top()).isPositive();
        assertThat(texts()).contains("London 0.0");
        show(robot, new double[] {20, 24, 30, 18}, residents);
        assertThat(texts()).contains("London 2.0", "none above 99.8%, limits by chance alone");
        assertThat(chart.at(0).getY()).isEqualTo(chart.yOfRate(2));
        show(robot, new double[] {0, 1, 2, 0}, residents);
        assertThat(texts()).contains("London 0.07");
        show(robot, new double[] {5}, new double[] {10_000});
        assertThat(chart.at(0).getX()).isBetween(0.0, chart.getWidth());
        assertThat(chart.rows().split("\n"))
                .containsExactly(
                        "Ward\tResidents\tPer 1,000\tz\tLimits", DATA.name.apply(0) + "\t10,000\t0.50\t0.00\twithin");
    }
}
