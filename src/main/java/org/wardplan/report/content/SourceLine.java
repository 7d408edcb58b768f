package org.wardplan.report.content;

import java.time.LocalDate;
import java.time.YearMonth;
import org.wardplan.dataset.DataSetDescription;
import org.wardplan.model.crime.MonthWindow;

/** Where the figures of a picture come from, in one sentence or two: the same in the window, in files and on paper. */
public final class SourceLine {
    /** Digits of the data set's hash that tell it from others on a picture; papers and tables print all. */
    private static final int HASH_DIGITS = 12;

    private SourceLine() {}

    /**
     * {@code Source: MPS recorded crime, March 2018 to February 2019; data london-2014 (36b4e9df1c42). Wardplan 0.1.0,
     * plan NAME, scenario NAME, 22 November 2026.}, and what the licences ask for where boundaries are drawn.
     *
     * @param months whose crime is counted
     * @param plan its name
     * @param scenario its name; empty where several are shown, which the picture then names itself
     * @param version of the program
     * @param boundaries whether outlines of wards or boroughs are drawn
     */
    public static String of(
            DataSetDescription data,
            MonthWindow months,
            String plan,
            String scenario,
            String version,
            LocalDate date,
            boolean boundaries) {
        YearMonth last = months.last();
        String span = Words.month(months.first()) + (months.months() > 1 ? " to " + Words.month(last) : "");
        String hash =
                data.sha256().substring(0, Math.min(HASH_DIGITS, data.sha256().length()));
        return "Source: MPS recorded crime, " + span + "; data " + data.id() + " (" + hash + "). Wardplan " + version
                + ", plan " + plan + (scenario.isEmpty() ? "" : ", scenario " + scenario) + ", " + Words.date(date)
                + "." + (boundaries ? " " + data.attribution() : "");
    }

    /** Of an export: the months that its need was counted from. */
    public static String of(ExportInput in, boolean boundaries) {
        return of(
                in.data().description(),
                in.evaluation().need().window(),
                in.plan().name(),
                in.scenario().name(),
                in.version(),
                in.date(),
                boundaries);
    }
}
