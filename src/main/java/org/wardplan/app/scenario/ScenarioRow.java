package org.wardplan.app.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.scenario.ScenarioDifferences;

/**
 * A scenario in the list.
 *
 * @param baseline whether others are compared with it
 * @param shown whether it is the one that the window works on
 * @param differences from the baseline
 * @param cost of its posts in a year, at its own unit costs
 */
public record ScenarioRow(
        Scenario scenario, boolean baseline, boolean shown, ScenarioDifferences differences, String posts, Money cost) {
    static ScenarioRow of(Plan plan, Scenario s, String shown, ScenarioDifferences differences) {
        List<String> posts = new ArrayList<>();
        Money cost = Money.ZERO;
        for (int r = 0; r < plan.roles().size(); r++) {
            String role = plan.roles().get(r).id();
            int n = s.allocation().total(r);
            cost = cost.plus(s.assumptions().rates(role).unitCost().times(n));
            if (n > 0) {
                posts.add(String.format(Locale.ROOT, "%,d", n) + " " + role + (n == 1 ? "" : "s"));
            }
        }
        return new ScenarioRow(
                s,
                s.id().equals(plan.baseline()),
                s.id().equals(shown),
                differences,
                posts.isEmpty() ? "no posts" : String.join(" · ", posts),
                cost);
    }

    public String id() {
        return scenario.id();
    }

    /** What tells it from others in few words: {@code Baseline}, {@code Locked}, {@code Archived}. */
    public List<String> badges() {
        List<String> badges = new ArrayList<>();
        if (baseline) {
            badges.add("Baseline");
        } else if (scenario.frozen()) {
            badges.add("Locked");
        }
        if (scenario.archived()) {
            badges.add("Archived");
        }
        return badges;
    }

    /** What differs from the baseline, in a line. */
    public String summary() {
        if (baseline) {
            return "What others are compared with";
        }
        return differences.isEmpty()
                ? "Nothing differs from the baseline"
                : differences.summary().substring(0, 1).toUpperCase(Locale.UK)
                        + differences.summary().substring(1);
    }
}
