package org.wardplan.planning.whatif;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wardplan.base.WithProblems;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Objective;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Need;
import org.wardplan.planning.Requirement;
import org.wardplan.planning.WindowCounts;
import org.wardplan.planning.optimise.OptimiseInput;
import org.wardplan.planning.optimise.Optimiser;
import org.wardplan.planning.optimise.Optimum;

/**
 * Adds cases up: need, what the posts achieve, and the best plan for the money, by the same functions as everywhere;
 * offences and harm of a window are added up once. Safe to share between threads.
 */
final class Sums {
    private final WhatIfQuestion question;
    private final WindowCounts counts;
    private final Map<MonthWindow, double[]> harm = new ConcurrentHashMap<>();

    Sums(WhatIfQuestion question) {
        this.question = question;
        counts = new WindowCounts(question.data().crime());
    }

    /** The sums of a case; no value, and why, where its demand makes no sense. */
    WithProblems<Outcome> of(Case c) {
        WithProblems<Need> need = Requirement.need(question.data(), c.profiles(), c.scenario(), counts);
        Need found = need.value();
        if (found == null) {
            return WithProblems.failed(need.problems());
        }
        Evaluation e = Evaluation.of(found, c.scenario(), question.plan().roles(), question.baseline());
        OptimiseInput in = OptimiseInput.of(question.plan(), e, question.data().wards(), harm(found, c));
        Optimum best = Optimiser.live(in);
        Allocation posts = best.allocation();
        return WithProblems.of(
                posts == null
                        ? new Outcome(e.london(), null, null)
                        : new Outcome(e.london(), in.evaluate(posts).london(), posts));
    }

    /** Harm that patrol may prevent, which no objective but least harm looks at. */
    private double[] harm(Need need, Case c) {
        return c.scenario().rulebook().aim().objective() == Objective.HARM
                ? harm.computeIfAbsent(need.window(), w -> Requirement.preventableHarm(question.data(), need))
                : new double[need.wards()];
    }
}
