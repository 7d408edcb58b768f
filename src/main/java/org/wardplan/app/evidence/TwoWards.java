package org.wardplan.app.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.app.WardFigure;
import org.wardplan.model.geography.WardSet;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Need;

/**
 * Why one ward is above another: the parts of both targets, in effective posts, and of both priority scores, in points.
 * The differences of the terms add up to the difference of the two wards.
 *
 * @param first the ward asked about
 * @param second the ward it is compared with, or {@link #AVERAGE}
 * @param target terms of the target by the scenario's method, in effective posts
 * @param priority terms of the priority score, in points; the average ward has 100
 */
public record TwoWards(
        int first, int second, String firstName, String secondName, List<Term> target, List<Term> priority) {
    /** In place of the second ward: what the wards of London have on average. */
    public static final int AVERAGE = -1;

    private static final int NAMED = 3;
    private static final double SHOWN = 0.05;

    public TwoWards {
        target = List.copyOf(target);
        priority = List.copyOf(priority);
    }

    public static TwoWards of(Evaluation e, WardSet wards, int first, int second) {
        Need need = e.need();
        ToDoubleFunction<double[]> other =
                second == AVERAGE ? v -> Arrays.stream(v).average().orElse(0) : v -> v[second];
        return new TwoWards(
                first,
                second,
                name(wards, first, second),
                second == AVERAGE ? "the average ward" : name(wards, second, first),
                Term.of(need.targetParts(), v -> v[first], other),
                Term.of(need.parts(), v -> v[first], other));
    }

    /** A ward's name, with its borough where the other one has the same name. */
    private static String name(WardSet wards, int ward, int other) {
        String name = wards.ward(ward).name();
        boolean same = other != AVERAGE && wards.ward(other).name().equals(name);
        return same ? name + " (" + wards.ward(ward).borough().name() + ")" : name;
    }

    /** By how much the first ward's target is above the second's, in effective posts. */
    public double targetDifference() {
        return sum(target);
    }

    /** By how much the first ward's priority is above the second's, in points. */
    public double priorityDifference() {
        return sum(priority);
    }

    private static double sum(List<Term> terms) {
        return terms.stream().mapToDouble(Term::difference).sum();
    }

    /** Terms by the size of their difference, the largest first. */
    public static List<Term> byDifference(List<Term> terms) {
        List<Term> sorted = new ArrayList<>(terms);
        sorted.sort(Comparator.comparingDouble((Term t) -> -Math.abs(t.difference())));
        return sorted;
    }

    /** The comparison in sentences that can be read out, how sure the order is included. */
    public String inWords(Evaluation e, @Nullable RankIntervals ranks) {
        double d = targetDifference();
        double one = target.stream().mapToDouble(Term::first).sum();
        double two = target.stream().mapToDouble(Term::second).sum();
        StringBuilder text = new StringBuilder();
        if (Math.abs(d) < SHOWN) {
            text.append("The targets of ")
                    .append(firstName)
                    .append(" and ")
                    .append(secondName)
                    .append(" are the same to a tenth of a post, ")
                    .append(WardFigure.number(one, 1))
                    .append(" effective posts. ");
        } else {
            text.append("The target of ")
                    .append(firstName)
                    .append(" is ")
                    .append(PostWords.both(e, Math.abs(d)))
                    .append(d > 0 ? " above that of " : " below that of ")
                    .append(secondName)
                    .append(": ")
                    .append(WardFigure.number(one, 1))
                    .append(" against ")
                    .append(WardFigure.number(two, 1))
                    .append(". ")
                    .append(reasons(d));
        }
        return text.append(sureness(e.need(), ranks)).toString();
    }

    private String reasons(double d) {
        List<Term> with = new ArrayList<>();
        List<Term> against = new ArrayList<>();
        for (Term t : byDifference(target)) {
            if (Math.abs(t.difference()) >= SHOWN) {
                (Math.signum(t.difference()) == Math.signum(d) ? with : against).add(t);
            }
        }
        if (with.isEmpty()) {
            return "No part of it alone makes a tenth of a post. ";
        }
        String text = (with.size() == 1 ? "It comes from " : "Most of it comes from ") + list(with);
        if (!against.isEmpty()) {
            text += "; " + list(against) + (against.size() == 1 ? " pulls" : " pull") + " the other way";
        }
        return text + ". ";
    }

    private static String list(List<Term> terms) {
        List<String> words = terms.stream()
                .limit(NAMED)
                .map(t -> t.label().toLowerCase(Locale.UK) + " (" + PostWords.signed(t.difference(), 1) + ")")
                .toList();
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** Whether the order of the two by priority is more than noise. */
    public String sureness(Need need, @Nullable RankIntervals ranks) {
        int a = need.rank(first);
        String place = firstName + " ranks " + PostWords.ordinal(a);
        if (second == AVERAGE) {
            String text = place + " of " + need.wards() + " by priority";
            return ranks == null ? text + "." : text + ", 5–95% interval " + interval(ranks, first) + ".";
        }
        int b = need.rank(second);
        String both =
                place + " and " + secondName + " " + PostWords.ordinal(b) + " of " + need.wards() + " by priority.";
        if (ranks == null) {
            return both + " How sure these ranks are is being worked out.";
        }
        String intervals = interval(ranks, first) + " and " + interval(ranks, second);
        if (overlap(ranks)) {
            return both + " The intervals of their ranks overlap (" + intervals
                    + "): the order of the two may be noise, so don't argue from it.";
        }
        return both + " That is more than noise: the intervals of their ranks, " + intervals + ", don't meet.";
    }

    /** True when the 5–95 % intervals of the two wards' ranks have a rank in common. */
    public boolean overlap(RankIntervals ranks) {
        return second != AVERAGE
                && ranks.low()[first] <= ranks.high()[second]
                && ranks.low()[second] <= ranks.high()[first];
    }

    private static String interval(RankIntervals ranks, int ward) {
        int low = ranks.low()[ward];
        int high = ranks.high()[ward];
        return low == high ? String.valueOf(low) : low + "–" + high;
    }
}
