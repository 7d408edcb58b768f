package org.wardplan.app.hotspot;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.analysis.hotspot.Emerging;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Scope;
import org.wardplan.app.WardSelection;
import org.wardplan.app.demand.WindowChoice;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.WardSet;

/** The table of months: wards in order of the series, each with the 24 months up to the end of the study. */
public final class StripRows {
    /** Months at most. */
    public static final int MONTHS = 24;

    private static final int YEAR = 12;
    private static final int TOP = 20;

    /** Wards before and behind the one selected. */
    private static final int EITHER_SIDE = 10;

    private final PlanSession session;
    private final StudyChoice choice;
    private final HotSpotRuns runs;
    private final ClassFilters filters;
    private final ObjectProperty<StripScope> scope = new SimpleObjectProperty<>(StripScope.AROUND);
    private final ReadOnlyObjectWrapper<StripTable> table = new ReadOnlyObjectWrapper<>();
    private double @Nullable [] ordered;
    private int[] order = new int[0];
    private boolean active;

    StripRows(PlanSession session, StudyChoice choice, HotSpotRuns runs, ClassFilters filters) {
        this.session = session;
        this.choice = choice;
        this.runs = runs;
        this.filters = filters;
        table.set(StripTable.none(session.data().crime().firstMonth(), ""));
        scope.addListener((o, was, now) -> refresh());
    }

    /** Which wards are listed. */
    public ObjectProperty<StripScope> scope() {
        return scope;
    }

    /** The wards that are listed, and their months. */
    public ReadOnlyObjectProperty<StripTable> table() {
        return table.getReadOnlyProperty();
    }

    /** Wards by the series in the months of the study, most first, equal ones by code; none while unknown. */
    public int[] order() {
        double[] volume = runs.volume().get().value();
        if (volume != ordered) {
            ordered = volume;
            order = volume == null
                    ? new int[0]
                    : IntStream.range(0, volume.length)
                            .boxed()
                            .sorted(Comparator.comparingDouble((Integer w) -> -volume[w]))
                            .mapToInt(Integer::intValue)
                            .toArray();
        }
        return order.clone();
    }

    void setActive(boolean looked) {
        active = looked;
    }

    void refresh() {
        if (!active) {
            return;
        }
        Question of = runs.asked();
        CrimeCube cube = session.data().crime();
        if (of == null) {
            table.set(StripTable.none(cube.firstMonth(), runs.refusal()));
            return;
        }
        int[] all = order();
        int[] positions = positions(all);
        if (positions.length == 0) {
            table.set(StripTable.none(cube.firstMonth(), noRow()));
            return;
        }
        int last = cube.monthIndex(of.window().last());
        int months = Math.min(MONTHS, last + 1);
        MonthWindow shown = new MonthWindow(of.window().last().minusMonths(months - 1L), months);
        String secret = secret(of.series());
        table.set(new StripTable(
                shown.first(),
                months,
                breakAt(cube, shown),
                Arrays.stream(positions)
                        .mapToObj(k -> row(of, shown, all[k], k + 1, secret.isEmpty()))
                        .toList(),
                choice.label(of.study().series()) + ", " + WindowChoice.words(shown) + " · " + words(),
                secret));
    }

    /** Position of the first month recorded otherwise than the month before, or −1. */
    private static int breakAt(CrimeCube cube, MonthWindow shown) {
        var broken = cube.seriesBreak();
        return broken == null || !broken.isAfter(shown.first()) || broken.isAfter(shown.last())
                ? -1
                : cube.monthIndex(broken) - cube.monthIndex(shown.first());
    }

    private StripTable.Row row(Question of, MonthWindow shown, int ward, int rank, boolean printed) {
        CrimeCube cube = session.data().crime();
        double[] counts = new double[shown.months()];
        int from = cube.monthIndex(shown.first());
        double[] weights = of.series().weights();
        for (int c = 0; c < weights.length; c++) {
            for (int m = 0; m < counts.length && weights[c] > 0; m++) {
                counts[m] += weights[c] * cube.count(ward, c, from + m);
            }
        }
        boolean apart = breakAt(cube, shown) >= 0;
        double year2 = year(counts, counts.length - YEAR);
        double year1 = counts.length < 2 * YEAR ? Double.NaN : year(counts, counts.length - 2 * YEAR);
        Emerging emerging = runs.findings().emerging().get().value();
        RankIntervals ranks = runs.chance().ranks().get().value();
        return new StripTable.Row(
                ward,
                rank,
                printed ? counts : new double[0],
                year1,
                year2,
                apart || !(year1 > 0) ? Double.NaN : year2 / year1 - 1,
                emerging == null ? null : emerging.classOf(ward),
                ranks == null ? Double.NaN : ranks.topTenth()[ward]);
    }

    private static double year(double[] counts, int from) {
        return from < 0 ? Double.NaN : Arrays.stream(counts, from, from + YEAR).sum();
    }

    /** Why months of a ward aren't printed; empty where they are. */
    static String secret(CrimeSeries series) {
        if (!series.mayPrintWardMonths()) {
            return "Months of a ward are not printed for " + series.label().toLowerCase(java.util.Locale.UK)
                    + ": a single case might point to a person.";
        }
        return series.isCount()
                ? ""
                : "Months of a ward are not printed for " + series.label().toLowerCase(java.util.Locale.UK)
                        + ": the weight of a single homicide or rape would show.";
    }

    /** Positions in the order of the wards that are listed. */
    private int[] positions(int[] all) {
        BitSet kept = filters.kept().get();
        WardSelection selection = session.view().selection().get();
        IntStream ranks = IntStream.range(0, all.length);
        return switch (scope.get()) {
            case TOP -> ranks.filter(k -> kept.get(all[k])).limit(TOP).toArray();
            case BOROUGH -> {
                Borough of = borough().orElse(null);
                WardSet wards = session.data().wards();
                yield ranks.filter(k ->
                                kept.get(all[k]) && wards.ward(all[k]).borough().equals(of))
                        .toArray();
            }
            case AROUND -> {
                if (selection.size() > 1) {
                    yield ranks.filter(k -> selection.contains(all[k])).toArray();
                }
                int[] near = ranks.filter(k -> kept.get(all[k]) || selection.contains(all[k]))
                        .toArray();
                int at = at(near, all, selection.lead());
                yield Arrays.copyOfRange(
                        near,
                        Math.max(0, Math.min(at - EITHER_SIDE, near.length - 2 * EITHER_SIDE - 1)),
                        Math.min(near.length, Math.max(at + EITHER_SIDE + 1, 2 * EITHER_SIDE + 1)));
            }
        };
    }

    private static int at(int[] near, int[] all, int ward) {
        for (int i = 0; i < near.length; i++) {
            if (all[near[i]] == ward) {
                return i;
            }
        }
        return 0;
    }

    /** The borough of the ward selected, or else the one that the window is narrowed to. */
    private Optional<Borough> borough() {
        int lead = session.view().selection().get().lead();
        if (lead >= 0) {
            return Optional.of(session.data().wards().ward(lead).borough());
        }
        return session.view().scope().get() instanceof Scope.OneBorough one
                ? Optional.of(one.borough())
                : Optional.empty();
    }

    private String words() {
        return switch (scope.get()) {
            case TOP -> "the " + TOP + " highest";
            case BOROUGH -> borough().map(b -> "wards of " + b.name()).orElse("");
            case AROUND -> {
                int selected = session.view().selection().get().size();
                yield selected > 1
                        ? "the " + selected + " wards selected"
                        : selected == 1
                                ? "selected ward and its neighbours in rank"
                                : "the highest: no ward is selected";
            }
        };
    }

    private String noRow() {
        return scope.get() == StripScope.BOROUGH && borough().isEmpty()
                ? "Select a ward, or narrow the window to a borough, to list its wards."
                : "No ward passes the filters: click a class again to let it go.";
    }
}
