package org.wardplan.ui.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.layout.Region;
import org.wardplan.analysis.forecast.MonthForecast;
import org.wardplan.analysis.hotspot.ControlChart;
import org.wardplan.app.CrimeHistory;
import org.wardplan.ui.theme.Theme;

/** Charts with figures made up for tests. */
final class SampleCharts {
    static final int WARDS = 629;

    private SampleCharts() {}

    /**
     * A chart and what its drawing says.
     *
     * @param texts some of the texts in it
     */
    record Sample(String name, Function<Theme, Region> made, double width, double height, String... texts) {
        Region of(Theme theme) {
            Region chart = made.apply(theme);
            chart.resize(width, height);
            chart.layout();
            return chart;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Sample> all() {
        return List.of(
                new Sample(
                        "Two targets",
                        SampleCharts::targets,
                        420,
                        340,
                        "Target by share",
                        "the same by both",
                        "West End"),
                new Sample(
                        "Moran scatter",
                        SampleCharts::moran,
                        420,
                        340,
                        "Robbery, standard deviations",
                        "High–High",
                        "Low–High",
                        "Moran's I 0.62",
                        "2 wards without a figure left out"),
                new Sample(
                        "Concentration",
                        SampleCharts::concentration,
                        340,
                        330,
                        "Share of wards, most first",
                        "Share of robbery",
                        "50%",
                        "By chance alone"),
                new Sample("Equity of coverage", SampleCharts::lorenz, 124, 124, "Draft", "Even"),
                new Sample(
                        "Trend and forecast", SampleCharts::fan, 520, 230, "axis cut below", "Feb 19", "Band of 90%"),
                new Sample("Recorded crime", SampleCharts::months, 310, 66, "Mar 17", "Feb 19", "Mean of 12 months"),
                new Sample(
                        "Budget against unmet need", SampleCharts::curve, 480, 300, "best for the money", "Draft 84.1"),
                new Sample("Points per £1m", SampleCharts::bars, 240, 38, "Points per £1m"),
                new Sample("Break-even", SampleCharts::level, 240, 34, "more DWOs", "0.635"),
                new Sample("Funnel", SampleCharts::funnel, 330, 260, "99.8%", "Residents", "Hyde Park"),
                new Sample("Top tenth", SampleCharts::topTenth, 620, 150, "rank 63, the top tenth ends", "possible"),
                new Sample("Control chart", SampleCharts::control, 420, 190, "Feb 19", "these months set the limits"),
                new Sample("Months of one ward", SampleCharts::strip, 540, 24, "6"),
                new Sample("Classes of months", SampleCharts::heatLegend, 180, 24, "6"),
                new Sample("z by month", SampleCharts::sparkline, 240, 56));
    }

    private static Robberies robberies;

    private static Robberies robberies() {
        if (robberies == null) {
            robberies = new Robberies();
        }
        return robberies;
    }

    static FunnelChart funnel(Theme theme) {
        FunnelChart chart = new FunnelChart(theme);
        Robberies data = robberies();
        int hyde = data.ward("Hyde Park");
        chart.names(data.name, data.name);
        chart.show(data.funnel(), "Robberies", "residents", "London");
        chart.mark(new int[] {hyde}, hyde, -1);
        return chart;
    }

    static TopTenthBars topTenth(Theme theme) {
        TopTenthBars chart = new TopTenthBars(theme);
        chart.names(robberies().name, robberies().name);
        chart.show(robberies().year, robberies().ranks(), "robberies");
        return chart;
    }

    static ControlChartView control(Theme theme) {
        ControlChartView chart = new ControlChartView(theme);
        Robberies data = robberies();
        chart.show(
                ControlChart.of(data.counts(data.ward("Hyde Park")), 12), data.cube.firstMonth(), "Hyde Park, robbery");
        return chart;
    }

    static HeatStrip strip(Theme theme) {
        HeatStrip chart = new HeatStrip(theme);
        chart.show(robberies().row(robberies().ward("Hyde Park")), HeatBreaks.STANDARD, "Hyde Park");
        return chart;
    }

    static HeatLegend heatLegend(Theme theme) {
        return new HeatLegend(theme);
    }

    static MonthSparkline sparkline(Theme theme) {
        MonthSparkline chart = new MonthSparkline(theme);
        chart.show(robberies().row(robberies().ward("Hyde Park")), true);
        return chart;
    }

    /** Rows of wards with the most robberies, as a sheet. */
    static Drawn sheet(Theme theme, int rows) {
        Robberies data = robberies();
        return StripSheet.of(
                theme,
                data.cube.firstMonth(),
                data.months,
                -1,
                IntStream.range(0, rows)
                        .mapToObj(w -> new StripSheet.Named(data.name.apply(w), data.row(w)))
                        .toList(),
                HeatBreaks.STANDARD);
    }

    static ScatterChart targets(Theme theme) {
        ScatterChart chart = new ScatterChart(theme, "Target by share", "Target by workload, effective posts");
        Random random = new Random(1);
        double[] xs = new double[WARDS];
        double[] ys = new double[WARDS];
        BitSet strong = new BitSet();
        for (int p = 0; p < WARDS; p++) {
            xs[p] = 2.5 * Math.exp(0.4 * random.nextGaussian() + (p == 7 ? 1.8 : 0.2));
            ys[p] = xs[p] * Math.exp(0.15 * random.nextGaussian());
            strong.set(p, p % 32 == 7);
        }
        chart.names(p -> p == 7 ? "West End" : "Ward " + p, p -> "Ward " + p);
        chart.show(xs, ys);
        chart.strengthen(strong);
        chart.mark(new int[] {7, 20}, 7, -1);
        return chart;
    }

    static ScatterChart moran(Theme theme) {
        ScatterChart chart = new ScatterChart(theme, "", "");
        Random random = new Random(2);
        double[] xs = new double[WARDS];
        double[] ys = new double[WARDS];
        for (int p = 0; p < WARDS; p++) {
            xs[p] = Math.exp(0.8 * random.nextGaussian()) - 1.3;
            ys[p] = 0.62 * xs[p] + 0.35 * random.nextGaussian();
        }
        xs[3] = Double.NaN;
        ys[4] = Double.NaN;
        chart.diagonal("");
        chart.cross(new ScatterChart.Cross(0, 0, "High–High", "High–Low", "Low–Low", "Low–High"));
        chart.line(new ScatterChart.Line(0.62, 0, "Moran's I 0.62"));
        chart.classes(
                List.of(
                        new ScatterChart.PointClass("Hot, 99%", "#b2182b", "#b2182b"),
                        new ScatterChart.PointClass("Cold, 95%", "#67a9cf", "#67a9cf")),
                p -> xs[p] > 1 && ys[p] > 1 ? 0 : xs[p] < -0.8 && ys[p] < -0.6 ? 1 : -1);
        chart.show("Robbery, standard deviations", xs, "Mean of neighbours, standard deviations", ys);
        return chart;
    }

    static ConcentrationChart concentration(Theme theme) {
        ConcentrationChart chart = new ConcentrationChart(theme);
        double[] held = new double[WARDS + 1];
        double[] byChance = new double[WARDS + 1];
        for (int k = 0; k <= WARDS; k++) {
            double share = k / (double) WARDS;
            held[k] = 1 - Math.pow(1 - share, 3.2);
            byChance[k] = 1 - Math.pow(1 - share, 1.4);
        }
        chart.show("robbery", held, byChance);
        return chart;
    }

    static LorenzChart lorenz(Theme theme) {
        LorenzChart chart = new LorenzChart(theme);
        List<LorenzChart.Line> lines = new ArrayList<>();
        double[] bends = {2, 1.5, 1.1};
        String[] names = {"Floor", "Draft", "Optimum"};
        double[] xs = IntStream.rangeClosed(0, 50).mapToDouble(k -> k / 50.0).toArray();
        for (LorenzChart.Look look : LorenzChart.Look.values()) {
            double[] ys = IntStream.rangeClosed(0, 50)
                    .mapToDouble(k -> Math.pow(k / 50.0, bends[look.ordinal()]))
                    .toArray();
            lines.add(new LorenzChart.Line(names[look.ordinal()], look, new Curve(xs, ys)));
        }
        chart.show(lines, "Gini of the draft 0.2");
        return chart;
    }

    private static int[] counts(int base, int months) {
        return IntStream.range(0, months)
                .map(m -> (int) Math.round(base + 0.08 * base * Math.sin(m * 2 * Math.PI / 12) + 0.02 * base * (m % 5)))
                .toArray();
    }

    static FanChart fan(Theme theme) {
        FanChart chart = new FanChart(theme);
        List<MonthForecast> ahead = IntStream.range(0, 6)
                .mapToObj(k -> new MonthForecast(
                        YearMonth.of(2019, 3).plusMonths(k),
                        2700,
                        2450 - 40 * k,
                        2600 - 20 * k,
                        2700,
                        2800 + 20 * k,
                        2950 + 40 * k))
                .toList();
        chart.show(
                new FanChart.Months(YearMonth.of(2017, 3), counts(2600, 24), 9, ahead), "Robbery by month in London");
        return chart;
    }

    static MonthChart months(Theme theme) {
        MonthChart chart = new MonthChart(theme);
        int[] counts = counts(220, 24);
        chart.show(new CrimeHistory(
                YearMonth.of(2017, 3),
                counts,
                -1,
                IntStream.range(12, 24).map(m -> counts[m]).sum(),
                OptionalInt.of(IntStream.range(0, 12).map(m -> counts[m]).sum())));
        return chart;
    }

    static CurveChart curve(Theme theme) {
        CurveChart chart = new CurveChart(theme);
        double[] xs = IntStream.rangeClosed(0, 60).mapToDouble(k -> 110 + k).toArray();
        double[] ys = IntStream.rangeClosed(0, 60)
                .mapToDouble(k -> 30 + 70 * Math.exp(-k / 25.0))
                .toArray();
        chart.show(
                new CurveFigures(
                        new Curve(xs, ys),
                        "best for the money",
                        List.of(
                                new CurveFigures.Mark(
                                        CurveFigures.Look.DRAFT, 137.8, 84.1, "Draft 84.1", "index", "The draft"),
                                new CurveFigures.Mark(
                                        CurveFigures.Look.REFERENCE, 120, 100, "End 2017", "100", "End of 2017")),
                        137.8,
                        "£137.8m",
                        new CurveFigures.Axis("Budget", 110, 170, 6, v -> "£" + Math.round(v) + "m"),
                        new CurveFigures.Axis("Unmet need", 100, 20, 5, v -> String.valueOf(Math.round(v))),
                        "certified"),
                "Unmet need by budget");
        return chart;
    }

    static BarStrip bars(Theme theme) {
        BarStrip chart = new BarStrip(theme);
        chart.show(
                IntStream.range(0, 12)
                        .mapToObj(k -> new BarStrip.Bar(3 * Math.exp(-k / 4.0), "bar " + k))
                        .toList(),
                3,
                "Points per £1m along the curve");
        return chart;
    }

    static LevelScale level(Theme theme) {
        LevelScale chart = new LevelScale(theme);
        chart.show(0.635, 0.6, "more DWOs", "more PCSOs");
        chart.setAccessibleText("A PCSO is worth a DWO's money from 0.635");
        return chart;
    }
}
