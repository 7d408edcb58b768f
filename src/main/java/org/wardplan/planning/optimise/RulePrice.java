package org.wardplan.planning.optimise;

/**
 * What a rule costs, found by switching it the other way and solving again.
 *
 * @param on whether the rule is on now
 * @param unmetNeedIndexDifference index of unmet need (the floor = 100) of the best plan with the rule switched the other
 *     way, less that of the best plan now: for a rule that is on 0 or less, what is saved without it; for one that is off
 *     0 or more, what it would cost. NaN where one of the two plans is missing
 * @param proved whether both plans are proved to be within a hundredth of a point of the best possible
 * @param feasible whether there is a plan with the rule switched the other way
 */
public record RulePrice(String ruleId, boolean on, double unmetNeedIndexDifference, boolean proved, boolean feasible) {}
