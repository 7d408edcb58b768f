package org.wardplan.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.wardplan.model.plan.Phasing;
import org.wardplan.model.plan.Phasing.FillOrder;
import org.wardplan.model.plan.Phasing.FundingPeriod;
import org.wardplan.model.plan.Phasing.GrowthStep;
import org.wardplan.model.plan.Phasing.PayAward;
import org.wardplan.model.plan.Phasing.Promise;
import org.wardplan.model.plan.ValueRange;

/** The tables that hold how a scenario runs over time, and between what values its assumptions may lie. */
final class PhaseTables {
    private static final String POSITION = "position";

    private PhaseTables() {}

    /** The promises stand before their posts, which refer to them. */
    static List<ScenarioTable> all() {
        return List.of(
                new ScenarioTable(
                        "phasing",
                        List.of(),
                        List.of("start_month", "quarters", "from_scenario", "fill_order"),
                        s -> columns(s.phasing()),
                        (plan, s, row) -> row.accept(List.of(), columns(s.phasing()))),
                list(
                        "growth_step",
                        List.of("month", "role", "posts"),
                        Phasing::steps,
                        g -> List.of(g.month().toString(), g.role(), g.posts())),
                list(
                        "pay_award",
                        List.of("from_month", "role", "rate"),
                        Phasing::awards,
                        a -> List.of(a.from().toString(), a.role(), a.rate())),
                list(
                        "funding_period",
                        List.of("line", "first_month", "months"),
                        Phasing::funding,
                        f -> List.of(f.line(), f.first().toString(), f.months())),
                list(
                        "promise",
                        List.of("label", "by_month"),
                        Phasing::promises,
                        p -> List.of(p.label(), p.by().toString())),
                new ScenarioTable(
                        "promise_posts",
                        List.of("promise", "role"),
                        List.of("posts"),
                        s -> s.phasing().promises(),
                        (plan, s, row) -> promised(s.phasing().promises(), row)),
                new ScenarioTable(
                        "value_range",
                        List.of("key"),
                        List.of("low", "high"),
                        s -> s.ranges(),
                        (plan, s, row) -> s.ranges()
                                .forEach(
                                        (key, range) -> row.accept(List.of(key), List.of(range.low(), range.high())))));
    }

    private static List<Object> columns(Phasing p) {
        return List.of(p.start().toString(), p.quarters(), p.from(), p.order().name());
    }

    private static <T> ScenarioTable list(
            String name, List<String> columns, Function<Phasing, List<T>> part, Function<T, List<Object>> values) {
        return new ScenarioTable(name, List.of(POSITION), columns, s -> part.apply(s.phasing()), (plan, s, row) -> {
            int position = 0;
            for (T element : part.apply(s.phasing())) {
                row.accept(List.of(position++), values.apply(element));
            }
        });
    }

    private static void promised(List<Promise> promises, BiConsumer<List<Object>, List<Object>> row) {
        for (int i = 0; i < promises.size(); i++) {
            int position = i;
            promises.get(i).posts().forEach((role, posts) -> row.accept(List.of(position, role), List.of(posts)));
        }
    }

    /** How a scenario runs over time; throws IllegalArgumentException where the tables hold what makes no sense. */
    static Phasing read(Connection c, String scenario) throws SQLException {
        List<GrowthStep> steps = new ArrayList<>();
        PlanTables.each(
                c,
                "SELECT month, role, posts FROM growth_step WHERE scenario = ? ORDER BY position",
                r -> steps.add(new GrowthStep(month(r.getString(1)), r.getString(2), r.getInt(3))),
                scenario);
        List<PayAward> awards = new ArrayList<>();
        PlanTables.each(
                c,
                "SELECT from_month, role, rate FROM pay_award WHERE scenario = ? ORDER BY position",
                r -> awards.add(new PayAward(month(r.getString(1)), r.getString(2), r.getDouble(3))),
                scenario);
        List<FundingPeriod> funding = new ArrayList<>();
        PlanTables.each(
                c,
                "SELECT line, first_month, months FROM funding_period WHERE scenario = ? ORDER BY position",
                r -> funding.add(new FundingPeriod(r.getString(1), month(r.getString(2)), r.getInt(3))),
                scenario);
        List<Phasing> found = new ArrayList<>();
        PlanTables.each(
                c,
                "SELECT start_month, quarters, from_scenario, fill_order FROM phasing WHERE scenario = ?",
                r -> found.add(new Phasing(
                        month(r.getString(1)),
                        r.getInt(2),
                        r.getString(3),
                        FillOrder.valueOf(r.getString(4)),
                        steps,
                        awards,
                        funding,
                        List.of())),
                scenario);
        if (found.isEmpty()) {
            throw new IllegalArgumentException("nothing is said of how \"" + scenario + "\" runs over time");
        }
        return found.get(0).withPromises(promises(c, scenario));
    }

    private static List<Promise> promises(Connection c, String scenario) throws SQLException {
        Map<Integer, Map<String, Integer>> posts = new HashMap<>();
        PlanTables.each(
                c,
                "SELECT promise, role, posts FROM promise_posts WHERE scenario = ?",
                r -> posts.computeIfAbsent(r.getInt(1), k -> new HashMap<>()).put(r.getString(2), r.getInt(3)),
                scenario);
        List<Promise> promises = new ArrayList<>();
        PlanTables.each(
                c,
                "SELECT position, label, by_month FROM promise WHERE scenario = ? ORDER BY position",
                r -> promises.add(
                        new Promise(r.getString(2), posts.getOrDefault(r.getInt(1), Map.of()), month(r.getString(3)))),
                scenario);
        return promises;
    }

    static Map<String, ValueRange> ranges(Connection c, String scenario) throws SQLException {
        Map<String, ValueRange> ranges = new HashMap<>();
        PlanTables.each(
                c,
                "SELECT key, low, high FROM value_range WHERE scenario = ?",
                r -> ranges.put(r.getString(1), new ValueRange(r.getDouble(2), r.getDouble(3))),
                scenario);
        return ranges;
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no month: expected one as in 2018-03", e);
        }
    }
}
