package org.wardplan.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Rule;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.optimise.OptimiseInput;
import org.wardplan.planning.optimise.Optimum;

/** What {@code optimise} says of the plan that it found. */
final class OptimiseAnswer {
    private final OptimiseInput in;
    private final Optimum best;
    private final double seconds;
    private final boolean applied;
    private final @Nullable Evaluation after;
    private final @Nullable OptimiseReasons reasons;

    /**
     * @param applied whether the plan file holds it now
     * @param reasons null where there is no plan
     */
    OptimiseAnswer(
            OptimiseInput in, Optimum best, double seconds, boolean applied, @Nullable OptimiseReasons reasons) {
        this.in = in;
        this.best = best;
        this.seconds = seconds;
        this.applied = applied;
        this.reasons = reasons;
        Allocation found = best.allocation();
        after = found == null ? null : in.evaluate(found);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", best.status().name());
        json.put("objective", number(best.objective()));
        json.put("bound", number(best.bound()));
        json.put("gap", after == null ? null : best.gap());
        json.put("seconds", seconds);
        json.put("solver", "Wardplan: Lagrangian bound and search over role totals");
        json.put("objectiveName", in.aim().objective().id());
        json.put("budgetPence", in.budget().pence());
        json.put("evenness", in.aim().evenness());
        json.put("coverage", in.aim().coverage());
        json.put("rulesOn", in.rules().stream().filter(Rule::on).map(Rule::id).toList());
        json.put("overrides", OverrideCommand.rows(in.wards(), in.evaluation().scenario()));
        json.put("conflicts", best.conflicts());
        json.put("applied", applied);
        if (after != null) {
            json.put("posts", posts(after));
            json.put("costPence", after.london().cost().pence());
            json.put("unmetNeed", after.london().unmetNeed());
            json.put("unmetNeedIndex", after.london().unmetNeedIndex());
            json.put("unmetPosts", after.london().unmetPosts());
            json.put("worstCoverage", after.london().worstCoverage());
            json.put("gini", after.london().gini());
            if (reasons != null) {
                reasons.addTo(json);
            }
            json.put("rows", rows(after));
        }
        return json;
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static Map<String, Integer> posts(Evaluation of) {
        Map<String, Integer> posts = new LinkedHashMap<>();
        for (int r = 0; r < of.roles().size(); r++) {
            posts.put(of.roles().get(r).id(), of.london().posts()[r]);
        }
        return posts;
    }

    private List<Object> rows(Evaluation of) {
        List<Object> rows = new ArrayList<>();
        for (int w = 0; w < of.wards(); w++) {
            Map<String, Object> posts = new LinkedHashMap<>();
            for (int r = 0; r < of.roles().size(); r++) {
                posts.put(of.roles().get(r).id(), of.posts(r, w));
            }
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("code", in.wards().ward(w).code().value());
            row.put("posts", posts);
            row.put("coverage", of.coverage(w));
            Map<String, Object> why = reasons == null ? null : reasons.row(w);
            if (why != null) {
                row.put("why", why);
            }
            rows.add(row);
        }
        return rows;
    }

    List<String> lines() {
        if (after == null) {
            return List.of("No plan keeps the rules.");
        }
        List<String> lines = new ArrayList<>();
        lines.add(in.aim().objective().label() + ": "
                + (best.status() == Optimum.Status.OPTIMAL
                        ? "optimal, proved"
                        : String.format(Locale.ROOT, "within %.3f %%, proved", 100 * best.gap())));
        lines.add(String.format(
                Locale.ROOT,
                "Objective %.4f, no plan under these rules is below %.4f; %.1f s",
                best.objective(),
                best.bound(),
                seconds));
        lines.add("Cost " + after.london().cost().inPounds() + " of "
                + in.budget().inPounds());
        posts(after).forEach((role, n) -> lines.add(role + " " + n));
        if (reasons != null) {
            lines.addAll(reasons.lines());
        }
        lines.add(
                applied
                        ? "The plan holds it now; undo takes it back."
                        : "Nothing was changed: --apply puts it into the plan.");
        return lines;
    }
}
