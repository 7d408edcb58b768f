package org.wardplan.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.wardplan.model.finance.Budget;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Advice;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.DemandModel;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Preset;
import org.wardplan.model.plan.Rulebook;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.WatchList;
import org.wardplan.model.workforce.Role;
import org.wardplan.model.workforce.RoleRates;

/** Makes the plan that a preset describes on a ward set. */
public final class NewPlan {
    /** Id of the frozen scenario that every plan is compared with. */
    public static final String BASELINE = "floor-2017";

    private NewPlan() {}

    /**
     * @param planId unique id for the plan
     * @param demand weighted offences by ward, which decide the wards of highest demand
     * @param dataSha256 content hash of the data set
     */
    public static Plan of(
            Preset preset, WardSet wards, String dataSha256, double[] demand, String planId, String name) {
        int n = wards.size();
        List<Role> roles = preset.roles();
        List<Assumption> list = new ArrayList<>(preset.assumptions());
        Assumptions given = Assumptions.of(list);
        for (Role role : roles) {
            Integer beyond = preset.headCountBeyondFloor().get(role.id());
            if (beyond != null) {
                double floorPosts = given.value(Assumptions.REFERENCE_FLOOR + role.id(), 0) * n;
                list.add(new Assumption(
                        "limit." + role.id(),
                        role.id() + " posts that can be filled, all wards",
                        floorPosts + beyond,
                        Assumption.Unit.POSTS,
                        Assumption.Status.ASSUMPTION,
                        "The reference floor of all wards and the pledged growth"));
            }
        }
        Assumptions assumptions = Assumptions.of(list);
        Map<String, RoleRates> reference = new HashMap<>();
        roles.forEach(r -> reference.put(r.id(), assumptions.rates(r.id())));

        Map<String, Integer> floor = new HashMap<>();
        List<Integer> floorPosts = new ArrayList<>();
        for (Role r : roles) {
            int posts = (int) Math.round(assumptions.value(Assumptions.REFERENCE_FLOOR + r.id(), 0));
            floorPosts.add(posts);
            if (posts > 0) {
                floor.put(r.id(), posts);
            }
        }
        List<String> limited = roles.stream()
                .map(Role::id)
                .filter(r -> preset.headCountBeyondFloor().containsKey(r))
                .toList();
        boolean floorOn = !preset.floor().isEmpty();

        Allocation opening = opening(preset, n, demand);
        Scenario working = new Scenario(
                preset.id(),
                preset.title(),
                preset.note(),
                preset.id(),
                false,
                preset.profile(),
                DemandModel.STANDARD,
                assumptions,
                reference,
                openingBudget(preset, opening, assumptions),
                Rulebook.standard(floorOn ? preset.floor() : floor, floorOn, limited),
                opening,
                Set.of(),
                Map.of(),
                Advice.NONE,
                WatchList.STANDARD,
                preset.phasing(),
                Map.of(),
                false);

        Allocation atFloor = Allocation.even(floorPosts, n);
        Scenario baseline = new Scenario(
                BASELINE,
                "End-2017 floor",
                "The reference floor in every ward, at this preset's rates: what other scenarios are compared with.",
                preset.id(),
                true,
                preset.profile(),
                DemandModel.STANDARD,
                assumptions,
                reference,
                new Budget(List.of(new FundingLine("core", "Cost of the floor", cost(atFloor, roles, assumptions)))),
                Rulebook.standard(floor, true, limited),
                atFloor,
                Set.of(),
                Map.of(),
                Advice.NONE,
                WatchList.STANDARD,
                preset.phasing(),
                Map.of(),
                false);
        return new Plan(
                planId,
                name,
                wards.id(),
                dataSha256,
                wards.wards().stream().map(w -> w.code().value()).toList(),
                roles,
                List.of(working, baseline),
                BASELINE,
                List.of(),
                null);
    }

    private static Allocation opening(Preset preset, int n, double[] demand) {
        List<Role> roles = preset.roles();
        int[][] posts = Allocation.even(
                        roles.stream()
                                .map(r -> preset.everyWard().getOrDefault(r.id(), 0))
                                .toList(),
                        n)
                .toArray();
        Preset.HighestDemand high = preset.highestDemand();
        if (high != null) {
            int[] rank = Need.ranks(demand);
            IntStream.range(0, n).filter(w -> rank[w] <= high.wards()).forEach(w -> {
                for (int r = 0; r < roles.size(); r++) {
                    posts[r][w] = high.posts().getOrDefault(roles.get(r).id(), posts[r][w]);
                }
            });
        }
        return Allocation.of(posts);
    }

    private static Budget openingBudget(Preset preset, Allocation opening, Assumptions assumptions) {
        Money cost = cost(opening, preset.roles(), assumptions);
        List<FundingLine> lines = new ArrayList<>();
        for (Preset.BudgetPart part : preset.budget()) {
            Money amount = new Money(Math.round(cost.pence() * part.ofOpeningCost()) + part.pence());
            for (Map.Entry<String, Integer> e : part.posts().entrySet()) {
                amount = amount.plus(assumptions.rates(e.getKey()).unitCost().times(e.getValue()));
            }
            lines.add(new FundingLine(part.id(), part.label(), amount));
        }
        return new Budget(lines);
    }

    private static Money cost(Allocation posts, List<Role> roles, Assumptions assumptions) {
        Money sum = Money.ZERO;
        for (int r = 0; r < roles.size(); r++) {
            sum = sum.plus(assumptions.rates(roles.get(r).id()).unitCost().times(posts.total(r)));
        }
        return sum;
    }
}
