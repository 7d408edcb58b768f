package org.wardplan.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.forecast.Trend;
import org.wardplan.analysis.hotspot.EmergingClass;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.HotSpotFindings;
import org.wardplan.planning.TrendReading;

/**
 * A column of the ward table.
 *
 * @param id stable name, under which a hidden column is remembered
 * @param title head of the column
 * @param meaning what it holds, for the tooltip
 * @param figure the number shown, or null for text, posts and marks
 * @param role index of the role whose posts are shown, or −1
 * @param hidden not shown until asked for
 */
public record WardColumn(
        String id, String title, String meaning, Kind kind, @Nullable WardFigure figure, int role, boolean hidden) {
    /** What a column shows and how. */
    public enum Kind {
        WARD,
        BOROUGH,
        UNIT,
        RANK,
        COVERAGE,
        NUMBER,
        TREND,
        HOT_SPOT,
        PATTERN,
        POSTS,
        MARKS
    }

    /** All columns in their opening order. */
    public static List<WardColumn> all(List<Role> roles) {
        List<WardColumn> all = new ArrayList<>();
        all.add(new WardColumn("ward", "Ward", "Name of the ward", Kind.WARD, null, -1, false));
        all.add(new WardColumn("borough", "Borough", "Borough of the ward", Kind.BOROUGH, null, -1, false));
        all.add(new WardColumn("bcu", "BCU", "Basic Command Unit", Kind.UNIT, null, -1, true));
        all.add(of("rank", WardFigure.RANK, Kind.RANK, false));
        all.add(of("top-tenth", WardFigure.TOP_TENTH, Kind.NUMBER, false));
        all.add(of("score", WardFigure.SCORE, Kind.NUMBER, true));
        all.add(of("crimes", WardFigure.CRIMES, Kind.NUMBER, false));
        all.add(of("trend", WardFigure.TREND, Kind.TREND, true));
        all.add(new WardColumn(
                "hot-spot", "Hot spot", "What the plan's hot-spot study says", Kind.HOT_SPOT, null, -1, true));
        all.add(new WardColumn(
                "pattern", "Pattern", "How the ward's hot months follow each other", Kind.PATTERN, null, -1, true));
        all.add(of("harm", WardFigure.HARM, Kind.NUMBER, true));
        for (int r = 0; r < roles.size(); r++) {
            Role role = roles.get(r);
            all.add(new WardColumn(
                    "posts." + role.id(), role.id(), role.label() + " posts", Kind.POSTS, null, r, !role.plannable()));
        }
        all.add(of("target", WardFigure.TARGET, Kind.NUMBER, false));
        all.add(of("workload", WardFigure.WORKLOAD, Kind.NUMBER, true));
        all.add(of("workload-difference", WardFigure.WORKLOAD_DIFFERENCE, Kind.NUMBER, true));
        all.add(of("effective", WardFigure.EFFECTIVE, Kind.NUMBER, true));
        all.add(of("coverage", WardFigure.COVERAGE, Kind.COVERAGE, false));
        all.add(of("gap", WardFigure.GAP, Kind.NUMBER, false));
        all.add(of("fair-share", WardFigure.FAIR_SHARE, Kind.NUMBER, true));
        all.add(of("rate", WardFigure.RATE, Kind.NUMBER, true));
        all.add(of("rate-smoothed", WardFigure.RATE_SMOOTHED, Kind.NUMBER, true));
        all.add(of("residents", WardFigure.RESIDENTS, Kind.NUMBER, true));
        all.add(of("change", WardFigure.CHANGE, Kind.NUMBER, false));
        all.add(new WardColumn("marks", "", "Locked posts and notes", Kind.MARKS, null, -1, false));
        return List.copyOf(all);
    }

    private static WardColumn of(String id, WardFigure figure, Kind kind, boolean hidden) {
        return new WardColumn(id, figure.title(), figure.meaning(), kind, figure, -1, hidden);
    }

    /** What the column chooser calls it. */
    public String name() {
        return kind == Kind.MARKS ? "Locks and notes" : title;
    }

    public boolean isNumeric() {
        return switch (kind) {
            case RANK, COVERAGE, NUMBER, TREND, POSTS -> true;
            case WARD, BOROUGH, UNIT, MARKS, HOT_SPOT, PATTERN -> false;
        };
    }

    /** Classes that have an order of their own. */
    private boolean isRanked() {
        return kind == Kind.HOT_SPOT || kind == Kind.PATTERN;
    }

    /** As the cell writes it. */
    public String text(Evaluation e, WardSet wards, int w) {
        return switch (kind) {
            case WARD -> wards.ward(w).name();
            case BOROUGH -> wards.ward(w).borough().name();
            case UNIT -> wards.ward(w).borough().unit().name();
            case POSTS -> WardFigure.number(e.posts(role, w), 0);
            case MARKS -> marks(e, wards, w);
            case TREND -> trend(e, w);
            case HOT_SPOT -> hotSpot(e, w);
            case PATTERN -> pattern(e, w);
            default -> figure == null ? "" : figure.format(figure.value(e, wards, w));
        };
    }

    /** The change with the sign of its verdict: {@code ▲ +12.2%}. */
    private static String trend(Evaluation e, int w) {
        Trend trend = e.findings().trend();
        if (trend == null) {
            return "–";
        }
        TrendReading reading = TrendReading.of(trend, w);
        return (reading.sign() + " " + TrendReading.percent(reading.row().change())).strip();
    }

    private static String hotSpot(Evaluation e, int w) {
        HotSpotFindings found = e.findings().hotSpots();
        return found == null || found.classOf(w) == HotSpotClass.NONE
                ? "–"
                : found.classOf(w).label();
    }

    private static String pattern(Evaluation e, int w) {
        HotSpotFindings found = e.findings().hotSpots();
        EmergingClass pattern = found == null ? null : found.patternOf(w);
        return pattern == null || pattern == EmergingClass.NONE ? "–" : pattern.label();
    }

    /** The hottest has the most, and a new pattern; wards without one have none. */
    private double ranked(Evaluation e, int w) {
        HotSpotFindings found = e.findings().hotSpots();
        if (found == null) {
            return Double.NaN;
        }
        if (kind == Kind.HOT_SPOT) {
            HotSpotClass of = found.classOf(w);
            return of == HotSpotClass.NONE ? Double.NaN : -of.ordinal();
        }
        EmergingClass pattern = found.patternOf(w);
        return pattern == null || pattern == EmergingClass.NONE ? Double.NaN : -pattern.ordinal();
    }

    private static String marks(Evaluation e, WardSet wards, int w) {
        String code = wards.ward(w).code().value();
        List<String> words = new ArrayList<>();
        e.roles().stream()
                .filter(r -> e.scenario().locks().contains(new Lock(code, r.id())))
                .forEach(r -> words.add(r.id() + " locked"));
        if (e.scenario().notes().containsKey(code)) {
            words.add("note");
        }
        return String.join(", ", words);
    }

    /** As a spreadsheet reads it: no thousands separators, a plain minus, rounded as shown. */
    private String plain(Evaluation e, WardSet wards, int w) {
        if (figure != null) {
            double shown = figure.shown(e, wards, w);
            if (Double.isNaN(shown)) {
                return "";
            }
            return shown == Math.rint(shown) ? String.valueOf((long) shown) : String.format(Locale.ROOT, "%.1f", shown);
        }
        if (isRanked() && Double.isNaN(ranked(e, w))) {
            return "";
        }
        return kind == Kind.POSTS ? String.valueOf(e.posts(role, w)) : text(e, wards, w);
    }

    private double key(Evaluation e, WardSet wards, int w) {
        if (kind == Kind.POSTS) {
            return e.posts(role, w);
        }
        if (isRanked()) {
            return ranked(e, w);
        }
        return figure == null ? Double.NaN : figure.value(e, wards, w);
    }

    /**
     * Wards in the order of this column; those without a value come last either way, equal ones by code.
     *
     * @param in the wards to put in order
     */
    public int[] order(BitSet in, Evaluation e, WardSet wards, boolean descending) {
        int n = wards.size();
        Comparator<Integer> by;
        if (isNumeric() || isRanked()) {
            double[] keys =
                    IntStream.range(0, n).mapToDouble(w -> key(e, wards, w)).toArray();
            by = (a, b) -> {
                boolean noA = Double.isNaN(keys[a]);
                boolean noB = Double.isNaN(keys[b]);
                if (noA || noB) {
                    return Boolean.compare(noA, noB);
                }
                return descending ? Double.compare(keys[b], keys[a]) : Double.compare(keys[a], keys[b]);
            };
        } else {
            String[] keys = new String[n];
            Arrays.setAll(keys, w -> SearchText.fold(text(e, wards, w)));
            by = (a, b) -> {
                if (keys[a].isEmpty() || keys[b].isEmpty()) {
                    return Boolean.compare(keys[a].isEmpty(), keys[b].isEmpty());
                }
                return descending ? keys[b].compareTo(keys[a]) : keys[a].compareTo(keys[b]);
            };
        }
        Comparator<Integer> full = by.thenComparingInt(w -> w);
        return in.stream()
                .filter(w -> w < n)
                .boxed()
                .sorted(full)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Rows as tab-separated text with a header, as spreadsheets paste it; the ward code comes first. */
    public static String tabSeparated(List<WardColumn> columns, int[] rows, Evaluation e, WardSet wards) {
        StringBuilder s = new StringBuilder("Ward code");
        for (WardColumn c : columns) {
            s.append('\t')
                    .append(
                            switch (c.kind()) {
                                case COVERAGE -> "Coverage (%)";
                                case RANK -> "Priority rank";
                                default ->
                                    c.figure() == WardFigure.FAIR_SHARE || c.figure() == WardFigure.TOP_TENTH
                                            ? c.name() + " (%)"
                                            : c.figure() == WardFigure.TREND ? "Trend (%)" : c.name();
                            });
        }
        for (int w : rows) {
            s.append('\n').append(wards.ward(w).code());
            for (WardColumn c : columns) {
                s.append('\t').append(c.plain(e, wards, w));
            }
        }
        return s.append('\n').toString();
    }
}
