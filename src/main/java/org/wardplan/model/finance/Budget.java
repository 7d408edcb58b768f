package org.wardplan.model.finance;

import java.util.List;

/** The money of one year, by funding line. */
public record Budget(List<FundingLine> lines) {
    public Budget {
        lines = List.copyOf(lines);
    }

    public Money total() {
        Money sum = Money.ZERO;
        for (FundingLine line : lines) {
            sum = sum.plus(line.amount());
        }
        return sum;
    }

    /**
     * This budget with another total: the first line takes the difference, so that later lines, which are usually
     * tied to a purpose, stay as they are. When the first line can't take it without going below zero, it is set to
     * zero and the rest comes off the lines after it in their order.
     */
    public Budget withTotal(Money total) {
        if (total.isNegative()) {
            throw new IllegalArgumentException("a budget of " + total);
        }
        long difference = total.pence() - total().pence();
        FundingLine[] changed = lines.toArray(FundingLine[]::new);
        for (int i = 0; i < changed.length && difference != 0; i++) {
            long amount = Math.max(0, changed[i].amount().pence() + difference);
            difference -= amount - changed[i].amount().pence();
            changed[i] = new FundingLine(changed[i].id(), changed[i].label(), new Money(amount));
        }
        return new Budget(List.of(changed));
    }
}
