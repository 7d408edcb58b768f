package org.wardplan.app.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.wardplan.model.finance.Money;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.whatif.Percentiles;
import org.wardplan.planning.whatif.Robustness;
import org.wardplan.planning.whatif.Spread;
import org.wardplan.planning.whatif.WhatIfQuestion;

/** What draws say, in plain words. */
public final class SpreadWords {
    private final WhatIfQuestion question;
    private final Spread spread;

    public SpreadWords(WhatIfQuestion question, Spread spread) {
        this.question = question;
        this.spread = spread;
    }

    /** How sure the recommendation is, in two or three sentences. */
    public String sentence() {
        List<String> parts = new ArrayList<>();
        if (spread.planned() < spread.draws()) {
            parts.add(String.format(
                    Locale.ROOT,
                    "In %s of %s draws no plan keeps the rules for the money.",
                    number(spread.draws() - spread.planned()),
                    number(spread.draws())));
        }
        if (spread.planned() == 0) {
            return String.join(" ", parts);
        }
        int top = neediest();
        parts.add("In 9 of 10 draws the best plan for the money gives " + ward(top) + " " + all(top) + ": " + posts(top)
                + ".");
        parts.add(number(spread.count(Robustness.ROBUST)) + " of " + number(spread.wards())
                + " wards keep their posts in at least 90% of draws; "
                + number(spread.count(Robustness.FRAGILE)) + " do in less than half.");
        return String.join(" ", parts);
    }

    /** What cost and unmet need come to. */
    public String figures() {
        Percentiles cost = Percentiles.of(spread.cost());
        Percentiles unmet = Percentiles.of(spread.unmet());
        Percentiles regret = Percentiles.of(spread.regret());
        String words = "In 9 of 10 draws the plan costs " + millions(cost.p5()) + "–" + millions(cost.p95())
                + " and leaves unmet need at " + whole(unmet.p5()) + "–" + whole(unmet.p95()) + " (floor = 100).";
        return spread.planned() == 0
                ? words
                : words + " With the best plan for the money it would be "
                        + (Math.abs(regret.p50()) < 0.05 ? "no" : String.format(Locale.ROOT, "%.1f", regret.p50()))
                        + " points lower in the middle of the draws.";
    }

    private static String millions(double pence) {
        return new Money(Math.round(pence)).inMillions(1);
    }

    private static String whole(double v) {
        long n = Math.round(v);
        return (n < 0 ? "−" : "") + number(Math.abs(n));
    }

    private static String number(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    private String ward(int ward) {
        return question.data().wards().ward(ward).name();
    }

    /** The ward that the best plans give most. */
    private int neediest() {
        return IntStream.range(0, spread.wards())
                .boxed()
                .max((a, b) -> {
                    int more = Integer.compare(spread.posts(a, 50), spread.posts(b, 50));
                    return more != 0 ? more : Integer.compare(b, a);
                })
                .orElse(0);
    }

    /** {@code 9 to 14 DWOs and 1 PCSO} of a ward, from the fifth to the ninety-fifth per cent of draws. */
    public String posts(int ward) {
        List<String> parts = new ArrayList<>();
        List<Role> roles = question.plan().roles();
        for (int r = 0; r < roles.size(); r++) {
            int low = spread.posts(r, ward, 5);
            int high = spread.posts(r, ward, 95);
            if (high > 0) {
                parts.add((low == high ? number(low) : number(low) + " to " + number(high)) + " "
                        + roles.get(r).id() + (high == 1 ? "" : "s"));
            }
        }
        return parts.isEmpty() ? "no posts" : String.join(" and ", parts);
    }

    /** {@code 21 to 25 posts} of all roles together. */
    private String all(int ward) {
        int low = spread.posts(ward, 5);
        int high = spread.posts(ward, 95);
        return (low == high ? number(low) : number(low) + " to " + number(high)) + (high == 1 ? " post" : " posts");
    }

    /** {@code 9–14}: posts of all roles together in nine of ten draws. */
    public String range(int ward) {
        int low = spread.posts(ward, 5);
        int high = spread.posts(ward, 95);
        return low == high ? number(low) : number(low) + "–" + number(high);
    }

    /** {@code 9–14}: posts of a role in nine of ten draws. */
    public String range(int role, int ward) {
        int low = spread.posts(role, ward, 5);
        int high = spread.posts(role, ward, 95);
        return low == high ? number(low) : number(low) + "–" + number(high);
    }
}
