package org.wardplan.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Area;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Rulebook;
import org.wardplan.model.plan.Scenario;

/**
 * The rules that a plan of schema 0 to 2 gets, which had a floor and nothing else: what the optimiser kept then is on,
 * all else off. They are written out here and must stay as they are, whatever rules a new scenario begins with later:
 * the journal of a plan brought over begins with them, each time that it is read.
 */
final class EarlierRules {
    private static final String LIMIT = "limit.";

    private EarlierRules() {}

    /**
     * @param floor least posts by role; empty where the floor was off
     * @param assumptions of which {@code reference.ROLE} tells a floor that is off, and each {@code limit.ROLE} is a
     *     rule on head-count
     */
    static Rulebook of(Map<String, Integer> floor, Assumptions assumptions) {
        Map<String, Integer> reference = new HashMap<>();
        List<Rule> limits = new ArrayList<>();
        for (Assumption a : assumptions.list()) {
            if (a.key().startsWith(Assumptions.REFERENCE_FLOOR) && Math.round(a.value()) > 0) {
                reference.put(
                        a.key().substring(Assumptions.REFERENCE_FLOOR.length()),
                        Math.toIntExact(Math.round(a.value())));
            }
            if (a.key().startsWith(LIMIT)) {
                String role = a.key().substring(LIMIT.length());
                limits.add(new Rule.HeadCount("limit-" + role, true, role));
            }
        }
        List<Rule> rules = new ArrayList<>();
        rules.add(new Rule.Money("budget", true));
        rules.add(new Rule.Floor("floor", !floor.isEmpty(), floor.isEmpty() ? reference : floor));
        rules.addAll(limits);
        rules.add(new Rule.Locks("locks", true));
        rules.add(new Rule.Overrides("overrides", true));
        rules.add(new Rule.WholePosts("whole-posts"));
        rules.add(new Rule.Mix("mix", false, "PCSO", "DWO", 2, null));
        rules.add(new Rule.TownCentreCap("town-centre-cap", false, Set.of(), Map.of("DWO", 12, "PCSO", 7)));
        rules.add(new Rule.AreaLimit(
                "borough-change", false, new Area(Area.Kind.BOROUGH, ""), Rule.Measure.CHANGE, "", -0.15, 0.15));
        rules.add(new Rule.NoLoser("no-loser", false, null));
        rules.add(new Rule.Neighbours("neighbours", false, 0.25, Set.of()));
        rules.add(new Rule.Supervision("sergeants", false, "SGT", 8));
        return new Rulebook(Aim.CLOSE_THE_GAPS, rules);
    }

    /**
     * Fills the table of rules of a file of an older schema. Where the journal tells the plan as it was made, its figures
     * are taken, for an assumption changed since has not changed the rules.
     */
    static void bringOver(Connection c) throws SQLException {
        Map<String, Rulebook> made = asMade(c);
        List<String> scenarios = new ArrayList<>();
        PlanTables.each(c, "SELECT id FROM scenario", r -> scenarios.add(r.getString(1)));
        for (String id : scenarios) {
            Rulebook rules = made.containsKey(id) ? made.get(id) : of(floor(c, id), PlanTables.assumptions(c, id));
            try (PreparedStatement s = c.prepareStatement(
                    "INSERT INTO rule (scenario, id, position, type, is_on, figures) VALUES (?, ?, ?, ?, ?, ?)")) {
                for (int k = 0; k < rules.rules().size(); k++) {
                    Rule rule = rules.rules().get(k);
                    s.setString(1, id);
                    s.setString(2, rule.id());
                    s.setInt(3, k);
                    s.setString(4, rule.getClass().getSimpleName());
                    s.setInt(5, rule.on() ? 1 : 0);
                    s.setString(6, PlanJson.writeFigures(rule));
                    s.addBatch();
                }
                s.executeBatch();
            }
        }
        Database.execute(c, "DROP TABLE floor_posts");
    }

    private static Map<String, Rulebook> asMade(Connection c) throws SQLException {
        Map<String, Rulebook> rules = new HashMap<>();
        List<String> first = new ArrayList<>();
        PlanTables.each(c, "SELECT edit FROM journal WHERE n = 1", r -> first.add(r.getString(1)));
        for (String json : first) {
            try {
                Plan plan = PlanJson.readPlan(json);
                for (Scenario s : plan.scenarios()) {
                    rules.put(s.id(), s.rulebook());
                }
            } catch (JsonProcessingException | IllegalArgumentException e) {
                // The tables are the plan; checking the journal tells what is wrong with it.
                return Map.of();
            }
        }
        return rules;
    }

    private static Map<String, Integer> floor(Connection c, String scenario) throws SQLException {
        Map<String, Integer> floor = new HashMap<>();
        PlanTables.each(
                c,
                "SELECT role, posts FROM floor_posts WHERE scenario = ?",
                r -> floor.put(r.getString(1), r.getInt(2)),
                scenario);
        return floor;
    }
}
