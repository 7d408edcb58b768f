package org.wardplan.cli;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.forecast.TestedChange;
import org.wardplan.analysis.forecast.Trend;
import org.wardplan.analysis.forecast.TrendRow;
import org.wardplan.analysis.hotspot.Emerging;
import org.wardplan.analysis.hotspot.EmergingClass;
import org.wardplan.base.WithProblems;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardSet;

/**
 * Rows of the command {@code trend}. Of wards: the emerging hot spots of a window of months ({@code from}, {@code to},
 * {@code class}, …), and beside it the change of a year ({@code changeFrom}, {@code changeTo}, {@code changeClass}, …). Of
 * boroughs: the change alone.
 */
final class TrendRows {
    private final Trend trend;
    private final @Nullable MonthWindow window;
    private final @Nullable Emerging emerging;
    private final @Nullable String reason;
    private final List<Object> json = new ArrayList<>();
    private final TextTable table;

    private TrendRows(Trend trend, @Nullable MonthWindow window, @Nullable Emerging emerging, @Nullable String reason) {
        this.trend = trend;
        this.window = window;
        this.emerging = emerging;
        this.reason = reason;
        List<String> heads = new ArrayList<>(List.of("Code", "Area", "Borough"));
        if (emerging != null) {
            heads.addAll(List.of("Pattern", ">Months hot", ">Tau"));
        }
        heads.addAll(List.of(
                ">Last 12 months",
                ">12 before",
                ">Change",
                ">As London",
                ">z",
                ">p, adjusted",
                "Change tested",
                "Against London"));
        table = new TextTable(heads.toArray(String[]::new));
    }

    /** Rows with the emerging hot spots, or with why there are none. */
    static TrendRows ofWards(Trend trend, MonthWindow window, WithProblems<Emerging> emerging) {
        Emerging found = emerging.value();
        return new TrendRows(
                trend, window, found, found == null ? emerging.problems().get(0).message() : null);
    }

    static TrendRows ofBoroughs(Trend trend) {
        return new TrendRows(trend, null, null, null);
    }

    @Nullable Emerging emerging() {
        return emerging;
    }

    /** Why there are no emerging hot spots; null when there are, and for boroughs. */
    @Nullable String reason() {
        return reason;
    }

    List<Object> json() {
        return json;
    }

    List<String> lines() {
        return table.lines();
    }

    /** Makes the rows of London and its boroughs, or of the wards; of one borough when it is given. */
    void fill(WardSet wards, @Nullable Borough of) {
        if (window == null) {
            row(-1, "london", "London", null, trend.london());
        }
        for (int b = 0; b < wards.boroughs().size(); b++) {
            Borough at = wards.boroughs().get(b);
            if (at.equals(of) || (window == null && of == null)) {
                row(-1, at.code().value(), at.name(), at, trend.boroughs().get(b));
            }
        }
        for (int w = 0; w < wards.size() && window != null; w++) {
            Ward ward = wards.ward(w);
            if (of == null || ward.borough().equals(of)) {
                row(
                        w,
                        ward.code().value(),
                        ward.name(),
                        ward.borough(),
                        trend.wards().get(w));
            }
        }
    }

    /** @param ward position of the ward, −1 for London and boroughs */
    private void row(int ward, String code, String name, @Nullable Borough borough, TrendRow row) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", code);
        map.put("name", name);
        map.put("borough", borough == null ? null : borough.name());
        map.put("category", trend.series().id());
        String first = trend.before12().first().toString();
        String last = trend.last12().last().toString();
        List<String> cells = new ArrayList<>(List.of(code, name, borough == null ? "" : borough.name()));
        if (window == null) {
            map.put("from", first);
            map.put("to", last);
        } else {
            map.put("from", window.first().toString());
            map.put("to", window.last().toString());
            pattern(map, ward);
            map.put("changeFrom", first);
            map.put("changeTo", last);
        }
        if (emerging != null) {
            cells.addAll(cells(emerging, ward));
        }
        map.put("last12", row.last12());
        map.put("before12", row.before12());
        map.put("change", orNull(row.change()));
        map.put("londonChange", orNull(trend.london().change()));
        map.put("expected", orNull(row.expected()));
        put(map, row.own(), "");
        put(map, row.againstLondon(), "London");
        YearMonth broken = trend.brokenAt();
        map.put("seriesBreak", broken == null ? null : broken.toString());
        json.add(map);
        cells.addAll(List.of(
                KeyFigures.number(Math.round(row.last12())),
                KeyFigures.number(Math.round(row.before12())),
                change(row.change()),
                Double.isNaN(row.expected()) ? "" : KeyFigures.number(Math.round(row.expected())),
                decimals(row.own().z(), 2),
                decimals(row.own().pAdjusted(), 3),
                row.own().trend().label(),
                row.againstLondon().trend().label()));
        table.row(cells.toArray(String[]::new));
    }

    /** Emerging hot spots tell of wards; a borough among them has none, nor has a ward where they can't be told. */
    private void pattern(Map<String, Object> map, int ward) {
        Emerging e = ward < 0 ? null : emerging;
        map.put("class", e == null ? null : e.classOf(ward).id());
        map.put("coldClass", e == null ? null : e.coldClassOf(ward).id());
        map.put("monthsHot", e == null ? null : e.monthsHot(ward));
        map.put("monthsCold", e == null ? null : e.monthsCold(ward));
        map.put("months", window == null ? null : window.months());
        map.put("tau", e == null ? null : orNull(e.tau(ward)));
        map.put("pTrend", e == null ? null : e.p(ward));
        map.put("zByMonth", e == null || !e.series().mayPrintWardMonths() ? null : months(e, ward));
        map.put("classReason", reason);
    }

    private static List<@Nullable Double> months(Emerging e, int ward) {
        List<@Nullable Double> z = new ArrayList<>();
        for (int m = 0; m < e.window().months(); m++) {
            z.add(orNull(e.z(ward, m)));
        }
        return z;
    }

    private static List<String> cells(Emerging e, int ward) {
        if (ward < 0) {
            return List.of("", "", "");
        }
        EmergingClass hot = e.classOf(ward);
        EmergingClass cold = e.coldClassOf(ward);
        String label = hot == EmergingClass.NONE && cold != EmergingClass.NONE
                ? "cold: " + cold.label()
                : hot.label() + (cold == EmergingClass.NONE ? "" : ", cold: " + cold.label());
        return List.of(label, e.monthsHot(ward) + "/" + e.window().months(), decimals(e.tau(ward), 2));
    }

    /** How many wards there are of each class. */
    static String counts(Emerging e) {
        List<String> parts = new ArrayList<>();
        for (EmergingClass c : EmergingClass.values()) {
            if (e.count(c) > 0 || e.countCold(c) > 0) {
                boolean anyCold = c != EmergingClass.NONE && e.countCold(c) > 0;
                parts.add(c.label().toLowerCase(Locale.UK) + " " + e.count(c)
                        + (anyCold ? " (and " + e.countCold(c) + " cold)" : ""));
            }
        }
        return "Wards: " + String.join(", ", parts) + ".";
    }

    private static void put(Map<String, Object> map, TestedChange test, String suffix) {
        map.put("z" + suffix, orNull(test.z()));
        map.put("p" + suffix, orNull(test.p()));
        map.put("pAdjusted" + suffix, orNull(test.pAdjusted()));
        map.put("pCount" + suffix, orNull(test.pCount()));
        map.put("changeClass" + suffix, test.trend().label());
    }

    static String change(double change) {
        return Double.isNaN(change) ? "" : (change >= 0 ? "+" : "") + KeyFigures.decimals(100 * change, 1) + " %";
    }

    private static String decimals(double x, int places) {
        return Double.isNaN(x) ? "" : KeyFigures.decimals(x, places);
    }

    /** JSON has no not-a-number. */
    static @Nullable Double orNull(double x) {
        return Double.isNaN(x) || Double.isInfinite(x) ? null : x;
    }
}
