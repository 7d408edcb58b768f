package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.Rule;

/** The reasons of a ward in plain sentences. */
final class ReasonWords {
    private final OptimiseInput in;
    private final Worth worth;
    private final List<ShadowPrice> prices;

    ReasonWords(OptimiseInput in, Worth worth, List<ShadowPrice> prices) {
        this.in = in;
        this.worth = worth;
        this.prices = prices;
    }

    private String name(int ward) {
        return in.wards().ward(ward).name();
    }

    private boolean fairest() {
        return in.aim().objective() == Objective.FAIREST;
    }

    /** A worth with its unit: {@code 0.21 points of unmet need}, {@code 32 % of its target}. */
    private String amount(double value) {
        return number(value) + " " + worth.noun();
    }

    private String number(double value) {
        if (fairest()) {
            return String.format(Locale.ROOT, "%.1f %%", 100 * value);
        }
        double size = Math.abs(value);
        if (size > 0 && size < 5e-5) {
            return "less than 0.0001";
        }
        int decimals = size >= 9.995 ? 1 : size >= 0.0995 ? 2 : size >= 0.00995 ? 3 : 4;
        return String.format(Locale.ROOT, "%." + (size == 0 ? 0 : decimals) + "f", value);
    }

    /** Two worths that differ by little are written with as many decimals as tell them apart. */
    private String number(double value, double beside) {
        String text = number(value);
        return text.equals(number(beside)) && Math.abs(value - beside) > 5e-5 && !fairest()
                ? String.format(Locale.ROOT, "%.4f", value)
                : text;
    }

    private static boolean same(double a, double b) {
        return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
    }

    private Money cost(WardReason.OfRole r) {
        return new Money(worth.roles().pence(worth.roles().indexOf(r.role())));
    }

    List<String> of(int ward, List<WardReason.OfRole> roles) {
        List<String> list = new ArrayList<>();
        // The role whose next post saves most for its money first.
        List<WardReason.OfRole> order = roles.stream()
                .sorted(Comparator.comparingDouble((WardReason.OfRole r) ->
                        -r.nextWorth() / Math.max(1, cost(r).pence())))
                .toList();
        if (roles.stream().allMatch(r -> r.more().stop() == WardReason.Stop.TARGET)) {
            list.add(name(ward) + " has its target: no further post is placed there.");
        } else {
            order.forEach(r -> list.add(next(ward, r)));
        }
        order.stream().filter(r -> r.posts() > 0).forEach(r -> list.add(last(r)));
        if (order.stream().anyMatch(r -> r.more().stop() == WardReason.Stop.MONEY)
                && order.stream().noneMatch(r -> r.more().stop() == WardReason.Stop.RULE)) {
            money(list);
        }
        return list;
    }

    private void money(List<String> list) {
        for (ShadowPrice p : prices) {
            boolean budget = in.rules().stream().anyMatch(r -> r instanceof Rule.Money && r.id().equals(p.rule()));
            if (budget && p.binding()) {
                list.add("Nothing but the money binds it: £1m more for London would save about " + amount(p.saves())
                        + ".");
            }
        }
    }

    private String would(WardReason.OfRole r) {
        if (in.aim().objective() == Objective.LEAST_CHANGE) {
            return r.nextWorth() < 0
                    ? " would be one post more that changes"
                    : " would be one post fewer that changes";
        }
        return " would save " + amount(r.nextWorth());
    }

    private String next(int ward, WardReason.OfRole r) {
        String role = r.role();
        String start = fairest()
                ? name(ward) + " lacks " + amount(r.nextWorth())
                : name(ward) + "’s next " + role + would(r);
        WardReason.Rival got = r.got();
        if (r.more().stop() == WardReason.Stop.TARGET) {
            return name(ward) + " needs no further " + role + ".";
        }
        if (r.more().stop() == WardReason.Stop.RULE && got == null) {
            return start + "; " + r.more().words() + " stops it.";
        }
        if (r.more().stop() == WardReason.Stop.NONE
                && (fairest() || r.nextWorth() > 0)) {
            return start + "; the rules and the money would allow it.";
        }
        if (in.aim().objective() == Objective.LEAST_CHANGE && r.nextWorth() < 0) {
            return start + ".";
        }
        if (got == null) {
            return start + "; " + r.more().words() + " stops it, and no other ward may give one up.";
        }
        String there = name(got.ward());
        if (r.couldGain()) {
            return start
                    + (fairest()
                            ? ", " + there + " would lack only " + number(got.worth(), r.nextWorth()) + " without its last "
                                    + role
                            : "; the last " + role + " of " + there + " saves only "
                                    + number(got.worth(), r.nextWorth()))
                    + ": moving it here would better the plan.";
        }
        if (fairest()) {
            return start + "; " + there + ", which got the next " + role + ", would lack "
                    + number(got.worth(), r.nextWorth()) + " without it.";
        }
        if (same(got.worth(), r.nextWorth())) {
            return start + ", as much as the last " + role + " of " + there + ", which got it.";
        }
        String same = r.more().stop() == WardReason.Stop.MONEY ? "the same " + cost(r).inPounds() : "the same post";
        String what = same + " saves " + number(got.worth(), r.nextWorth()) + " in " + there + ", which got it";
        return start + "; " + what
                + (r.more().stop() == WardReason.Stop.RULE ? ", as " + r.more().words() + " leaves no more." : ".");
    }

    private String last(WardReason.OfRole r) {
        String role = r.role();
        String its = "Its last " + role;
        String start;
        if (fairest()) {
            start = "Without its last " + role + " it would lack " + number(r.lastWorth());
        } else if (in.aim().objective() == Objective.LEAST_CHANGE) {
            start = its + (r.lastWorth() < 0 ? " is one post more that changes" : " keeps one post from changing");
        } else {
            start = its + " saves " + number(r.lastWorth());
        }
        if (r.fewer().stop() != WardReason.Stop.NONE) {
            return start + "; " + r.fewer().words() + " keeps it.";
        }
        WardReason.Rival lost = r.lost();
        if (lost == null || in.aim().objective() == Objective.LEAST_CHANGE) {
            return start + ".";
        }
        if (!fairest() && same(lost.worth(), r.lastWorth())) {
            return start + ", as much as it would in " + name(lost.ward()) + ".";
        }
        return start
                + (fairest()
                        ? "; " + name(lost.ward()) + " wants it most and lacks " + number(lost.worth(), r.lastWorth())
                        : "; " + name(lost.ward()) + " wants it most, where it would save "
                                + number(lost.worth(), r.lastWorth()))
                + ".";
    }
}
