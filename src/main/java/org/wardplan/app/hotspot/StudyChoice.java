package org.wardplan.app.hotspot;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.app.demand.WindowChoice;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.CrimeGroup;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.geography.Nearness;
import org.wardplan.model.plan.HotSpotStudy;

/** What a study of hot spots can be made of on the data at hand: crimes, months, ways to be a neighbour. */
public final class StudyChoice {
    private static final int YEAR = 12;

    /** Groups with a tab of their own, with a name that is short enough for it. */
    private static final Map<String, String> TABS = tabNames();

    /**
     * A series to choose.
     *
     * @param id as a study names it
     * @param tab short name; the label where it has none
     * @param inner true for a category of the group above it
     * @param available false where the data don't have it: it can't be chosen
     * @param why it isn't available, else empty
     */
    public record Series(String id, String label, String tab, boolean inner, boolean available, String why) {}

    /**
     * Months to choose.
     *
     * @param window null for the last 12 of the data, also when it grows
     */
    public record Window(String label, @Nullable MonthWindow window) {}

    private final DataSet data;
    private final CrimeCube cube;
    private final List<Series> menu;
    private final List<Series> tabs;

    StudyChoice(DataSet data) {
        this.data = data;
        cube = data.crime();
        menu = List.copyOf(menu(data));
        List<Series> shown = new ArrayList<>();
        for (String id : TABS.keySet()) {
            find(id).ifPresent(shown::add);
        }
        tabs = List.copyOf(shown);
    }

    private static Map<String, String> tabNames() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(HotSpotStudy.ALL, "All crime");
        names.put(HotSpotStudy.HARM, "Harm");
        names.put("robbery", "Robbery");
        names.put("violence", "Violence");
        names.put("burglary", "Burglary");
        names.put("theft", "Theft");
        names.put("vehicle", "Vehicle");
        names.put("drugs", "Drugs");
        names.put("weapons", "Weapons");
        return names;
    }

    private List<Series> menu(DataSet set) {
        List<Series> all = new ArrayList<>();
        all.add(series(HotSpotStudy.ALL, "All crime", false, true));
        all.add(series(HotSpotStudy.HARM, "Harm", false, true));
        for (CrimeGroup g : set.groups()) {
            all.add(series(g.id(), g.label(), false, !CrimeSeries.group(cube, g).isEmpty()));
            List<CrimeCategory> inside = cube.categories().stream()
                    .filter(c -> c.group().equals(g.id()))
                    .toList();
            for (CrimeCategory c : inside) {
                if (inside.size() > 1) {
                    all.add(series(c.id(), c.label(), true, cube.isAvailable(cube.categoryIndex(c.id()))));
                }
            }
        }
        return all;
    }

    private Series series(String id, String label, boolean inner, boolean available) {
        String why = available
                ? ""
                : label + " is not available: the files of " + data.wards().title()
                        + " don't have it, which is not the same as no offence.";
        return new Series(id, label, TABS.getOrDefault(id, label), inner, available, why);
    }

    /** All crime, harm, and the groups that have a tab, those not available among them. */
    public List<Series> tabs() {
        return tabs;
    }

    /** All crime, harm, and every group with its categories, those not available among them. */
    public List<Series> menu() {
        return menu;
    }

    /** The series of an id of a study. */
    public Optional<Series> find(String id) {
        String name = id.toLowerCase(Locale.ROOT);
        return menu.stream().filter(s -> s.id().equals(name)).findFirst();
    }

    /** {@code All crime}, {@code Robbery}. */
    public String label(String id) {
        return find(id).map(Series::label).orElse(id);
    }

    /** Runs of months that are often asked for; none of them crosses the break of the series. */
    public List<Window> windows() {
        List<Window> windows = new ArrayList<>();
        windows.add(new Window("Last 12 months", null));
        MonthWindow two = cube.lastMonths(2 * YEAR);
        if (two.months() == 2 * YEAR && refusal(two).isEmpty()) {
            windows.add(new Window("Last 24 months", two));
        }
        for (int year : new WindowChoice(cube).financialYears()) {
            MonthWindow w = new MonthWindow(YearMonth.of(year, Month.APRIL), YEAR);
            if (refusal(w).isEmpty()) {
                windows.add(new Window(LocalPriorities.yearLabel(year), w));
            }
        }
        return windows;
    }

    /** The months of a study. */
    public MonthWindow window(HotSpotStudy study) {
        MonthWindow own = study.window();
        return own == null ? cube.lastMonths(YEAR) : own;
    }

    /** Why a run of months can't be studied; empty when it can. */
    public String refusal(MonthWindow w) {
        if (w.first().isBefore(cube.firstMonth()) || w.last().isAfter(cube.lastMonth())) {
            return WindowChoice.words(w) + " lies outside the data, which run from "
                    + WindowChoice.word(cube.firstMonth()) + " to " + WindowChoice.word(cube.lastMonth())
                    + ": choose months inside.";
        }
        YearMonth broken = cube.seriesBreak();
        if (broken != null && w.first().isBefore(broken) && !w.last().isBefore(broken)) {
            return WindowChoice.words(w) + " goes across " + WindowChoice.word(broken)
                    + ", from which another system recorded: months before and after don't compare. Choose months on"
                    + " one side of it.";
        }
        return "";
    }

    /** Ways to be a neighbour that are often asked for; any other that {@link Nearness#parse} reads will do. */
    public List<Nearness> nearness() {
        return List.of(
                Nearness.QUEEN,
                Nearness.ROOK,
                new Nearness(Nearness.Kind.DISTANCE, 2000),
                new Nearness(Nearness.Kind.NEAREST, 6));
    }
}
