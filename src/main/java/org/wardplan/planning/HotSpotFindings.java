package org.wardplan.planning;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.analysis.hotspot.EmergingClass;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.analysis.hotspot.HotSpots;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.model.plan.LocalStatistic;

/**
 * What a scenario's hot-spot study found out, for tables, papers and exports.
 *
 * @param study as it was made
 * @param hotSpots null where the study can't be made
 * @param why why there are no hot spots, in words; else empty
 */
public record HotSpotFindings(HotSpotStudy study, @Nullable HotSpots hotSpots, String why) {
    /** Months over which the pattern of a ward's hot months is told: as many as there are, at most. */
    public static final int PATTERN_MONTHS = 24;

    /** @param profile weighs the categories of harm */
    public static HotSpotFindings of(
            DataSet data,
            PriorityProfile profile,
            HotSpotStudy study,
            Progress progress,
            Cancellation cancellation) {
        Optional<CrimeSeries> series = CrimeSeries.named(data, profile, study.series());
        if (series.isEmpty()) {
            return new HotSpotFindings(
                    study,
                    null,
                    "There is no category or group \"" + study.series() + "\" in the data of "
                            + data.description().title() + ": choose another for the hot-spot study.");
        }
        WithProblems<HotSpots> found = HotSpots.of(data, study, series.get(), progress, cancellation);
        HotSpots hotSpots = found.value();
        if (hotSpots == null) {
            return new HotSpotFindings(
                    study, null, String.join(" ", found.problems().stream().map(Problem::message).toList()));
        }
        return new HotSpotFindings(study, hotSpots, "");
    }

    /** The study with the analytic form of its statistic, which takes milliseconds. */
    public static HotSpotStudy quick(HotSpotStudy study) {
        return study.withStatistic(study.statistic().isMoran() ? LocalStatistic.MORAN : LocalStatistic.GISTAR);
    }

    /**
     * The months over which patterns are told: up to {@value #PATTERN_MONTHS} to the last one of a window, on one side
     * of a series break.
     *
     * @param window inside the data
     */
    public static MonthWindow patternWindow(CrimeCube cube, MonthWindow window) {
        YearMonth first = window.last().minusMonths(PATTERN_MONTHS - 1L);
        if (first.isBefore(cube.firstMonth())) {
            first = cube.firstMonth();
        }
        YearMonth broken = cube.seriesBreak();
        if (broken != null && first.isBefore(broken) && !window.last().isBefore(broken)) {
            first = broken;
        }
        int months = 1;
        while (first.plusMonths(months - 1L).isBefore(window.last())) {
            months++;
        }
        return new MonthWindow(first, months);
    }

    /**
     * Whether classes of wards may be printed: not those of sexual offences or homicide in a single month, which might
     * point to a person.
     */
    public boolean mayPrint() {
        return hotSpots != null && hotSpots.mayPrintFigures();
    }

    /** The method in one sentence: statistic, what of, months, neighbours, null, permutations, seed, correction. */
    public String words() {
        return hotSpots == null ? why : hotSpots.words();
    }

    /** What a reader must know to read it rightly, each a sentence. */
    public List<String> notes() {
        return hotSpots == null ? List.of() : hotSpots.notes();
    }

    /** {@code all crime, 2018-03 to 2019-02}: what was examined. */
    public String label() {
        if (hotSpots == null) {
            return study.series();
        }
        String label = hotSpots.series().label();
        MonthWindow w = hotSpots.window();
        return label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1) + (study.rate() ? ", smoothed rate" : "")
                + ", " + w.first() + (w.months() == 1 ? "" : " to " + w.last());
    }

    /** How patterns were told, in words; empty where they were not. */
    public String patternWords() {
        return "";
    }

    /** What the study says of a ward; {@link HotSpotClass#NONE} where it says nothing. */
    public HotSpotClass classOf(int ward) {
        return hotSpots == null ? HotSpotClass.NONE : hotSpots.result().classes()[ward];
    }

    /** Classes by ward. */
    HotSpotClass[] classes(int wards) {
        HotSpotClass[] classes = new HotSpotClass[wards];
        Arrays.setAll(classes, this::classOf);
        return classes;
    }

    /** How a ward's hot months follow each other; null where that was not examined. */
    public @Nullable EmergingClass patternOf(int ward) {
        return null;
    }

    /** Whether patterns were examined. */
    public boolean hasPatterns() {
        return false;
    }
}
