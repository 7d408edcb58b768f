package org.wardplan.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Area;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.Rule;
import org.wardplan.planning.optimise.AllocationModel.Limit;

/** Reasons, next sums of money and overrides on six wards with random rules, against trying everything. */
class ReasonsByTryingTest {
    /** Pence of a DWO and a PCSO. */
    private static final int[] COST = {60_000, 40_000};

    private static List<Rule> rules(Random random) {
        List<Rule> rules = new ArrayList<>();
        rules.add(new Rule.Money("budget", true));
        rules.add(new Rule.Floor("floor", random.nextBoolean(), java.util.Map.of("DWO", 1)));
        rules.add(new Rule.HeadCount("limit-DWO", random.nextBoolean(), "DWO"));
        rules.add(new Rule.AreaLimit(
                "most",
                random.nextBoolean(),
                new Area(Area.Kind.BOROUGH, ""),
                Rule.Measure.POSTS,
                "",
                random.nextBoolean() ? 2.0 : null,
                5.0 + random.nextInt(4)));
        rules.add(new Rule.AreaLimit(
                "south",
                random.nextBoolean(),
                new Area(Area.Kind.BCU, SixWards.SOUTH),
                Rule.Measure.POSTS,
                "DWO",
                null,
                5.0 + random.nextInt(4)));
        rules.add(new Rule.WardPosts(
                "ward-4", random.nextBoolean(), Set.of(SixWards.code(4)), "PCSO", null, random.nextInt(4)));
        return rules;
    }

    private static OptimiseInput question(Random random, Objective objective) {
        return SixWards.input(rules(random).toArray(Rule[]::new))
                .with(Aim.of(objective))
                .with(Money.pounds(5_000 + random.nextInt(4_000)));
    }

    private static double value(Worth worth, int[][] posts) {
        double sum = 0;
        for (int w = 0; w < posts.length; w++) {
            sum += worth.value(w, posts[w]);
        }
        return sum;
    }

    private static int[][] posts(Worth worth, Allocation a) {
        int[][] posts = new int[6][];
        for (int w = 0; w < 6; w++) {
            posts[w] = worth.posts(a, w);
        }
        return posts;
    }

    /** Whether an allocation keeps the rules, said by the model's own lists alone. */
    private static Predicate<int[][]> keeps(OptimiseInput in) {
        RuleModel rules =
                RuleModel.of(in.evaluation(), in.wards(), in.baseline(), in.budget(), in.rules(), FixedWards.NONE);
        return posts -> keeps(in.model(), rules, posts);
    }

    private static boolean keeps(AllocationModel m, RuleModel rules, int[][] posts) {
        int[] london = new int[2];
        int[][] ofGroup = new int[m.groups().size()][2];
        for (int w = 0; w < 6; w++) {
            for (int k = 0; k < 2; k++) {
                if (posts[w][k] < rules.least(w, k) || posts[w][k] > rules.most(w, k)) {
                    return false;
                }
                london[k] += posts[w][k];
                for (int g = m.group()[w]; g >= 0; g = m.groups().get(g).parent()) {
                    ofGroup[g][k] += posts[w][k];
                }
            }
            if (!rules.allows(w, posts[w])) {
                return false;
            }
        }
        boolean kept = m.limits().stream().allMatch(l -> l.slack(london) >= 0);
        for (int g = 0; g < ofGroup.length; g++) {
            int[] of = ofGroup[g];
            for (Limit l : m.groups().get(g).limits()) {
                kept &= l.slack(of) >= 0;
            }
        }
        return kept;
    }

    @ParameterizedTest
    @EnumSource(
            value = Objective.class,
            names = {"GAPS", "SHORT", "HARM", "FAIREST"})
    void noMoveOfOnePostBettersTheBestPlanAndRivalsAreThoseThatMayMove(Objective objective) {
        Random random = new Random(5);
        int moves = 0;
        for (int round = 0; round < 60; round++) {
            OptimiseInput in = question(random, objective);
            Optimum best = Optimiser.exact(in, Progress.NONE, new Cancellation());
            if (best.allocation() == null) {
                continue;
            }
            Worth worth = new Worth(in);
            int[][] plan = posts(worth, best.allocation());
            Explanation why = Explanation.of(in, best.allocation());
            Predicate<int[][]> kept = keeps(in);
            for (int w = 0; w < 6; w++) {
                WardReason reason = why.ward(w);
                for (int k = 0; k < 2; k++) {
                    WardReason.OfRole r = reason.roles().get(k);
                    assertThat(r.couldGain()).isFalse();
                    double least = Double.POSITIVE_INFINITY;
                    for (int v = 0; v < 6; v++) {
                        int[][] moved = plan.clone();
                        moved[w] = Worth.with(plan[w], k, 1);
                        moved[v] = Worth.with(v == w ? moved[w] : plan[v], k, -1);
                        if (v != w && moved[v][k] >= 0 && kept.test(moved)) {
                            double there = objective == Objective.FAIREST
                                    ? 1 - worth.coverage(v, moved[v])
                                    : worth.shown(worth.value(v, moved[v]) - worth.value(v, plan[v]));
                            least = Math.min(least, there);
                            moves++;
                        }
                    }
                    assertThat(Optional.ofNullable(r.got())
                                    .map(WardReason.Rival::worth)
                                    .orElse(Double.POSITIVE_INFINITY))
                            .isEqualTo(least);
                }
            }
        }
        assertThat(moves).isGreaterThan(500);
    }

    /** Every way to add posts to a plan, or to take them. */
    private static double tryAll(
            Worth worth, int[][] from, int[][] at, int ward, int sign, long money, Predicate<int[][]> kept) {
        if (ward == 6) {
            return sign < 0 && money > 0 || !kept.test(at) ? Double.POSITIVE_INFINITY : value(worth, at);
        }
        double best = Double.POSITIVE_INFINITY;
        int[] now = from[ward];
        for (int a = 0; a <= 3; a++) {
            for (int b = 0; b <= 4; b++) {
                long cost = (long) a * COST[0] + (long) b * COST[1];
                int[] then = {now[0] + sign * a, now[1] + sign * b};
                // Once enough is saved, taking more only makes it worse.
                boolean enough = sign < 0 && money <= 0 && cost > 0;
                if (sign > 0 && cost > money || enough || then[0] < 0 || then[1] < 0) {
                    continue;
                }
                at[ward] = then;
                best = Math.min(best, tryAll(worth, from, at, ward + 1, sign, money - cost, kept));
            }
        }
        at[ward] = now;
        return best;
    }

    @ParameterizedTest
    @EnumSource(
            value = Objective.class,
            names = {"GAPS", "SHORT"})
    void theNextMoneyIsTheBestOfAllWaysToSpendOrSaveIt(Objective objective) {
        Random random = new Random(11);
        int bought = 0;
        int saved = 0;
        for (int round = 0; round < 30; round++) {
            OptimiseInput in = question(random, objective);
            Optimum best = Optimiser.exact(in, Progress.NONE, new Cancellation());
            if (best.allocation() == null) {
                continue;
            }
            Worth worth = new Worth(in);
            int[][] from = posts(worth, best.allocation());
            for (int sign : new int[] {1, -1}) {
                long money = 100_000 + random.nextInt(60_000);
                OptimiseInput free = in.with(Money.pounds(1_000_000));
                double all = tryAll(worth, from, from.clone(), 0, sign, money, keeps(free));
                Optional<Purchase.Result> found = Purchase.of(in, best.allocation(), new Money(sign * money));
                if (Double.isInfinite(all)) {
                    assertThat(found).isEmpty();
                    continue;
                }
                int[][] then = new int[6][];
                for (int w = 0; w < 6; w++) {
                    then[w] = new int[] {
                        from[w][0] + found.orElseThrow().change()[w][0],
                        from[w][1] + found.orElseThrow().change()[w][1]
                    };
                }
                assertThat(keeps(free).test(then)).isTrue();
                assertThat(value(worth, then)).isCloseTo(all, within(1e-7));
                bought += sign > 0 ? 1 : 0;
                saved += sign < 0 ? 1 : 0;
            }
        }
        assertThat(bought).isGreaterThan(15);
        assertThat(saved).isGreaterThan(5);
    }

    /** The least of all plans in which a ward has so many posts of a role, by its choices in the model. */
    private static double tryAll(
            AllocationModel m, Predicate<int[][]> kept, int ward, int[][] at, double value, double below, long left) {
        if (value >= below || left < 0) {
            return Double.POSITIVE_INFINITY;
        }
        if (ward == 6) {
            return kept.test(at) ? value : Double.POSITIVE_INFINITY;
        }
        double best = below;
        AllocationModel.Ward of = m.wards().get(ward);
        for (int c = 0; c < of.value().length; c++) {
            at[ward] = of.posts()[c];
            long rest = left - (long) at[ward][0] * COST[0] - (long) at[ward][1] * COST[1];
            best = Math.min(best, tryAll(m, kept, ward + 1, at, value + of.value()[c], best, rest));
        }
        return best;
    }

    @Test
    void anOverrideCostsWhatTheBestPlanAroundItDoes() {
        Random random = new Random(3);
        int tried = 0;
        for (int round = 0; round < 6; round++) {
            OptimiseInput in = question(random, Objective.GAPS).with(Money.pounds(4_000));
            Optimum best = Optimiser.exact(in, Progress.NONE, new Cancellation());
            if (best.allocation() == null) {
                continue;
            }
            int w = random.nextInt(6);
            int posts = random.nextInt(3);
            OverrideCost cost = OverrideCost.of(in, best, w, "DWO", posts, Progress.NONE, new Cancellation());
            List<Rule> with = new ArrayList<>(in.rules());
            with.add(new Rule.WardPosts("hand", true, Set.of(SixWards.code(w + 1)), "DWO", posts, posts));
            OptimiseInput fixed = in.with(with);
            double least = tryAll(fixed.model(), keeps(fixed), 0, new int[6][], 0, Double.POSITIVE_INFINITY, 400_000);
            assertThat(cost.feasible()).isEqualTo(!Double.isInfinite(least));
            if (cost.feasible()) {
                tried++;
                assertThat(cost.points())
                        .isCloseTo(100 * (least - best.objective()) / best.floorObjective(), within(1e-7))
                        .isGreaterThan(-1e-9);
            }
        }
        assertThat(tried).isGreaterThan(2);
    }

    @Test
    void areasAreNamedWhereTheirLimitsBind() {
        OptimiseInput in = SixWards.input(
                new Rule.Money("budget", true),
                new Rule.AreaLimit("most", true, new Area(Area.Kind.BOROUGH, ""), Rule.Measure.POSTS, "", null, 4.0));
        Optimum best = Optimiser.exact(in, Progress.NONE, new Cancellation());
        Explanation why = Explanation.of(in, Objects.requireNonNull(best.allocation()));
        WardReason coldharbour = why.ward(3);
        assertThat(coldharbour.roles().get(0).more().words()).isEqualTo("the limit on the posts of Lambeth");
        WardReason.Rival got = Objects.requireNonNull(coldharbour.roles().get(0).got());
        assertThat(got.ward()).isEqualTo(1);
        assertThat(coldharbour.sentences())
                .anyMatch(s -> s.contains("the same post saves")
                        && s.endsWith(
                                "in St. James's, which got it, as the limit on the posts of Lambeth leaves no more."));
        assertThat(why.shadowPrices())
                .filteredOn(p -> p.rule().equals("most"))
                .extracting(ShadowPrice::area)
                .containsExactlyInAnyOrder("Lambeth", "Barking and Dagenham", "Merton");
        assertThat(why.shadowPrices())
                .filteredOn(p -> p.area().equals("Lambeth"))
                .allMatch(p -> p.binding() && p.slack() == 0 && p.unit().equals("post"));
    }
}
