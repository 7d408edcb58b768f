package org.wardplan.planning.optimise;

import java.util.Optional;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.Rule;

/** Adds posts for a sum of money, or takes them, one best step after the other. */
final class StepByStep {
    private static final double NOTHING = 1e-12;

    private final OptimiseInput in;
    private final Worth worth;
    private final Standing standing;
    private final int sign;
    private final long money;
    private final int roles;

    /**
     * @param sign 1 to add, −1 to take
     * @param money pence to be spent at most, or saved at least
     */
    StepByStep(OptimiseInput in, Worth worth, Standing standing, int sign, long money) {
        this.in = in;
        this.worth = worth;
        this.standing = standing;
        this.sign = sign;
        this.money = money;
        roles = worth.roles().count();
    }

    /** Empty where so much cannot be saved. */
    Optional<Purchase.Result> run() {
        Standing now = standing;
        long moved = 0;
        int[][] change = new int[in.wards().size()][roles];
        while (sign > 0 || moved < money) {
            int[] step = bestStep(now, money - moved);
            if (step.length == 0) {
                break;
            }
            now = now.with(step[0], step[1], sign);
            change[step[0]][step[1]] += sign;
            moved += worth.roles().pence(step[1]);
        }
        return sign < 0 && moved < money ? Optional.empty() : Optional.of(new Purchase.Result(change, false));
    }

    /** Ward and role of the step that is worth most for its money, or costs least of what is saved; empty for none. */
    private int[] bestStep(Standing now, long left) {
        double best = Double.NEGATIVE_INFINITY;
        int[] step = {};
        for (int w = 0; w < in.wards().size(); w++) {
            for (int k = 0; k < roles; k++) {
                long pence = worth.roles().pence(k);
                if (pence <= 0 || sign > 0 && pence > left || !lets(now, w, k)) {
                    continue;
                }
                int[] posts = now.posts(w);
                int[] then = Worth.with(posts, k, sign);
                double of = sign > 0 ? worth.step(w, posts, then) : -worth.step(w, then, posts);
                double score = in.aim().objective() == Objective.FAIREST
                        ? of + 1e-9 * sign * worth.roles().each(k) / pence
                        : of / pence;
                boolean useful = sign < 0 || of > NOTHING;
                if (useful && score > best) {
                    best = score;
                    step = new int[] {w, k};
                }
            }
        }
        return step;
    }

    private boolean lets(Standing now, int w, int k) {
        return !now.wardStops(w, k, sign)
                && !(sign > 0 && now.reached(w, k))
                && now.tie(w, k, sign).isEmpty()
                && now.limit(w, k, sign)
                        .map(s -> s.rule() instanceof Rule.Money)
                        .orElse(true);
    }
}
