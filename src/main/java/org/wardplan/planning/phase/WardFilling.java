package org.wardplan.planning.phase;

import java.util.List;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Phasing;
import org.wardplan.model.plan.Phasing.FillOrder;
import org.wardplan.model.plan.Phasing.Promise;
import org.wardplan.planning.Evaluation;

/**
 * Puts the filled posts of each month into wards. Posts that both the start and the plan have stay. People in posts that
 * the plan hasn't move to open posts of it at once. A further post goes, by need, to the ward with an open one whose
 * unmet need it lowers most, {@code gap² / R} before less after; by promises, first to wards short of the promise with
 * the earliest date. When fewer are filled, posts that the plan hasn't empty first, then those that were promised to
 * nobody and whose loss raises unmet need least. Ties go by ward code.
 */
final class WardFilling {
    private final Evaluation end;
    private final int[][] promised;
    private final double[] perPost;
    private final int[][] posts;
    private final double[] effective;
    private final double[] gain;
    private final double[] loss;

    WardFilling(Evaluation end, Allocation start) {
        this.end = end;
        Phasing phasing = end.scenario().phasing();
        List<Promise> promises = phasing.order() == FillOrder.PROMISES ? phasing.promises() : List.of();
        promised = end.roles().stream()
                .map(r -> promises.stream()
                        .mapToInt(p -> p.posts().getOrDefault(r.id(), 0))
                        .toArray())
                .toArray(int[][]::new);
        posts = start.toArray();
        perPost = new double[posts.length];
        effective = new double[end.wards()];
        gain = new double[end.wards()];
        loss = new double[end.wards()];
        for (int r = 0; r < posts.length; r++) {
            perPost[r] = end.rates(r).effectivePerPost();
            for (int w = 0; w < effective.length; w++) {
                effective[w] += posts[r][w] * perPost[r];
            }
        }
    }

    /** The posts by role and ward now. */
    Allocation posts() {
        return Allocation.of(posts);
    }

    /** Moves, fills and empties posts of a role until so many are filled. */
    void fill(int role, int filled) {
        int more = filled;
        for (int n : posts[role]) {
            more -= n;
        }
        int beyond = loser(role, true);
        if (more == 0 && beyond < 0) {
            return;
        }
        for (int w = 0; w < effective.length; w++) {
            weigh(role, w);
        }
        for (; more < 0; more++) {
            int surplus = loser(role, true);
            change(role, surplus >= 0 ? surplus : loser(role, false), -1);
        }
        for (int from = loser(role, true); from >= 0; from = loser(role, true)) {
            int to = gainer(role, true);
            if (to < 0) {
                break;
            }
            change(role, from, -1);
            change(role, to, 1);
        }
        for (; more > 0; more--) {
            int open = gainer(role, true);
            change(role, open >= 0 ? open : gainer(role, false), 1);
        }
    }

    private void change(int role, int ward, int by) {
        posts[role][ward] += by;
        effective[ward] += by * perPost[role];
        weigh(role, ward);
    }

    /** What a post more lowers unmet need of a ward by, and what one less raises it by. */
    private void weigh(int role, int ward) {
        double now = unmet(ward, effective[ward]);
        gain[ward] = now - unmet(ward, effective[ward] + perPost[role]);
        loss[ward] = unmet(ward, effective[ward] - perPost[role]) - now;
    }

    /** The ward to get a post; −1 where none has an open one. */
    private int gainer(int role, boolean open) {
        int best = -1;
        int bestRank = 0;
        double bestGain = 0;
        for (int w = 0; w < effective.length; w++) {
            if (open && posts[role][w] >= end.posts(role, w)) {
                continue;
            }
            int rank = rank(role, posts[role][w]);
            if (best < 0 || rank < bestRank || rank == bestRank && gain[w] > bestGain) {
                best = w;
                bestRank = rank;
                bestGain = gain[w];
            }
        }
        return best;
    }

    /** The ward to lose a post; −1 where none has one, or none that the plan hasn't. */
    private int loser(int role, boolean surplus) {
        int best = -1;
        int bestRank = 0;
        double bestLoss = 0;
        for (int w = 0; w < effective.length; w++) {
            if (posts[role][w] <= (surplus ? end.posts(role, w) : 0)) {
                continue;
            }
            int rank = rank(role, posts[role][w] - 1);
            if (best < 0 || rank > bestRank || rank == bestRank && loss[w] <= bestLoss) {
                best = w;
                bestRank = rank;
                bestLoss = loss[w];
            }
        }
        return best;
    }

    /** Place of the earliest promise that a ward with so many posts of the role is short of; past all where it is of none. */
    private int rank(int role, int has) {
        for (int p = 0; p < promised[role].length; p++) {
            if (promised[role][p] > has) {
                return p;
            }
        }
        return promised[role].length;
    }

    private double unmet(int ward, double has) {
        return Evaluation.unmetNeed(end.need().target(ward), has);
    }
}
