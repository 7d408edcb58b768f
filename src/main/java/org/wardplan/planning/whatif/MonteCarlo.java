package org.wardplan.planning.whatif;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;

/**
 * Draws all assumptions of a scenario together, again and again, each by itself ({@link DrawnValue}), and adds up what
 * comes of it: the plan's posts as they are, and the best plan for the same money that the live allocator finds under the
 * drawn figures. That assumptions are drawn independently is itself an assumption: vacancy and cost of a role may well move
 * together, and then the spread is another.
 */
public final class MonteCarlo {
    private static final int DRAWS_AT_ONCE = 20;

    private final WhatIfQuestion question;
    private final Ranges ranges;
    private final DrawSettings settings;
    private final Cases cases;
    private final Sums sums;

    private MonteCarlo(WhatIfQuestion question, Ranges ranges, DrawSettings settings) {
        this.question = question;
        this.ranges = ranges;
        this.settings = settings;
        cases = new Cases(question, ranges);
        sums = new Sums(question);
    }

    /**
     * Works on the threads of the current fork-join pool; the result does not depend on how many those are.
     *
     * @return no value where a draw makes no sense, with what is wrong about it
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static WithProblems<Spread> of(
            WhatIfQuestion question,
            Ranges ranges,
            DrawSettings settings,
            Progress progress,
            Cancellation cancellation) {
        return new MonteCarlo(question, ranges, settings).run(progress, cancellation);
    }

    /** The scenario with the figures of one draw: what {@link #of} adds up, for whoever wants to look at it. */
    public static Case draw(WhatIfQuestion question, Ranges ranges, DrawSettings settings, int draw) {
        MonteCarlo of = new MonteCarlo(question, ranges, settings);
        return of.cases.of(of.drawn(draw));
    }

    private double[] drawn(int draw) {
        List<RangedFigure> figures = ranges.figures();
        double[] values = new double[figures.size()];
        for (int f = 0; f < values.length; f++) {
            values[f] = DrawnValue.of(figures.get(f), settings.seed(), draw, settings.even());
        }
        return values;
    }

    private WithProblems<Spread> run(Progress progress, Cancellation cancellation) {
        int n = settings.draws();
        WithProblems<Outcome> central = sums.of(new Case(question.scenario(), question.profiles()));
        Outcome own = central.value();
        if (own == null) {
            return WithProblems.failed(central.problems());
        }
        double[][] values = new double[ranges.figures().size()][n];
        double[][] figures = new double[5][n];
        PostCounts posts = new PostCounts(question.scenario().allocation());
        AtomicInteger done = new AtomicInteger();
        AtomicReference<@Nullable List<Problem>> failed = new AtomicReference<>();
        progress.report(0, n, "Drawing assumptions");
        int blocks = (n + DRAWS_AT_ONCE - 1) / DRAWS_AT_ONCE;
        IntStream.range(0, blocks).parallel().forEach(block -> {
            int end = Math.min(n, (block + 1) * DRAWS_AT_ONCE);
            for (int d = block * DRAWS_AT_ONCE; d < end; d++) {
                if (cancellation.isCancelled() || failed.get() != null) {
                    return;
                }
                double[] drawn = drawn(d);
                WithProblems<Outcome> outcome = sums.of(cases.of(drawn));
                Outcome of = outcome.value();
                if (of == null) {
                    failed.set(outcome.problems());
                    return;
                }
                for (int f = 0; f < drawn.length; f++) {
                    values[f][d] = drawn[f];
                }
                enter(of, d, figures, posts);
            }
            progress.report(done.addAndGet(end - block * DRAWS_AT_ONCE), n, "Drawing assumptions");
        });
        cancellation.check();
        List<Problem> problems = failed.get();
        return problems != null
                ? WithProblems.failed(problems)
                : WithProblems.of(new Spread(settings, ranges, own, values, figures, posts));
    }

    private static void enter(Outcome of, int draw, double[][] figures, PostCounts posts) {
        figures[0][draw] = of.plan().cost().pence();
        figures[1][draw] = of.plan().unmetNeedIndex();
        figures[2][draw] = of.best() == null ? Double.NaN : of.best().unmetNeedIndex();
        figures[3][draw] = of.best() == null ? Double.NaN : of.best().cost().pence();
        figures[4][draw] = of.plan().unmetNeed();
        if (of.bestPosts() != null) {
            posts.add(of.bestPosts());
        }
    }
}
