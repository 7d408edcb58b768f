package org.wardplan.analysis.forecast;

import java.time.YearMonth;

/**
 * How good forecasts of wards were over some months.
 *
 * @param firstMonth first month that was forecast
 * @param months how many months were
 * @param ahead months from the last one known to each of them
 * @param meanCount offences of a ward in a month of these
 * @param mae mean absolute error of the forecast (its median), offences of a ward in a month
 * @param maeOfMean the same of the forecast's mean, which like the simple rules is no whole number
 * @param maeSeasonalNaive the same when the month of the year before is taken for the forecast
 * @param maeMean12 when the mean of the last 12 months known is
 * @param maeEwma when the exponentially weighted mean (0.3 for the latest month) of the months learnt from is
 * @param hitRate part of all offences that fell in the wards forecast to have most, a tenth of all wards
 * @param hitRatePossible the same for the wards that turned out to have most: the most any forecast can reach
 * @param hitRateSeasonalNaive that of the wards which had most in the month of the year before
 * @param hitRateMean12 that of the wards with the highest mean of the last 12 months known
 * @param hitRateEwma that of the wards with the highest exponentially weighted mean
 * @param within50 part of the counts within the interval of 50 %, bounds included
 * @param within90 part within that of 90 %
 * @param expected50 what {@code within50} should be: more than 0.5, since bounds are whole numbers
 * @param expected90 what {@code within90} should be
 */
public record BacktestRow(
        CrimeSeries series,
        YearMonth firstMonth,
        int months,
        int ahead,
        double meanCount,
        double mae,
        double maeOfMean,
        double maeSeasonalNaive,
        double maeMean12,
        double maeEwma,
        double hitRate,
        double hitRatePossible,
        double hitRateSeasonalNaive,
        double hitRateMean12,
        double hitRateEwma,
        double within50,
        double within90,
        double expected50,
        double expected90) {

    /** The simple rules that a forecast has to beat. */
    public enum Rule {
        SEASONAL_NAIVE("same month last year"),
        MEAN_12("mean of 12 months"),
        EWMA("weighted mean (EWMA 0.3)");

        private final String label;

        Rule(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public double maeOf(Rule rule) {
        return switch (rule) {
            case SEASONAL_NAIVE -> maeSeasonalNaive;
            case MEAN_12 -> maeMean12;
            case EWMA -> maeEwma;
        };
    }

    /** The simple rule with the smallest error. */
    public Rule bestRule() {
        Rule best = Rule.SEASONAL_NAIVE;
        for (Rule rule : Rule.values()) {
            if (maeOf(rule) < maeOf(best)) {
                best = rule;
            }
        }
        return best;
    }

    /** Error against that of the best simple rule: 0.05 is 5 % less, below 0 is worse; not-a-number when both are 0. */
    public double skill() {
        return 1 - mae / maeOf(bestRule());
    }

    /** The highest hit rate of a simple rule. */
    public double hitRateBestRule() {
        return Math.max(hitRateSeasonalNaive, Math.max(hitRateMean12, hitRateEwma));
    }
}
