package org.wardplan.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.geography.WardIndicator;
import org.wardplan.model.plan.DemandModel;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.TargetMethod;

/** The tables that hold what a scenario adds to the sums of demand. */
final class DemandTables {
    private DemandTables() {}

    /** Each table of names stands before the one of its figures, which refers to it. */
    static List<ScenarioTable> all() {
        return List.of(
                new ScenarioTable(
                        "own_profile",
                        List.of("id"),
                        List.of("label", "note"),
                        s -> s.demand().profiles(),
                        (plan, s, row) -> s.demand()
                                .profiles()
                                .forEach(p -> row.accept(List.of(p.id()), List.of(p.label(), p.note())))),
                new ScenarioTable(
                        "own_weight",
                        List.of("profile", "category"),
                        List.of("weight"),
                        s -> s.demand().profiles(),
                        (plan, s, row) -> s.demand().profiles().forEach(p -> p.weights()
                                .forEach(
                                        (category, weight) -> row.accept(List.of(p.id(), category), List.of(weight))))),
                new ScenarioTable(
                        "local_priority",
                        List.of("borough", "year"),
                        List.of("base", "note"),
                        s -> s.demand().local(),
                        (plan, s, row) -> s.demand()
                                .local()
                                .forEach(l -> row.accept(List.of(l.borough(), l.year()), List.of(l.base(), l.note())))),
                new ScenarioTable(
                        "local_factor",
                        List.of("borough", "year", "category"),
                        List.of("factor"),
                        s -> s.demand().local(),
                        (plan, s, row) -> s.demand().local().forEach(l -> l.factors()
                                .forEach((category, factor) ->
                                        row.accept(List.of(l.borough(), l.year(), category), List.of(factor))))),
                new ScenarioTable(
                        "indicator",
                        List.of("id"),
                        List.of("label", "source", "off_where_missing"),
                        s -> s.demand().indicators(),
                        (plan, s, row) -> s.demand()
                                .indicators()
                                .forEach(i -> row.accept(
                                        List.of(i.id()), List.of(i.label(), i.source(), i.offWhereMissing() ? 1 : 0)))),
                new ScenarioTable(
                        "indicator_value",
                        List.of("indicator", "ward"),
                        List.of("value"),
                        s -> s.demand().indicators(),
                        (plan, s, row) -> s.demand().indicators().forEach(i -> i.values()
                                .forEach((ward, value) -> row.accept(List.of(i.id(), ward), List.of(value))))));
    }

    /** Whether what the row of the table "scenario" holds of demand is the same. */
    static boolean sameRow(Scenario a, Scenario b) {
        return a.demand().method() == b.demand().method()
                && a.demand().localYear() == b.demand().localYear();
    }

    /** What is stored of a scenario; throws IllegalArgumentException where the tables hold what makes no sense. */
    static DemandModel read(Connection c, String scenario, String method, int localYear) throws SQLException {
        return new DemandModel(
                TargetMethod.valueOf(method),
                profiles(c, scenario),
                local(c, scenario),
                localYear,
                indicators(c, scenario));
    }

    private static List<PriorityProfile> profiles(Connection c, String scenario) throws SQLException {
        Map<String, Map<String, Double>> weights = new HashMap<>();
        PlanTables.each(
                c,
                "SELECT profile, category, weight FROM own_weight WHERE scenario = ?",
                r -> weights.computeIfAbsent(r.getString(1), p -> new HashMap<>())
                        .put(r.getString(2), r.getDouble(3)),
                scenario);
        List<PriorityProfile> profiles = new ArrayList<>();
        PlanTables.each(
                c,
                "SELECT id, label, note FROM own_profile WHERE scenario = ?",
                r -> profiles.add(new PriorityProfile(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        weights.getOrDefault(r.getString(1), Map.of()))),
                scenario);
        return profiles;
    }

    private static List<LocalPriorities> local(Connection c, String scenario) throws SQLException {
        Map<String, Map<String, Double>> factors = new HashMap<>();
        PlanTables.each(
                c,
                "SELECT borough || ' ' || year, category, factor FROM local_factor WHERE scenario = ?",
                r -> factors.computeIfAbsent(r.getString(1), l -> new HashMap<>())
                        .put(r.getString(2), r.getDouble(3)),
                scenario);
        List<LocalPriorities> local = new ArrayList<>();
        PlanTables.each(
                c,
                "SELECT borough, year, base, note FROM local_priority WHERE scenario = ?",
                r -> local.add(new LocalPriorities(
                        r.getString(1),
                        r.getInt(2),
                        r.getString(3),
                        factors.getOrDefault(r.getString(1) + " " + r.getInt(2), Map.of()),
                        r.getString(4))),
                scenario);
        return local;
    }

    private static List<WardIndicator> indicators(Connection c, String scenario) throws SQLException {
        Map<String, Map<String, Double>> values = new HashMap<>();
        PlanTables.each(
                c,
                "SELECT indicator, ward, value FROM indicator_value WHERE scenario = ?",
                r -> values.computeIfAbsent(r.getString(1), i -> new HashMap<>())
                        .put(r.getString(2), r.getDouble(3)),
                scenario);
        List<WardIndicator> indicators = new ArrayList<>();
        PlanTables.each(
                c,
                "SELECT id, label, source, off_where_missing FROM indicator WHERE scenario = ?",
                r -> indicators.add(new WardIndicator(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        values.getOrDefault(r.getString(1), Map.of()),
                        r.getInt(4) != 0)),
                scenario);
        return indicators;
    }
}
