package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Area;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Requirement;

/** Questions on the 629 wards that other solvers were asked too: src/test/scripts/solvers.py. */
final class SolverCases {
    private SolverCases() {}

    /** By name. */
    static Map<String, OptimiseInput> all() {
        OptimiseInput in = question(s -> s);
        Map<String, OptimiseInput> cases = new LinkedHashMap<>();
        cases.put(
                "budget-only",
                pounds(in, 120).switched("limit-DWO", false).switched("limit-PCSO", false));
        cases.put("pcso-cap", pounds(in, 120).with(pcsoCap(in, 660)));
        cases.put("borough-shares", pounds(in, 125).with(boroughShares(in)));
        cases.put("no-losers", pounds(in, 130).with(plus(in, new Rule.NoLoser("gain-cap", true, 0.8))));
        cases.put("neighbours", pounds(in, 128).with(plus(in, new Rule.Neighbours("near", true, 0.35, Set.of()))));
        cases.put("locks", pounds(question(SolverCases::locked), 115));
        cases.put("ring-fence", pounds(in, 135).with(plus(in, new Rule.RingFence("pcso-money", true, "growth", Set.of("PCSO")))));
        cases.put("mix", pounds(in, 125).with(plus(in, new Rule.Mix("london-mix", true, "DWO", "PCSO", 2.2, Area.LONDON))));
        cases.put("supervision", pounds(in, 140).switched("sergeants", true));
        cases.put("short", pounds(in, 120).with(pcsoCap(in, 750)).with(Aim.of(Objective.SHORT)));
        cases.put("fairest", pounds(in, 120).with(Aim.of(Objective.FAIREST)));
        cases.put("harm", pounds(in, 125).with(Aim.of(Objective.HARM)));
        cases.put("even", pounds(in, 130).with(Aim.CLOSE_THE_GAPS.withEvenness(0.5)));
        cases.put("least-change", pounds(in, 125).with(Aim.of(Objective.LEAST_CHANGE).withCoverage(0.5)));
        return cases;
    }

    private static OptimiseInput question(UnaryOperator<Scenario> change) {
        Plan plan = Londons.plan("growth-2017");
        Evaluation e = Londons.evaluation(plan, change.apply(plan.working()));
        return OptimiseInput.of(
                e,
                Londons.DATA.wards(),
                plan.scenario(plan.baseline()).allocation(),
                Requirement.preventableHarm(Londons.DATA, e.need()));
    }

    private static OptimiseInput pounds(OptimiseInput in, long million) {
        return in.with(Money.pounds(million * 1_000_000));
    }

    /** Every twenty-first ward stays at the floor. */
    private static Scenario locked(Scenario s) {
        Set<Lock> locks = new HashSet<>(s.locks());
        for (int w = 0; w < Londons.DATA.wards().size(); w += 21) {
            for (String role : Arrays.asList("DWO", "PCSO")) {
                locks.add(new Lock(Londons.DATA.wards().ward(w).code().value(), role));
            }
        }
        return s.withLocks(locks);
    }

    private static List<Rule> pcsoCap(OptimiseInput in, double most) {
        return plus(
                in, new Rule.AreaLimit("few-pcso", true, Area.LONDON, Rule.Measure.POSTS, "PCSO", null, most));
    }

    private static List<Rule> boroughShares(OptimiseInput in) {
        return plus(
                in,
                new Rule.AreaLimit(
                        "borough-share",
                        true,
                        new Area(Area.Kind.BOROUGH, ""),
                        Rule.Measure.SHARE,
                        "",
                        0.025,
                        0.045));
    }

    private static List<Rule> plus(OptimiseInput in, Rule more) {
        List<Rule> rules = new ArrayList<>(in.rules());
        rules.add(more);
        return rules;
    }
}
