package org.wardplan.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.analysis.hotspot.HotSpots;
import org.wardplan.analysis.hotspot.LocalResult;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.geography.Ward;

/** What hot spots look like as rows for machines and as text for people. */
final class HotSpotRows {
    private static final double TINY = 0.0001;

    private HotSpotRows() {}

    /** A row a ward, in the order of the set. */
    static List<Map<String, @Nullable Object>> json(DataSet data, HotSpots found) {
        LocalResult r = found.result();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int w = 0; w < r.wards(); w++) {
            Ward ward = data.wards().ward(w);
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("code", ward.code().value());
            row.put("name", ward.name());
            row.put("borough", ward.borough().name());
            row.put("x", TrendRows.orNull(r.x()[w]));
            row.put("neighbours", found.links().neighbours()[w].length);
            row.put("statistic", TrendRows.orNull(r.value()[w]));
            row.put("z", TrendRows.orNull(r.z()[w]));
            row.put("p", TrendRows.orNull(r.p()[w]));
            row.put("pTwoSided", TrendRows.orNull(r.pTwoSided()[w]));
            row.put("pAdjusted", TrendRows.orNull(r.pAdjusted()[w]));
            row.put("class", r.classes()[w].id());
            rows.add(row);
        }
        return rows;
    }

    /** The method, what to mind, the classes, and the wards that are significant: hottest first. */
    static List<String> lines(DataSet data, HotSpots found) {
        LocalResult r = found.result();
        List<String> lines = new ArrayList<>();
        lines.add(found.words());
        lines.addAll(found.notes());
        lines.add("");
        TextTable classes = new TextTable("Class", ">Wards");
        for (HotSpotClass c : HotSpotClass.values()) {
            if (r.count(c) > 0) {
                classes.row(c.label(), KeyFigures.number(r.count(c)));
            }
        }
        lines.addAll(classes.lines());
        TextTable table = new TextTable(
                "Code",
                "Ward",
                "Borough",
                ">Figure",
                ">" + (r.statistic().isMoran() ? "I" : "Gi*"),
                ">z",
                ">p",
                ">p, adjusted",
                "Class");
        int[] significant = IntStream.range(0, r.wards())
                .filter(w -> r.classes()[w] != HotSpotClass.NOT_SIGNIFICANT && r.classes()[w] != HotSpotClass.NONE)
                .boxed()
                .sorted(Comparator.<Integer, HotSpotClass>comparing(w -> r.classes()[w])
                        .thenComparing(w -> -r.z()[w]))
                .mapToInt(w -> w)
                .toArray();
        lines.add("");
        if (significant.length == 0) {
            lines.add("No ward is significant.");
            return lines;
        }
        for (int w : significant) {
            Ward ward = data.wards().ward(w);
            table.row(
                    ward.code().value(),
                    ward.name(),
                    ward.borough().name(),
                    KeyFigures.decimals(r.x()[w], found.study().rate() ? 1 : 0),
                    KeyFigures.decimals(r.value()[w], 3),
                    KeyFigures.decimals(r.z()[w], 2),
                    p(r.p()[w]),
                    p(r.pAdjusted()[w]),
                    r.classes()[w].label());
        }
        lines.addAll(table.lines());
        return lines;
    }

    private static String p(double p) {
        return p < TINY ? String.format(Locale.ROOT, "%.1e", p) : KeyFigures.decimals(p, 4);
    }
}
