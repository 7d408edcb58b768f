package org.wardplan.planning.phase;

import org.wardplan.model.finance.Money;

/**
 * One role over a month, a quarter or a year.
 *
 * @param role id
 * @param establishment posts open at the end
 * @param filled whole posts filled at the end; vacancies of the ordinary turnaround are among them, as in the plan
 * @param training expected people in training at the end, for posts that are open
 * @param recruited expected people who began
 * @param left expected people who left
 * @param cost of the filled posts and of the people in training, at the prices of the time
 */
public record RoleSpan(
        String role, int establishment, int filled, double training, double recruited, double left, Money cost) {
    RoleSpan then(RoleSpan next) {
        return new RoleSpan(
                role,
                next.establishment,
                next.filled,
                next.training,
                recruited + next.recruited,
                left + next.left,
                cost.plus(next.cost));
    }
}
