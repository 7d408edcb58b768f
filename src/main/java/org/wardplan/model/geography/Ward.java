package org.wardplan.model.geography;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A ward with the attributes its ward set publishes. What a set lacks is empty, never 0.
 *
 * @param areaHectares whole area, tidal river included
 * @param landHectares area without tidal river
 * @param population residents; the ward set says of which year and source
 * @param jobs workplace employment
 * @param deprivation population-weighted Index of Multiple Deprivation 2019 score, best fit
 * @param ptai average Public Transport Accessibility Index 2015
 * @param ptal public transport accessibility level, 0 to 6b, or null
 */
public record Ward(
        WardCode code,
        String name,
        Borough borough,
        double areaHectares,
        double landHectares,
        int population,
        OptionalInt jobs,
        OptionalDouble deprivation,
        OptionalDouble ptai,
        @Nullable String ptal) {}
