package org.wardplan.app.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.TypedNumber;
import org.wardplan.model.finance.Budget;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Recommendation;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Edits;
import org.wardplan.planning.RuleEdits;
import org.wardplan.planning.optimise.Optimum;

/** The edits that the Budget workspace makes. */
public final class BudgetEdits {
    private BudgetEdits() {}

    /** Takes a plan of the optimiser's over, with its money and its aim; null where it is the plan already. */
    static @Nullable PlanEdit take(PlanSession session, BestPlan best) {
        Optimum found = best.optimum();
        Allocation posts = found.allocation();
        if (posts == null) {
            return null;
        }
        boolean keepsOverrides = best.question().rules().stream().anyMatch(r -> r.on() && r instanceof Rule.Overrides);
        return RuleEdits.take(
                session.plan().get(),
                session.scenario(),
                new Recommendation(
                        best.aim(),
                        best.budget(),
                        found.objective(),
                        found.bound(),
                        session.now().toString(),
                        posts),
                keepsOverrides);
    }

    /** Sets a figure that the sums rest on, with what it was and is; null where it is so already. */
    public static @Nullable PlanEdit assume(
            Scenario s, Assumption before, double value, String author, TypedNumber text) {
        return before.value() == value
                ? null
                : new PlanEdit.SetAssumption(
                        s.id(),
                        before,
                        before.withValue(value, "Set by " + author),
                        before.label() + ": " + text.write(before.value()) + " → " + text.write(value));
    }

    /** Puts a funding line in the place of the one of its id; null where nothing changes. */
    public static @Nullable PlanEdit line(Scenario s, FundingLine changed) {
        return Edits.budget(
                s,
                new Budget(s.budget().lines().stream()
                        .map(l -> l.id().equals(changed.id()) ? changed : l)
                        .toList()));
    }

    /** Adds a funding line without money. */
    public static @Nullable PlanEdit addLine(Scenario s) {
        List<FundingLine> lines = new ArrayList<>(s.budget().lines());
        int n = lines.size() + 1;
        while (find(s, "line-" + n).isPresent()) {
            n++;
        }
        lines.add(new FundingLine("line-" + n, "New line", Money.ZERO));
        return new PlanEdit.SetBudget(s.id(), s.budget(), new Budget(lines), "Funding line added");
    }

    /** Takes a funding line away, with the rule that its money is for some roles only. */
    public static PlanEdit removeLine(Scenario s, FundingLine line) {
        List<FundingLine> rest =
                s.budget().lines().stream().filter(l -> !l.equals(line)).toList();
        String label = "Funding line removed: " + line.label();
        PlanEdit budget = new PlanEdit.SetBudget(s.id(), s.budget(), new Budget(rest), label);
        Rule.RingFence rule = ringFence(s, line.id());
        return rule == null
                ? budget
                : new PlanEdit.Several(
                        List.of(
                                new PlanEdit.SetRule(s.id(), s.rulebook().indexOf(rule.id()), rule, null, label),
                                budget),
                        label,
                        null);
    }

    private static Optional<FundingLine> find(Scenario s, String line) {
        return s.budget().lines().stream().filter(l -> l.id().equals(line)).findFirst();
    }

    /** The rule that the line's money is for some roles only; null where it is for all. */
    public static Rule.@Nullable RingFence ringFence(Scenario s, String line) {
        for (Rule r : s.rulebook().rules()) {
            if (r instanceof Rule.RingFence f && f.line().equals(line)) {
                return f;
            }
        }
        return null;
    }

    /** Money of the line is for one role only, or, with no role, for all; null where it is so already. */
    public static @Nullable PlanEdit ringFence(Scenario s, FundingLine line, @Nullable String role) {
        Rule.RingFence before = ringFence(s, line.id());
        if (role == null) {
            return before == null
                    ? null
                    : new PlanEdit.SetRule(
                            s.id(), s.rulebook().indexOf(before.id()), before, null, line.label() + ": for all posts");
        }
        Rule.RingFence after = new Rule.RingFence("ring-fence-" + line.id(), true, line.id(), Set.of(role));
        if (after.equals(before)) {
            return null;
        }
        int at = before == null ? 1 : s.rulebook().indexOf(before.id());
        return new PlanEdit.SetRule(s.id(), at, before, after, line.label() + ": for " + role + " posts only");
    }
}
