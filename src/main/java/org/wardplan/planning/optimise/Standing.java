package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.Rule;

/** How an allocation stands to the rules: which steps of single posts, and which moves, they let through. */
final class Standing {
    /** What stops a step: a rule of the ward, or a limit of an area ({@code group}, −1 for London). */
    record Stopped(Rule rule, int group) {}

    private static final double ROUNDING = 1e-9;

    private final OptimiseInput in;
    private final AllocationModel model;
    private final Worth worth;
    private final WardRules all;
    private final Map<Rule, WardRules> alone = new LinkedHashMap<>();
    private final Map<String, Rule> byId = new HashMap<>();
    private final int[][] posts;
    private final int[] london;
    private final int[][] ofGroup;
    private final Map<Integer, List<Integer>> tied = new HashMap<>();

    Standing(OptimiseInput in, Allocation plan, Worth worth) {
        this(in, posts(in, plan, worth), worth, null);
    }

    private Standing(OptimiseInput in, int[][] posts, Worth worth, @Nullable Standing same) {
        this.in = in;
        this.worth = worth;
        this.posts = posts;
        model = in.model();
        all = same == null ? rules(in.rules()) : same.all;
        for (Rule rule : in.rules()) {
            byId.put(rule.id(), rule);
            if (rule.on() && same == null) {
                alone.put(
                        rule,
                        rules(in.rules().stream()
                                .map(r -> r.switched(r.equals(rule)))
                                .toList()));
            }
        }
        if (same != null) {
            alone.putAll(same.alone);
        }
        london = new int[model.roles()];
        ofGroup = new int[model.groups().size()][model.roles()];
        for (int w = 0; w < posts.length; w++) {
            for (int k = 0; k < london.length; k++) {
                london[k] += posts[w][k];
            }
            for (int g : groups(w)) {
                for (int k = 0; k < london.length; k++) {
                    ofGroup[g][k] += posts[w][k];
                }
            }
        }
        AllocationModel.Ties ties = model.ties();
        if (ties != null) {
            for (int[] pair : ties.pairs()) {
                tied.computeIfAbsent(pair[0], w -> new ArrayList<>()).add(pair[1]);
                tied.computeIfAbsent(pair[1], w -> new ArrayList<>()).add(pair[0]);
            }
        }
    }

    private static int[][] posts(OptimiseInput in, Allocation plan, Worth worth) {
        int[][] posts = new int[in.wards().size()][];
        for (int w = 0; w < posts.length; w++) {
            posts[w] = worth.posts(plan, w);
        }
        return posts;
    }

    /** With one post more or fewer. */
    Standing with(int ward, int k, int step) {
        int[][] changed = posts.clone();
        changed[ward] = Worth.with(posts[ward], k, step);
        return new Standing(in, changed, worth, this);
    }

    private WardRules rules(List<Rule> of) {
        return WardRules.of(in.evaluation(), in.wards(), in.baseline(), worth.roles(), of);
    }

    /** The groups that a ward belongs to, the innermost first. */
    List<Integer> groups(int ward) {
        List<Integer> of = new ArrayList<>();
        for (int g = model.group()[ward]; g >= 0; g = model.groups().get(g).parent()) {
            of.add(g);
        }
        return of;
    }

    int[] posts(int ward) {
        return posts[ward];
    }

    int[] london() {
        return london;
    }

    int[] ofGroup(int group) {
        return ofGroup[group];
    }

    Optional<Rule> rule(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Keeps what was, or comes nearer to the rule: a rule that is broken already does not stop a step that mends it. */
    private boolean stops(WardRules rules, int w, int k, int step) {
        int[] now = posts[w];
        int[] then = Worth.with(now, k, step);
        boolean beyond = step > 0 ? rules.most(w, k) < then[k] : rules.least(w, k) > then[k];
        return then[k] < 0 || beyond || !rules.allows(w, then) && rules.allows(w, now);
    }

    /** Whether the rules on the ward by itself stop one post more, or one fewer. */
    boolean wardStops(int w, int k, int step) {
        return stops(all, w, k, step);
    }

    /**
     * Whether posts of the ward go beyond its target, where posts beyond it would still be worth something: no plan is
     * offered them.
     */
    boolean beyondTarget(int w, int[] then) {
        if (in.aim().objective() != Objective.HARM) {
            return false;
        }
        for (int k = 0; k < then.length; k++) {
            if (then[k] > Math.max(0, all.least(w, k))
                    && worth.coverage(w, Worth.with(then, k, -1)) >= 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether one post more goes beyond the target. */
    boolean reached(int w, int k) {
        return beyondTarget(w, Worth.with(posts[w], k, 1));
    }

    /** Whether the rules on the ward by itself let it go to other posts, which may mend what is broken but break nothing. */
    boolean permits(int w, int[] then) {
        int[] now = posts[w];
        for (int k = 0; k < then.length; k++) {
            if (then[k] < 0
                    || then[k] > now[k] && then[k] > all.most(w, k)
                    || then[k] < now[k] && then[k] < all.least(w, k)) {
                return false;
            }
        }
        return all.allows(w, then) || !all.allows(w, now);
    }

    /** The rule on the ward by itself that stops the step; the first of them, empty where only several together do. */
    Optional<Rule> wardRule(int w, int k, int step) {
        return alone.entrySet().stream()
                .filter(e -> stops(e.getValue(), w, k, step))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether one post fewer leaves the ward below the coverage that least change is to bring it to. */
    boolean belowCoverage(int w, int k, int step) {
        return in.aim().objective() == Objective.LEAST_CHANGE
                && step < 0
                && worth.coverage(w, Worth.with(posts[w], k, step)) < in.aim().coverage() - ROUNDING;
    }

    /** The limit of an area, then of London, that stops one post more or fewer; money last. */
    Optional<Stopped> limit(int w, int k, int step) {
        for (int g : groups(w)) {
            Optional<Rule> rule = broken(model.groups().get(g).limits(), ofGroup[g], k, step);
            if (rule.isPresent()) {
                return Optional.of(new Stopped(rule.get(), g));
            }
        }
        return broken(model.limits(), london, k, step).map(r -> new Stopped(r, -1));
    }

    private Optional<Rule> broken(List<AllocationModel.Limit> limits, int[] totals, int k, int step) {
        Optional<Rule> money = Optional.empty();
        for (AllocationModel.Limit l : limits) {
            if (l.each()[k] * step > 0 && l.slack(totals) < l.each()[k] * step) {
                Optional<Rule> rule = rule(l.id());
                if (rule.isPresent() && !(rule.get() instanceof Rule.Money)) {
                    return rule;
                }
                money = rule;
            }
        }
        return money;
    }

    /** The rule on neighbours, where the step takes the ward further from one of them than it allows. */
    Optional<Rule> tie(int w, int k, int step) {
        AllocationModel.Ties ties = model.ties();
        if (ties == null) {
            return Optional.empty();
        }
        double now = worth.coverage(w, posts[w]);
        double then = worth.coverage(w, Worth.with(posts[w], k, step));
        for (int v : tied.getOrDefault(w, List.of())) {
            double of = worth.coverage(v, posts[v]);
            if (Math.abs(then - of) > Math.max(ties.most(), Math.abs(now - of)) + ROUNDING) {
                return rule(ties.id());
            }
        }
        return Optional.empty();
    }

    /** Whether a post of a role may be moved from one ward to another. */
    boolean movable(int from, int to, int k) {
        if (from == to
                || wardStops(from, k, -1)
                || wardStops(to, k, 1)
                || belowCoverage(from, k, -1)
                || reached(to, k)
                || tie(from, k, -1).isPresent()
                || tie(to, k, 1).isPresent()) {
            return false;
        }
        List<Integer> left = groups(from);
        List<Integer> right = groups(to);
        return holds(left, right, k, -1) && holds(right, left, k, 1);
    }

    private boolean holds(List<Integer> of, List<Integer> not, int k, int step) {
        for (int g : of) {
            if (!not.contains(g)
                    && broken(model.groups().get(g).limits(), ofGroup[g], k, step)
                            .isPresent()) {
                return false;
            }
        }
        return true;
    }
}
