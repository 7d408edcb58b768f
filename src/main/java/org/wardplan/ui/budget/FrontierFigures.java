package org.wardplan.ui.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.finance.Money;
import org.wardplan.ui.chart.Curve;
import org.wardplan.ui.chart.CurveFigures;
import org.wardplan.ui.chart.CurveFigures.Axis;
import org.wardplan.ui.chart.CurveFigures.Look;
import org.wardplan.ui.chart.CurveFigures.Mark;
import org.wardplan.ui.chart.Scale;
import org.wardplan.ui.theme.Numbers;

/**
 * Unmet need against budget. Unmet need is an index, the end-2017 floor is 100.
 *
 * @param budgets ascending, each with the best plan's unmet need
 * @param unmet by budget
 * @param from where the axis begins
 * @param to where it ends
 * @param budget of the scenario
 * @param draft the plan that is worked on
 * @param best the best plan for the scenario's budget, null while there is none
 * @param others plans to compare with
 * @param target what full target strength costs, null where that is not known
 */
public record FrontierFigures(
        List<Money> budgets,
        double[] unmet,
        Money from,
        Money to,
        Money budget,
        Plan draft,
        @Nullable Best best,
        List<Plan> others,
        @Nullable Money target) {

    /** One plan. */
    public record Plan(String name, Money cost, double unmet) {
        /** Whether both would be drawn at the same place. */
        boolean isAt(Plan other) {
            return Math.abs(unmet - other.unmet) < VISIBLE && Math.abs(millions(cost) - millions(other.cost)) < VISIBLE;
        }
    }

    /**
     * The best plan for the budget.
     *
     * @param gap how far from the best possible it can be: {@code optimal, proved} or {@code gap ≤ 0.5%}
     */
    public record Best(double unmet, String gap) {}

    /** What one decimal shows, of the index and of millions. */
    private static final double VISIBLE = 0.05;

    private static final double FLOOR = 100;
    private static final int TICKS = 5;
    private static final int MONEY_TICKS = 6;

    public FrontierFigures {
        budgets = List.copyOf(budgets);
        others = List.copyOf(others);
        if (budgets.size() != unmet.length) {
            throw new IllegalArgumentException(budgets.size() + " budgets and " + unmet.length + " values");
        }
    }

    Curve curve() {
        return new Curve(budgets.stream().mapToDouble(FrontierFigures::millions).toArray(), unmet);
    }

    static double millions(Money m) {
        return m.pence() / 1e8;
    }

    /** An amount on the axis as money in whole pounds. */
    static Money money(double millions) {
        return new Money(100 * Math.round(millions * 1e6));
    }

    private static String index(double unmet) {
        return Numbers.decimal(unmet, 1);
    }

    CurveFigures picture() {
        Curve curve = curve();
        List<Mark> marks = new ArrayList<>();
        String same = "";
        for (Plan p : others) {
            if (p.isAt(draft)) {
                same = p.name();
            } else {
                marks.add(mark(Look.REFERENCE, p, p.name() + ": " + index(p.unmet()), ""));
            }
        }
        double best = curve.at(millions(draft.cost()));
        boolean better = draft.unmet() - best >= VISIBLE;
        marks.add(mark(
                Look.DRAFT,
                draft,
                draft.name() + " " + index(draft.unmet()),
                !same.isEmpty() ? "as " + same : better ? "same money, best placed " + index(best) : ""));
        Best at = this.best;
        if (at != null) {
            String name = "Optimum " + index(at.unmet());
            String told = "Best plan for " + budget + "\nunmet need " + index(at.unmet()) + ", " + at.gap();
            marks.add(new Mark(Look.BEST, millions(budget), at.unmet(), name, at.gap(), told));
        }
        double low = millions(from);
        double high = millions(to);
        double lowest = DoubleStream.concat(
                        IntStream.range(0, curve.size())
                                .filter(k -> curve.xs()[k] >= low)
                                .mapToDouble(k -> curve.ys()[k]),
                        marks.stream()
                                .filter(m -> m.x() >= low && m.x() <= high)
                                .mapToDouble(Mark::y))
                .max()
                .orElse(FLOOR);
        double bottom = Scale.fromZero(lowest, TICKS, 0, 1).high();
        return new CurveFigures(
                curve,
                "Best possible plans",
                marks,
                millions(budget),
                "budget " + budget,
                new Axis("Yearly cost of posts", low, high, MONEY_TICKS, v -> "£" + whole(v) + "m"),
                new Axis("Unmet need", bottom, 0, TICKS, FrontierFigures::whole),
                target == null ? "" : "Full target strength costs " + target);
    }

    private static Mark mark(Look look, Plan p, String name, String detail) {
        String told = p.name() + "\n" + p.cost() + ", unmet need " + index(p.unmet());
        return new Mark(look, millions(p.cost()), p.unmet(), name, detail, told);
    }

    private static String whole(double v) {
        return Numbers.decimal(v, Math.abs(v - Math.rint(v)) < 1e-9 ? 0 : 1);
    }

    /** What is said of a budget. */
    String told(double millions) {
        double value = curve().at(millions);
        double less = draft.unmet() - value;
        return "£" + Numbers.decimal(millions, 1) + "m: unmet need " + index(value) + "\n"
                + (Math.abs(less) < VISIBLE
                        ? "as the draft plan"
                        : index(Math.abs(less)) + (less > 0 ? " less" : " more") + " than the draft plan")
                + "\nClick or press Enter to try it";
    }

    /** The figures as lines with cells parted by tabs. */
    String rows() {
        StringBuilder rows = new StringBuilder("Plan\tCost (pounds)\tUnmet need (index)");
        for (int k = 0; k < unmet.length; k++) {
            row(rows, "Best possible", budgets.get(k), unmet[k]);
        }
        others.forEach(p -> row(rows, p.name(), p.cost(), p.unmet()));
        row(rows, draft.name(), draft.cost(), draft.unmet());
        Best at = best;
        if (at != null) {
            row(rows, "Optimum, " + at.gap(), budget, at.unmet());
        }
        return rows.toString();
    }

    private static void row(StringBuilder rows, String name, Money cost, double value) {
        rows.append('\n').append(name).append('\t').append(cost.pence() / 100).append('\t');
        rows.append(String.format(java.util.Locale.ROOT, "%.3f", value));
    }

    /** In words, for screen readers. */
    String words() {
        Best at = best;
        return "Unmet need against budget from " + from + " to " + to + ", end-2017 floor 100. " + draft.name() + " "
                + index(draft.unmet()) + " at " + draft.cost()
                + (at == null ? "" : ". Optimum at " + budget + ": " + index(at.unmet()) + ", " + at.gap());
    }
}
