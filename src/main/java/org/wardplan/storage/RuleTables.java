package org.wardplan.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Advice;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Recommendation;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Rulebook;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.workforce.Role;

/** The tables that hold what a scenario asks of the optimiser, and what came of it. */
final class RuleTables {
    private RuleTables() {}

    /** The recommendation stands before its posts, which refer to it. */
    static List<ScenarioTable> all() {
        return List.of(
                new ScenarioTable(
                        "rule",
                        List.of("id"),
                        List.of("position", "type", "is_on", "figures"),
                        s -> s.rulebook().rules(),
                        (plan, s, row) -> {
                            int position = 0;
                            for (Rule r : s.rulebook().rules()) {
                                row.accept(
                                        List.of(r.id()),
                                        List.of(
                                                position++,
                                                r.getClass().getSimpleName(),
                                                r.on() ? 1 : 0,
                                                PlanJson.writeFigures(r)));
                            }
                        }),
                new ScenarioTable(
                        "recommendation",
                        List.of(),
                        List.of("objective", "evenness", "coverage", "budget_pence", "least", "bound", "at"),
                        RuleTables::recommendation,
                        (plan, s, row) -> {
                            Recommendation r = s.advice().recommendation();
                            if (r != null) {
                                row.accept(
                                        List.of(),
                                        List.of(
                                                r.aim().objective().name(),
                                                r.aim().evenness(),
                                                r.aim().coverage(),
                                                r.budget().pence(),
                                                r.objective(),
                                                r.bound(),
                                                r.at()));
                            }
                        }),
                new ScenarioTable(
                        "recommended_posts",
                        List.of("role", "ward"),
                        List.of("posts"),
                        RuleTables::recommendation,
                        (plan, s, row) -> {
                            Recommendation r = s.advice().recommendation();
                            if (r != null) {
                                ScenarioTable.posts(plan, r.posts(), row);
                            }
                        }),
                new ScenarioTable(
                        "post_override",
                        List.of("ward", "role"),
                        List.of("recommended", "posts", "reason", "author", "at"),
                        s -> s.advice().overrides(),
                        (plan, s, row) -> s.advice()
                                .overrides()
                                .forEach(o -> row.accept(
                                        List.of(o.ward(), o.role()),
                                        List.of(o.recommended(), o.posts(), o.reason(), o.author(), o.at())))));
    }

    private static Object recommendation(Scenario s) {
        Recommendation r = s.advice().recommendation();
        return r == null ? "none" : r;
    }

    /** What is stored of a scenario; throws IllegalArgumentException where the tables hold what makes no sense. */
    static Rulebook rulebook(Connection c, String scenario, Aim aim) throws SQLException {
        List<Rule> rules = new ArrayList<>();
        PlanTables.each(
                c,
                "SELECT id, type, is_on, figures FROM rule WHERE scenario = ? ORDER BY position",
                r -> rules.add(rule(r.getString(1), r.getString(2), r.getInt(3) != 0, r.getString(4))),
                scenario);
        return new Rulebook(aim, rules);
    }

    private static Rule rule(String id, String type, boolean on, String figures) {
        try {
            return PlanJson.readRule(id, type, on, figures);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the rule \"" + id + "\": " + e.getOriginalMessage(), e);
        }
    }

    static Advice advice(Connection c, String scenario, List<Role> roles, int wards) throws SQLException {
        List<Recommendation> recommendations = new ArrayList<>();
        PlanTables.each(
                c,
                "SELECT objective, evenness, coverage, budget_pence, least, bound, at FROM recommendation"
                        + " WHERE scenario = ?",
                r -> recommendations.add(new Recommendation(
                        new Aim(Objective.valueOf(r.getString(1)), r.getDouble(2), r.getDouble(3)),
                        new Money(r.getLong(4)),
                        r.getDouble(5),
                        r.getDouble(6),
                        r.getString(7),
                        PlanTables.allocation(c, "recommended_posts", scenario, roles, wards))),
                scenario);
        List<PostOverride> overrides = new ArrayList<>();
        PlanTables.each(
                c,
                "SELECT ward, role, recommended, posts, reason, author, at FROM post_override WHERE scenario = ?",
                r -> overrides.add(new PostOverride(
                        r.getString(1),
                        r.getString(2),
                        r.getInt(3),
                        r.getInt(4),
                        r.getString(5),
                        r.getString(6),
                        r.getString(7))),
                scenario);
        @Nullable Recommendation last = recommendations.isEmpty() ? null : recommendations.get(0);
        return new Advice(last, overrides);
    }
}
