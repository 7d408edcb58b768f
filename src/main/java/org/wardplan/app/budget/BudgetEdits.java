package org.wardplan.app.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
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
}
