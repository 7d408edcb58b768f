package org.wardplan.model.crime;

import java.util.OptionalDouble;

/**
 * One of the 30 categories that the recorded crime of all eras is brought to.
 *
 * @param id stable short name, {@code robbery-personal}
 * @param group the group it is shown in, {@code robbery}
 * @param policeGenerated its count records police activity as much as need (drugs, weapons)
 * @param patrolPreventable visible patrol may plausibly prevent it
 * @param severity harm weight of the Office for National Statistics' Crime Severity Score for the group's most
 *     common offence
 * @param severityLow lowest weight among the offences of the category, empty where not published
 * @param severityHigh highest weight among them, empty where not published
 * @param basis the offence whose weight was taken
 */
public record CrimeCategory(
        String id,
        String label,
        String group,
        boolean policeGenerated,
        boolean patrolPreventable,
        double severity,
        OptionalDouble severityLow,
        OptionalDouble severityHigh,
        String basis) {}
