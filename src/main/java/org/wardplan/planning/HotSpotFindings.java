package org.wardplan.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.analysis.hotspot.Emerging;
import org.wardplan.analysis.hotspot.EmergingClass;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.analysis.hotspot.HotSpots;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.HotSpotStudy;

/**
 * What a scenario's hot-spot study found out, for tables, papers and exports.
 *
 * @param study as it was made
 * @param hotSpots null where the study can't be made
 * @param emerging how hot months follow each other; null where there are too few months
 * @param why why there are no hot spots, or no patterns, in words; else empty
 */
public record HotSpotFindings(
        HotSpotStudy study, @Nullable HotSpots hotSpots, @Nullable Emerging emerging, String why) {
    /** @param profile weighs the categories of harm */
    public static HotSpotFindings of(
            DataSet data, PriorityProfile profile, HotSpotStudy study, Progress progress, Cancellation cancellation) {
        Optional<CrimeSeries> series = CrimeSeries.named(data, profile, study.series());
        if (series.isEmpty()) {
            return new HotSpotFindings(
                    study,
                    null,
                    null,
                    "There is no category or group \"" + study.series() + "\" in the data of "
                            + data.description().title() + ": choose another for the hot-spot study");
        }
        WithProblems<HotSpots> found = HotSpots.of(data, study, series.get(), progress, cancellation);
        HotSpots hotSpots = found.value();
        if (hotSpots == null) {
            return new HotSpotFindings(study, null, null, words(found.problems()));
        }
        WithProblems<Emerging> emerging = Emerging.of(
                data,
                series.get(),
                hotSpots.links().neighbours(),
                study.rate(),
                Emerging.windowTo(data.crime(), hotSpots.window().last(), Emerging.USUAL_MONTHS));
        return new HotSpotFindings(
                study, hotSpots, emerging.value(), emerging.value() == null ? words(emerging.problems()) : "");
    }

    private static String words(List<Problem> problems) {
        return String.join(" ", problems.stream().map(Problem::message).toList());
    }

    /** The study with the analytic form of its statistic, which takes milliseconds. */
    public static HotSpotStudy quick(HotSpotStudy study) {
        return study.withStatistic(study.statistic().analytic());
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
        return label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1)
                + (study.rate() ? ", smoothed rate" : "") + ", " + w.first()
                + (w.months() == 1 ? "" : " to " + w.last());
    }

    /** How patterns were told and what to mind, or why they were not. */
    public String patternWords() {
        if (emerging == null) {
            return why;
        }
        return emerging.notes().isEmpty()
                ? emerging.words()
                : emerging.words() + " " + String.join(" ", emerging.notes());
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
        return emerging == null ? null : emerging.classOf(ward);
    }

    /** Whether patterns were examined. */
    public boolean hasPatterns() {
        return emerging != null;
    }
}
