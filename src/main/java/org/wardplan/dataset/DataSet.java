package org.wardplan.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.CrimeGroup;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.geography.WardIndicator;
import org.wardplan.model.geography.WardSet;
import org.wardplan.spatial.Boundaries;

/**
 * A ward set with its crime and its outlines.
 *
 * @param categories all 30, in the order of the cube, available in this set or not
 * @param indicators sums by ward that the set has besides residents and jobs
 */
public record DataSet(
        DataSetDescription description,
        WardSet wards,
        CrimeCube crime,
        Boundaries boundaries,
        List<CrimeCategory> categories,
        List<CrimeGroup> groups,
        List<WardIndicator> indicators) {
    private static final double STEP = 10;

    public DataSet {
        categories = List.copyOf(categories);
        groups = List.copyOf(groups);
        indicators = List.copyOf(indicators);
    }

    /**
     * A profile as it works on this data set. A category that isn't available weighs 0, since its count is unknown. Where
     * it is counted inside another one, that one weighs the mix of both, {@code (1 − share) · own + share · folded},
     * rounded to 0.1 as the published weights are: so violence without injury of 2017–19, which holds stalking and
     * harassment, weighs 22.0 under Harm and not 13.5.
     */
    public PriorityProfile effective(PriorityProfile profile) {
        Map<String, Double> weights = new HashMap<>(profile.weights());
        for (FoldedCategory f : description.folded()) {
            double own = profile.weights().getOrDefault(f.into(), 0.0);
            double folded = profile.weights().getOrDefault(f.category(), 0.0);
            double mix = (1 - f.share()) * own + f.share() * folded;
            weights.put(f.into(), own == folded ? own : Math.round(mix * STEP) / STEP);
        }
        for (int c = 0; c < categories.size(); c++) {
            if (!crime.isAvailable(c)) {
                weights.put(categories.get(c).id(), 0.0);
            }
        }
        return new PriorityProfile(profile.id(), profile.label(), profile.note(), weights);
    }

    /** The weights of {@link #effective} by position of the category in the cube. */
    public double[] weights(PriorityProfile profile) {
        PriorityProfile effective = effective(profile);
        return categories.stream().mapToDouble(effective::weight).toArray();
    }
}
