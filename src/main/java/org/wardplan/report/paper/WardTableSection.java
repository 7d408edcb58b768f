package org.wardplan.report.paper;

import java.util.ArrayList;
import java.util.List;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Measure;
import org.wardplan.planning.Summary;
import org.wardplan.report.content.SvgNumber;
import org.wardplan.report.content.Words;

/** All wards of the scope, greatest priority first, and their sum. */
final class WardTableSection implements Section {
    /** In the long table: a line below each row would double the size and time of the PDF, and guides no better. */
    private static final int ROWS_BETWEEN_LINES = 5;

    private final Figures f;
    private final boolean bars;
    private final boolean boroughs;

    WardTableSection(Figures f) {
        this.f = f;
        boroughs = f.in.scope().kind() != org.wardplan.report.content.ReportScope.Kind.BOROUGH;
        bars = !boroughs;
    }

    @Override
    public void write(Html out, Figures figures) {
        if (f.isLondon()) {
            out.heading("All wards by priority", "wards");
        } else {
            out.heading("Wards by priority", "wards");
        }
        out.open("table", "class", f.isLondon() ? "wards long" : "wards");
        List<String> head = new ArrayList<>(List.of("n:#", "Ward"));
        if (boroughs) {
            head.add("Borough");
        }
        head.addAll(List.of("n:Priority rank", "n:Score", "n:Crimes"));
        f.shownRoles.forEach(r -> head.add("n:" + f.role(r)));
        head.addAll(List.of("n:Target", "n:Effective"));
        if (bars) {
            out.open("thead").open("tr");
            cells(out, head);
            out.element("th", "Coverage", "scope", "col", "colspan", "2", "class", "bar");
            cells(out, List.of("n:Gap", "n:Change"));
            out.close("tr").close("thead");
        } else {
            head.addAll(List.of("n:Coverage", "n:Gap", "n:Change"));
            out.head(head.toArray(String[]::new));
        }
        out.open("tbody");
        for (int k = 0; k < f.order.length; k++) {
            ward(out, k + 1, f.order[k]);
        }
        sum(out);
        out.close("tbody").close("table");
        out.element(
                "p",
                "Target and effective in effective posts; gap in " + f.role(0) + " posts (effective posts short ÷ "
                        + Words.number(f.evaluation.inDwoPosts(1) == 0 ? 0 : 1 / f.evaluation.inDwoPosts(1), 3)
                        + "); change against " + f.baseline() + "; rank of " + f.wards.size()
                        + (f.in.ranks() == null ? "" : " with its 90% interval")
                        + ". A star marks a lock or a note.",
                "class",
                "caption");
    }

    private static void cells(Html out, List<String> names) {
        for (String name : names) {
            boolean number = name.startsWith("n:");
            if (number) {
                out.element("th", name.substring(2), "scope", "col", "class", "n");
            } else {
                out.element("th", name, "scope", "col");
            }
        }
    }

    private void ward(Html out, int number, int w) {
        Evaluation e = f.evaluation;
        if (f.isLondon() && number % ROWS_BETWEEN_LINES == 0) {
            out.open("tr", "class", "line", "data-ward", f.code(w));
        } else {
            out.open("tr", "data-ward", f.code(w));
        }
        td(out, Integer.toString(number), "n faint");
        boolean star = NotesSection.has(f, w);
        out.element("td", f.name(w) + (star ? " *" : ""), "class", "w");
        if (boroughs) {
            td(out, f.wards.ward(w).borough().name(), "b");
        }
        rank(out, w);
        td(out, Words.number(e.need().priority(w), 0), "n");
        td(out, Words.count(e.need().crimes(w)), "n");
        for (int r : f.shownRoles) {
            td(out, Words.count(e.posts(r, w)), "n");
        }
        td(out, Words.number(e.need().target(w), 1), "n");
        td(out, Words.number(e.effective(w), 1), "n");
        coverage(out, e.coverage(w));
        td(out, Words.number(e.inDwoPosts(e.gap(w)), 1), "n");
        td(out, Words.signed(e.change(w)), "n");
        out.close("tr");
    }

    private static void td(Html out, String text, String cssClass) {
        out.element("td", text, "class", cssClass);
    }

    /** A rank that may lie anywhere in half of London is not printed as one: only its interval is. */
    private void rank(Html out, int w) {
        RankIntervals ranks = f.in.ranks();
        String rank = Words.count(f.evaluation.need().rank(w));
        if (ranks == null) {
            td(out, rank, "n");
            return;
        }
        String interval = ranks.low()[w] + "–" + ranks.high()[w];
        out.open("td", "class", "n");
        if (ranks.spansHalf(w)) {
            out.element("span", interval, "class", "faint");
        } else {
            out.text(rank + " ").element("span", "(" + interval + ")", "class", "faint");
        }
        out.close("td");
    }

    private void coverage(Html out, double coverage) {
        double shown = Measure.COVERAGE.round(100 * coverage);
        if (bars) {
            String colour = shown < Figures.SHORT ? "fill low" : "fill";
            out.open("td", "class", "bar").open("div", "class", "track");
            out.open("div", "class", colour, "style", "width:" + SvgNumber.of(Math.min(100, shown)) + "%")
                    .close("div");
            out.close("div").close("td");
        }
        td(out, Measure.COVERAGE.format(shown), "n");
    }

    private void sum(Html out) {
        Summary s = f.here;
        out.open("tr", "class", "sum");
        td(out, "", "n");
        td(out, f.in.scope().title(), "w");
        if (boroughs) {
            td(out, "", "b");
        }
        td(out, Words.several(s.wards(), "ward", "wards"), "n");
        double mean = 0;
        for (int w : f.in.scope().wards()) {
            mean += f.evaluation.need().priority(w) / s.wards();
        }
        td(out, Words.number(mean, 0), "n");
        td(out, Words.count(s.crimes()), "n");
        for (int r : f.shownRoles) {
            td(out, Words.count(s.posts()[r]), "n");
        }
        td(out, Words.number(s.targetPosts(), 1), "n");
        td(out, Words.number(s.effectivePosts(), 1), "n");
        coverage(out, s.coverage());
        td(out, Words.number(f.evaluation.inDwoPosts(s.unmetPosts()), 1), "n");
        td(out, Words.signed(s.change()), "n");
        out.close("tr");
    }
}
