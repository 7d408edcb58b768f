package org.wardplan.planning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.CrimeGroup;
import org.wardplan.model.geography.WardIndicator;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;

/**
 * What need is counted from, besides a scenario's assumptions. Arrays by category follow the cube.
 *
 * @param weights demand weight by category, London's
 * @param boroughWeights by borough of the ward set, the weights of its local priorities; an empty row where the borough
 *     has none, no rows at all where no borough has
 * @param hours by category, hours that an offence takes; empty when the scenario has no such table
 * @param indicators sums by ward besides crime, residents, jobs and deprivation
 */
public record NeedInput(
        WardSet wards,
        CrimeCube crime,
        List<CrimeGroup> groups,
        double[] weights,
        double[][] boroughWeights,
        double[] hours,
        List<WardIndicator> indicators) {
    public NeedInput {
        int categories = crime.categories().size();
        if (weights.length != categories || (hours.length != 0 && hours.length != categories)) {
            throw new IllegalArgumentException("weights of " + weights.length + " and hours of " + hours.length
                    + " categories for a cube of " + categories);
        }
        if (boroughWeights.length != 0
                && boroughWeights.length != wards.boroughs().size()) {
            throw new IllegalArgumentException("weights of " + boroughWeights.length + " boroughs, expected "
                    + wards.boroughs().size());
        }
        groups = List.copyOf(groups);
        indicators = List.copyOf(indicators);
    }

    /** Without local priorities, hours or further indicators. */
    public static NeedInput of(WardSet wards, CrimeCube crime, List<CrimeGroup> groups, double[] weights) {
        return new NeedInput(wards, crime, groups, weights, new double[0][], new double[0], List.of());
    }

    /** Labels of the assumptions that give a share of the need index to something this ward set has no counts of. */
    List<String> sharesWithoutCounts(Assumptions given) {
        Set<String> counted = new HashSet<>(Set.of("crime", "population", "jobs", "deprivation"));
        indicators.forEach(i -> counted.add(i.id()));
        return given.list().stream()
                .filter(a -> a.key().startsWith(Assumptions.ALPHA) && a.value() != 0)
                .filter(a -> !counted.contains(a.key().substring(Assumptions.ALPHA.length())))
                .map(Assumption::label)
                .toList();
    }

    /** The weights that hold in a borough. */
    double[] weightsIn(int borough) {
        return boroughWeights.length == 0 || boroughWeights[borough].length == 0 ? weights : boroughWeights[borough];
    }
}
