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
    private final List<Promise> promises;
    private final double[] perPost;
    private final int[][] posts;
    private final double[] effective;

    WardFilling(Evaluation end, Allocation start) {
        this.end = end;
        Phasing phasing = end.scenario().phasing();
        promises = phasing.order() == FillOrder.PROMISES ? phasing.promises() : List.of();
        posts = start.toArray();
        perPost = new double[posts.length];
        effective = new double[end.wards()];
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
            double gain = unmet(w, effective[w]) - unmet(w, effective[w] + perPost[role]);
            if (best < 0 || rank < bestRank || rank == bestRank && gain > bestGain) {
                best = w;
                bestRank = rank;
                bestGain = gain;
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
            double loss = unmet(w, effective[w] - perPost[role]) - unmet(w, effective[w]);
            if (best < 0 || rank > bestRank || rank == bestRank && loss <= bestLoss) {
                best = w;
                bestRank = rank;
                bestLoss = loss;
            }
        }
        return best;
    }

    /** Place of the earliest promise that a ward with so many posts of the role is short of; past all where it is of none. */
    private int rank(int role, int has) {
        String id = end.roles().get(role).id();
        for (int p = 0; p < promises.size(); p++) {
            if (promises.get(p).posts().getOrDefault(id, 0) > has) {
                return p;
            }
        }
        return promises.size();
    }

    private double unmet(int ward, double has) {
        return Evaluation.unmetNeed(end.need().target(ward), has);
    }
}
