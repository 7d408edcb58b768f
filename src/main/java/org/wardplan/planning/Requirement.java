package org.wardplan.planning;

import java.util.List;
import org.wardplan.analysis.RankInput;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.analysis.RankUncertainty;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Preset;
import org.wardplan.model.plan.Scenario;

/** From a data set and a scenario to what the wards need: the same functions for the window and the command line. */
public final class Requirement {
    /** Seed of the rank draws, where the user gives none. */
    public static final long SEED = 1;

    private Requirement() {}

    /** The need under the scenario's profile and assumptions, or the errors why there is none. */
    public static WithProblems<Need> need(DataSet data, List<PriorityProfile> profiles, Scenario scenario) {
        WithProblems<PriorityProfile> profile = profile(profiles, scenario.profile());
        return profile.value() == null
                ? WithProblems.failed(profile.problems())
                : Need.of(data.wards(), data.crime(), data.groups(), data.weights(profile.value()), scenario);
    }

    /** How sure the ranks of a need are, which must be the one of the scenario. */
    public static RankIntervals ranks(
            DataSet data,
            List<PriorityProfile> profiles,
            Scenario scenario,
            Need need,
            long seed,
            Progress progress,
            Cancellation cancellation) {
        PriorityProfile profile = profile(profiles, scenario.profile()).orThrow();
        RankInput input = RankInput.of(
                data.crime(), need.window(), data.weights(profile), need.crimeShare(), need.shareWithoutCrime());
        return RankUncertainty.of(input, RankUncertainty.DRAWS, seed, progress, cancellation);
    }

    /** The plan that a preset describes on the data set. */
    public static WithProblems<Plan> newPlan(
            Preset preset, DataSet data, List<PriorityProfile> profiles, String planId, String name) {
        WithProblems<PriorityProfile> profile = profile(profiles, preset.profile());
        if (profile.value() == null) {
            return WithProblems.failed(profile.problems());
        }
        // Demand alone decides which wards are of highest demand; it needs no scenario but the window.
        double[] weights = data.weights(profile.value());
        var window = data.crime().lastMonths(12);
        double[] demand = new double[data.wards().size()];
        for (int w = 0; w < demand.length; w++) {
            for (int c = 0; c < weights.length; c++) {
                if (weights[c] > 0) {
                    demand[w] += weights[c] * data.crime().count(w, c, window);
                }
            }
        }
        return WithProblems.of(
                NewPlan.of(preset, data.wards(), data.description().sha256(), demand, planId, name));
    }

    private static WithProblems<PriorityProfile> profile(List<PriorityProfile> profiles, String id) {
        return profiles.stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .map(WithProblems::of)
                .orElseGet(() -> WithProblems.failed(Problem.error("There is no priority profile \"" + id
                        + "\": choose one of "
                        + profiles.stream().map(PriorityProfile::id).toList())));
    }
}
