package org.wardplan.app.hotspot;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.MonthWindow;

/** Which months the map shows: those of the study, or a window that is moved over all months of the data. */
public final class TimeView {
    private final CrimeCube cube;
    private final StudyChoice choice;
    private final ObjectProperty<@Nullable YearMonth> month = new SimpleObjectProperty<>();
    private final IntegerProperty length = new SimpleIntegerProperty();
    private final Map<MonthWindow, MapClasses> known = new HashMap<>();
    private @Nullable Question knownOf;

    TimeView(CrimeCube cube, StudyChoice choice) {
        this.cube = cube;
        this.choice = choice;
    }

    /** The last month of the window that is shown; null for the study's own window. */
    public ObjectProperty<@Nullable YearMonth> month() {
        return month;
    }

    /** Months of the window that is moved; 0 for as many as the study has. */
    public IntegerProperty length() {
        return length;
    }

    /** First month of the data. */
    public YearMonth first() {
        return cube.firstMonth();
    }

    /** Number of months of the data. */
    public int months() {
        return cube.months();
    }

    /** Position of the first month recorded under another system, or −1. */
    public int breakAt() {
        YearMonth broken = cube.seriesBreak();
        return broken == null || !broken.isAfter(cube.firstMonth()) || broken.isAfter(cube.lastMonth())
                ? -1
                : cube.monthIndex(broken);
    }

    /** The months shown for a study; they may not be possible. */
    MonthWindow window(Question of) {
        YearMonth last = month.get();
        if (last == null) {
            return of.window();
        }
        int months = length.get() > 0 ? length.get() : of.window().months();
        return new MonthWindow(last.minusMonths(months - 1L), months);
    }

    /** Why the months that are chosen can't be shown; empty when they can. */
    public String refusal(MonthWindow window) {
        return choice.refusal(window);
    }

    /** Classes of the window that is shown, found anew from the analytic statistic or remembered. */
    MapClasses classes(Question of, HotSpotRuns runs) {
        MonthWindow shown = window(of);
        if (!of.equals(knownOf)) {
            known.clear();
            knownOf = of;
        }
        MapClasses before = known.get(shown);
        if (before == null) {
            before = runs.classes(of.in(shown));
            known.put(shown, before);
        }
        return before;
    }
}
