package org.wardplan.planning.whatif;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.ScenarioEdit;
import org.wardplan.model.plan.ValueRange;
import org.wardplan.planning.Requirement;

/** Makes the edits that set between what values an assumption may lie, with labels for the history. */
public final class RangeEdits {
    private RangeEdits() {}

    /**
     * Sets a range.
     *
     * @param key of an assumption that has a part in the sums, or {@link Ranges#WEIGHT} and a category
     * @param low in the figure's unit
     * @return the edit, empty where it is so already; no value, and why, where the range makes no sense: the wrong way
     *     round, outside the unit's bounds, without the scenario's own value, or reaching to where there are no sums
     */
    public static WithProblems<Optional<PlanEdit>> set(WhatIfQuestion question, String key, double low, double high) {
        Scenario s = question.scenario();
        WithProblems<Ranges> before = Ranges.of(question);
        Ranges ranges = before.value();
        if (ranges == null) {
            return WithProblems.failed(before.problems());
        }
        String label = label(ranges, key)
                .orElse(s.assumptions().find(key).map(Assumption::label).orElse(""));
        if (label.isEmpty()) {
            return wrong("There is no figure \"" + key + "\" that could have a range: choose one of "
                    + String.join(
                            ", ",
                            ranges.figures().stream().map(RangedFigure::key).toList()));
        }
        if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            return wrong(label + ": the range begins above its end; give the lower value first");
        }
        ValueRange range = new ValueRange(low, high);
        Scenario with = s.withRanges(changed(s, key, range));
        WhatIfQuestion asked = new WhatIfQuestion(question.data(), question.profiles(), question.plan(), with);
        Ranges after = Ranges.of(asked).orThrow();
        Optional<RangedFigure> figure = after.find(key);
        if (figure.isEmpty()) {
            String why = after.fixed().stream()
                    .filter(f -> f.key().equals(key))
                    .map(Ranges.Fixed::reason)
                    .findFirst()
                    .orElse("it has no part in the sums");
            return low == high && why.equals(Ranges.POINT)
                    ? WithProblems.of(edit(s, key, label, range, null))
                    : wrong(label + " can't have a range: " + why);
        }
        RangedFigure f = figure.get();
        String bounds = outside(f.unit(), low, high);
        if (bounds != null) {
            return wrong(label + ": " + bounds);
        }
        if (f.value() < low || f.value() > high) {
            return wrong(label + ": the range " + FigureText.range(f.unit(), low, high)
                    + " does not hold the scenario's own value, " + FigureText.of(f.unit(), f.value())
                    + "; widen it, or change the value first");
        }
        Cases cases = new Cases(asked, after);
        int at = after.figures().indexOf(f);
        for (double end : new double[] {f.low(), f.high()}) {
            Case c = cases.with(at, end);
            List<Problem> problems = Requirement.need(question.data(), c.profiles(), c.scenario()).problems().stream()
                    .filter(p -> p.severity() == Problem.Severity.ERROR)
                    .toList();
            if (!problems.isEmpty()) {
                return WithProblems.failed(problems);
            }
        }
        return WithProblems.of(edit(s, key, label, range, f.unit()));
    }

    /** Takes the user's range away, so that the program's own holds; empty where there is none. */
    public static Optional<PlanEdit> reset(WhatIfQuestion question, String key) {
        Scenario s = question.scenario();
        ValueRange from = s.ranges().get(key);
        if (from == null) {
            return Optional.empty();
        }
        Ranges ranges = Ranges.of(question).value();
        String label = ranges == null ? key : label(ranges, key).orElse(key);
        return Optional.of(new ScenarioEdit.SetRange(s.id(), key, from, null, "Own range taken away: " + label));
    }

    private static Optional<String> label(Ranges ranges, String key) {
        return ranges.find(key).map(RangedFigure::label).or(() -> ranges.fixed().stream()
                .filter(f -> f.key().equals(key))
                .map(Ranges.Fixed::label)
                .findFirst());
    }

    private static Map<String, ValueRange> changed(Scenario s, String key, ValueRange range) {
        Map<String, ValueRange> ranges = new HashMap<>(s.ranges());
        ranges.put(key, range);
        return ranges;
    }

    private static Optional<PlanEdit> edit(
            Scenario s, String key, String label, ValueRange range, Assumption.@Nullable Unit unit) {
        ValueRange from = s.ranges().get(key);
        return Objects.equals(from, range)
                ? Optional.empty()
                : Optional.of(new ScenarioEdit.SetRange(
                        s.id(),
                        key,
                        from,
                        range,
                        "Range: " + label + " "
                                + (unit == null ? "held" : FigureText.range(unit, range.low(), range.high()))));
    }

    private static @Nullable String outside(Assumption.Unit unit, double low, double high) {
        boolean whole = low == Math.rint(low) && high == Math.rint(high);
        return switch (unit) {
            case SHARE -> low < 0 || high > 1 ? "expected shares from 0 to 100 %" : null;
            case PENCE_A_YEAR -> low < 0 || !whole ? "expected 0 or more, in whole pence" : null;
            case POSTS -> low < 0 || !whole ? "expected whole posts, 0 or more" : null;
            case MONTHS -> low < 1 || !whole ? "expected whole months, 1 or more" : null;
            case FACTOR, HOURS -> low < 0 || high > 1e6 ? "expected 0 or more" : null;
            case MONTH -> "a month is a choice and has no range";
        };
    }

    private static WithProblems<Optional<PlanEdit>> wrong(String message) {
        return WithProblems.failed(Problem.error(message));
    }
}
