package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.finance.Budget;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;

/** Ways out of a clash: each rule loosened as little as is needed, then switched off. */
final class Loosenings {
    private static final int MOST_STEPS = 1 << 10;

    private final Feasibility feasibility;
    private final OptimiseInput in;
    private final Scenario scenario;
    private final List<Loosening> list = new ArrayList<>();

    private Loosenings(Feasibility feasibility, OptimiseInput in) {
        this.feasibility = feasibility;
        this.in = in;
        scenario = in.evaluation().scenario();
    }

    /**
     * @param clash the rules that clash
     * @param on ids of all rules that are on; where the others clash too, the ways out are out of this clash only
     * @param coverage whether the coverage to reach is a part of the clash
     */
    static List<Loosening> of(Feasibility feasibility, List<Rule> clash, List<String> on, boolean coverage) {
        OptimiseInput all = feasibility.question();
        Set<String> clashing = clash.stream().map(Rule::id).collect(Collectors.toSet());
        OptimiseInput alone = all.with(Feasibility.only(all.rules(), clashing));
        Loosenings whole = new Loosenings(feasibility, all);
        for (Rule rule : clash) {
            Set<String> others = new HashSet<>(on);
            others.remove(rule.id());
            Loosenings one = feasibility.of(others) ? whole : new Loosenings(feasibility, alone);
            one.mild(rule);
            one.off(rule);
            if (one != whole) {
                whole.list.addAll(one.list);
            }
        }
        if (coverage) {
            whole.coverage();
        }
        return whole.list;
    }

    private RuleWords words(Scenario s) {
        return RuleWords.of(in.wards(), in.evaluation().roles(), s);
    }

    private void add(String label, PlanEdit edit) {
        list.add(new Loosening(label, edit));
    }

    /** The rule put in the place of the scenario's one; nothing where the scenario has none of its id. */
    private void set(String label, Rule to) {
        int at = scenario.rulebook().indexOf(to.id());
        if (at >= 0) {
            Rule from = scenario.rulebook().rules().get(at);
            add(label, new PlanEdit.SetRule(scenario.id(), at, from, to, label));
        }
    }

    private void off(Rule rule) {
        String title = rule instanceof Rule.Money
                ? "the budget"
                : "“" + words(scenario).title(rule) + "”";
        set("Switch off " + title, rule.switched(false));
    }

    private OptimiseInput with(Rule changed) {
        return in.with(in.rules().stream()
                .map(r -> r.id().equals(changed.id()) ? changed : r)
                .toList());
    }

    private void mild(Rule rule) {
        if (rule instanceof Rule.Money) {
            budget(rule);
        } else if (rule instanceof Rule.HeadCount h) {
            headCount(h);
        } else if (rule instanceof Rule.Floor f) {
            f.posts().keySet().stream().sorted().forEach(role -> step("Lower to ", t -> floor(f, role, t)));
        } else if (rule instanceof Rule.WardPosts p) {
            step("Change to ", t -> wardPosts(p, t));
        } else if (rule instanceof Rule.TownCentreCap c) {
            step("Raise to ", t -> new Rule.TownCentreCap(c.id(), true, c.wards(), raised(c.overFloor(), t)));
        } else if (rule instanceof Rule.AreaLimit a) {
            step("Change to ", t -> area(a, t));
        } else if (rule instanceof Rule.Mix m) {
            step("Change to ", t -> new Rule.Mix(m.id(), true, m.role(), m.per(), m.most() + t / 10.0, m.area()));
        } else if (rule instanceof Rule.NoLoser l) {
            Double gain = l.gain();
            step("Change to ", t -> gain == null ? null : new Rule.NoLoser(l.id(), true, gain + t / 100.0));
        } else if (rule instanceof Rule.Neighbours n) {
            step(
                    "Change to ",
                    t -> n.most() + t / 100.0 > 1
                            ? null
                            : new Rule.Neighbours(n.id(), true, n.most() + t / 100.0, n.exempt()));
        } else if (rule instanceof Rule.Supervision s) {
            step("Change to ", t -> new Rule.Supervision(s.id(), true, s.role(), s.posts() + t));
        } else if (rule instanceof Rule.Locks) {
            locks();
        }
    }

    /** The fewest steps that do, found by doubling and halving; null steps are past the end. */
    private void step(String verb, IntFunction<@Nullable Rule> loosened) {
        int high = 1;
        Rule at = loosened.apply(high);
        while (at != null && high < MOST_STEPS && !feasibility.of(with(at))) {
            high *= 2;
            at = loosened.apply(high);
        }
        int low = high / 2;
        if (at == null || high >= MOST_STEPS) {
            // The last step there is lies between the two.
            high = last(loosened, low, high);
            at = loosened.apply(high);
            if (high <= low || at == null || !feasibility.of(with(at))) {
                return;
            }
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            Rule tried = loosened.apply(middle);
            if (tried != null && feasibility.of(with(tried))) {
                high = middle;
                at = tried;
            } else {
                low = middle;
            }
        }
        RuleWords words = words(scenario);
        String where =
                at instanceof Rule.TownCentreCap || at instanceof Rule.NoLoser ? words.detail(at) : words.title(at);
        set(verb + "“" + where + "”", at);
    }

    private static int last(IntFunction<@Nullable Rule> loosened, int low, int high) {
        int last = low;
        for (int t = low + 1; t <= high && loosened.apply(t) != null; t++) {
            last = t;
        }
        return last;
    }

    private static @Nullable Rule floor(Rule.Floor f, String role, int fewer) {
        int posts = f.posts().getOrDefault(role, 0) - fewer;
        if (posts < 0) {
            return null;
        }
        Map<String, Integer> changed = new HashMap<>(f.posts());
        if (posts == 0) {
            changed.remove(role);
        } else {
            changed.put(role, posts);
        }
        return new Rule.Floor(f.id(), true, changed);
    }

    private static Map<String, Integer> raised(Map<String, Integer> posts, int more) {
        return posts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue() + more));
    }

    private static @Nullable Rule wardPosts(Rule.WardPosts p, int steps) {
        Integer least = p.least();
        Integer most = p.most();
        if (most == null && least != null && steps > least) {
            return null;
        }
        return new Rule.WardPosts(
                p.id(),
                true,
                p.wards(),
                p.role(),
                least == null ? null : Math.max(0, least - steps),
                most == null ? null : most + steps);
    }

    private static @Nullable Rule area(Rule.AreaLimit a, int steps) {
        double by = steps
                * switch (a.measure()) {
                    case POSTS -> 1;
                    case POUNDS -> 10_000;
                    case SHARE -> 0.001;
                    case CHANGE -> 0.01;
                };
        double lowest = a.measure() == Rule.Measure.CHANGE ? -1 : 0;
        Double least = a.least() == null ? null : Math.max(lowest, rounded(a.least() - by));
        Double most = a.most() == null ? null : rounded(a.most() + by);
        if (most != null && a.measure() == Rule.Measure.SHARE && most > 1
                || most == null && a.least() != null && a.least() - by < lowest - 1e-9) {
            return null;
        }
        return new Rule.AreaLimit(a.id(), true, a.area(), a.measure(), a.role(), least, most);
    }

    private static double rounded(double figure) {
        return Math.rint(figure * 1e6) / 1e6;
    }

    private void budget(Rule rule) {
        OptimiseInput free = with(rule.switched(false));
        PlacedRoles roles = PlacedRoles.of(in.evaluation(), in.rules());
        long cost = Feasibility.littleUse(free, roles.figures("", roles::pence));
        if (cost < 0) {
            return;
        }
        Money needed = new Money(cost);
        for (int r = 0; r < in.evaluation().roles().size(); r++) {
            needed = needed.plus(roles.fixedCost(r));
        }
        // Whole pounds; more of them in steps of £100,000 where that is not yet enough, as under ties or shares.
        Money pounds = Money.pounds((needed.pence() + 99) / 100);
        for (int t = 0; t < 50 && !feasibility.of(in.with(pounds)); t++) {
            pounds = pounds.plus(Money.pounds(100_000));
        }
        if (feasibility.of(in.with(pounds))) {
            Budget to = scenario.budget().withTotal(pounds);
            String label = "Raise the budget to " + pounds.inPounds();
            add(label, new PlanEdit.SetBudget(scenario.id(), scenario.budget(), to, label));
        }
    }

    private void headCount(Rule.HeadCount h) {
        PlacedRoles roles = PlacedRoles.of(in.evaluation(), in.rules());
        Optional<Assumption> limit = scenario.assumptions().find("limit." + h.role());
        long posts = Feasibility.littleUse(with(h.switched(false)), roles.figures(h.role(), k -> 1));
        if (limit.isPresent() && posts > limit.get().value()) {
            String label = "Raise the limit to " + RuleWords.count(posts) + " " + RuleWords.plural(h.role());
            Assumption to = limit.get().withValue(posts, "Raised to what the other rules need");
            if (feasibility.of(
                    in.of(scenario.withAssumptions(scenario.assumptions().with(to))))) {
                add(label, new PlanEdit.SetAssumption(scenario.id(), limit.get(), to, label));
            }
        }
    }

    /** The locks of wards without a choice, where that is enough; else all. */
    private void locks() {
        Set<String> stuck = new HashSet<>();
        for (int w = 0; w < in.wards().size(); w++) {
            if (in.model().wards().get(w).value().length == 0) {
                stuck.add(in.wardCode(w));
            }
        }
        List<Lock> some = scenario.locks().stream()
                .filter(l -> stuck.contains(l.ward()))
                .sorted((a, b) -> (a.ward() + a.role()).compareTo(b.ward() + b.role()))
                .toList();
        Set<Lock> left = new HashSet<>(scenario.locks());
        some.forEach(left::remove);
        if (!some.isEmpty() && feasibility.of(in.of(scenario.withLocks(left)))) {
            long wards = some.stream().map(Lock::ward).distinct().count();
            String label = "Unlock "
                    + (wards == 1
                            ? in.wards()
                                    .ward(in.wards().indexOf(some.get(0).ward()))
                                    .name()
                            : RuleWords.count(wards) + " wards");
            add(label, new PlanEdit.SetLocks(scenario.id(), some, false, label));
        }
    }

    /** The most whole points of coverage that can be reached, found by halving. */
    private void coverage() {
        Aim aim = scenario.rulebook().aim();
        int low = 0;
        int high = (int) Math.ceil(100 * in.aim().coverage());
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (feasibility.of(in.with(in.aim().withCoverage(middle / 100.0)))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        if (low > 0) {
            String label = "Ask for a coverage of " + low + " %";
            Aim to = in.aim().withCoverage(low / 100.0);
            add(label, new PlanEdit.SetAim(scenario.id(), aim, to, label));
        }
    }
}
