package org.wardplan.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.model.geography.Ward;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Summary;

/** Sentences about a ward or a number of wards, as screens say them. */
public final class WardWords {
    private static final double NOTABLE = 1.5;
    private static final double SMALL_PART = 2;

    private WardWords() {}

    /** {@code Lambeth · Central South BCU · E05000420}. */
    public static String place(Ward ward) {
        return ward.borough().name() + " · " + ward.borough().unit().name() + " BCU · "
                + ward.code().value();
    }

    /** {@code 6.1 of 8.8 effective posts}. */
    public static String effectiveOf(double effective, double target) {
        return WardFigure.number(effective, 1) + " of " + WardFigure.number(target, 1) + " effective posts";
    }

    /** {@code short by 2.7 ≈ 3.2 DWO posts}, {@code on target}, or {@code 0.4 over}. */
    public static String gap(Evaluation e, double effective, double target, double gap) {
        if (gap >= 0.05) {
            double dwo = e.inDwoPosts(gap);
            return "short by " + WardFigure.number(gap, 1)
                    + (dwo > 0
                            ? " ≈ " + WardFigure.number(dwo, 1) + " "
                                    + e.roles().get(0).id() + " posts"
                            : "");
        }
        return effective - target >= 0.05 ? WardFigure.number(effective - target, 1) + " over" : "on target";
    }

    /** The same of several wards. */
    public static String gap(Evaluation e, Summary s) {
        return gap(e, s.effectivePosts(), s.targetPosts(), s.unmetPosts());
    }

    /**
     * What makes the ward's priority what it is: the parts that stand out most against the average ward, and how sure
     * its place among the first tenth is.
     */
    public static String why(Evaluation e, int ward, @Nullable RankIntervals ranks) {
        PriorityParts parts = PriorityParts.of(e.need(), ward);
        List<PriorityParts.Part> all = new ArrayList<>(parts.large());
        all.addAll(parts.rest());
        List<String> high = all.stream()
                .filter(p -> p.points() >= SMALL_PART && p.points() >= NOTABLE * p.average())
                .sorted(Comparator.comparingDouble((PriorityParts.Part p) -> p.points() - p.average())
                        .reversed())
                .limit(3)
                .map(p -> p.label().toLowerCase(Locale.UK) + " " + WardFigure.number(p.points() / p.average(), 1) + "×")
                .toList();
        String text = high.isEmpty()
                ? "No part of its score is " + NOTABLE + " times the average ward's or more."
                : "Against the average ward: " + String.join(", ", high) + ".";
        if (ranks != null) {
            long percent = Math.round(100 * ranks.topTenth()[ward]);
            text += " Among the first tenth of wards in " + percent + "% of draws.";
            if (ranks.spansHalf(ward)) {
                text += " Its rank is too uncertain to be named alone.";
            }
        }
        return text;
    }

    /** {@code −2.4% on the 12 months before (3,320)}, or why that can't be said. */
    public static String change(CrimeHistory h) {
        if (h.seriesBreak() >= 0) {
            return "Another recording system from " + month(h.month(h.seriesBreak()))
                    + ": the months before and after don't compare";
        }
        if (Double.isNaN(h.change())) {
            return "No earlier 12 months to compare with";
        }
        double percent = 100 * h.change();
        return (percent >= 0.05 ? "+" : "") + WardFigure.number(percent, 1) + "% on the 12 months before ("
                + WardFigure.number(h.before12().orElse(0), 0) + ")";
    }

    /** {@code Mar 2018}. */
    public static String month(java.time.YearMonth m) {
        return m.format(java.time.format.DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK));
    }

    /** {@code Mar 18}. */
    public static String shortMonth(java.time.YearMonth m) {
        String name = m.getMonth().getDisplayName(java.time.format.TextStyle.SHORT, Locale.ENGLISH);
        return name + " " + String.format(Locale.ROOT, "%02d", m.getYear() % 100);
    }

    /** Notes of the data set that name the ward, by code. */
    public static List<String> notesOn(Ward ward, List<String> notes) {
        return notes.stream().filter(n -> n.contains(ward.code().value())).toList();
    }
}
