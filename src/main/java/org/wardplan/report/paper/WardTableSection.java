package org.wardplan.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Measure;
import org.wardplan.planning.Summary;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.content.SvgNumber;
import org.wardplan.report.content.Words;

/** All wards of the scope, greatest priority first, and their sum. */
final class WardTableSection implements Section {
    /** In the long table: a line below each row would double the size and time of the PDF, and guides no better. */
    private static final int ROWS_BETWEEN_LINES = 5;

    /** In the table of several boroughs, in points without padding; the names of wards have what is left. */
    private static final Map<String, Integer> WIDTHS = Map.ofEntries(
            Map.entry("#", 15),
            Map.entry("Borough", 88),
            Map.entry("Priority rank", 52),
            Map.entry("Score", 21),
            Map.entry("Crimes", 26),
            Map.entry("Target", 25),
            Map.entry("Effective", 33),
            Map.entry("Coverage", 33),
            Map.entry("Gap", 17),
            Map.entry("Change", 26));

    /** Wards of a borough whose rows fit the first page without being drawn closer together. */
    private static final int COMFORTABLE = 21;

    private static final int ROLE_WIDTH = 19;

    private final Figures f;
    private final boolean bars;
    private final boolean boroughs;

    WardTableSection(Figures f) {
        this.f = f;
        boroughs = f.in.scope().kind() != ReportScope.Kind.BOROUGH;
        bars = !boroughs;
    }

    @Override
    public void write(Html out, Figures figures) {
        if (f.isLondon()) {
            out.heading("All wards by priority", "wards");
        } else {
            out.heading("Wards by priority", "wards");
        }
        out.open(
                "table",
                "class",
                boroughs ? "wards long" : f.order.length + aboveIt() > COMFORTABLE ? "wards dense" : "wards");
        List<String> head = new ArrayList<>(List.of("n:#", "Ward"));
        if (boroughs) {
            head.add("Borough");
        }
        head.addAll(List.of("n:Priority rank", "n:Score", "n:Crimes"));
        f.shownRoles.forEach(r -> head.add("n:" + f.role(r)));
        head.addAll(List.of("n:Target", "n:Effective"));
        out.open("thead").open("tr");
        cells(out, head);
        if (bars) {
            out.element("th", "Coverage", "scope", "col", "colspan", "2", "class", "bar");
        } else {
            cells(out, List.of("n:Coverage"));
        }
        cells(out, List.of("n:Gap", "n:Change"));
        out.close("tr").close("thead");
        out.open("tbody");
        for (int k = 0; k < f.order.length; k++) {
            ward(out, k + 1, f.order[k]);
        }
        sum(out);
        out.close("tbody").close("table");
        out.element(
                "p",
                "Target, effective: effective posts. Gap: in " + f.role(0) + " posts, each "
                        + Words.number(f.evaluation.inDwoPosts(1) == 0 ? 0 : 1 / f.evaluation.inDwoPosts(1), 3)
                        + " effective. Change: against " + f.baseline() + ". Rank of " + f.wards.size()
                        + (f.in.ranks() == null ? "" : " with its 90% interval")
                        + ". * lock or note.",
                "class",
                "caption");
    }

    /** What stands above the table on the first page and not on every one, in rows. */
    private int aboveIt() {
        return (f.in.dress().note().isEmpty() ? 0 : 3)
                + (f.in.dress().logo() == null ? 0 : 1)
                + (f.evaluation.headroom().isNegative() ? 2 : 0)
                + (f.here.belowFloor() > 0 ? 2 : 0);
    }

    /** Widths are given where the table is long: to find them out from its cells would take most of the time. */
    private void cells(Html out, List<String> names) {
        for (String name : names) {
            boolean number = name.startsWith("n:");
            String title = number ? name.substring(2) : name;
            List<String> attributes = new ArrayList<>(List.of("scope", "col"));
            if (number) {
                attributes.addAll(List.of("class", "n"));
            }
            if (boroughs && !title.equals("Ward")) {
                attributes.addAll(List.of("style", "width:" + WIDTHS.getOrDefault(title, ROLE_WIDTH) + "pt"));
            }
            out.element("th", title, attributes.toArray(String[]::new));
        }
    }

    private void ward(Html out, int number, int w) {
        Evaluation e = f.evaluation;
        if (boroughs && number % ROWS_BETWEEN_LINES == 0) {
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
