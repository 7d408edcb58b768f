package org.wardplan.model.crime;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a borough agreed to put first in one year. The weights of the borough's own view are those of a base profile, each
 * times the factor of its category. They move posts between the borough's wards and never between boroughs.
 *
 * @param borough code of the borough, {@code E09…}
 * @param year the calendar year in which the financial year begins: 2017 for 2017/18
 * @param base id of the profile that the factors multiply; empty for the one that London is weighed with
 * @param factors by category id, 0 or more; a category that is missing keeps its weight
 * @param note what was agreed, with whom, when; may be empty
 */
public record LocalPriorities(String borough, int year, String base, Map<String, Double> factors, String note) {
    /** The largest factor that makes sense: beyond it one category decides alone. */
    public static final double MOST = 100;

    public LocalPriorities {
        factors = Map.copyOf(factors);
        if (year < 1990 || year > 2100) {
            throw new IllegalArgumentException("year " + year + ": expected the year in which a financial year begins");
        }
        factors.forEach((category, factor) -> {
            if (!(factor >= 0 && factor <= MOST)) {
                throw new IllegalArgumentException(
                        "factor " + factor + " of " + category + ": expected 0 to " + (int) MOST);
            }
        });
    }

    /** The borough's own weights. */
    public PriorityProfile weighing(PriorityProfile profile) {
        Map<String, Double> weights = new HashMap<>(profile.weights());
        factors.forEach((category, factor) -> weights.computeIfPresent(category, (c, weight) -> weight * factor));
        return new PriorityProfile(borough + "-" + year, profile.label(), note, weights);
    }

    /** {@code 2017/18}. */
    public String yearLabel() {
        return yearLabel(year);
    }

    /** The financial year that begins in a calendar year. */
    public static String yearLabel(int year) {
        return year + "/" + String.format(Locale.ROOT, "%02d", (year + 1) % 100);
    }
}
