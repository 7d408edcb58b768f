package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Rule;

/**
 * Why an allocation is as it is: for each ward what its last and its next post are worth, what binds it, and which ward it
 * was weighed against; for London what each limit costs. Worths are exact: what the sum would be, were this one ward to
 * have one post more or fewer and all others what they have. The allocation may be the best plan or any other.
 */
public final class Explanation {
    private static final double NOTHING = 1e-12;

    private final OptimiseInput in;
    private final Worth worth;
    private final Standing standing;
    private final RulePhrase phrase;
    private final ShadowPrices limits;
    private final List<ShadowPrice> prices;
    private final int[][] leastLast;
    private final int[][] mostNext;

    private Explanation(OptimiseInput in, Allocation plan) {
        this.in = in;
        worth = new Worth(in);
        standing = new Standing(in, plan, worth);
        phrase = new RulePhrase(in);
        limits = new ShadowPrices(in, standing, worth, phrase);
        prices = List.copyOf(limits.all());
        int roles = worth.roles().count();
        leastLast = new int[roles][];
        mostNext = new int[roles][];
        for (int k = 0; k < roles; k++) {
            int role = k;
            leastLast[k] = IntStream.range(0, in.wards().size())
                    .filter(w -> !standing.wardStops(w, role, -1) && !standing.belowCoverage(w, role, -1))
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer w) -> last(w, role)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            mostNext[k] = IntStream.range(0, in.wards().size())
                    .filter(w -> !standing.wardStops(w, role, 1) && !standing.reached(w, role))
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer w) -> -next(w, role)))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    }

    /** @param plan an allocation of the question's scenario: its best plan, the draft, or any other */
    public static Explanation of(OptimiseInput in, Allocation plan) {
        return new Explanation(in, plan);
    }

    private double last(int w, int k) {
        int[] posts = standing.posts(w);
        return posts[k] == 0 ? Double.NaN : worth.step(w, Worth.with(posts, k, -1), posts);
    }

    private double next(int w, int k) {
        int[] posts = standing.posts(w);
        return worth.step(w, posts, Worth.with(posts, k, 1));
    }

    /** Why a ward has what it has. */
    public WardReason ward(int ward) {
        List<WardReason.OfRole> roles = new ArrayList<>();
        for (int k = 0; k < worth.roles().count(); k++) {
            roles.add(role(ward, k));
        }
        return new WardReason(ward, roles, new ReasonWords(in, worth, prices).of(ward, roles));
    }

    private WardReason.OfRole role(int w, int k) {
        int[] posts = standing.posts(w);
        int[] more = Worth.with(posts, k, 1);
        double lastPoints = posts[k] == 0 ? Double.NaN : worth.unmetSaved(w, Worth.with(posts, k, -1), posts);
        return new WardReason.OfRole(
                worth.roles().id(k),
                posts[k],
                last(w, k),
                next(w, k),
                lastPoints,
                worth.unmetSaved(w, posts, more),
                posts[k] == 0 ? WardReason.Binding.NONE : binding(w, k, -1),
                binding(w, k, 1),
                got(w, k),
                lost(w, k));
    }

    private WardReason.Binding binding(int w, int k, int step) {
        if (standing.wardStops(w, k, step)) {
            return standing.wardRule(w, k, step)
                    .map(r -> rule(r, ""))
                    .orElse(new WardReason.Binding(WardReason.Stop.RULE, "", "its rules taken together"));
        }
        if (standing.belowCoverage(w, k, step)) {
            return new WardReason.Binding(
                    WardReason.Stop.COVERAGE,
                    "",
                    String.format(Locale.ROOT, "the coverage of %.0f %% that is asked for", 100
                            * in.aim().coverage()));
        }
        boolean covered = worth.coverage(w, standing.posts(w)) >= 1 - NOTHING && next(w, k) <= NOTHING;
        if (step > 0 && (covered || standing.reached(w, k))) {
            return new WardReason.Binding(WardReason.Stop.TARGET, "", "its target, which it has reached");
        }
        Optional<Rule> tie = standing.tie(w, k, step);
        if (tie.isPresent()) {
            return rule(tie.get(), "");
        }
        return standing.limit(w, k, step)
                .map(s -> rule(s.rule(), s.group() < 0 ? "" : limits.area(s.group())))
                .orElse(WardReason.Binding.NONE);
    }

    private WardReason.Binding rule(Rule rule, String area) {
        return new WardReason.Binding(
                rule instanceof Rule.Money ? WardReason.Stop.MONEY : WardReason.Stop.RULE,
                rule.id(),
                phrase.of(rule, area));
    }

    /** Of the posts that could be moved here, the one that is worth least where it is. */
    private WardReason.@Nullable Rival got(int w, int k) {
        if (standing.wardStops(w, k, 1) || standing.reached(w, k)) {
            return null;
        }
        for (int v : leastLast[k]) {
            if (standing.movable(v, w, k)) {
                return new WardReason.Rival(v, last(v, k));
            }
        }
        return null;
    }

    /** Of the wards that the last post could be moved to, the one where it would be worth most. */
    private WardReason.@Nullable Rival lost(int w, int k) {
        if (standing.posts(w)[k] == 0 || standing.wardStops(w, k, -1)) {
            return null;
        }
        for (int v : mostNext[k]) {
            if (standing.movable(w, v, k)) {
                return new WardReason.Rival(v, next(v, k));
            }
        }
        return null;
    }

    /** The price of every limit on totals that is on, London's first. */
    public List<ShadowPrice> shadowPrices() {
        return prices;
    }

    /**
     * What one or more posts of a role more or fewer in a ward cost, with the plan made anew around them.
     *
     * @param best the answer of the exact search for the question
     * @param more posts more than the explained allocation has, negative for fewer
     */
    public OverrideCost override(
            Optimum best, int ward, String role, int more, Progress progress, Cancellation cancellation) {
        int k = worth.roles().indexOf(role);
        if (k < 0) {
            throw new IllegalArgumentException(role + " is not placed by the optimiser");
        }
        return OverrideCost.of(in, best, ward, role, standing.posts(ward)[k] + more, progress, cancellation);
    }

    /** What the figures of worth count, after a number: "points of unmet need". */
    public String unit() {
        return worth.noun();
    }
}
