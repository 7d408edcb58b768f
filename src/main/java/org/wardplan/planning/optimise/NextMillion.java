package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Objective;
import org.wardplan.planning.Evaluation;

/**
 * What a sum of money more buys, or what a sum less costs.
 *
 * @param change the sum, £1m say; negative for less
 * @param optimised whether all posts may move: from the best plan of the budget to that of the other one. Else posts are
 *     only added to an allocation, or only taken from it, for the sum more or less than it costs now
 * @param feasible false where so much cannot be saved under the rules, or no plan keeps them
 * @param posts by placed role, more or fewer
 * @param places wards that change, the one with the greatest change of unmet need first
 * @param saved index points of unmet need; negative where there is more of it
 * @param proved whether no other way is better
 * @param text the same in plain English
 */
public record NextMillion(
        Money change,
        boolean optimised,
        boolean feasible,
        Map<String, Integer> posts,
        List<Place> places,
        double saved,
        boolean proved,
        String text) {
    /**
     * A ward that changes.
     *
     * @param posts by role, more or fewer; roles that stay are left out
     * @param saved index points of unmet need
     */
    public record Place(int ward, Map<String, Integer> posts, double saved) {}

    public static final Money MILLION = Money.pounds(1_000_000);

    public NextMillion {
        posts = Collections.unmodifiableMap(new LinkedHashMap<>(posts));
        places = List.copyOf(places);
    }

    /**
     * The best way to spend the sum on top of what an allocation costs, or to save it, with no other post moved. Under
     * least change, which asks for no more posts, unmet need decides.
     */
    public static NextMillion from(OptimiseInput question, Allocation present, Money change) {
        OptimiseInput in = question.aim().objective() == Objective.LEAST_CHANGE
                ? question.with(question.aim().with(Objective.GAPS).withEvenness(0))
                : question;
        Optional<Purchase.Result> found = Purchase.of(in, present, change);
        if (found.isEmpty()) {
            return none(change, false, amount(change) + " less cannot be saved: the rules keep the posts.");
        }
        int[] planned = PlacedRoles.of(in.evaluation(), in.rules()).places();
        int[][] posts = present.toArray();
        int[][] moved = found.get().change();
        for (int w = 0; w < moved.length; w++) {
            for (int k = 0; k < planned.length; k++) {
                posts[planned[k]][w] += moved[w][k];
            }
        }
        return between(
                in, present, Allocation.of(posts), change, false, found.get().best());
    }

    /**
     * What the best plan gains from the sum, or loses without it.
     *
     * @param best the answer for the question's own budget, of the exact search
     */
    public static NextMillion optimised(
            OptimiseInput in, Optimum best, Money change, Progress progress, Cancellation cancellation) {
        Allocation before = best.allocation();
        Optimum other = Optimiser.exact(in.with(in.budget().plus(change)), progress, cancellation);
        Allocation after = other.allocation();
        if (before == null || after == null) {
            return none(
                    change,
                    true,
                    before == null
                            ? "No plan keeps the rules."
                            : "With " + amount(change) + (change.isNegative() ? " less" : " more")
                                    + " no plan keeps the rules. " + String.join(" ", other.conflicts()));
        }
        boolean proved = best.status() == Optimum.Status.OPTIMAL && other.status() == Optimum.Status.OPTIMAL;
        return between(in, before, after, change, true, proved);
    }

    private static NextMillion none(Money change, boolean optimised, String text) {
        return new NextMillion(change, optimised, false, Map.of(), List.of(), 0, true, text);
    }

    private static NextMillion between(
            OptimiseInput in, Allocation before, Allocation after, Money change, boolean optimised, boolean proved) {
        Evaluation was = in.evaluate(before);
        Evaluation is = in.evaluate(after);
        Worth worth = new Worth(in);
        PlacedRoles roles = worth.roles();
        Map<String, Integer> sums = new LinkedHashMap<>();
        for (int k = 0; k < roles.count(); k++) {
            sums.put(roles.id(k), after.total(roles.place(k)) - before.total(roles.place(k)));
        }
        List<Place> places = new ArrayList<>();
        for (int w = 0; w < was.wards(); w++) {
            Map<String, Integer> here = new LinkedHashMap<>();
            for (int k = 0; k < roles.count(); k++) {
                int more = after.posts(roles.place(k), w) - before.posts(roles.place(k), w);
                if (more != 0) {
                    here.put(roles.id(k), more);
                }
            }
            if (!here.isEmpty()) {
                places.add(new Place(w, here, worth.unmetSaved(w, worth.posts(before, w), worth.posts(after, w))));
            }
        }
        places.sort(Comparator.comparingDouble((Place p) -> -Math.abs(p.saved())));
        double saved = was.london().unmetNeedIndex() - is.london().unmetNeedIndex();
        return new NextMillion(
                change,
                optimised,
                true,
                sums,
                places,
                saved,
                proved,
                words(in, change, optimised, sums, places, saved));
    }

    private static String amount(Money change) {
        long pence = Math.abs(change.pence());
        return pence % 100_000_000 == 0 ? "£" + pence / 100_000_000 + "m" : new Money(pence).toString();
    }

    private static String words(
            OptimiseInput in,
            Money change,
            boolean optimised,
            Map<String, Integer> sums,
            List<Place> places,
            double saved) {
        boolean less = change.isNegative();
        List<String> more = new ArrayList<>();
        List<String> fewer = new ArrayList<>();
        sums.forEach((role, n) -> (n > 0 ? more : fewer).add(n == 0 ? "" : RulePhrase.posts(Math.abs(n), role)));
        more.removeIf(String::isEmpty);
        fewer.removeIf(String::isEmpty);
        if (places.isEmpty()) {
            return amount(change) + (less ? " less costs no post." : " more buys nothing that closes a gap.");
        }
        StringBuilder text = new StringBuilder(amount(change)).append(less ? " less " : " more ");
        if (!more.isEmpty()) {
            text.append(less && !fewer.isEmpty() ? "leaves " : "buys ")
                    .append(RulePhrase.list(more))
                    .append(less ? " more" : "");
        }
        if (!fewer.isEmpty()) {
            text.append(more.isEmpty() ? "takes " : less ? " and takes " : " for ")
                    .append(RulePhrase.list(fewer));
            text.append(less || more.isEmpty() ? "" : " fewer");
        }
        if (more.isEmpty() && fewer.isEmpty()) {
            text.append("moves posts");
        }
        text.append(String.format(
                Locale.ROOT,
                ", in %,d ward%s, and %s %.2f points of unmet need",
                places.size(),
                places.size() == 1 ? "" : "s",
                saved < 0 ? "adds" : "saves",
                Math.abs(saved)));
        if (!optimised) {
            List<String> first = places.stream()
                    .limit(3)
                    .map(p -> in.wards().ward(p.ward()).name() + " " + posts(p.posts()))
                    .toList();
            text.append(places.size() > 3 ? "; first " : ": ").append(RulePhrase.list(first));
        }
        return text.append('.').toString();
    }

    private static String posts(Map<String, Integer> posts) {
        List<String> parts = new ArrayList<>();
        posts.forEach((role, n) -> parts.add((n < 0 ? "−" : "+") + RulePhrase.posts(Math.abs(n), role)));
        return String.join(" ", parts);
    }
}
