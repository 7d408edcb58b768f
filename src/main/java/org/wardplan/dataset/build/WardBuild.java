package org.wardplan.dataset.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.dataset.CommandUnits;
import org.wardplan.dataset.CsvTable;
import org.wardplan.dataset.Json;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.BoroughCode;
import org.wardplan.model.geography.CommandUnit;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardCode;
import org.wardplan.model.geography.WardSet;

/** Makes the wards of a set from the table of attributes. */
final class WardBuild {
    private static final String NOT_PUBLISHED = "n/a";

    /** Part of a ward's area: outlines are brought to a grid of 0.1 m. */
    private static final double ROUNDING = 0.001;

    private final CsvTable table;
    private final Json columns;
    private final Map<String, Integer> rowOf = new HashMap<>();
    private final Map<String, Borough> boroughs = new HashMap<>();

    WardBuild(CsvTable table, Json columns) throws IOException {
        this.table = table;
        this.columns = columns;
        for (int r = 0; r < table.size(); r++) {
            rowOf.put(table.get(r, columns.text("code")), r);
        }
    }

    /**
     * The ward set.
     *
     * @param shapes with the land that is used where the table doesn't publish the water
     */
    Optional<WardSet> wards(SetPlan plan, OutlineBuild.Result shapes, List<Problem> problems) throws IOException {
        List<String> codes = shapes.codes();
        int before = problems.size();
        List<Ward> wards = new ArrayList<>();
        for (int w = 0; w < codes.size(); w++) {
            Integer row = rowOf.get(codes.get(w));
            if (row == null) {
                problems.add(Problem.error(table.file(), "it lacks the ward " + codes.get(w) + " of the outlines"));
                continue;
            }
            try {
                wards.add(ward(row, shapes.landHectares()[w]));
            } catch (IllegalArgumentException e) {
                problems.add(Problem.error(table.file(), table.line(row), null, String.valueOf(e.getMessage())));
            }
        }
        if (table.size() != codes.size()) {
            problems.add(
                    Problem.error(table.file(), "it has " + table.size() + " wards, and the outlines " + codes.size()));
        }
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new WardSet(plan.id(), plan.title(), wards, shapes.neighbours(), shapes.bordering()));
    }

    private Ward ward(int row, double computedLand) throws IOException {
        double hectares = Double.parseDouble(required(row, "hectares"));
        String nonLand = optional(row, "nonLandHectares");
        String jobs = optional(row, "jobs");
        return new Ward(
                new WardCode(required(row, "code")),
                required(row, "name"),
                borough(required(row, "boroughCode"), required(row, "borough")),
                hectares,
                nonLand == null ? land(hectares, computedLand) : hectares - Double.parseDouble(nonLand),
                Integer.parseInt(required(row, "population")),
                jobs == null ? OptionalInt.empty() : OptionalInt.of((int) Math.round(Double.parseDouble(jobs))),
                decimal(optional(row, "deprivation")),
                decimal(optional(row, "ptai")),
                optional(row, "ptal"));
    }

    /** The computed land, or the whole area where the two differ only by rounding. */
    private static double land(double hectares, double computed) {
        return Math.abs(hectares - computed) < ROUNDING * hectares ? hectares : Math.min(hectares, computed);
    }

    private Borough borough(String code, String name) {
        CommandUnit unit = CommandUnits.ofBorough(name)
                .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is no London borough"));
        return boroughs.computeIfAbsent(code, c -> new Borough(new BoroughCode(c), name, unit));
    }

    private String required(int row, String field) throws IOException {
        return table.get(row, columns.text(field)).strip();
    }

    /** Null where the set has no such column or the value isn't published. */
    private @Nullable String optional(int row, String field) {
        String column = columns.textOrNull(field);
        if (column == null) {
            return null;
        }
        String value = table.get(row, column).strip();
        return value.isEmpty() || value.equalsIgnoreCase(NOT_PUBLISHED) ? null : value;
    }

    private static OptionalDouble decimal(@Nullable String text) {
        return text == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }
}
