package org.wardplan.app.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.workforce.Role;
import org.wardplan.model.workforce.RoleRates;
import org.wardplan.planning.Evaluation;

/** What the posts of a plan cost and what is left of them on the ward, by role and together. */
public record CostTable(List<Column> columns, Column all) {
    /**
     * One role, or all together.
     *
     * @param role null for all together
     * @param inPost posts that are filled, on average
     * @param onTheWard of these, what is not abstracted
     */
    public record Column(
            @Nullable Role role, int posts, Money cost, double inPost, double onTheWard, Assumptions assumptions) {
        public double vacancy() {
            return posts == 0 ? Double.NaN : 1 - inPost / posts;
        }

        public double abstraction() {
            return inPost <= 0 ? Double.NaN : 1 - onTheWard / inPost;
        }

        /** The assumption of this role: {@code unitCost}, {@code vacancy}, {@code abstraction}, {@code effectiveness}. */
        public Optional<Assumption> assumption(String rate) {
            return role == null ? Optional.empty() : assumptions.find(role.id() + "." + rate);
        }
    }

    public CostTable {
        columns = List.copyOf(columns);
    }

    /** Roles that the optimiser places, and others that have posts. */
    public static CostTable of(Evaluation e) {
        List<Column> columns = new ArrayList<>();
        Assumptions a = e.scenario().assumptions();
        int posts = 0;
        double inPost = 0;
        double onTheWard = 0;
        for (int r = 0; r < e.roles().size(); r++) {
            Role role = e.roles().get(r);
            int of = e.london().posts()[r];
            if (!role.plannable() && of == 0) {
                continue;
            }
            RoleRates rates = e.rates(r);
            double filled = of * (1 - rates.vacancy());
            double there = filled * (1 - rates.abstraction());
            columns.add(new Column(role, of, rates.unitCost().times(of), filled, there, a));
            posts += of;
            inPost += filled;
            onTheWard += there;
        }
        return new CostTable(columns, new Column(null, posts, e.london().cost(), inPost, onTheWard, a));
    }
}
