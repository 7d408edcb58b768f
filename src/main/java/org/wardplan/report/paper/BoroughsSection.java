package org.wardplan.report.paper;

import java.util.ArrayList;
import java.util.List;
import org.wardplan.planning.Summary;
import org.wardplan.report.content.Words;

/** The boroughs of London, the one with the lowest coverage first. */
final class BoroughsSection implements Section {
    @Override
    public void write(Html out, Figures f) {
        out.heading("Boroughs by coverage", "boroughs");
        out.open("table", "class", "wards");
        List<String> head = new ArrayList<>(List.of("n:#", "Borough", "n:Wards", "n:Crimes"));
        f.shownRoles.forEach(r -> head.add("n:" + f.role(r)));
        head.addAll(List.of("n:Target", "n:Effective", "n:Coverage", "n:Gap", "n:Change", "n:Yearly cost"));
        out.head(head.toArray(String[]::new)).open("tbody");
        List<Integer> order = f.boroughsByCoverage();
        for (int k = 0; k < order.size(); k++) {
            row(
                    out,
                    f,
                    "",
                    Integer.toString(k + 1),
                    f.wards.boroughs().get(order.get(k)).name(),
                    f.borough(order.get(k)));
        }
        row(out, f, "sum", "", "London", f.london);
        out.close("tbody").close("table");
    }

    private static void row(Html out, Figures f, String cssClass, String number, String name, Summary s) {
        List<String> cells = new ArrayList<>(
                List.of("n:" + number, "t:" + name, "n:" + Words.count(s.wards()), "n:" + Words.count(s.crimes())));
        f.shownRoles.forEach(r -> cells.add("n:" + Words.count(s.posts()[r])));
        cells.add("n:" + Words.number(s.targetPosts(), 1));
        cells.add("n:" + Words.number(s.effectivePosts(), 1));
        cells.add("n:" + Words.percent(s.coverage(), 0));
        cells.add("n:" + Words.number(f.evaluation.inDwoPosts(s.unmetPosts()), 1));
        cells.add("n:" + Words.signed(s.change()));
        cells.add("n:" + s.cost().inMillions(2));
        out.row(cssClass, cells.toArray(String[]::new));
    }
}
