package org.wardplan.planning.phase;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.wardplan.model.finance.Money;
import org.wardplan.planning.Summary;

/**
 * A month, a quarter or a financial year of a run, or the part of a year that the run has.
 *
 * @param roles in the order of the plan's roles
 * @param funding by funding line, in the order of the budget
 * @param london what the posts filled in its last month mean: coverage, unmet need. Its cost is a full year's at the
 *     prices of the start, not that of the span
 */
public record PhaseSpan(YearMonth first, YearMonth last, List<RoleSpan> roles, List<Money> funding, Summary london) {
    public PhaseSpan {
        roles = List.copyOf(roles);
        funding = List.copyOf(funding);
    }

    /** Of all roles. */
    public Money cost() {
        return roles.stream().map(RoleSpan::cost).reduce(Money.ZERO, Money::plus);
    }

    /** Of all lines. */
    public Money funded() {
        return funding.stream().reduce(Money.ZERO, Money::plus);
    }

    /** Funding less cost; negative when there is too little. */
    public Money balance() {
        return funded().minus(cost());
    }

    /** Posts filled at the end, of all roles. */
    public int filled() {
        return roles.stream().mapToInt(RoleSpan::filled).sum();
    }

    /** Posts open at the end, of all roles. */
    public int establishment() {
        return roles.stream().mapToInt(RoleSpan::establishment).sum();
    }

    /** Expected people in training at the end. */
    public double training() {
        return roles.stream().mapToDouble(RoleSpan::training).sum();
    }

    public int months() {
        return (last.getYear() - first.getYear()) * 12 + last.getMonthValue() - first.getMonthValue() + 1;
    }

    /** Several that follow each other as one; stocks are those of the last, flows and money are sums. */
    static PhaseSpan of(List<PhaseSpan> parts) {
        PhaseSpan sum = parts.get(0);
        for (PhaseSpan next : parts.subList(1, parts.size())) {
            List<RoleSpan> roles = new ArrayList<>();
            for (int r = 0; r < sum.roles.size(); r++) {
                roles.add(sum.roles.get(r).then(next.roles.get(r)));
            }
            List<Money> funding = new ArrayList<>();
            for (int l = 0; l < sum.funding.size(); l++) {
                funding.add(sum.funding.get(l).plus(next.funding.get(l)));
            }
            sum = new PhaseSpan(sum.first, next.last, roles, funding, next.london);
        }
        return sum;
    }
}
