package org.wardplan.analysis.rate;

import java.util.EnumMap;
import java.util.Map;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardSet;

/**
 * How much a ward's rate per resident says. Where more people work than live, most of those who may become victims there
 * are not among its residents, and the rate per resident is a figure about a street, not about its people.
 *
 * <p>The rule is jobs above residents. In the year to February 2019 the median of crimes per 1,000 residents rises
 * gently with jobs per resident up to that line (67 at 0.1–0.2, 80 at 0.3–0.5, 104 at 0.75–1), and jumps to 152 beyond it
 * (1–1.25) and to 463 above 5; offences per resident and job together don't rise with it at all. Of the 629 wards 45 lie
 * beyond, with the West End (18.9 jobs a resident), St. James's (16.3) and Heathrow Villages (4.2) among them; London has
 * 0.49. The line errs on the side of marking: a marked ward keeps its rate and is only said to be unlike the others.
 * Visitors, students and passengers are in neither figure, so a shopping street, a stadium or a university may go
 * unmarked.
 */
public enum ResidentRate {
    /** At most as many jobs as residents. */
    SAYS_MUCH,
    /** More jobs than residents. */
    SAYS_LITTLE,
    /** The ward set does not publish the jobs of the ward. */
    UNKNOWN;

    /** Jobs per resident above which the rate says little. */
    public static final double JOBS_PER_RESIDENT = 1;

    public static ResidentRate of(Ward ward) {
        if (ward.jobs().isEmpty()) {
            return UNKNOWN;
        }
        return ward.jobs().getAsInt() > JOBS_PER_RESIDENT * ward.population() ? SAYS_LITTLE : SAYS_MUCH;
    }

    /** For the reader of a ward's rate; empty when there is nothing to warn of. */
    public String note() {
        return switch (this) {
            case SAYS_MUCH -> "";
            case SAYS_LITTLE -> "More people work here than live here, so a rate per resident says little.";
            case UNKNOWN ->
                "The jobs in this ward are not published, so it is not known how much a rate per resident says.";
        };
    }

    /** For the reader of a map or table of rates per resident: how many wards are marked, and where nothing is known. */
    public static String note(WardSet wards) {
        Map<ResidentRate, Integer> times = new EnumMap<>(ResidentRate.class);
        wards.wards().forEach(w -> times.merge(of(w), 1, Integer::sum));
        int unknown = times.getOrDefault(UNKNOWN, 0);
        int little = times.getOrDefault(SAYS_LITTLE, 0);
        if (unknown == wards.size()) {
            return "This ward set has no workplace jobs, so wards where many work and few live are not marked: "
                    + "read rates per resident with care in the centre of London and at Heathrow.";
        }
        String text = little == 0
                ? "In no ward do more people work than live."
                : "In " + little + " of " + wards.size()
                        + " wards more people work than live: there a rate per resident says little.";
        return unknown == 0
                ? text
                : text + " For " + unknown + (unknown == 1 ? " ward" : " wards") + " the jobs are not published.";
    }
}
