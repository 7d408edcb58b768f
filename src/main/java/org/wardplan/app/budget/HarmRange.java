package org.wardplan.app.budget;

import org.wardplan.model.plan.Assumptions;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.optimise.OptimiseInput;

/**
 * Share of the recorded harm of kinds that patrol may prevent that a plan may avoid against the reference floor,
 * {@code 1 − Σ H ((S + E)/(S + F))^−ε / Σ H} (domain.md section 5, least harm), over the assumed range of ε. An
 * illustration, never a promise.
 */
public record HarmRange(double low, double high) {
    static final HarmRange UNKNOWN = new HarmRange(Double.NaN, Double.NaN);

    static HarmRange of(OptimiseInput question, Evaluation plan) {
        Assumptions a = plan.scenario().assumptions();
        return new HarmRange(
                avoided(question, plan, a.value("harm.elasticity.low", 0.3)),
                avoided(question, plan, a.value("harm.elasticity.high", 0.4)));
    }

    private static double avoided(OptimiseInput question, Evaluation plan, double elasticity) {
        double floor = plan.need().floorEffective();
        double other = floor * plan.scenario().assumptions().value("harm.otherStrength", 10);
        double all = 0;
        double left = 0;
        for (int w = 0; w < plan.wards(); w++) {
            double harm = question.preventableHarm(w);
            all += harm;
            left += harm * Math.pow((other + plan.effective(w)) / (other + floor), -elasticity);
        }
        return all <= 0 ? Double.NaN : 1 - left / all;
    }
}
