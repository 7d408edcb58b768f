package org.wardplan.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.LensStability;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.analysis.hotspot.EmergingClass;
import org.wardplan.analysis.rate.Denominator;
import org.wardplan.analysis.rate.Rates;
import org.wardplan.analysis.similar.SimilarWards;
import org.wardplan.analysis.similar.Trait;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.HotSpotFindings;
import org.wardplan.planning.Peers;
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

    /** What makes the ward's priority what it is: the parts that stand out most against the average ward. */
    public static String why(Evaluation e, int ward) {
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
        return text;
    }

    /** {@code share of a stated strength}. */
    public static String inSentence(TargetMethod method) {
        return method.label().toLowerCase(Locale.UK);
    }

    /** The other way to find a target. */
    public static TargetMethod other(TargetMethod method) {
        return method == TargetMethod.SHARE ? TargetMethod.WORKLOAD : TargetMethod.SHARE;
    }

    /** What the other method gives: {@code 7.2, 1.6 less}. */
    public static String otherTarget(TargetSteps steps) {
        if (Double.isNaN(steps.other())) {
            return "not known: no hours";
        }
        double more = steps.other() - steps.end();
        String told = Math.abs(more) < 0.05
                ? "the same"
                : WardFigure.number(Math.abs(more), 1) + (more > 0 ? " more" : " less");
        return WardFigure.number(steps.other(), 1) + ", " + told;
    }

    /** Whether the order of two wards is more than chance: said where their rank intervals meet. */
    public static String apart(@Nullable RankIntervals ranks, int higher, int lower, String above, String below) {
        if (ranks == null) {
            return "";
        }
        boolean meet = ranks.low()[lower] <= ranks.high()[higher] && ranks.low()[higher] <= ranks.high()[lower];
        return meet
                ? "Their rank intervals overlap (" + above + " " + interval(ranks, higher) + ", " + below + " "
                        + interval(ranks, lower) + "): by need they are not clearly told apart."
                : "Their rank intervals don't overlap: " + above + " " + interval(ranks, higher) + ", " + below + " "
                        + interval(ranks, lower) + ".";
    }

    private static String interval(RankIntervals ranks, int ward) {
        return ranks.low()[ward] + "–" + ranks.high()[ward];
    }

    /** {@code Smoothed: 97% the ward's own rate, 3% London's.} */
    public static String smoothing(Rates rates, int ward) {
        double own = rates.weight(ward);
        if (Double.isNaN(own)) {
            return "No residents are published, so there is no rate.";
        }
        return "Smoothed: " + WardFigure.number(100 * own, 1) + "% the ward's own rate, "
                + WardFigure.number(100 - 100 * own, 1) + "% London's.";
    }

    /** What similar wards are compared by, and what is not known of this one. */
    public static String comparedBy(SimilarWards similar, Ward ward) {
        List<String> missing = similar.missing(ward).stream().map(Trait::label).toList();
        return "By " + similar.comparedBy() + ", not by crime"
                + (missing.isEmpty() ? "." : ". Not published here: " + String.join(", ", missing) + ".");
    }

    /** How the ward stands against the median of its like. */
    public static String againstPeers(Evaluation e, Peers peers) {
        int w = peers.ward();
        List<String> said = new ArrayList<>();
        said.add("need " + against(e.need().priority(w) / peers.priority()));
        said.add("coverage " + against(e.coverage(w) / peers.coverage()));
        said.add("rate " + against(e.need().rates(Denominator.RESIDENTS).smoothed(w) / peers.rate()));
        return "Against the median of its like: "
                + String.join(", ", said.stream().filter(t -> !t.endsWith(" ")).toList()) + ".";
    }

    /** {@code 1.4×} or {@code about the same}. */
    private static String against(double ratio) {
        if (Double.isNaN(ratio) || Double.isInfinite(ratio)) {
            return "";
        }
        return Math.abs(ratio - 1) < 0.05 ? "about the same" : WardFigure.number(ratio, 1) + "×";
    }

    /** {@code 93}, or {@code over 99} and {@code under 1} for what is neither certain nor seen in a whole draw of 100. */
    public static String ofHundred(double share) {
        if (share > 0 && share < 0.005) {
            return "under 1";
        }
        return share < 1 && share >= 0.995 ? "over 99" : String.valueOf(Math.round(100 * share));
    }

    /** {@code In the top tenth (63 wards) in 93 of 100 draws.} */
    public static String topTenth(RankIntervals ranks, int ward) {
        return "In the top tenth (" + LensStability.topSize(ranks.wards()) + " wards) in "
                + ofHundred(ranks.topTenth()[ward]) + " of 100 draws.";
    }

    /** How sure the rank is: its interval, or that the ward can't be told apart from half of London. */
    public static String rankSureness(RankIntervals ranks, int rank, int ward) {
        String from = WardFigure.number(ranks.low()[ward], 0);
        String to = WardFigure.number(ranks.high()[ward], 0);
        String text = ranks.spansHalf(ward)
                ? "Not told apart from the wards ranked " + from + " to " + to
                        + ", half of London or more: it should not be called by its rank."
                : "Rank " + WardFigure.number(rank, 0) + "; in nine of ten draws from " + from + " to " + to + ".";
        return ranks.dispersionFitted() ? text : text + " Without an earlier year to compare with, this is too narrow.";
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

    /**
     * {@code Hot 99%; intensifying: hot in 9 of 10 months, and rising. Getis–Ord Gi* of all crime, …}: what the plan's
     * hot-spot study says of the ward and how it was made, or why there is none. Empty before it is known.
     */
    public static String hotSpot(@Nullable HotSpotFindings found, int ward) {
        if (found == null) {
            return "";
        }
        if (found.hotSpots() == null) {
            return "The plan's hot-spot study can't be made. " + found.why() + ".";
        }
        EmergingClass pattern = found.patternOf(ward);
        return found.classOf(ward).label()
                + (pattern == null || pattern == EmergingClass.NONE
                        ? ""
                        : "; " + pattern.label().toLowerCase(Locale.UK) + ": " + pattern.meaning())
                + ". " + found.words();
    }

    /** Notes of the data set that name the ward, by code. */
    public static List<String> notesOn(Ward ward, List<String> notes) {
        return notes.stream().filter(n -> n.contains(ward.code().value())).toList();
    }
}
