package org.wardplan.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.wardplan.analysis.hotspot.ControlChart;
import org.wardplan.analysis.hotspot.EmergingClass;
import org.wardplan.model.plan.LocalStatistic;
import org.wardplan.ui.Pictures;
import org.wardplan.ui.theme.Theme;

@ExtendWith(ApplicationExtension.class)
class HotSpotChartsPictureTest {
    private Stage stage;

    @Start
    void start(Stage s) {
        stage = s;
        s.show();
    }

    @ParameterizedTest
    @CsvSource({"false,1", "true,1", "false,1.4"})
    void gallery(boolean dark, double scale, FxRobot robot) {
        Robberies data = new Robberies();
        int hyde = data.ward("Hyde Park");
        robot.interact(() -> {
            Theme theme = new Theme(dark, scale);
            FunnelChart funnel = new FunnelChart(theme);
            funnel.names(data.name, w -> data.name.apply(w));
            funnel.show(data.funnel(), "Robberies", "residents", "London");
            funnel.mark(new int[] {hyde}, hyde, data.ward("Noel Park"));
            TopTenthBars bars = new TopTenthBars(theme);
            bars.names(data.name, w -> data.name.apply(w) + "\n" + bars.certainty(w));
            bars.show(data.year, data.ranks(), "robberies");
            bars.mark(new int[] {hyde}, hyde, -1);
            ControlChartView control = new ControlChartView(theme);
            control.show(ControlChart.of(data.counts(hyde), 12), data.cube.firstMonth(), "Hyde Park, robbery");
            ControlChartView broken = new ControlChartView(theme);
            broken.show(ControlChart.of(data.counts(data.ward("West End")), 12, 18), data.cube.firstMonth(), "West End");
            ClassBars gi = new ClassBars(theme);
            gi.title("Gi* clusters", "FDR-adjusted");
            gi.show(ClassBars.classes(LocalStatistic.GISTAR), c -> 7 * c.ordinal());
            ClassBars moran = new ClassBars(theme);
            moran.show(ClassBars.classes(LocalStatistic.MORAN), c -> 31 * c.ordinal());
            moran.keep(java.util.Set.of(org.wardplan.analysis.hotspot.HotSpotClass.HOT_99));
            HeatLegend legend = new HeatLegend(theme);
            HeatHead head = new HeatHead(theme);
            head.show(data.cube.firstMonth(), data.months, -1);
            head.mark(20, -1);
            VBox strips = new VBox(4, legend, head);
            int[] order = IntStream.range(0, data.year.length).boxed()
                    .sorted((a, b) -> Double.compare(data.year[b], data.year[a])).mapToInt(w -> w).toArray();
            for (int k : new int[] {0, 1, 7, 8, 13, 14, 300, 500}) {
                HeatStrip strip = new HeatStrip(theme);
                strip.show(data.row(order[k]), HeatBreaks.STANDARD, data.name.apply(order[k]));
                strip.mark(20);
                strips.getChildren().add(strip);
            }
            HeatStrip refused = new HeatStrip(theme);
            refused.show(MonthRow.refused(data.cube.firstMonth(), 24, "not shown by ward and month"), HeatBreaks.STANDARD, "");
            HeatStrip gap = new HeatStrip(theme);
            MonthRow r = data.row(hyde);
            double[] values = r.values().clone();
            values[5] = Double.NaN;
            values[7] = 12345;
            values[8] = 130;
            gap.show(new MonthRow(r.first(), values, r.z(), r.signs(), 17, ""), HeatBreaks.STANDARD, "");
            strips.getChildren().addAll(refused, gap);
            HBox glyphs = new HBox(16);
            for (EmergingClass c : EmergingClass.values()) {
                glyphs.getChildren().add(new VBox(2, new PatternGlyph(theme, c), new Label(c.id().substring(0, 3))));
            }
            HBox sparks = new HBox(16);
            for (int k : new int[] {0, 13, 300}) {
                for (boolean z : new boolean[] {true, false}) {
                    MonthSparkline s = new MonthSparkline(theme);
                    s.show(data.row(order[k]), z);
                    sparks.getChildren().add(s);
                }
            }
            Pane all = new Pane();
            place(all, funnel, 10, 10, 324, 260);
            place(all, bars, 350, 10, 620, 150);
            place(all, control, 350, 170, 420, 190);
            place(all, broken, 780, 170, 300, 190);
            place(all, new VBox(8, glyphs, sparks, gi, moran), 10, 370, 570, 330);
            place(all, strips, 600, 370, 540, 330);
            all.getStylesheets().add(Charts.sheet());
            Scene scene = new Scene(all, 1160, 720);
            theme.install(scene);
            stage.setScene(scene);
            all.applyCss();
            all.layout();
            Pictures.keep(scene, "hot-charts-" + (dark ? "dark" : "light") + scale);
        });
        assertThat(true).isTrue();
    }

    private static void place(Pane all, javafx.scene.layout.Region r, double x, double y, double w, double h) {
        r.setMinSize(w, h);
        r.setMaxSize(w, h);
        r.setPrefSize(w, h);
        r.relocate(x, y);
        all.getChildren().add(r);
    }
}
