package org.wardplan.report.paper;

import java.util.Arrays;
import java.util.List;
import org.wardplan.analysis.LensStability;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.analysis.hotspot.EmergingClass;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.analysis.hotspot.HotSpots;
import org.wardplan.analysis.similar.SimilarWards;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.HotSpotFindings;
import org.wardplan.planning.Need;
import org.wardplan.planning.Peers;
import org.wardplan.planning.RoundedParts;
import org.wardplan.report.content.SvgNumber;
import org.wardplan.report.content.Words;

/** What the ward's target is made of, how sure its place is, and how its like fare. */
final class ProfileNeed {
    private static final int DECIMALS = 2;

    private ProfileNeed() {}

    static void target(Html out, Figures f, int ward) {
        Need need = f.evaluation.need();
        List<Need.Part> parts = TargetSection.columns(need, new int[] {ward});
        double[] rounded = RoundedParts.of(
                parts.stream().mapToDouble(p -> p.points()[ward]).toArray(), DECIMALS);
        double target = Arrays.stream(rounded).sum();
        double most = Math.max(0.01, Arrays.stream(rounded).max().orElse(1));
        out.element("h2", TargetSection.ONE_TITLE);
        out.open("table", "class", "bars pbars").open("thead").open("tr");
        out.element("th", "Part", "scope", "col").element("th", "", "scope", "col");
        out.element("th", "effective posts", "scope", "col", "class", "n")
                .close("tr")
                .close("thead");
        out.open("tbody");
        for (int k = 0; k < rounded.length; k++) {
            out.open("tr").element("td", parts.get(k).label());
            out.open("td", "class", "barcell").open("div", "class", "hbar");
            out.open("div", "class", "hfill", "style", "width:" + SvgNumber.of(100 * rounded[k] / most) + "%")
                    .close("div");
            out.close("div").close("td");
            out.element("td", Words.number(rounded[k], DECIMALS), "class", "n").close("tr");
        }
        out.open("tr", "class", "sum").element("td", "Target");
        out.element(
                "td",
                "≈ " + Words.number(f.evaluation.inDwoPosts(target), 1) + " " + f.role(0) + " posts",
                "class",
                "barcell faint");
        out.element("td", Words.number(target, DECIMALS), "class", "n strong").close("tr");
        out.close("tbody").close("table");
    }

    static void certainty(Html out, Figures f, int ward) {
        out.element("h2", "Hot spot, and how sure the rank is");
        hotSpot(out, f, ward);
        RankIntervals ranks = f.in.ranks();
        LensStability lenses = f.evaluation.findings().lenses();
        StringBuilder s = new StringBuilder();
        if (ranks != null) {
            s.append("In nine of ten draws of chance its rank is ")
                    .append(ranks.low()[ward])
                    .append(ranks.low()[ward] == ranks.high()[ward] ? "" : " to " + ranks.high()[ward])
                    .append(" of ")
                    .append(f.wards.size())
                    .append(ranks.spansHalf(ward) ? ", half of London or more: not told apart by need" : "")
                    .append("; it is in London's top tenth in ")
                    .append(Words.ofHundred(ranks.topTenth()[ward]))
                    .append(" of 100. ");
        }
        if (lenses != null) {
            int n = lenses.times(ward);
            int all = lenses.lenses().size();
            s.append("By the choice of priority profile: in the top tenth under ")
                    .append(n == 0 ? "none of " + all : n == all ? "all " + all : n + " of " + all)
                    .append('.');
        }
        out.p(
                s.isEmpty()
                        ? "No intervals of ranks were worked out for this page."
                        : s.toString().strip());
    }

    private static void hotSpot(Html out, Figures f, int ward) {
        HotSpotFindings found = f.evaluation.findings().hotSpots();
        HotSpots hotSpots = found == null ? null : found.hotSpots();
        if (found == null || hotSpots == null) {
            out.p("No hot spots were worked out for this page.");
            return;
        }
        if (!found.mayPrint()) {
            out.p("The plan keeps a study of " + found.label() + ", of which no figure of a ward in a single month is"
                    + " printed.");
            return;
        }
        HotSpotClass c = found.classOf(ward);
        double p = hotSpots.result().decidingP(ward);
        out.open("p").element("strong", c.label() + ". ").text(meaning(c));
        out.text(" (" + found.label() + ", with its neighbours"
                + (Double.isNaN(p)
                        ? ""
                        : "; p " + (p < 0.001 ? "under 0.001" : Words.number(p, p < 0.01 ? 3 : 2))
                                + (hotSpots.result().corrected() ? ", adjusted for the number of wards" : ""))
                + ").");
        EmergingClass pattern = found.patternOf(ward);
        if (pattern != null) {
            out.text(" Over the months: " + pattern.label().toLowerCase(java.util.Locale.UK) + ".");
        }
        out.close("p");
    }

    private static String meaning(HotSpotClass c) {
        return c.isHot()
                ? "Crime gathers here more than chance puts it"
                : c.isCold()
                        ? "There is less crime here than chance puts"
                        : switch (c) {
                            case NOT_SIGNIFICANT -> "Crime is not gathered here more or less than by chance";
                            case NONE -> "The study says nothing of this ward";
                            default -> "The ward is unlike its neighbours";
                        };
    }

    static void similar(Html out, Figures f, int ward, Brevity brevity) {
        out.element("h2", "Most similar wards");
        SimilarWards similar = f.evaluation.findings().similar();
        if (similar == null || similar.traits().isEmpty()) {
            out.p("No similar wards were worked out for this page.");
            return;
        }
        Evaluation e = f.evaluation;
        Peers peers = Peers.of(e, ward, similar.nearest(ward));
        out.open("table", "class", "wards psimilar");
        out.head("Ward", "n:Posts", "n:Priority", "n:Coverage").open("tbody");
        for (SimilarWards.Similar s :
                peers.wards().subList(0, Math.min(brevity.similar, peers.wards().size()))) {
            row(out, f, s.ward());
        }
        out.open("tr", "class", "median")
                .element("td", "Median of the " + peers.wards().size() + " nearest");
        out.element("td", "");
        out.element("td", number(peers.priority()), "class", "n");
        out.element("td", Compared.percent(peers.coverage(), 0), "class", "n").close("tr");
        out.close("tbody").close("table");
        out.element("p", "Alike by " + similar.comparedBy() + "; not by crime.", "class", "caption small");
    }

    private static void row(Html out, Figures f, int w) {
        Evaluation e = f.evaluation;
        out.open("tr").open("td", "class", "w").text(f.name(w) + " ");
        out.element("span", f.wards.ward(w).borough().name(), "class", "faint").close("td");
        out.element("td", Words.count(e.posts(w)), "class", "n");
        out.element("td", number(e.need().priority(w)), "class", "n");
        out.element("td", Words.percent(e.coverage(w), 0), "class", "n").close("tr");
    }

    private static String number(double v) {
        return Double.isNaN(v) ? "–" : Words.number(v, 0);
    }
}
