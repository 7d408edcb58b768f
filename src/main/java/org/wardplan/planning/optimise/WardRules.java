package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Area;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;

/** What the rules that are on mean for each ward by itself; the budget has no part in it. */
final class WardRules {
    private static final double ROUNDING = 1e-9;

    private final Evaluation evaluation;
    private final WardSet wards;
    private final Allocation baseline;
    private final PlacedRoles roles;
    private final int[][] least;
    private final int[][] most;
    private final int[] leastTogether;
    private final int[] mostTogether;
    private final double[] leastEffective;
    private final double[] mostEffective;
    private final List<Rule.Mix> mixes = new ArrayList<>();
    private final FixedWards fixed;

    private WardRules(
            Evaluation evaluation,
            WardSet wards,
            Allocation baseline,
            PlacedRoles roles,
            List<Rule> rules,
            FixedWards fixed) {
        this.evaluation = evaluation;
        this.wards = wards;
        this.baseline = baseline;
        this.roles = roles;
        this.fixed = fixed;
        int n = wards.size();
        least = new int[n][roles.count()];
        most = new int[n][roles.count()];
        for (int[] m : most) {
            Arrays.fill(m, PostChange.MOST_POSTS);
        }
        leastTogether = new int[n];
        mostTogether = new int[n];
        Arrays.fill(mostTogether, Integer.MAX_VALUE);
        leastEffective = new double[n];
        mostEffective = new double[n];
        Arrays.fill(mostEffective, Double.POSITIVE_INFINITY);
        for (Rule rule : rules) {
            if (rule.on()) {
                add(rule, rules);
            }
        }
        for (int w = 0; w < n; w++) {
            if (fixed.contains(w)) {
                fix(w);
            }
        }
    }

    /** Posts of a ward that is not for this plan to change stay, whatever the rules ask of it. */
    private void fix(int ward) {
        for (int k = 0; k < roles.count(); k++) {
            least[ward][k] = evaluation.posts(roles.place(k), ward);
            most[ward][k] = least[ward][k];
        }
        leastTogether[ward] = 0;
        mostTogether[ward] = Integer.MAX_VALUE;
        leastEffective[ward] = 0;
        mostEffective[ward] = Double.POSITIVE_INFINITY;
    }

    static WardRules of(
            Evaluation evaluation, WardSet wards, Allocation baseline, PlacedRoles roles, List<Rule> rules) {
        return of(evaluation, wards, baseline, roles, rules, FixedWards.NONE);
    }

    static WardRules of(
            Evaluation evaluation,
            WardSet wards,
            Allocation baseline,
            PlacedRoles roles,
            List<Rule> rules,
            FixedWards fixed) {
        return new WardRules(evaluation, wards, baseline, roles, rules, fixed);
    }

    private void add(Rule rule, List<Rule> rules) {
        if (rule instanceof Rule.Floor f) {
            IntStream.range(0, wards.size()).forEach(w -> atLeast(w, f.posts()));
        } else if (rule instanceof Rule.WardPosts p) {
            of(p.wards()).forEach(w -> between(w, p));
        } else if (rule instanceof Rule.TownCentreCap c) {
            of(c.wards()).forEach(w -> cap(w, c, promised(rules)));
        } else if (rule instanceof Rule.Mix m && m.area() == null) {
            mixes.add(m);
        } else if (rule instanceof Rule.Locks) {
            for (Lock lock : evaluation.scenario().locks()) {
                stays(lock.ward(), lock.role());
            }
        } else if (rule instanceof Rule.Overrides) {
            for (PostOverride o : evaluation.scenario().advice().overrides()) {
                stays(o.ward(), o.role());
            }
        } else if (rule instanceof Rule.KeepArea a) {
            IntStream.range(0, wards.size())
                    .filter(w -> inside(wards, a.area(), w))
                    .forEach(w -> staysInArea(w, a.role()));
        } else if (rule instanceof Rule.NoLoser l) {
            IntStream.range(0, wards.size()).forEach(w -> noLoser(w, l.gain()));
        }
    }

    /** The wards of the codes, every ward where there are none. */
    private IntStream of(Set<String> codes) {
        return codes.isEmpty()
                ? IntStream.range(0, wards.size())
                : codes.stream().mapToInt(wards::indexOf).filter(w -> w >= 0);
    }

    /** Whether a ward lies in the area; every ward is in the areas that are each taken for itself. */
    static boolean inside(WardSet wards, Area area, int ward) {
        return area.code().isEmpty() || area.code().equals(code(wards, area.kind(), ward));
    }

    /** Code of the area of a kind that a ward lies in; empty for London. */
    static String code(WardSet wards, Area.Kind kind, int ward) {
        return switch (kind) {
            case LONDON -> "";
            case BCU -> wards.ward(ward).borough().unit().name();
            case BOROUGH -> wards.ward(ward).borough().code().value();
        };
    }

    /** What the rule of the floor promises, or would promise were it on. */
    private static Map<String, Integer> promised(List<Rule> rules) {
        return rules.stream()
                .filter(Rule.Floor.class::isInstance)
                .map(r -> ((Rule.Floor) r).posts())
                .findFirst()
                .orElse(Map.of());
    }

    private void atLeast(int ward, Map<String, Integer> posts) {
        for (int k = 0; k < roles.count(); k++) {
            least[ward][k] = Math.max(least[ward][k], posts.getOrDefault(roles.id(k), 0));
        }
    }

    private void between(int ward, Rule.WardPosts p) {
        int k = roles.indexOf(p.role());
        int from = p.least() == null ? 0 : p.least();
        int to = p.most() == null ? Integer.MAX_VALUE : p.most();
        if (p.role().isEmpty()) {
            leastTogether[ward] = Math.max(leastTogether[ward], from);
            mostTogether[ward] = Math.min(mostTogether[ward], to);
        } else if (k >= 0) {
            least[ward][k] = Math.max(least[ward][k], from);
            most[ward][k] = Math.min(most[ward][k], to);
        }
    }

    private void cap(int ward, Rule.TownCentreCap cap, Map<String, Integer> floor) {
        for (int k = 0; k < roles.count(); k++) {
            Integer over = cap.overFloor().get(roles.id(k));
            if (over != null) {
                most[ward][k] = Math.min(most[ward][k], floor.getOrDefault(roles.id(k), 0) + over);
            }
        }
    }

    private void stays(String code, String role) {
        int w = wards.indexOf(code);
        int k = roles.indexOf(role);
        if (w >= 0 && k >= 0) {
            stays(w, k);
        }
    }

    private void stays(int ward, int k) {
        int posts = evaluation.posts(roles.place(k), ward);
        least[ward][k] = Math.max(least[ward][k], posts);
        most[ward][k] = Math.min(most[ward][k], posts);
    }

    private void staysInArea(int ward, String role) {
        for (int k = 0; k < roles.count(); k++) {
            if (role.isEmpty() || role.equals(roles.id(k))) {
                stays(ward, k);
            }
        }
    }

    private void noLoser(int ward, @Nullable Double gain) {
        double before = 0;
        for (int r = 0; r < evaluation.roles().size(); r++) {
            before += baseline.posts(r, ward) * evaluation.rates(r).effectivePerPost();
        }
        leastEffective[ward] = Math.max(leastEffective[ward], before);
        if (gain != null) {
            mostEffective[ward] = Math.min(mostEffective[ward], (1 + gain) * before);
        }
    }

    int least(int ward, int k) {
        return least[ward][k];
    }

    int most(int ward, int k) {
        return most[ward][k];
    }

    /** Effective posts below which the ward must not fall. */
    double leastEffective(int ward) {
        return leastEffective[ward];
    }

    /** Posts of one role that rules on its roles together may ask for. */
    int asked(int ward, int k) {
        if (fixed.contains(ward)) {
            return 0;
        }
        int asked = leastTogether[ward];
        for (Rule.Mix mix : mixes) {
            int of = roles.indexOf(mix.role());
            if (of >= 0 && roles.id(k).equals(mix.per()) && mix.most() > 0) {
                asked = Math.max(
                        asked, (int) Math.min(most[ward][k], Math.ceil(least[ward][of] / mix.most() - ROUNDING)));
            }
        }
        return asked;
    }

    /** Whether the rules that look at all roles of a ward together allow these posts of the placed roles. */
    boolean allows(int ward, int[] posts) {
        if (fixed.contains(ward)) {
            return true;
        }
        int together = 0;
        double effective = roles.fixedEffective(ward);
        for (int k = 0; k < posts.length; k++) {
            together += posts[k];
            effective += posts[k] * roles.each(k);
        }
        if (together < leastTogether[ward]
                || together > mostTogether[ward]
                || effective < leastEffective[ward] - ROUNDING
                || effective > mostEffective[ward] + ROUNDING) {
            return false;
        }
        for (Rule.Mix mix : mixes) {
            if (count(ward, mix.role(), posts) > mix.most() * count(ward, mix.per(), posts) + ROUNDING) {
                return false;
            }
        }
        return true;
    }

    /** Whether no rule looks at all roles of the ward together, so that {@link #allows} is always true. */
    boolean free(int ward) {
        return leastTogether[ward] <= 0
                && mostTogether[ward] == Integer.MAX_VALUE
                && leastEffective[ward] <= 0
                && mostEffective[ward] == Double.POSITIVE_INFINITY
                && (mixes.isEmpty() || fixed.contains(ward));
    }

    private int count(int ward, String role, int[] posts) {
        int k = roles.indexOf(role);
        if (k >= 0) {
            return posts[k];
        }
        Scenario s = evaluation.scenario();
        for (int r = 0; r < evaluation.roles().size(); r++) {
            if (evaluation.roles().get(r).id().equals(role)) {
                return s.allocation().posts(r, ward);
            }
        }
        return 0;
    }
}
