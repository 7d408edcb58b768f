package org.wardplan.app.budget;

import java.util.ArrayList;
import java.util.List;
import org.wardplan.app.demand.Scale;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Evaluation;

/**
 * The budgets that make sense: from what the reference floor costs to what full target strength costs, at the
 * scenario's unit costs, with a little room at both ends. Values are in pence, in steps of £0.1m.
 *
 * @param low left end
 * @param high right end
 */
public record BudgetScale(Money low, Money high, List<Tick> ticks) implements Scale {
    /** Steps that a hand moves by. */
    public static final Money STEP = Money.pounds(100_000);

    private static final long MARGIN = Money.pounds(3_000_000).pence();

    /** A budget with a meaning. */
    public record Tick(String label, Money at) {}

    public BudgetScale {
        ticks = List.copyOf(ticks);
    }

    public static BudgetScale of(Evaluation e, Money shown) {
        Assumptions a = e.scenario().assumptions();
        Money floor = Money.ZERO;
        Money target = Money.ZERO;
        Role cheapest = null;
        for (Role r : e.roles()) {
            Money each = a.rates(r.id()).unitCost();
            long more = Math.round(a.value(Assumptions.AIM + r.id(), 0));
            floor = floor.plus(each.times(e.wards() * Math.round(a.value(Assumptions.REFERENCE_FLOOR + r.id(), 0))));
            target = target.plus(each.times(more));
            boolean cheaper =
                    cheapest == null || each.compareTo(a.rates(cheapest.id()).unitCost()) < 0;
            if (more > 0 && cheaper) {
                cheapest = r;
            }
        }
        target = target.plus(floor);
        List<Tick> ticks = new ArrayList<>();
        ticks.add(new Tick("Floor " + floor, floor));
        if (cheapest != null) {
            long more = Math.round(a.value(Assumptions.AIM + cheapest.id(), 0));
            Money with = floor.plus(a.rates(cheapest.id()).unitCost().times(more));
            if (with.compareTo(target) < 0) {
                ticks.add(new Tick("+" + more + " " + cheapest.id() + "s", with));
            }
        }
        ticks.add(new Tick("Target " + target, target));
        long low = Math.max(0, Math.min(floor.pence() - MARGIN, shown.pence()));
        long high = Math.max(target.pence() + MARGIN, shown.pence());
        long step = STEP.pence();
        return new BudgetScale(new Money(low / step * step), new Money((high + step - 1) / step * step), ticks);
    }

    @Override
    public double value(double position) {
        double pence = low.pence() + position * (high.pence() - low.pence());
        return Math.round(pence / STEP.pence()) * (double) STEP.pence();
    }

    @Override
    public double position(double value) {
        return high.pence() <= low.pence()
                ? 0
                : Math.max(0, Math.min(1, (value - low.pence()) / (high.pence() - low.pence())));
    }

    /** A step is £0.1m; ten of them, by Page Up and Page Down, £1m. */
    @Override
    public double step(double from, int steps) {
        double to = Math.round(from / STEP.pence() + steps) * (double) STEP.pence();
        return Math.max(low.pence(), Math.min(high.pence(), to));
    }
}
