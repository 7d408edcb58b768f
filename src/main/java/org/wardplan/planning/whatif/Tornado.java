package org.wardplan.planning.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;

/**
 * One assumption at a time: the sums of a scenario with it at the ends of its range, all else as it is. An assumption that
 * is an option is tried at each of its values; its ends are the one that lowers the measure most and the one that raises
 * it most.
 *
 * @param central the outcome at the scenario's own values
 * @param bars in the order of the ranges
 */
public record Tornado(Ranges ranges, Outcome central, List<Bar> bars) {
    private static final double ROUNDING = 1e-9;

    /**
     * What an assumption does.
     *
     * @param values tried, in rising order, at least two
     * @param outcomes of each
     */
    public record Bar(RangedFigure figure, List<Double> values, List<Outcome> outcomes) {
        public Bar {
            values = List.copyOf(values);
            outcomes = List.copyOf(outcomes);
        }

        public Outcome low() {
            return outcomes.get(0);
        }

        public Outcome high() {
            return outcomes.get(outcomes.size() - 1);
        }

        /** The measure at each value tried. */
        public double[] of(WhatIfMeasure measure, Outcome central) {
            return outcomes.stream().mapToDouble(o -> measure.of(o, central)).toArray();
        }

        /**
         * How far the measure goes from least to most, the scenario's own included; 0 where it is known nowhere else, not
         * where no plan keeps the rules.
         */
        public double swing(WhatIfMeasure measure, Outcome central) {
            double own = measure.of(central, central);
            double low = own;
            double high = own;
            for (double v : of(measure, central)) {
                if (!Double.isNaN(v)) {
                    low = Double.isNaN(low) ? v : Math.min(low, v);
                    high = Double.isNaN(high) ? v : Math.max(high, v);
                }
            }
            // What rounding leaves is no swing.
            return high - low > ROUNDING * Math.max(1, Math.abs(high)) ? high - low : 0;
        }

        /** Whether at some value no plan keeps the rules for the money. */
        public boolean anyImpossible() {
            return outcomes.stream().anyMatch(o -> !o.planned());
        }
    }

    public Tornado {
        bars = List.copyOf(bars);
    }

    /** The bars, those that move the measure most first; of equals those that move most posts of the best plan. */
    public List<Bar> by(WhatIfMeasure measure) {
        return bars.stream()
                .sorted(Comparator.comparingDouble((Bar b) -> -b.swing(measure, central))
                        .thenComparingDouble(b -> -b.swing(WhatIfMeasure.MOVED, central)))
                .toList();
    }

    /**
     * Tries every assumption at the ends of its range, on the threads of the current fork-join pool.
     *
     * @return no value where a scenario makes no sense, or a range reaches to where it makes none
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static WithProblems<Tornado> of(
            WhatIfQuestion question, Ranges ranges, Progress progress, Cancellation cancellation) {
        Cases cases = new Cases(question, ranges);
        Sums sums = new Sums(question);
        List<Case> all = new ArrayList<>();
        all.add(new Case(question.scenario(), question.profiles()));
        List<List<Double>> tried = new ArrayList<>();
        for (int f = 0; f < ranges.figures().size(); f++) {
            RangedFigure figure = ranges.figures().get(f);
            List<Double> values = figure.options().isEmpty() ? List.of(figure.low(), figure.high()) : figure.options();
            tried.add(values);
            for (double value : values) {
                all.add(cases.with(f, value));
            }
        }
        List<WithProblems<Outcome>> found = run(all, sums, progress, cancellation);
        List<Problem> problems = found.stream()
                .filter(o -> o.value() == null)
                .flatMap(o -> o.problems().stream())
                .distinct()
                .toList();
        if (!problems.isEmpty()) {
            return WithProblems.failed(problems);
        }
        List<Bar> bars = new ArrayList<>();
        int at = 1;
        for (int f = 0; f < tried.size(); f++) {
            int n = tried.get(f).size();
            bars.add(new Bar(
                    ranges.figures().get(f),
                    tried.get(f),
                    found.subList(at, at + n).stream()
                            .map(WithProblems::orThrow)
                            .toList()));
            at += n;
        }
        return WithProblems.of(new Tornado(ranges, found.get(0).orThrow(), bars));
    }

    private static List<WithProblems<Outcome>> run(
            List<Case> cases, Sums sums, Progress progress, Cancellation cancellation) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        WithProblems<Outcome>[] found = new WithProblems[cases.size()];
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, found.length).parallel().forEach(i -> {
            if (!cancellation.isCancelled()) {
                found[i] = sums.of(cases.get(i));
                progress.report(done.incrementAndGet(), found.length, "Each assumption at its ends");
            }
        });
        cancellation.check();
        return Arrays.stream(found).map(Objects::requireNonNull).toList();
    }
}
