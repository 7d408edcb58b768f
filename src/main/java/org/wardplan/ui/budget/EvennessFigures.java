package org.wardplan.ui.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Objective;
import org.wardplan.planning.Summary;
import org.wardplan.planning.optimise.EvennessFrontier;
import org.wardplan.ui.chart.Curve;
import org.wardplan.ui.chart.CurveFigures;
import org.wardplan.ui.chart.CurveFigures.Axis;
import org.wardplan.ui.chart.CurveFigures.Look;
import org.wardplan.ui.chart.CurveFigures.Mark;
import org.wardplan.ui.chart.Scale;
import org.wardplan.ui.theme.Numbers;

/**
 * Unmet need against evenness: what it costs to lift the worst-covered wards further.
 *
 * @param evenness from 0, close the gaps, to 1, fairest, ascending
 * @param worstTenth mean coverage of the worst tenth of wards, 1 is 100 %
 * @param gini of coverage, by point
 * @param unmet index, by point
 * @param aims what the optimiser is asked for at each point
 * @param now the point nearest to what the scenario asks for, −1 where it asks for something else
 */
public record EvennessFigures(
        double[] evenness, double[] worstTenth, double[] gini, double[] unmet, List<Aim> aims, int now) {
    /** Not computed yet. */
    public static final EvennessFigures NONE =
            new EvennessFigures(new double[0], new double[0], new double[0], new double[0], List.of(), -1);

    private static final int TICKS = 5;
    private static final double HUNDRED = 100;

    public EvennessFigures {
        aims = List.copyOf(aims);
    }

    /**
     * @param asked what the scenario asks for
     */
    public static EvennessFigures of(EvennessFrontier frontier, Aim asked) {
        List<EvennessFrontier.Point> points =
                frontier.points().stream().filter(p -> p.summary() != null).toList();
        double wanted = asked.objective() == Objective.FAIREST ? 1 : asked.evenness();
        int now = -1;
        if (asked.objective() == Objective.GAPS || asked.objective() == Objective.FAIREST) {
            now = IntStream.range(0, points.size())
                    .boxed()
                    .min(Comparator.comparingDouble(k -> Math.abs(points.get(k).evenness() - wanted)))
                    .orElse(-1);
        }
        return new EvennessFigures(
                points.stream().mapToDouble(EvennessFrontier.Point::evenness).toArray(),
                figures(points, Summary::worstDecileCoverage),
                figures(points, Summary::gini),
                figures(points, Summary::unmetNeedIndex),
                points.stream().map(EvennessFrontier.Point::aim).toList(),
                now);
    }

    private static double[] figures(List<EvennessFrontier.Point> points, ToDoubleFunction<Summary> figure) {
        return points.stream()
                .map(EvennessFrontier.Point::summary)
                .filter(Objects::nonNull)
                .mapToDouble(figure)
                .toArray();
    }

    boolean isEmpty() {
        return evenness.length == 0;
    }

    private double[] percents() {
        return Arrays.stream(worstTenth).map(v -> HUNDRED * v).toArray();
    }

    CurveFigures picture() {
        int n = evenness.length;
        if (n == 0) {
            return CurveFigures.NONE;
        }
        double[] xs = percents();
        List<Mark> marks = new ArrayList<>();
        if (now != 0) {
            marks.add(new Mark(Look.REFERENCE, xs[0], unmet[0], "Close the gaps: " + index(unmet[0]), "", told(0)));
        }
        if (n > 1 && now != n - 1) {
            marks.add(new Mark(
                    Look.REFERENCE,
                    xs[n - 1],
                    unmet[n - 1],
                    name(n - 1) + ": " + index(unmet[n - 1]),
                    "",
                    told(n - 1)));
        }
        if (now >= 0) {
            String detail = "worst tenth " + Numbers.decimal(xs[now], 1) + "%";
            marks.add(
                    new Mark(Look.BEST, xs[now], unmet[now], name(now) + ": " + index(unmet[now]), detail, told(now)));
        }
        Scale across = around(xs);
        Scale up = around(unmet);
        return new CurveFigures(
                new Curve(xs, unmet),
                "",
                marks,
                Double.NaN,
                "",
                new Axis(
                        "Coverage of the worst tenth of wards", across.low(), across.high(), TICKS, v -> tick(v) + "%"),
                new Axis("Unmet need", up.high(), up.low(), TICKS, EvennessFigures::tick),
                "further right is more even");
    }

    private static Scale around(double[] values) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(1);
        double spare = Math.max(0.05, 0.08 * (high - low));
        return Scale.between(low - spare, high + spare, TICKS, 0, 1);
    }

    private static String tick(double v) {
        int decimals = Math.abs(v - Math.rint(v)) < 1e-6 ? 0 : Math.abs(10 * v - Math.rint(10 * v)) < 1e-6 ? 1 : 2;
        return Numbers.decimal(v, decimals);
    }

    private static String index(double v) {
        return Numbers.decimal(v, 2);
    }

    private String name(int k) {
        return evenness[k] <= 0
                ? "Close the gaps"
                : evenness[k] >= 1 ? "Fairest" : "Evenness " + Numbers.percent(evenness[k], 0);
    }

    /** What is said of a point. */
    String told(int k) {
        return name(k) + "\nunmet need " + index(unmet[k]) + ", worst tenth of wards "
                + Numbers.percent(worstTenth[k], 1) + "\nGini " + Numbers.decimal(gini[k], 3)
                + "; click or press Enter to try it";
    }

    String rows() {
        StringBuilder rows = new StringBuilder("Evenness\tUnmet need (index)\tCoverage of the worst tenth (%)\tGini");
        for (int k = 0; k < evenness.length; k++) {
            rows.append(String.format(
                    java.util.Locale.ROOT,
                    "%n%.3f\t%.4f\t%.3f\t%.5f",
                    evenness[k],
                    unmet[k],
                    HUNDRED * worstTenth[k],
                    gini[k]));
        }
        return rows.toString().replace("\r", "");
    }

    String words() {
        int n = evenness.length;
        return n == 0
                ? "Unmet need against evenness, not computed yet"
                : "Unmet need against evenness: from " + told(0) + " to " + told(n - 1);
    }
}
