package org.wardplan.model.plan;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How a scenario runs over time: from the posts that stand filled at its start to its own allocation. Rates of
 * recruitment, training, turnover and prices are assumptions of the scenario, whose keys begin with {@code phase.}.
 *
 * @param start first month, the first of a quarter (January, April, July, October)
 * @param quarters how many quarters it runs, 1 to {@link #MOST_QUARTERS}
 * @param from id of the scenario whose posts stand filled at the start; empty for the plan's baseline
 * @param order which wards get their posts first
 * @param steps growth (or cuts) of the establishment by role; empty when all posts are open from the start
 * @param awards rises of pay
 * @param funding when funding lines pay; a line without a period pays throughout
 * @param promises posts that every ward shall have by a date
 */
public record Phasing(
        YearMonth start,
        int quarters,
        String from,
        FillOrder order,
        List<GrowthStep> steps,
        List<PayAward> awards,
        List<FundingPeriod> funding,
        List<Promise> promises) {
    public static final int MOST_QUARTERS = 40;

    /** From April 2017, when the promise of two DWOs in every ward by the end of the year was made, for three years. */
    public static final Phasing STANDARD = new Phasing(
            YearMonth.of(2017, 4),
            12,
            "",
            FillOrder.PROMISES,
            List.of(),
            List.of(),
            List.of(),
            List.of(new Promise("Two DWOs in every ward", Map.of("DWO", 2), YearMonth.of(2017, 12))));

    /** Which wards get their posts first. */
    public enum FillOrder {
        /** Those short of a dated promise, the earliest date first; then by need. */
        PROMISES,
        /** Where a post lowers unmet need most. */
        NEED
    }

    /**
     * The establishment of a role changes from a month on.
     *
     * @param posts more (or, below 0, fewer) than before
     */
    public record GrowthStep(YearMonth month, String role, int posts) {}

    /**
     * Pay rises from a month on.
     *
     * @param role empty for all roles
     * @param rate 0.02 for 2 %
     */
    public record PayAward(YearMonth from, String role, double rate) {
        public PayAward {
            if (!(rate > -1 && rate <= 1)) {
                throw new IllegalArgumentException("a pay award of " + rate + ": expected above −1, to 1");
            }
        }
    }

    /**
     * The months in which a funding line pays.
     *
     * @param line id of the funding line
     * @param months at least 1; the line pays a twelfth of its yearly amount in each
     */
    public record FundingPeriod(String line, YearMonth first, int months) {
        public FundingPeriod {
            if (months < 1) {
                throw new IllegalArgumentException("funding over " + months + " months: expected 1 or more");
            }
        }
    }

    /**
     * Posts that every ward shall have, filled, by the end of a month.
     *
     * @param posts by role
     */
    public record Promise(String label, Map<String, Integer> posts, YearMonth by) {
        public Promise {
            posts = Map.copyOf(posts);
        }
    }

    public Phasing {
        if (start.getMonthValue() % 3 != 1) {
            throw new IllegalArgumentException("a start in " + start + ": expected the first month of a quarter");
        }
        if (quarters < 1 || quarters > MOST_QUARTERS) {
            throw new IllegalArgumentException(quarters + " quarters: expected 1 to " + MOST_QUARTERS);
        }
        steps = steps.stream()
                .sorted(Comparator.comparing(GrowthStep::month).thenComparing(GrowthStep::role))
                .toList();
        awards = awards.stream()
                .sorted(Comparator.comparing(PayAward::from).thenComparing(PayAward::role))
                .toList();
        funding = funding.stream()
                .sorted(Comparator.comparing(FundingPeriod::line).thenComparing(FundingPeriod::first))
                .toList();
        promises = promises.stream()
                .sorted(Comparator.comparing(Promise::by).thenComparing(Promise::label))
                .toList();
    }

    /** Months that it runs. */
    public int months() {
        return 3 * quarters;
    }

    public Phasing withSpan(YearMonth newStart, int newQuarters) {
        return new Phasing(newStart, newQuarters, from, order, steps, awards, funding, promises);
    }

    public Phasing withFrom(String scenario) {
        return new Phasing(start, quarters, scenario, order, steps, awards, funding, promises);
    }

    public Phasing withOrder(FillOrder changed) {
        return new Phasing(start, quarters, from, changed, steps, awards, funding, promises);
    }

    public Phasing withSteps(List<GrowthStep> changed) {
        return new Phasing(start, quarters, from, order, changed, awards, funding, promises);
    }

    public Phasing withAwards(List<PayAward> changed) {
        return new Phasing(start, quarters, from, order, steps, changed, funding, promises);
    }

    public Phasing withFunding(List<FundingPeriod> changed) {
        return new Phasing(start, quarters, from, order, steps, awards, changed, promises);
    }

    public Phasing withPromises(List<Promise> changed) {
        return new Phasing(start, quarters, from, order, steps, awards, funding, changed);
    }
}
