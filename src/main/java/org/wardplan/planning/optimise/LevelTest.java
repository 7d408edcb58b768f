package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;

/**
 * Whether every ward can have a stated level of coverage at the same time, under all limits. One limit of London's, the
 * one that is tightest, is made as small as possible under the others: the levels can be had exactly when that least is
 * within the limit. Prices prove most cases that can't be; a plan that is known proves most that can; the rest is
 * searched. Ties between neighbours are kept by raising what is too low; where that fails, the answer is open.
 */
final class LevelTest {
    /** What is known. */
    enum Answer {
        YES,
        NO,
        /** The search was too large. */
        UNKNOWN
    }

    /** Part of a limit: where more than this is left, a plan is found near the least and not all need be searched. */
    private static final double WIDE = 2e-4;

    private static final int MOST_MENDED = 60;

    private final AllocationModel model;
    private final CoverageLevels levels;
    private final List<Side> sides = new ArrayList<>();
    private final boolean[] rising;
    private final double[][] perPost;
    private Side tightest;
    private double room;
    private final @Nullable TiedLevels tied;
    private int @Nullable [] plan;
    private int @Nullable [] kept;
    private int searches;

    LevelTest(AllocationModel model, CoverageLevels levels) {
        this.model = model;
        this.levels = levels;
        model.limits().stream().filter(LevelTest::rising).forEach(l -> sides.add(new Side(l)));
        if (sides.isEmpty()) {
            long[] each = new long[model.roles()];
            Arrays.fill(each, 1);
            sides.add(new Side(new AllocationModel.Limit("", each, Integer.MAX_VALUE)));
        }
        tightest = sides.get(0);
        tied = model.ties() == null ? null : new TiedLevels(levels, model.ties());
        rising = new boolean[levels.wards()];
        perPost = new double[levels.wards()][];
        boolean all = model.limits().stream().allMatch(LevelTest::rising);
        for (int w = 0; w < rising.length; w++) {
            rising[w] = all;
            for (int g = model.group()[w]; g >= 0 && g < model.groups().size(); g = model.groups().get(g).parent()) {
                rising[w] &= model.groups().get(g).limits().stream().allMatch(LevelTest::rising);
            }
        }
    }

    /** Whether more posts never ease the limit. */
    private static boolean rising(AllocationModel.Limit l) {
        return Arrays.stream(l.each()).allMatch(e -> e >= 0);
    }

    /** The question seen from one limit: how little of it do? */
    private final class Side {
        private final AllocationModel.Limit limit;
        private final List<AllocationModel.Limit> rest;
        private final AllocationModel.@Nullable Ward[][] above = new AllocationModel.Ward[levels.wards()][];

        Side(AllocationModel.Limit limit) {
            this.limit = limit;
            rest = model.limits().stream().filter(l -> l != limit).toList();
        }

        AllocationModel at(int[] steps) {
            List<AllocationModel.Ward> wards = new ArrayList<>();
            for (int w = 0; w < steps.length; w++) {
                wards.add(above(w, steps[w]));
            }
            return new AllocationModel(model.roles(), wards, model.group(), rest, model.groups(), null);
        }

        /** What the ward may have at a step or above it, the value being its use of the limit. */
        AllocationModel.Ward above(int ward, int step) {
            if (above[ward] == null) {
                above[ward] = new AllocationModel.Ward[levels.steps(ward).length];
            }
            AllocationModel.Ward known = above[ward][step];
            if (known == null) {
                int[][] posts = choicesAbove(ward, step);
                double[] use = new double[posts.length];
                for (int c = 0; c < use.length; c++) {
                    for (int r = 0; r < posts[c].length; r++) {
                        use[c] += (double) limit.each()[r] * posts[c][r];
                    }
                }
                known = new AllocationModel.Ward(posts, use);
                above[ward][step] = known;
            }
            return known;
        }

        /** What the limit allows, with what sums may be off by. */
        double most() {
            return limit.most() + 1e-9 * Math.max(1, Math.abs((double) limit.most()));
        }
    }

    private int[][] choicesAbove(int ward, int step) {
        AllocationModel.Ward all = model.wards().get(ward);
        List<int[]> posts = new ArrayList<>();
        for (int c = 0; c < all.posts().length; c++) {
            if (levels.level(ward, c) >= levels.steps(ward)[step] && !(rising[ward] && beaten(ward, c, step))) {
                posts.add(all.posts()[c]);
            }
        }
        return posts.toArray(int[][]::new);
    }

    /** Whether another choice at the step has no more posts of any role. */
    private boolean beaten(int ward, int choice, int step) {
        int[][] posts = model.wards().get(ward).posts();
        for (int c = 0; c < posts.length; c++) {
            if (c == choice || levels.level(ward, c) < levels.steps(ward)[step]) {
                continue;
            }
            boolean less = true;
            for (int r = 0; r < posts[c].length; r++) {
                less &= posts[c][r] <= posts[choice][r];
            }
            if (less && (c < choice || !Arrays.equals(posts[c], posts[choice]))) {
                return true;
            }
        }
        return false;
    }

    /** The plan last found that keeps all rules; null before the first. */
    int @Nullable [] plan() {
        return tied == null ? plan : kept;
    }

    /** How often nothing but a search could tell. */
    int searches() {
        return searches;
    }

    /** @param steps by ward, the step that it must reach */
    Answer test(int[] steps, Cancellation cancellation) {
        if (tied == null) {
            return free(steps, cancellation);
        }
        if (kept != null && reaches(kept, steps)) {
            return Answer.YES;
        }
        int[] now = tied.closed(steps);
        Answer answer = free(now, cancellation);
        for (int k = 0; k < MOST_MENDED && answer == Answer.YES && plan != null; k++) {
            int[] mended = tied.mended(now, plan);
            if (mended == null) {
                kept = plan;
                return Answer.YES;
            }
            int[] next = tied.closed(mended);
            if (Arrays.equals(next, now)) {
                return Answer.UNKNOWN;
            }
            now = next;
            answer = free(now, cancellation) == Answer.YES ? Answer.YES : Answer.UNKNOWN;
        }
        return answer == Answer.YES ? Answer.UNKNOWN : answer;
    }

    /** As if there were no ties. */
    private Answer free(int[] steps, Cancellation cancellation) {
        for (int w = 0; w < steps.length; w++) {
            if (steps[w] >= levels.steps(w).length) {
                return Answer.NO;
            }
        }
        if (plan != null && reaches(plan, steps)) {
            return Answer.YES;
        }
        Side side = tightest;
        AllocationModel least = side.at(steps);
        Prices prices = Prices.of(least);
        for (Side other : sides) {
            if (left(side, prices) < 0) {
                return Answer.NO;
            }
            if (other != tightest) {
                AllocationModel model = other.at(steps);
                Prices p = Prices.of(model);
                if (left(other, p) < left(side, prices)) {
                    side = other;
                    least = model;
                    prices = p;
                }
            }
        }
        if (left(side, prices) < 0) {
            return Answer.NO;
        }
        keep(side, prices);
        return search(least, prices, cancellation);
    }

    /** The part of a limit that is left at least, as far as the prices tell. */
    private static double left(Side side, Prices prices) {
        return (side.most() - prices.bound()) / Math.max(1, Math.abs(side.most()));
    }

    /** Whether prices alone prove that the steps can't be reached. */
    boolean excluded(int[] asked) {
        int[] steps = tied == null ? asked : tied.closed(asked);
        for (int w = 0; w < steps.length; w++) {
            if (steps[w] >= levels.steps(w).length) {
                return true;
            }
        }
        return sides.stream().anyMatch(s -> Prices.of(s.at(steps)).bound() > s.most());
    }

    private Answer search(AllocationModel least, Prices prices, Cancellation cancellation) {
        Optional<int[]> quick = QuickPlan.of(least, prices, 0).filter(c -> QuickPlan.value(least, c) <= tightest.most());
        if (quick.isPresent()) {
            plan = chosen(least.wards(), quick.get());
            return Answer.YES;
        }
        searches++;
        ExactSearch search = new ExactSearch(least, prices, ExactSearch.Room.SMALL, cancellation);
        double all = least.wards().stream()
                .mapToDouble(w -> Arrays.stream(w.value()).max().orElse(0))
                .sum();
        double delta = Math.min(tightest.most(), all + 1) - prices.bound();
        if (delta < 0) {
            return Answer.NO;
        }
        double narrow = WIDE * Math.max(1, Math.abs(prices.bound()));
        double first = delta > narrow ? Math.max(narrow / 64, delta / 4096) : delta;
        Optional<ExactSearch.Result> found = search.run(first, delta, Progress.NONE);
        if (found.isEmpty()) {
            return search.full() ? Answer.UNKNOWN : Answer.NO;
        }
        if (found.get().value() > tightest.most()) {
            return Answer.NO;
        }
        plan = chosen(least.wards(), found.get().choice());
        return Answer.YES;
    }

    /** The choices of the whole model that have the same posts. */
    private int[] chosen(List<AllocationModel.Ward> wards, int[] choice) {
        int[] chosen = new int[choice.length];
        for (int w = 0; w < choice.length; w++) {
            int[] posts = wards.get(w).posts()[choice[w]];
            int[][] all = model.wards().get(w).posts();
            while (!Arrays.equals(all[chosen[w]], posts)) {
                chosen[w]++;
            }
        }
        return chosen;
    }

    private boolean reaches(int[] choice, int[] steps) {
        for (int w = 0; w < steps.length; w++) {
            if (levels.level(w, choice[w]) < levels.steps(w)[steps[w]]) {
                return false;
            }
        }
        return true;
    }

    /** Keeps the prices, so that what a raise takes can be told without solving anew. */
    private void keep(Side side, Prices prices) {
        tightest = side;
        double[] london = new double[model.roles()];
        room = tightest.most();
        for (int l = 0; l < tightest.rest.size(); l++) {
            add(london, tightest.rest.get(l), prices.price(l));
        }
        double[][] ofGroup = new double[model.groups().size()][model.roles()];
        for (int g = 0; g < ofGroup.length; g++) {
            List<AllocationModel.Limit> limits = model.groups().get(g).limits();
            for (int l = 0; l < limits.size(); l++) {
                add(ofGroup[g], limits.get(l), prices.price(g, l));
            }
        }
        for (int w = 0; w < perPost.length; w++) {
            perPost[w] = london.clone();
            for (int g = model.group()[w]; g >= 0 && g < ofGroup.length; g = model.groups().get(g).parent()) {
                for (int r = 0; r < model.roles(); r++) {
                    perPost[w][r] += ofGroup[g][r];
                }
            }
        }
    }

    private void add(double[] to, AllocationModel.Limit limit, double price) {
        for (int r = 0; r < to.length; r++) {
            to[r] += price * limit.each()[r];
        }
        room += price * limit.most();
    }

    /** What a ward takes at least at a step, under the prices of the last search. */
    double takes(int ward, int step) {
        AllocationModel.Ward w = tightest.above(ward, step);
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < w.value().length; c++) {
            double v = w.value()[c];
            for (int r = 0; r < perPost[ward].length; r++) {
                v += w.posts()[c][r] * perPost[ward][r];
            }
            least = Math.min(least, v);
        }
        return least;
    }

    /** What the wards may take in all, under the prices of the last search: more is proved impossible. */
    double room() {
        return room;
    }
}
