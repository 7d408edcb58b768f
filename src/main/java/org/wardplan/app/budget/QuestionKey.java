package org.wardplan.app.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wardplan.model.finance.Budget;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.DemandModel;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Rulebook;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.workforce.Role;
import org.wardplan.model.workforce.RoleRates;

/**
 * What of a scenario a question to the optimiser depends on: two scenarios of one key have the same best plan. A post
 * moved by hand changes it only where posts are kept as they are.
 */
record QuestionKey(
        String scenario,
        String profile,
        DemandModel demand,
        Assumptions assumptions,
        Map<String, RoleRates> rates,
        Budget budget,
        Rulebook rulebook,
        List<PostOverride> overrides,
        List<Integer> kept) {
    static QuestionKey of(Scenario s, List<Role> roles, List<String> wardCodes) {
        return new QuestionKey(
                s.id(),
                s.profile(),
                s.demand(),
                s.assumptions(),
                s.referenceRates(),
                s.budget(),
                s.rulebook(),
                s.advice().overrides(),
                kept(s, roles, wardCodes));
    }

    private static List<Integer> kept(Scenario s, List<Role> roles, List<String> wardCodes) {
        boolean area = s.rulebook().rules().stream().anyMatch(r -> r.on() && r instanceof Rule.KeepArea);
        List<Integer> kept = new ArrayList<>();
        for (int r = 0; r < roles.size(); r++) {
            for (int w = 0; w < wardCodes.size(); w++) {
                boolean stays = area
                        || !roles.get(r).plannable()
                        || !s.locks().isEmpty()
                                && s.locks()
                                        .contains(new Lock(
                                                wardCodes.get(w), roles.get(r).id()));
                kept.add(stays ? s.allocation().posts(r, w) : -1);
            }
        }
        return kept;
    }

    /** The same but for the budget and what is best: they share what every ward may have. */
    boolean sameRules(QuestionKey other) {
        return new QuestionKey(
                        other.scenario,
                        other.profile,
                        other.demand,
                        other.assumptions,
                        other.rates,
                        budget,
                        other.rulebook.withAim(rulebook.aim()),
                        other.overrides,
                        other.kept)
                .equals(this);
    }
}
