package org.wardplan.planning.phase;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Phasing;
import org.wardplan.model.plan.Phasing.FillOrder;
import org.wardplan.model.plan.Phasing.FundingPeriod;
import org.wardplan.model.plan.Phasing.GrowthStep;
import org.wardplan.model.plan.Phasing.PayAward;
import org.wardplan.model.plan.Phasing.Promise;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.ScenarioEdit;

/** Makes the edits of how a scenario runs over time, with labels for the history; null where nothing would change. */
public final class PhaseEdits {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

    private PhaseEdits() {}

    /**
     * Begins in another quarter, or runs longer or shorter.
     *
     * @throws IllegalArgumentException with what was expected: the first month of a quarter, 1 to 40 quarters
     */
    public static @Nullable PlanEdit span(Scenario s, YearMonth start, int quarters) {
        if (start.getMonthValue() % 3 != 1) {
            throw new IllegalArgumentException(MONTH.format(start)
                    + " is not the first month of a quarter: expected January, April, July or October");
        }
        if (quarters < 1 || quarters > Phasing.MOST_QUARTERS) {
            throw new IllegalArgumentException(
                    quarters + " quarters: expected 1 to " + Phasing.MOST_QUARTERS + ", ten years");
        }
        return edit(
                s,
                s.phasing().withSpan(start, quarters),
                quarters + (quarters == 1 ? " quarter" : " quarters") + " from " + MONTH.format(start));
    }

    /** Begins with the posts of another scenario; null for the plan's baseline, whichever that is. */
    public static @Nullable PlanEdit from(Scenario s, @Nullable Scenario start) {
        return edit(
                s,
                s.phasing().withFrom(start == null ? "" : start.id()),
                "from " + (start == null ? "the baseline" : start.name()));
    }

    /** Fills wards in another order. */
    public static @Nullable PlanEdit order(Scenario s, FillOrder order) {
        return edit(
                s,
                s.phasing().withOrder(order),
                order == FillOrder.NEED ? "where need is greatest first" : "promises first");
    }

    /** Puts a step in the place of another (from is null to add one, to is null to take one away). */
    public static @Nullable PlanEdit step(Scenario s, @Nullable GrowthStep from, @Nullable GrowthStep to) {
        return edit(
                s, s.phasing().withSteps(replaced(s.phasing().steps(), from, to)), change(from, to, PhaseEdits::words));
    }

    /** Puts an award in the place of another (from is null to add one, to is null to take one away). */
    public static @Nullable PlanEdit award(Scenario s, @Nullable PayAward from, @Nullable PayAward to) {
        return edit(
                s,
                s.phasing().withAwards(replaced(s.phasing().awards(), from, to)),
                change(from, to, PhaseEdits::words));
    }

    /**
     * Puts a promise in the place of another (from is null to add one, to is null to take one away).
     *
     * @throws IllegalArgumentException for a promise of nothing
     */
    public static @Nullable PlanEdit promise(Scenario s, @Nullable Promise from, @Nullable Promise to) {
        if (to != null && to.posts().values().stream().noneMatch(n -> n > 0)) {
            throw new IllegalArgumentException(
                    "A promise is of one post or more in every ward: remove it if nothing is promised");
        }
        return edit(
                s,
                s.phasing().withPromises(replaced(s.phasing().promises(), from, to)),
                change(from, to, PhaseEdits::words));
    }

    /** Puts a period in the place of another (from is null to add one, to is null to take one away). */
    public static @Nullable PlanEdit period(Scenario s, @Nullable FundingPeriod from, @Nullable FundingPeriod to) {
        return edit(
                s,
                s.phasing().withFunding(replaced(s.phasing().funding(), from, to)),
                change(from, to, f -> lineName(s, f.line()) + " pays " + words(f)));
    }

    /** Sets when a funding line pays; no period for always. */
    public static @Nullable PlanEdit funding(Scenario s, String line, List<FundingPeriod> periods) {
        List<FundingPeriod> all = new ArrayList<>(s.phasing().funding());
        all.removeIf(f -> f.line().equals(line));
        all.addAll(periods);
        String when = periods.isEmpty()
                ? "throughout"
                : periods.stream().map(PhaseEdits::words).collect(Collectors.joining(", "));
        return edit(s, s.phasing().withFunding(all), lineName(s, line) + " pays " + when);
    }

    private static String lineName(Scenario s, String line) {
        return s.budget().lines().stream()
                .filter(l -> l.id().equals(line))
                .map(FundingLine::label)
                .findFirst()
                .orElse(line);
    }

    /** Sets one of the figures of {@link PhaseFigures}, whether or not the scenario has one of its own. */
    public static @Nullable PlanEdit assume(Scenario s, String key, double value, String author) {
        Assumption shown = PhaseFigures.find(s, key)
                .orElseThrow(() -> new IllegalArgumentException("no figure \"" + key + "\" of a run over time"));
        return shown.value() == value
                ? null
                : new PlanEdit.SetAssumption(
                        s.id(),
                        s.assumptions().find(key).orElse(null),
                        shown.withValue(value, "Set by " + author),
                        "Assumption: " + shown.label());
    }

    /** {@code +50 DWO in Oct 2017}. */
    public static String words(GrowthStep s) {
        return (s.posts() < 0 ? "−" : "+") + String.format(Locale.ROOT, "%,d", Math.abs(s.posts())) + " " + s.role()
                + " in " + MONTH.format(s.month());
    }

    /** {@code pay award of 2 % from Sep 2017, DWO}. */
    public static String words(PayAward a) {
        String percent = java.math.BigDecimal.valueOf(a.rate())
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString()
                .replace("-", "−");
        return "pay award of " + percent + " % from " + MONTH.format(a.from())
                + (a.role().isEmpty() ? "" : ", " + a.role());
    }

    /** {@code Apr 2017 to Mar 2018}. */
    public static String words(FundingPeriod f) {
        return MONTH.format(f.first()) + " to " + MONTH.format(f.first().plusMonths(f.months() - 1L));
    }

    /** {@code "Two DWOs in every ward" by Dec 2017}. */
    public static String words(Promise p) {
        return "“" + p.label() + "” by " + MONTH.format(p.by());
    }

    private interface Words<T> {
        String of(T item);
    }

    private static <T> String change(@Nullable T from, @Nullable T to, Words<T> words) {
        if (from == null) {
            return to == null ? "" : words.of(to);
        }
        return to == null ? "without " + words.of(from) : words.of(from) + " → " + words.of(to);
    }

    private static <T> List<T> replaced(List<T> list, @Nullable T from, @Nullable T to) {
        List<T> changed = new ArrayList<>(list);
        int at = from == null ? -1 : changed.indexOf(from);
        if (at >= 0) {
            changed.remove(at);
        }
        if (to != null && changed.stream().noneMatch(Predicate.isEqual(to))) {
            changed.add(to);
        }
        return changed;
    }

    private static @Nullable PlanEdit edit(Scenario s, Phasing to, String what) {
        return to.equals(s.phasing())
                ? null
                : new ScenarioEdit.SetPhasing(s.id(), s.phasing(), to, "Over time: " + what);
    }
}
