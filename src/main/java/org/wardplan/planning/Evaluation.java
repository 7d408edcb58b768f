package org.wardplan.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.workforce.Role;
import org.wardplan.model.workforce.RoleRates;

/**
 * What an allocation means: effective posts, coverage, gap, cost. Made anew for every edit, which costs microseconds.
 * Arrays are indexed by ward.
 */
public final class Evaluation {
    private final Need need;
    private final Scenario scenario;
    private final List<Role> roles;
    private final Allocation baseline;
    private final RoleRates[] rates;
    private final double[] effective;
    private final double[] gap;
    private final int[] change;
    private final Summary london;
    private final Findings findings;

    private Evaluation(Evaluation same, Findings findings) {
        need = same.need;
        scenario = same.scenario;
        roles = same.roles;
        baseline = same.baseline;
        rates = same.rates;
        effective = same.effective;
        gap = same.gap;
        change = same.change;
        london = same.london;
        this.findings = findings;
    }

    private Evaluation(Need need, Scenario scenario, List<Role> roles, Allocation baseline) {
        findings = Findings.NONE;
        this.need = need;
        this.scenario = scenario;
        this.roles = roles;
        this.baseline = baseline;
        int n = need.wards();
        Allocation posts = scenario.allocation();
        if (posts.wards() != n || posts.roles() != roles.size()) {
            throw new IllegalArgumentException("an allocation of " + posts.roles() + " roles × " + posts.wards()
                    + " wards for a plan of " + roles.size() + " × " + n);
        }
        rates = roles.stream().map(r -> scenario.assumptions().rates(r.id())).toArray(RoleRates[]::new);
        effective = new double[n];
        gap = new double[n];
        change = new int[n];
        for (int w = 0; w < n; w++) {
            double e = 0;
            for (int r = 0; r < rates.length; r++) {
                e += posts.posts(r, w) * rates[r].effectivePerPost();
            }
            effective[w] = e;
            gap[w] = Math.max(0, need.target(w) - e);
            change[w] = posts.inWard(w) - baseline.inWard(w);
        }
        london = summary(all(n));
    }

    /** @param baseline the allocation that change is counted against */
    public static Evaluation of(Need need, Scenario scenario, List<Role> roles, Allocation baseline) {
        return new Evaluation(need, scenario, roles, baseline);
    }

    /** The same, with what the analyses found out about the wards. */
    public Evaluation with(Findings found) {
        return new Evaluation(this, found);
    }

    /** What the analyses found out about the wards; {@link Findings#NONE} where none was made. */
    public Findings findings() {
        return findings;
    }

    /**
     * Unmet need of one ward, {@code gap² / R}, in posts: deep gaps count most. 0 where nothing is needed.
     */
    public static double unmetNeed(double target, double effective) {
        double gap = target - effective;
        return gap <= 0 || target <= 0 ? 0 : gap * gap / target;
    }

    private static int[] all(int n) {
        int[] wards = new int[n];
        Arrays.setAll(wards, w -> w);
        return wards;
    }

    public Need need() {
        return need;
    }

    public Scenario scenario() {
        return scenario;
    }

    public List<Role> roles() {
        return roles;
    }

    public int wards() {
        return effective.length;
    }

    /** The allocation that change is counted against. */
    public Allocation baseline() {
        return baseline;
    }

    public RoleRates rates(int role) {
        return rates[role];
    }

    public int posts(int role, int ward) {
        return scenario.allocation().posts(role, ward);
    }

    /** Posts of all roles in the ward. */
    public int posts(int ward) {
        return scenario.allocation().inWard(ward);
    }

    /** {@code E_w = Σ posts × (1 − vacancy) × (1 − abstraction) × effectiveness}. */
    public double effective(int ward) {
        return effective[ward];
    }

    /** {@code E_w / R_w}; 1 where nothing is needed. */
    public double coverage(int ward) {
        return need.target(ward) <= 0 ? 1 : effective[ward] / need.target(ward);
    }

    /** {@code max(0, R_w − E_w)} in effective posts. */
    public double gap(int ward) {
        return gap[ward];
    }

    /** A gap said in posts of the first role (DWO): {@code gap ÷ effective posts of one}; 0 where one has no effect. */
    public double inDwoPosts(double effectivePosts) {
        double one = rates.length == 0 ? 0 : rates[0].effectivePerPost();
        return one <= 0 ? 0 : effectivePosts / one;
    }

    /** {@code (E_w / ΣE) / (R_w / ΣR)}: 1 is as well off as London. */
    public double fairShare(int ward) {
        double e = london.effectivePosts();
        double r = need.target(ward);
        return e <= 0 || r <= 0 ? 1 : effective[ward] / e * london.targetPosts() / r;
    }

    /** Posts more (or fewer) than in the baseline. */
    public int change(int ward) {
        return change[ward];
    }

    /** Yearly cost of the ward's posts. */
    public Money cost(int ward) {
        Money sum = Money.ZERO;
        for (int r = 0; r < rates.length; r++) {
            sum = sum.plus(rates[r].unitCost().times(posts(r, ward)));
        }
        return sum;
    }

    public boolean belowFloor(int ward) {
        for (Map.Entry<String, Integer> rule : scenario.floor().entrySet()) {
            for (int r = 0; r < roles.size(); r++) {
                if (roles.get(r).id().equals(rule.getKey()) && posts(r, ward) < rule.getValue()) {
                    return true;
                }
            }
        }
        return false;
    }

    public Money budget() {
        return scenario.budget().total();
    }

    /** Budget less cost; negative when over budget. */
    public Money headroom() {
        return budget().minus(london.cost());
    }

    /** Sums and evenness over all wards. */
    public Summary london() {
        return london;
    }

    /** Sums and evenness over some wards. */
    public Summary summary(int[] wards) {
        int[] posts = new int[roles.size()];
        Money cost = Money.ZERO;
        double e = 0;
        double r = 0;
        double short_ = 0;
        double unmet = 0;
        double atFloor = 0;
        double demand = 0;
        long crimes = 0;
        int below = 0;
        int changed = 0;
        double[] coverages = new double[wards.length];
        for (int k = 0; k < wards.length; k++) {
            int w = wards[k];
            for (int role = 0; role < posts.length; role++) {
                posts[role] += posts(role, w);
            }
            cost = cost.plus(cost(w));
            e += effective[w];
            r += need.target(w);
            short_ += gap[w];
            unmet += unmetNeed(need.target(w), effective[w]);
            atFloor += need.unmetNeedAtFloor(w);
            demand += need.demand(w);
            crimes += need.crimes(w);
            changed += change[w];
            coverages[k] = coverage(w);
            if (belowFloor(w)) {
                below++;
            }
        }
        double gini = gini(wards, coverages, e, r);
        Arrays.sort(coverages);
        int tenth = (coverages.length + 9) / 10;
        double worstTenth = Arrays.stream(coverages, 0, tenth).average().orElse(1);
        return new Summary(
                wards.length,
                posts,
                cost,
                e,
                r,
                short_,
                r <= 0 ? 1 : 1 - short_ / r,
                unmet,
                atFloor <= 0 ? 0 : 100 * unmet / atFloor,
                coverages.length == 0 ? 1 : coverages[0],
                worstTenth,
                gini,
                below,
                changed,
                demand,
                crimes);
    }

    /**
     * Gini coefficient of coverage weighted by target: one less twice the area under the curve of the share of
     * effective posts against the share of target, wards from worst to best covered.
     */
    private double gini(int[] wards, double[] coverages, double sumEffective, double sumTarget) {
        if (sumEffective <= 0 || sumTarget <= 0) {
            return 0;
        }
        int[] order = order(coverages);
        double area = 0;
        double y = 0;
        for (int k : order) {
            double dx = need.target(wards[k]) / sumTarget;
            double dy = effective[wards[k]] / sumEffective;
            area += dx * (2 * y + dy);
            y += dy;
        }
        return 1 - area;
    }

    /** Places of values from the lowest to the highest, equal ones as they stand: merges runs of growing length. */
    private static int[] order(double[] values) {
        int n = values.length;
        int[] order = all(n);
        int[] next = new int[n];
        for (int run = 1; run < n; run *= 2) {
            for (int from = 0; from < n; from += 2 * run) {
                int middle = Math.min(n, from + run);
                int end = Math.min(n, from + 2 * run);
                int a = from;
                int b = middle;
                for (int k = from; k < end; k++) {
                    boolean first = b >= end || (a < middle && Double.compare(values[order[a]], values[order[b]]) <= 0);
                    next[k] = first ? order[a++] : order[b++];
                }
            }
            int[] done = order;
            order = next;
            next = done;
        }
        return order;
    }
}
