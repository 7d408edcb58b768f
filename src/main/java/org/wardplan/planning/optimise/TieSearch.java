package org.wardplan.planning.optimise;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;

final class TieSearch {
    /**
     * @param choice by ward; null where no plan is known
     * @param value of the plan; infinite where no plan is known
     * @param bound no plan has less; infinite where none keeps the rules
     */
    record Found(int @Nullable [] choice, double value, double bound) {
        boolean proved() {
            return bound >= value - SAME * Math.max(1, Math.abs(value));
        }
    }

    private static final double SAME = 1e-9;

    private final AllocationModel model;
    private final TieDomains domains;
    private final TieLimits limits;
    private final double size;
    private final Consumer<Found> soFar;
    private final Cancellation cancellation;
    private int @Nullable [] best;
    private double value = Double.POSITIVE_INFINITY;
    private double bound = Double.NEGATIVE_INFINITY;
    static boolean DEBUG = Boolean.getBoolean("ties");
    static long T0;

    TieSearch(AllocationModel model, AllocationModel.Ties ties, double size, Consumer<Found> soFar, Cancellation c) {
        this.model = model;
        domains = TieDomains.of(model, ties);
        limits = new TieLimits(model);
        this.size = size;
        this.soFar = soFar;
        this.cancellation = c;
    }

    static void debug(String f, Object... a) {
        if (DEBUG) System.out.printf("    %6d ms " + f + "%n", prepend(a));
    }
    static Object[] prepend(Object[] a) { Object[] b = new Object[a.length+1]; b[0]=(System.nanoTime()-T0)/1000000; System.arraycopy(a,0,b,1,a.length); return b; }

    Found run() {
        T0 = System.nanoTime();
        try {
            search();
        } catch (CancellationException e) {
            // What is known by now is the answer.
        }
        return found();
    }

    private Found found() {
        return new Found(best, value, Math.min(value, bound));
    }

    private void search() {
        if (domains.empty()) {
            bound = Double.POSITIVE_INFINITY;
            return;
        }
        TieBound of = new TieBound(model, domains, limits, true, start(), 1e-9 * size, this::offer, cancellation);
        of.maximise();
        bound = of.bound();
        debug("bound %.6f steps %d gap %.6f%%", bound, of.steps(), gap());
        if (bound > worst()) {
            bound = Double.POSITIVE_INFINITY;
            return;
        }
        boxes(of);
        debug("boxes gap %.6f%%", gap());
        close(of);
    }

    double gap() { return 100 * (value - bound) / size; }

    private double worst() {
        double sum = 0;
        for (int w = 0; w < model.wards().size(); w++) {
            double most = 0;
            for (int c : domains.open(w)) {
                most = Math.max(most, model.wards().get(w).value()[c]);
            }
            sum += most;
        }
        return sum;
    }

    private double[] start() {
        Prices free = Prices.of(new AllocationModel(
                model.roles(), model.wards(), model.group(), model.limits(), model.groups(), null));
        double[] start = new double[limits.count()];
        for (int l = 0; l < limits.london(); l++) {
            start[l] = free.price(l) * limits.scale(l);
        }
        return start;
    }

    private void offer(int[] choice) {
        double v = QuickPlan.value(model, choice);
        if (v < value && limits.kept(choice) && domains.kept(choice)) {
            best = choice;
            value = v;
            soFar.accept(found());
        }
    }

    private void boxes(TieBound of) {
        int[] centre = centre(of);
        debug("centre gap %.6f%%", gap());
        TieBoxes boxes = new TieBoxes(model, domains, of.graph(), 300_000, cancellation);
        int idle = 0;
        for (int k = 0; idle < 3 && k < 30 && !found().proved(); k++) {
            int[] from = k == 0 ? of.graph().plan(false) : k == 1 || best == null ? centre : best;
            double width = Math.min(value - bound, 1e-3 * size);
            double before = value;
            boxes.best(boxes.around(from, width, k), value, 1e-6 * size).ifPresent(this::offer);
            idle = value < before ? 0 : idle + 1;
            debug("box %d gap %.6f%%", k, gap());
        }
    }

    /** Of plans that cost the same, one whose wards are near one level, as high as the limits allow. */
    private int[] centre(TieBound of) {
        double low = 0;
        double high = 2;
        int[] plan = of.graph().plan(false);
        for (int k = 0; k < 10; k++) {
            double middle = (low + high) / 2;
            plan = of.near(middle, 1e-6 * size / model.wards().size());
            offer(plan);
            if (limits.kept(plan)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        of.at(of.prices());
        return plan;
    }

    private void close(TieBound of) {
        double delta = value - bound;
        if (Double.isInfinite(delta)) return;
        TieBlocks blocks = new TieBlocks(model, limits, domains, of, delta, 20_000, cancellation);
        for (int round = 0; round < 200; round++) {
            cancellation.check();
            if (blocks.empty()) {
                bound = value;
                return;
            }
            AllocationModel part = blocks.model();
            Prices prices = Prices.of(part);
            double left = value - blocks.constant() - prices.bound();
            ExactSearch search = new ExactSearch(part, prices, 2_000_000, cancellation);
            Optional<ExactSearch.Result> r = left > 0 ? search.run(1e-6 * size, left, Progress.NONE) : Optional.empty();
            if (r.isEmpty()) {
                double b = prices.bound() + blocks.constant() + search.excluded();
                debug("none: excluded to %.6f%%", 100 * (value - b) / size);
                bound = Math.max(bound, Math.min(value, b));
                return;
            }
            int[] plan = blocks.choice(r.get().choice());
            double v = r.get().value() + blocks.constant();
            bound = Math.max(bound, Math.min(value, v));
            offer(plan);
            List<int[]> broken = blocks.broken(plan);
            debug("round %d gap %.6f%% broken %d largest %d true %.6f model %.6f kept %b %b", round, gap(), broken.size(), blocks.largest(), QuickPlan.value(model, plan), v, limits.kept(plan), domains.kept(plan));
            if (broken.isEmpty() || !blocks.join(broken)) {
                return;
            }
            debug(" joined %s", blocks.words());
        }
    }
}
