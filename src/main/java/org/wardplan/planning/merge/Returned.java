package org.wardplan.planning.merge;

import java.util.List;
import org.wardplan.base.Problem;
import org.wardplan.model.plan.Plan;

/**
 * A borough's file as it came back.
 *
 * @param file its name, by which people know it
 * @param base the state at extraction, which its journal begins with
 * @param now the state that it is in
 * @param problems what was found wrong with its journal; empty where it is sound
 */
public record Returned(String file, Plan base, Plan now, List<Problem> problems) {
    public Returned {
        problems = List.copyOf(problems);
    }

    public static Returned of(String file, Plan base, Plan now) {
        return new Returned(file, base, now, List.of());
    }
}
