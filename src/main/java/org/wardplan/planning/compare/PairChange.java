package org.wardplan.planning.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.WardSet;
import org.wardplan.planning.Evaluation;

/**
 * What changes from one scenario to another.
 *
 * @param from place of the scenario that is left, 0 for A
 * @param to place of the scenario that is gone to
 * @param changed wards whose posts differ in any role, ascending
 * @param gainers wards with more posts of all roles together, the largest gain first, then the largest gain of coverage
 * @param losers wards with fewer posts, the largest loss first, then those of most residents
 * @param swaps wards with as many posts, of other roles, ascending
 * @param gained posts that the gainers have more
 * @param lost posts that the losers have fewer
 * @param cost yearly cost of the second less that of the first, over the wards that are compared
 * @param sentence the difference in words, with the letters: {@code B has 200 fewer DWOs than A, for £12.0m less.}
 */
public record PairChange(
        int from,
        int to,
        List<Integer> changed,
        List<Integer> gainers,
        List<Integer> losers,
        List<Integer> swaps,
        int gained,
        int lost,
        Money cost,
        String sentence) {
    private static final long MILLION = 100_000_000L;
    private static final long THOUSAND = 100_000L;

    public PairChange {
        changed = List.copyOf(changed);
        gainers = List.copyOf(gainers);
        losers = List.copyOf(losers);
        swaps = List.copyOf(swaps);
    }

    static PairChange of(int from, int to, List<ComparedScenario> scenarios, WardSet wards, int[] scope) {
        ComparedScenario a = scenarios.get(from);
        ComparedScenario b = scenarios.get(to);
        Evaluation x = a.evaluation();
        Evaluation y = b.evaluation();
        List<Integer> changed = new ArrayList<>();
        List<Integer> gainers = new ArrayList<>();
        List<Integer> losers = new ArrayList<>();
        List<Integer> swaps = new ArrayList<>();
        int gained = 0;
        int lost = 0;
        for (int w : scope) {
            int change = y.posts(w) - x.posts(w);
            if (change > 0) {
                gainers.add(w);
                gained += change;
            } else if (change < 0) {
                losers.add(w);
                lost -= change;
            } else if (differs(x, y, w)) {
                swaps.add(w);
            } else {
                continue;
            }
            changed.add(w);
        }
        gainers.sort(Comparator.comparingInt((Integer w) -> x.posts(w) - y.posts(w))
                .thenComparingDouble(w -> x.coverage(w) - y.coverage(w))
                .thenComparing(w -> w));
        losers.sort(Comparator.comparingInt((Integer w) -> y.posts(w) - x.posts(w))
                .thenComparingInt(w -> -wards.ward(w).population())
                .thenComparing(w -> w));
        Money cost = b.figures().cost().minus(a.figures().cost());
        return new PairChange(from, to, changed, gainers, losers, swaps, gained, lost, cost, sentence(a, b, cost));
    }

    private static boolean differs(Evaluation x, Evaluation y, int ward) {
        return IntStream.range(0, x.roles().size()).anyMatch(r -> x.posts(r, ward) != y.posts(r, ward));
    }

    private static String sentence(ComparedScenario a, ComparedScenario b, Money cost) {
        List<String> parts = new ArrayList<>();
        int all = 0;
        for (int r = 0; r < a.evaluation().roles().size(); r++) {
            int change = b.figures().posts()[r] - a.figures().posts()[r];
            all += change;
            if (change != 0) {
                int n = Math.abs(change);
                parts.add(count(n)
                        + (change < 0 ? " fewer " : " more ")
                        + a.evaluation().roles().get(r).id()
                        + (n == 1 ? "" : "s"));
            }
        }
        String start = b.letter() + " has ";
        String money = cost.pence() == 0 ? "for the same money" : "for " + amount(cost);
        if (parts.isEmpty()) {
            return start + "as many posts of each role as " + a.letter() + ", " + money + ".";
        }
        String sum = parts.size() == 1
                ? ""
                : all == 0
                        ? "as many posts in all, "
                        : (all > 0 ? "+" : "−") + count(Math.abs(all)) + (Math.abs(all) == 1 ? " post, " : " posts, ");
        return start + listed(parts) + " than " + a.letter() + ", " + sum + money + ".";
    }

    private static String listed(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0
                ? parts.get(0)
                : parts.subList(0, last).stream().collect(Collectors.joining(", ")) + " and " + parts.get(last);
    }

    /** {@code £8.6k less}, {@code £20.0m more}. */
    private static String amount(Money cost) {
        long pence = Math.abs(cost.pence());
        // What would round to a thousand thousands is said as a million.
        String text = pence >= MILLION - THOUSAND / 20
                ? new Money(pence).inMillions(1)
                : pence >= THOUSAND
                        ? "£" + String.format(Locale.ROOT, "%.1fk", pence / (double) THOUSAND)
                        : new Money(pence).inPounds();
        return text + (cost.isNegative() ? " less" : " more");
    }

    private static String count(int n) {
        return String.format(Locale.ROOT, "%,d", n);
    }
}
