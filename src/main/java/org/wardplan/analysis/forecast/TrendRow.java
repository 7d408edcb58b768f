package org.wardplan.analysis.forecast;

/**
 * The last 12 months of a ward, a borough or London against the 12 before.
 *
 * @param last12 offences, or their weighted sum
 * @param before12 the same of the 12 months before
 * @param change {@code last12 / before12 − 1}, 0.12 is 12 % more; not-a-number when the months don't compare or there
 *     was nothing before
 * @param expected what the last 12 months would hold, had the area changed as London did; not-a-number when the months
 *     don't compare
 * @param own against no change
 * @param againstLondon against London's change: up means rising more, or falling less, than London
 */
public record TrendRow(
        double last12, double before12, double change, double expected, TestedChange own, TestedChange againstLondon) {}
