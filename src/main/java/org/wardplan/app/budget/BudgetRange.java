package org.wardplan.app.budget;

import org.wardplan.model.finance.Money;
import org.wardplan.planning.Evaluation;

/** The budgets that a frontier is drawn for. */
public record BudgetRange(Money from, Money to) {
    /** From the floor's cost to that of full target strength, and the budget that is shown. */
    public static BudgetRange of(Evaluation draft, Money shown) {
        BudgetScale scale = BudgetScale.of(draft, shown);
        Money floor = scale.ticks().get(0).at();
        return new BudgetRange(floor.compareTo(shown) < 0 ? floor : shown, scale.high());
    }
}
