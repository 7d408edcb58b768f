package org.wardplan.report.paper;

import java.util.ArrayList;
import java.util.List;
import org.wardplan.analysis.rate.Denominator;
import org.wardplan.analysis.similar.SimilarWards;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Peers;
import org.wardplan.report.content.Words;

/** Each ward of a borough against the median of the wards most like it, wherever in London they are. */
final class SimilarSection implements Section {
    static final String TITLE = "Against the most similar wards";

    private static final int NAMED = 2;

    @Override
    public void write(Html out, Figures f) {
        SimilarWards similar = f.evaluation.findings().similar();
        out.heading(TITLE, "similar");
        if (similar == null || similar.traits().isEmpty()) {
            out.p("No similar wards were worked out for this paper.");
            return;
        }
        Evaluation e = f.evaluation;
        out.open("table", "class", "wards dense");
        out.head(
                        "Ward",
                        "n:Priority",
                        "n:theirs",
                        "n:Coverage",
                        "n:theirs",
                        "n:Rate",
                        "n:theirs",
                        "The nearest of the " + SimilarWards.MOST)
                .open("tbody");
        for (int w : f.order) {
            Peers peers = Peers.of(e, w, similar.nearest(w));
            out.row(
                    "",
                    "t:" + f.name(w),
                    "n:" + Words.number(e.need().priority(w), 0),
                    "n:" + number(peers.priority()),
                    "n:" + Words.percent(e.coverage(w), 0),
                    "n:" + (Double.isNaN(peers.coverage()) ? "–" : Words.percent(peers.coverage(), 0)),
                    "n:" + number(e.need().rates(Denominator.RESIDENTS).smoothed(w)),
                    "n:" + number(peers.rate()),
                    "t:" + nearest(f, peers));
        }
        out.close("tbody").close("table");
        out.element(
                "p",
                "Theirs: the median of the " + SimilarWards.MOST + " wards nearest by " + similar.comparedBy()
                        + ", not by crime. Rate: smoothed, per 1,000 residents.",
                "class",
                "caption");
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : Words.number(value, 0);
    }

    private static String nearest(Figures f, Peers peers) {
        List<String> names = new ArrayList<>();
        for (SimilarWards.Similar s :
                peers.wards().subList(0, Math.min(NAMED, peers.wards().size()))) {
            names.add(f.name(s.ward()) + " (" + f.wards.ward(s.ward()).borough().name() + ")");
        }
        return String.join(", ", names);
    }
}
