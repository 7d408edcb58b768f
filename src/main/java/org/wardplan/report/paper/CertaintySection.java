package org.wardplan.report.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.LensStability;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.report.content.Words;

/** How sure the order of the wards is: by chance, and by the choice of profile. */
final class CertaintySection implements Section {
    static final String TITLE = "How sure the order is";

    private static final double CERTAIN = 0.95;
    private static final double POSSIBLE = 0.05;

    @Override
    public void write(Html out, Figures f) {
        out.heading(TITLE, "certainty");
        RankIntervals ranks = f.in.ranks();
        LensStability lenses = f.evaluation.findings().lenses();
        if (ranks == null && lenses == null) {
            out.p("No intervals were worked out for this paper.");
            return;
        }
        out.open("div", "class", "small");
        if (ranks != null) {
            chance(out, f, ranks);
        }
        if (lenses != null) {
            lenses(out, f, lenses);
        }
        out.close("div");
        if (!f.isLondon()) {
            table(out, f, ranks, lenses);
        }
    }

    private static void chance(Html out, Figures f, RankIntervals ranks) {
        int[] wards = f.in.scope().wards();
        long certain = count(wards, w -> ranks.topTenth()[w] >= CERTAIN);
        long possible = count(wards, w -> ranks.topTenth()[w] >= POSSIBLE && ranks.topTenth()[w] < CERTAIN);
        long unsure = count(wards, ranks::spansHalf);
        out.p("The top tenth of London is " + LensStability.topSize(ranks.wards()) + " wards. Of "
                + f.in.scope().title() + "'s " + Words.several(wards.length, "ward", "wards") + ", "
                + Words.count(certain) + (certain == 1 ? " is" : " are")
                + " almost certainly among them (95 of 100 draws or more) and " + Words.count(possible)
                + " possibly (5 to 94 of 100). "
                + (unsure == 0
                        ? "No interval spans half of London."
                        : Words.several(unsure, "ward has", "wards have")
                                + " an interval that spans half of London or more: not told apart by need, and not"
                                + " to be called by rank."));
        if (f.isLondon() && possible > 0) {
            List<String> named = Arrays.stream(f.order)
                    .filter(w -> ranks.topTenth()[w] >= POSSIBLE && ranks.topTenth()[w] < CERTAIN)
                    .mapToObj(w -> named(f, w) + " " + Words.ofHundred(ranks.topTenth()[w]))
                    .toList();
            out.p("Possibly in the top tenth, with the draws of 100: " + String.join("; ", named) + ".");
        }
    }

    private static long count(int[] wards, java.util.function.IntPredicate test) {
        return IntStream.of(wards).filter(test).count();
    }

    private static void lenses(Html out, Figures f, LensStability lenses) {
        int[] wards = f.in.scope().wards();
        int all = lenses.lenses().size();
        List<Integer> always = chosen(f, wards, lenses, all);
        List<Integer> once = chosen(f, wards, lenses, 1);
        out.p("Under " + (all == 1 ? "the one profile" : "all " + all + " priority profiles") + " ("
                + String.join("; ", lenses.lenses()) + ") "
                + Words.several(always.size(), "ward is", "wards are") + " in the top tenth"
                + (always.isEmpty()
                        ? ""
                        : ": "
                                + Words.list(
                                        always.stream().map(w -> named(f, w)).toList()))
                + ". "
                + (once.isEmpty() ? "None is" : Words.several(once.size(), "ward is", "wards are"))
                + " there under one profile only"
                + (once.isEmpty()
                        ? ""
                        : ": "
                                + String.join(
                                        "; ",
                                        once.stream()
                                                .map(w -> named(f, w) + ": "
                                                        + lenses.lensesOf(w).get(0))
                                                .toList()))
                + ".");
    }

    private static List<Integer> chosen(Figures f, int[] wards, LensStability lenses, int times) {
        return Arrays.stream(wards)
                .filter(w -> lenses.times(w) == times)
                .boxed()
                .sorted(Comparator.comparingInt(f.evaluation.need()::rank))
                .toList();
    }

    /** With the borough where the paper is of several, since names repeat. */
    private static String named(Figures f, int ward) {
        return f.name(ward)
                + (f.isLondon() ? " (" + f.wards.ward(ward).borough().name() + ")" : "");
    }

    private static void table(Html out, Figures f, @Nullable RankIntervals ranks, @Nullable LensStability lenses) {
        int[] listed = Arrays.stream(f.order)
                .filter(w -> ranks == null
                        || ranks.topTenth()[w] >= POSSIBLE
                        || ranks.spansHalf(w)
                        || (lenses != null && lenses.times(w) > 0))
                .toArray();
        if (listed.length < f.order.length) {
            out.element(
                    "p",
                    (listed.length == 0 ? "All " : "The other ")
                            + Words.several(f.order.length - listed.length, "ward is", "wards are")
                            + " in the top tenth in fewer than 5 of 100 draws, under no profile, and with an interval of less"
                            + " than half of London: "
                            + (listed.length == 0 ? "see the table of wards." : "not listed here."),
                    "class",
                    "small");
        }
        if (listed.length == 0) {
            return;
        }
        out.open("table", "class", "wards narrow dense");
        List<String> head = new ArrayList<>(List.of("Ward"));
        if (ranks != null) {
            head.addAll(List.of("n:Rank", "n:In nine of ten draws", "n:Top tenth, of 100 draws"));
        }
        if (lenses != null) {
            head.add("In the top tenth by profile");
        }
        out.head(head.toArray(String[]::new)).open("tbody");
        for (int w : listed) {
            List<String> cells = new ArrayList<>(List.of("t:" + f.name(w)));
            if (ranks != null) {
                cells.add("n:"
                        + (ranks.spansHalf(w)
                                ? "not told apart"
                                : Words.count(f.evaluation.need().rank(w))));
                cells.add("n:" + ranks.low()[w] + "–" + ranks.high()[w]);
                cells.add("n:" + Words.ofHundred(ranks.topTenth()[w]));
            }
            if (lenses != null) {
                cells.add("t:" + profiles(lenses, w));
            }
            out.row("", cells.toArray(String[]::new));
        }
        out.close("tbody").close("table");
    }

    /** {@code all 7}, {@code none}, {@code 2 of 7: Count, MOPAC 7}. */
    private static String profiles(LensStability lenses, int ward) {
        int n = lenses.times(ward);
        int all = lenses.lenses().size();
        if (n == 0) {
            return "none of " + all;
        }
        return n == all ? "all " + all : n + " of " + all + (n <= 2 ? ": " + Words.list(lenses.lensesOf(ward)) : "");
    }
}
