package org.wardplan.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.LensStability;
import org.wardplan.analysis.RankInput;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.analysis.RankUncertainty;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.WardIndicator;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Preset;
import org.wardplan.model.plan.Scenario;

/** From a data set and a scenario to what the wards need: the same functions for the window and the command line. */
public final class Requirement {
    /** Seed of the rank draws, where the user gives none. */
    public static final long SEED = 1;

    private Requirement() {}

    /** The need under the scenario's profile, local priorities and assumptions, or the errors why there is none. */
    public static WithProblems<Need> need(DataSet data, List<PriorityProfile> profiles, Scenario scenario) {
        return need(data, profiles, scenario, new WindowCounts(data.crime()));
    }

    /** The same, with counts of the data's cube that are kept from one time to the next. */
    public static WithProblems<Need> need(
            DataSet data, List<PriorityProfile> profiles, Scenario scenario, WindowCounts counts) {
        WithProblems<NeedInput> input = input(data, profiles, scenario);
        if (input.value() == null) {
            return WithProblems.failed(input.problems());
        }
        WithProblems<Need> need = Need.of(input.value(), scenario, counts);
        List<Problem> problems = new ArrayList<>(input.problems());
        problems.addAll(need.problems());
        return new WithProblems<>(need.value(), problems);
    }

    /** What {@link #need} is counted from. */
    public static WithProblems<NeedInput> input(DataSet data, List<PriorityProfile> profiles, Scenario scenario) {
        WithProblems<PriorityProfile> profile = profile(profiles, scenario, scenario.profile());
        if (profile.value() == null) {
            return WithProblems.failed(profile.problems());
        }
        List<Problem> problems = new ArrayList<>();
        List<WardIndicator> indicators = new ArrayList<>(data.indicators());
        indicators.addAll(scenario.demand().indicators());
        double[][] local = localWeights(data, profiles, scenario, profile.value(), problems);
        return problems.isEmpty()
                ? WithProblems.of(new NeedInput(
                        data.wards(),
                        data.crime(),
                        data.groups(),
                        data.weights(profile.value()),
                        local,
                        hours(data, scenario.assumptions()),
                        indicators))
                : WithProblems.failed(problems);
    }

    private static double[][] localWeights(
            DataSet data,
            List<PriorityProfile> profiles,
            Scenario scenario,
            PriorityProfile london,
            List<Problem> problems) {
        List<Borough> boroughs = data.wards().boroughs();
        double[][] weights = new double[boroughs.size()][0];
        boolean any = false;
        for (int b = 0; b < weights.length; b++) {
            Optional<LocalPriorities> local =
                    scenario.demand().inForce(boroughs.get(b).code().value());
            if (local.isPresent()) {
                WithProblems<PriorityProfile> base = local.get().base().isEmpty()
                        ? WithProblems.of(london)
                        : profile(profiles, scenario, local.get().base());
                problems.addAll(base.problems());
                if (base.value() != null) {
                    weights[b] = data.weights(local.get().weighing(base.value()));
                    any = true;
                }
            }
        }
        return any ? weights : new double[0][];
    }

    /** Hours by category as they work on this data set: folded and missing categories are treated as weights are. */
    private static double[] hours(DataSet data, Assumptions assumptions) {
        Map<String, Double> hours = new HashMap<>();
        for (Assumption a : assumptions.list()) {
            if (a.key().startsWith(Assumptions.HOURS)) {
                hours.put(a.key().substring(Assumptions.HOURS.length()), a.value());
            }
        }
        return hours.isEmpty() ? new double[0] : data.weights(new PriorityProfile("hours", "Hours", "", hours));
    }

    /**
     * Harm by ward, in the months that the need is counted from, of the kinds that visible patrol may prevent
     * ({@code profiles.csv}), each offence at its severity.
     */
    public static double[] preventableHarm(DataSet data, Need need) {
        Map<String, Double> severity = new HashMap<>();
        for (CrimeCategory c : data.crime().categories()) {
            if (c.patrolPreventable()) {
                severity.put(c.id(), c.severity());
            }
        }
        double[] weights = data.weights(new PriorityProfile("preventable", "Preventable by patrol", "", severity));
        double[] harm = new double[need.wards()];
        for (int c = 0; c < weights.length; c++) {
            for (int w = 0; w < harm.length && weights[c] > 0; w++) {
                harm[w] += weights[c] * data.crime().count(w, c, need.window());
            }
        }
        return harm;
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
        NeedInput in = input(data, profiles, scenario).orThrow();
        int[] borough = new int[data.wards().size()];
        Arrays.setAll(borough, data.wards()::boroughOf);
        RankInput input = RankInput.of(
                data.crime(),
                need.window(),
                in.weights(),
                need.crimeFactor(),
                need.shareWithoutCrime(),
                borough,
                in.boroughWeights());
        return RankUncertainty.of(input, RankUncertainty.DRAWS, seed, progress, cancellation);
    }

    /**
     * Which wards are of the top tenth under which profile, of all that the scenario can choose from, all else as it is.
     * A profile under which there is no need is left out. None where no profile gives a need.
     */
    public static @Nullable LensStability lenses(DataSet data, List<PriorityProfile> profiles, Scenario scenario) {
        List<String> labels = new ArrayList<>();
        List<int[]> ranks = new ArrayList<>();
        for (PriorityProfile profile : profiles(profiles, scenario)) {
            Need need = need(data, profiles, scenario.withProfile(profile.id())).value();
            if (need != null) {
                int[] of = new int[need.wards()];
                Arrays.setAll(of, need::rank);
                labels.add(profile.label());
                ranks.add(of);
            }
        }
        return labels.isEmpty() ? null : LensStability.of(labels, ranks.toArray(int[][]::new));
    }

    /**
     * What a hot-spot study says under the scenario's profile.
     *
     * @param study the scenario's own, or another
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static HotSpotFindings hotSpots(
            DataSet data,
            List<PriorityProfile> profiles,
            Scenario scenario,
            HotSpotStudy study,
            Progress progress,
            Cancellation cancellation) {
        WithProblems<PriorityProfile> profile = profile(profiles, scenario, scenario.profile());
        if (profile.value() == null) {
            return new HotSpotFindings(
                    study, null, null, profile.problems().get(0).message());
        }
        return HotSpotFindings.of(data, profile.value(), study, progress, cancellation);
    }

    /**
     * All that the analyses find out about the wards, for a paper.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static Findings findings(
            DataSet data,
            List<PriorityProfile> profiles,
            Scenario scenario,
            @Nullable RankIntervals ranks,
            Progress progress,
            Cancellation cancellation) {
        return Findings.of(data)
                .with(ranks)
                .with(lenses(data, profiles, scenario))
                .with(hotSpots(data, profiles, scenario, scenario.watch().study(), progress, cancellation));
    }

    /** The plan that a preset describes on the data set. */
    public static WithProblems<Plan> newPlan(
            Preset preset, DataSet data, List<PriorityProfile> profiles, String planId, String name) {
        WithProblems<PriorityProfile> profile = find(profiles, preset.profile());
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

    /** The profiles that a scenario can choose from: the program's, then the plan's own. */
    public static List<PriorityProfile> profiles(List<PriorityProfile> standard, Scenario scenario) {
        List<PriorityProfile> all = new ArrayList<>(standard);
        all.addAll(scenario.demand().profiles());
        return all;
    }

    /** The profile of this id, of the program or the plan's own. */
    public static WithProblems<PriorityProfile> profile(List<PriorityProfile> standard, Scenario scenario, String id) {
        return find(profiles(standard, scenario), id);
    }

    private static WithProblems<PriorityProfile> find(List<PriorityProfile> profiles, String id) {
        return profiles.stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .map(WithProblems::of)
                .orElseGet(() -> WithProblems.failed(Problem.error("There is no priority profile \"" + id
                        + "\": choose one of "
                        + profiles.stream().map(PriorityProfile::id).toList())));
    }
}
