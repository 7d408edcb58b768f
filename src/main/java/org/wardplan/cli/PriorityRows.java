package org.wardplan.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.hotspot.EmergingClass;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardSet;
import org.wardplan.planning.HotSpotList;

/** The hot-spot priorities list as rows for machines and as text for people. */
final class PriorityRows {
    private PriorityRows() {}

    static List<Object> json(HotSpotList list, WardSet wards) {
        List<Object> rows = new ArrayList<>();
        for (HotSpotList.Row r : list.rows()) {
            Ward ward = wards.ward(r.ward());
            EmergingClass pattern = r.pattern();
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("rank", r.rank());
            row.put("code", ward.code().value());
            row.put("name", ward.name());
            row.put("borough", ward.borough().name());
            row.put("priority", r.priority());
            row.put("rankLow", r.hasRanks() ? r.rankLow() : null);
            row.put("rankHigh", r.hasRanks() ? r.rankHigh() : null);
            row.put("class", r.hotSpot().id());
            row.put("pattern", pattern == null ? null : pattern.id());
            row.put("gap", r.gap());
            row.put("gapDwoPosts", r.gapPosts());
            row.put("coverage", r.coverage());
            row.put("postsAboveFloor", r.aboveFloor());
            row.put("uncovered", r.isUncovered());
            row.put("pinned", r.pinned());
            rows.add(row);
        }
        return rows;
    }

    /** @param first id of the role in whose posts gaps are told */
    static List<String> lines(HotSpotList list, WardSet wards, String first) {
        if (list.rows().isEmpty()) {
            return List.of("No ward is in the list.");
        }
        TextTable table = new TextTable(
                ">Rank",
                ">In 9 of 10",
                "Code",
                "Ward",
                "Borough",
                ">Priority",
                "Hot spot",
                "Pattern",
                ">Gap, " + first,
                ">Coverage",
                ">Above floor",
                "Marks");
        for (HotSpotList.Row r : list.rows()) {
            Ward ward = wards.ward(r.ward());
            EmergingClass pattern = r.pattern();
            table.row(
                    KeyFigures.number(r.rank()),
                    r.rankInterval(),
                    ward.code().value(),
                    ward.name(),
                    ward.borough().name(),
                    KeyFigures.decimals(r.priority(), 0),
                    r.hotSpot().label(),
                    pattern == null ? "–" : pattern.label(),
                    KeyFigures.decimals(r.gapPosts(), 1),
                    KeyFigures.percent(r.coverage()),
                    KeyFigures.number(r.aboveFloor()),
                    marks(r));
        }
        return table.lines();
    }

    private static String marks(HotSpotList.Row r) {
        List<String> marks = new ArrayList<>();
        if (r.isUncovered()) {
            marks.add("no added post covers it");
        }
        if (r.pinned()) {
            marks.add("pinned");
        }
        return String.join(", ", marks);
    }
}
