package org.wardplan.analysis.forecast;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.CrimeGroup;
import org.wardplan.model.crime.PriorityProfile;

/**
 * Which offences a trend or forecast is about: each category of a cube with its weight.
 *
 * @param id {@code all}, {@code harm}, or the id of the category or group
 * @param label name on screens
 * @param weights by position of the category in the cube; 0 leaves it out. The array belongs to this object
 */
public record CrimeSeries(String id, String label, double[] weights) {
    private static final String SEXUAL_GROUP = "sexual";
    private static final Set<String> SENSITIVE = Set.of("homicide", "rape", "other-sexual");

    /** Every offence counts 1. */
    public static CrimeSeries all(CrimeCube cube) {
        double[] weights = new double[cube.categories().size()];
        for (int c = 0; c < weights.length; c++) {
            weights[c] = cube.isAvailable(c) ? 1 : 0;
        }
        return new CrimeSeries("all", "All crime", weights);
    }

    /** One category. It {@link #isEmpty is empty} where the data don't have the category. */
    public static CrimeSeries category(CrimeCube cube, int category) {
        CrimeCategory of = cube.categories().get(category);
        double[] weights = new double[cube.categories().size()];
        weights[category] = cube.isAvailable(category) ? 1 : 0;
        return new CrimeSeries(of.id(), of.label(), weights);
    }

    /** Those categories of a group that the data have. */
    public static CrimeSeries group(CrimeCube cube, CrimeGroup group) {
        double[] weights = new double[cube.categories().size()];
        for (int c = 0; c < weights.length; c++) {
            boolean in = cube.categories().get(c).group().equals(group.id());
            weights[c] = in && cube.isAvailable(c) ? 1 : 0;
        }
        return new CrimeSeries(group.id(), group.label(), weights);
    }

    /**
     * A series by its name: {@code all} or {@code total}, {@code harm}, or the id of a category or a group, in this
     * order; empty where there is none of that name.
     *
     * @param profile weighs the categories of {@code harm}
     */
    public static Optional<CrimeSeries> named(DataSet data, PriorityProfile profile, String id) {
        CrimeCube cube = data.crime();
        String name = id.strip().toLowerCase(Locale.ROOT);
        if (name.equals("all") || name.equals("total")) {
            return Optional.of(all(cube));
        }
        if (name.equals("harm")) {
            return Optional.of(weighted(name, "Harm", cube, data.weights(profile)));
        }
        int category = cube.categoryIndex(name);
        if (category >= 0) {
            return Optional.of(category(cube, category));
        }
        return data.groups().stream()
                .filter(g -> g.id().equals(name))
                .findFirst()
                .map(g -> group(cube, g));
    }

    /**
     * A weighted sum of offences, for trends only.
     *
     * @param weights by position of the category in the cube, 0 or more
     */
    public static CrimeSeries weighted(String id, String label, CrimeCube cube, double[] weights) {
        double[] used = new double[cube.categories().size()];
        for (int c = 0; c < used.length; c++) {
            used[c] = cube.isAvailable(c) ? weights[c] : 0;
        }
        return new CrimeSeries(id, label, used);
    }

    /** True when the data have none of its categories: the count is then unknown, not 0. */
    public boolean isEmpty() {
        for (double weight : weights) {
            if (weight > 0) {
                return false;
            }
        }
        return true;
    }

    /** True when every category counts 1 or not at all, so that sums are counts. */
    public boolean isCount() {
        for (double weight : weights) {
            if (weight != 0 && weight != 1) {
                return false;
            }
        }
        return true;
    }

    /**
     * False for sexual offences and homicide: a figure of one ward in one month might point to a person, and is neither
     * printed nor exported.
     */
    public boolean mayPrintWardMonths() {
        return !id.equals(SEXUAL_GROUP) && !SENSITIVE.contains(id);
    }

    /** {@code counts[ward][month]} over all months of the cube; for a series of counts only. */
    int[][] counts(CrimeCube cube) {
        if (!isCount()) {
            throw new IllegalArgumentException(label + " is a weighted sum: expected a series of counts");
        }
        int[][] counts = new int[cube.wards()][cube.months()];
        for (int w = 0; w < counts.length; w++) {
            for (int c = 0; c < weights.length; c++) {
                if (weights[c] > 0) {
                    for (int m = 0; m < counts[w].length; m++) {
                        counts[w][m] += cube.count(w, c, m);
                    }
                }
            }
        }
        return counts;
    }
}
