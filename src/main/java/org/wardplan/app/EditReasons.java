package org.wardplan.app;

import java.util.Arrays;
import java.util.Locale;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;

/**
 * Why something can't be edited, in sentences; empty where it can.
 *
 * @param scenario the one that is shown
 * @param readOnly whether the plan's file can't be written
 */
record EditReasons(Plan plan, Scenario scenario, boolean readOnly) {
    private static final String CHOOSE = ": choose another scenario at the top";

    /** For anything in the scenario. */
    String any() {
        return readOnly
                ? "The plan is read-only: save a copy to change it."
                : plan.fixed(scenario).map(why -> why + CHOOSE + ".").orElse("");
    }

    /** For posts, locks and notes of wards; in a borough's file its own wards can be edited. */
    String wards(int[] wards) {
        String why = any();
        Extract extract = plan.extract();
        return !why.isEmpty() || extract == null
                ? why
                : extract.outside(Arrays.stream(wards)
                                .mapToObj(w -> plan.wardCodes().get(w))
                                .toList())
                        .map(EditReasons::sentence)
                        .orElse("");
    }

    /** For what is set for all London. */
    String allLondon() {
        String why = any();
        Extract extract = plan.extract();
        return !why.isEmpty() || extract == null ? why : sentence(extract.londons());
    }

    /** What was said of a refused edit, with the way out where another scenario is one. */
    String refused(String why) {
        return plan.fixed(scenario).filter(why::equals).isPresent() ? why + CHOOSE : why;
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }
}
