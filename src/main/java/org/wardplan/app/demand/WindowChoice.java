package org.wardplan.app.demand;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;

/** Which months crime is counted over, and what can be chosen on the data at hand. */
public final class WindowChoice {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);
    private static final int YEAR = 12;

    /** How a window is chosen. */
    public enum Kind {
        LAST_12("Last 12 months"),
        LAST_24("Last 24"),
        FINANCIAL_YEAR("Financial year"),
        FROM_TO("From–to");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final CrimeCube crime;

    public WindowChoice(CrimeCube crime) {
        this.crime = crime;
    }

    /** How the scenario's window was chosen. */
    public Kind kind(Scenario s) {
        long months = Math.round(s.assumptions().value(Assumptions.WINDOW_MONTHS, YEAR));
        long first = Math.round(s.assumptions().value(Assumptions.WINDOW_FIRST, 0));
        if (first == 0) {
            return months == YEAR ? Kind.LAST_12 : months == 2 * YEAR ? Kind.LAST_24 : Kind.FROM_TO;
        }
        return months == YEAR && first % 100 == Month.APRIL.getValue() ? Kind.FINANCIAL_YEAR : Kind.FROM_TO;
    }

    /** Whether the data has what a choice needs. */
    public boolean isPossible(Kind kind) {
        return switch (kind) {
            case LAST_12 -> crime.months() >= YEAR;
            case LAST_24 -> crime.months() >= 2 * YEAR;
            case FINANCIAL_YEAR -> !financialYears().isEmpty();
            case FROM_TO -> true;
        };
    }

    /** Financial years that the data has whole, the last first, by the year they begin in. */
    public List<Integer> financialYears() {
        List<Integer> years = new ArrayList<>();
        for (int y = crime.lastMonth().getYear(); y >= crime.firstMonth().getYear(); y--) {
            YearMonth april = YearMonth.of(y, Month.APRIL);
            if (!april.isBefore(crime.firstMonth())
                    && !april.plusMonths(YEAR - 1L).isAfter(crime.lastMonth())) {
                years.add(y);
            }
        }
        return years;
    }

    public List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        for (int m = 0; m < crime.months(); m++) {
            months.add(crime.firstMonth().plusMonths(m));
        }
        return months;
    }

    /** Counts the last months of the data, also when it grows. */
    public @Nullable PlanEdit last(Scenario s, int months, String author) {
        return edit(s, months, 0, "last " + months + " months", author);
    }

    /** Counts the financial year that begins in a year. */
    public @Nullable PlanEdit financialYear(Scenario s, int year, String author) {
        return edit(
                s,
                YEAR,
                year * 100 + Month.APRIL.getValue(),
                "financial year " + LocalPriorities.yearLabel(year),
                author);
    }

    /** Counts a run of months. */
    public @Nullable PlanEdit run(Scenario s, MonthWindow window, String author) {
        int first = window.first().getYear() * 100 + window.first().getMonthValue();
        return edit(s, window.months(), first, words(window), author);
    }

    private static @Nullable PlanEdit edit(Scenario s, int months, int first, String what, String author) {
        return AssumptionChange.of(
                s,
                Map.of(Assumptions.WINDOW_MONTHS, (double) months, Assumptions.WINDOW_FIRST, (double) first),
                author,
                "Window: " + what);
    }

    /** Why a run from one month to another can't be counted; empty when it can. */
    public String refusal(YearMonth from, YearMonth to) {
        return to.isBefore(from)
                ? "The window would end in " + MONTH.format(to) + ", before it begins in " + MONTH.format(from)
                        + ": choose a later end or an earlier beginning. The last window is kept."
                : "";
    }

    /** {@code Mar 2018 – Feb 2019}. */
    public static String words(MonthWindow window) {
        return MONTH.format(window.first()) + " – " + MONTH.format(window.last());
    }

    public static String word(YearMonth month) {
        return MONTH.format(month);
    }

    /** Whether the months of a window were recorded under two systems. */
    public boolean crossesBreak(MonthWindow window) {
        YearMonth seriesBreak = crime.seriesBreak();
        return seriesBreak != null && window.first().isBefore(seriesBreak) && !seriesBreak.isAfter(window.last());
    }
}
