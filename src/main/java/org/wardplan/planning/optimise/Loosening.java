package org.wardplan.planning.optimise;

import org.wardplan.model.plan.PlanEdit;

/**
 * A way out of a clash of rules.
 *
 * @param label what it does: {@code Raise the budget to £100,694,094}
 * @param edit of the plan, that does it
 */
public record Loosening(String label, PlanEdit edit) {}
