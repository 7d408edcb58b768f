package org.wardplan.app.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.TypedNumber;
import org.wardplan.model.finance.Budget;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Edits;

/** The edits that the Budget workspace makes. */
public final class BudgetEdits {
    private BudgetEdits() {}

    /** Asks for something else; null where that is asked for already. */
    static @Nullable PlanEdit aim(Scenario s, Aim to) {
        Aim from = s.rulebook().aim();
        if (from.equals(to)) {
            return null;
        }
        String what = to.objective().label();
        if (from.objective() == to.objective()) {
            what = from.evenness() != to.evenness()
                    ? String.format(Locale.ROOT, "Evenness %.0f %% → %.0f %%", 100 * from.evenness(), 100 * to.evenness())
                    : String.format(
                            Locale.ROOT, "Coverage aimed at %.0f %% → %.0f %%", 100 * from.coverage(), 100 * to.coverage());
        }
        return new PlanEdit.SetAim(s.id(), from, to, what);
    }

    /** Takes a plan of the optimiser's over, with its money and its aim; null where it is the plan already. */
    static @Nullable PlanEdit take(PlanSession session, BestPlan best) {
        Allocation posts = best.optimum().allocation();
        if (posts == null) {
            return null;
        }
        Plan plan = session.plan().get();
        Scenario s = session.scenario();
        List<PlanEdit> edits = new ArrayList<>();
        PlanEdit money = Edits.budget(s, s.budget().withTotal(best.budget()));
        PlanEdit aim = aim(s, best.aim());
        if (money != null) {
            edits.add(money);
        }
        if (aim != null) {
            edits.add(aim);
        }
        List<PostChange> changes = new ArrayList<>();
        for (int r = 0; r < plan.roles().size(); r++) {
            for (int w = 0; w < posts.wards(); w++) {
                int now = s.allocation().posts(r, w);
                if (now != posts.posts(r, w)) {
                    changes.add(new PostChange(
                            plan.wardCodes().get(w), plan.roles().get(r).id(), now, posts.posts(r, w)));
                }
            }
        }
        String label = "Optimised: " + best.aim().objective().label().toLowerCase(Locale.ROOT) + ", " + best.budget();
        if (!changes.isEmpty()) {
            edits.add(new PlanEdit.SetPosts(s.id(), changes, label, null));
        }
        return edits.isEmpty() ? null : new PlanEdit.Several(edits, label, null);
    }

    /** Sets a figure that the sums rest on, with what it was and is; null where it is so already. */
    public static @Nullable PlanEdit assume(Scenario s, Assumption before, double value, String author, TypedNumber text) {
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
                            s.id(),
                            s.rulebook().indexOf(before.id()),
                            before,
                            null,
                            line.label() + ": for all posts");
        }
        Rule.RingFence after = new Rule.RingFence("ring-fence-" + line.id(), true, line.id(), Set.of(role));
        if (after.equals(before)) {
            return null;
        }
        int at = before == null ? 1 : s.rulebook().indexOf(before.id());
        return new PlanEdit.SetRule(s.id(), at, before, after, line.label() + ": for " + role + " posts only");
    }
}
