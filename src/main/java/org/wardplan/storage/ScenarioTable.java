package org.wardplan.storage;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;

/**
 * A table that holds one part of every scenario, as rows of the key columns and the other columns.
 *
 * @param name of the table
 * @param key columns that, after the scenario's id, tell a row; empty where a scenario has one row at most
 * @param values the other columns
 * @param part the part of a scenario; equal parts need no comparing row by row
 * @param rows gives all rows of the part, key and values
 */
record ScenarioTable(String name, List<String> key, List<String> values, Function<Scenario, Object> part, Rows rows) {

    /** Turns a scenario's part into rows. */
    interface Rows {
        void forEach(Plan plan, Scenario scenario, BiConsumer<List<Object>, List<Object>> row);
    }

    private static final List<ScenarioTable> STAFFING = List.of(
            new ScenarioTable(
                    "assumption",
                    List.of("key"),
                    List.of("position", "label", "value", "unit", "status", "source"),
                    Scenario::assumptions,
                    (plan, s, row) -> {
                        int position = 0;
                        for (Assumption a : s.assumptions().list()) {
                            row.accept(
                                    List.of(a.key()),
                                    List.of(
                                            position++,
                                            a.label(),
                                            a.value(),
                                            a.unit().name(),
                                            a.status().name(),
                                            a.source()));
                        }
                    }),
            new ScenarioTable(
                    "reference_rate",
                    List.of("role"),
                    List.of("unit_cost_pence", "vacancy", "abstraction", "effectiveness"),
                    Scenario::referenceRates,
                    (plan, s, row) -> s.referenceRates()
                            .forEach((role, r) -> row.accept(
                                    List.of(role),
                                    List.of(r.unitCost().pence(), r.vacancy(), r.abstraction(), r.effectiveness())))),
            new ScenarioTable(
                    "funding_line",
                    List.of("position"),
                    List.of("id", "label", "pence"),
                    Scenario::budget,
                    (plan, s, row) -> {
                        int position = 0;
                        for (FundingLine line : s.budget().lines()) {
                            row.accept(
                                    List.of(position++),
                                    List.of(
                                            line.id(),
                                            line.label(),
                                            line.amount().pence()));
                        }
                    }),
            new ScenarioTable(
                    "posts",
                    List.of("role", "ward"),
                    List.of("posts"),
                    Scenario::allocation,
                    (plan, s, row) -> posts(plan, s.allocation(), row)),
            new ScenarioTable(
                    "post_lock", List.of("ward", "role"), List.of(), Scenario::locks, (plan, s, row) -> s.locks()
                            .forEach(l -> row.accept(List.of(l.ward(), l.role()), List.of()))),
            new ScenarioTable("note", List.of("ward"), List.of("text"), Scenario::notes, (plan, s, row) -> s.notes()
                    .forEach((ward, text) -> row.accept(List.of(ward), List.of(text)))));

    static final List<ScenarioTable> ALL = Stream.of(
                    STAFFING, DemandTables.all(), RuleTables.all(), WatchTables.all(), PhaseTables.all())
            .flatMap(List::stream)
            .toList();

    /** An allocation as rows of role, ward and posts. */
    static void posts(Plan plan, Allocation posts, BiConsumer<List<Object>, List<Object>> row) {
        for (int r = 0; r < plan.roles().size(); r++) {
            for (int w = 0; w < plan.wardCodes().size(); w++) {
                row.accept(List.of(plan.roles().get(r).id(), plan.wardCodes().get(w)), List.of(posts.posts(r, w)));
            }
        }
    }

    /** All rows of a scenario. */
    Map<List<Object>, List<Object>> of(Plan plan, Scenario scenario) {
        Map<List<Object>, List<Object>> found = new LinkedHashMap<>();
        rows.forEach(plan, scenario, found::put);
        return found;
    }

    /** Rows to write so that the scenario after is stored where the one before was. */
    Map<List<Object>, List<Object>> changed(Plan before, Scenario was, Plan after, Scenario is) {
        Map<List<Object>, List<Object>> changed = of(after, is);
        rows.forEach(before, was, changed::remove);
        return changed;
    }

    /** Keys of rows to remove so that the scenario after is stored where the one before was. */
    Iterable<List<Object>> removed(Plan before, Scenario was, Plan after, Scenario is) {
        Map<List<Object>, List<Object>> removed = new HashMap<>(of(before, was));
        rows.forEach(after, is, (key, value) -> removed.remove(key));
        return removed.keySet();
    }

    /** Parameters: the scenario, the key, the values. */
    String upsert() {
        String columns = Stream.of(List.of("scenario"), key, values)
                .flatMap(List::stream)
                .collect(Collectors.joining(", "));
        String marks = IntStream.range(0, 1 + key.size() + values.size())
                .mapToObj(i -> "?")
                .collect(Collectors.joining(", "));
        String onConflict = values.isEmpty()
                ? "NOTHING"
                : "UPDATE SET "
                        + values.stream().map(v -> v + " = excluded." + v).collect(Collectors.joining(", "));
        return "INSERT INTO " + name + " (" + columns + ") VALUES (" + marks + ") ON CONFLICT ("
                + Stream.concat(Stream.of("scenario"), key.stream()).collect(Collectors.joining(", ")) + ") DO "
                + onConflict;
    }

    /** Parameters: the scenario, the key. */
    String delete() {
        return "DELETE FROM " + name + " WHERE scenario = ?"
                + key.stream().map(k -> " AND " + k + " = ?").collect(Collectors.joining());
    }
}
