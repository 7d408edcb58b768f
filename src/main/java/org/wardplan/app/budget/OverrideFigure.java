package org.wardplan.app.budget;

import java.util.Locale;
import org.wardplan.model.plan.PostOverride;

/**
 * What one hand change costs: unmet need of the best plan around it, against that of the best plan without it.
 *
 * @param difference index points; not-a-number where the rules don't let it be
 */
public record OverrideFigure(double difference) {
    /** How a hand change is found again. */
    public static String key(PostOverride o) {
        return o.ward() + " " + o.role() + " " + o.posts();
    }

    public String words() {
        if (Double.isNaN(difference)) {
            return "the rules do not allow it";
        }
        return Math.abs(difference) < 0.005
                ? "costs no unmet need"
                : String.format(
                        Locale.ROOT,
                        difference > 0 ? "costs %.2f points of unmet need" : "saves %.2f points of unmet need",
                        Math.abs(difference));
    }
}
