package org.wardplan.report.paper;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Measure;
import org.wardplan.planning.Summary;
import org.wardplan.planning.compare.ComparedArea;
import org.wardplan.planning.compare.ComparedScenario;
import org.wardplan.report.content.Words;

/** Boroughs and wards under each scenario. */
final class ComparedAreas {
    static final String BOROUGHS = "Boroughs";

    /** Up to so many wards are all printed, else as many as change most. */
    private static final int MOST = 60;

    private static final int OF_MANY = 40;

    private ComparedAreas() {}

    static void boroughs(Html out, Compared of) {
        out.open("div", "class", "together");
        out.heading(BOROUGHS, "boroughs");
        out.open("table", "class", "wards narrow").open("thead").open("tr");
        out.element("th", "Borough", "scope", "col");
        heads(out, of, "coverage");
        out.close("tr").close("thead").open("tbody");
        for (ComparedArea a : of.comparison.boroughs()) {
            out.open("tr").element("td", a.name(), "class", "w");
            for (int k = 0; k < of.count(); k++) {
                figures(out, of, k, a.figures().get(k), k == 0 ? 0 : a.change(0, k));
            }
            out.close("tr");
        }
        sum(out, of, 1);
        out.close("tbody").close("table");
        out.element(
                "p", "Posts of all roles; coverage 1 − Σ gaps ÷ Σ targets; differences in posts.", "class", "caption");
        out.close("div");
    }

    private static void heads(Html out, Compared of, String coverage) {
        for (int k = 0; k < of.count(); k++) {
            String letter = of.scenarios.get(k).letter();
            Compared.th(out, letter, "posts");
            Compared.th(out, letter, coverage);
            if (k > 0) {
                Compared.difference(out, letter);
            }
        }
    }

    private static void figures(Html out, Compared of, int k, Summary s, int change) {
        Compared.n(out, Words.count(s.totalPosts()));
        Compared.n(out, Words.percent(s.coverage(), 0));
        if (k > 0) {
            Compared.d(out, Words.signed(change));
        }
    }

    private static void sum(Html out, Compared of, int names) {
        out.open("tr", "class", "sum");
        if (names > 1 && of.isBorough()) {
            out.element("td", "");
        }
        out.element("td", of.in.scope().title());
        if (names > 1 && !of.isBorough()) {
            out.element("td", "");
        }
        Summary first = of.scenarios.get(0).figures();
        for (int k = 0; k < of.count(); k++) {
            Summary s = of.scenarios.get(k).figures();
            figures(out, of, k, s, s.totalPosts() - first.totalPosts());
        }
        out.close("tr");
    }

    static String wardsTitle(Compared of) {
        return of.isBorough() ? "Wards" : "Wards that change most";
    }

    /** All wards of a borough; elsewhere those whose posts differ in any scenario, the greatest change first. */
    private static List<Integer> chosen(Compared of) {
        return of.isBorough()
                ? Arrays.stream(of.order).boxed().toList()
                : Arrays.stream(of.order)
                        .filter(w -> differs(of, w))
                        .boxed()
                        .sorted(Comparator.comparingInt((Integer w) -> -change(of, w))
                                .thenComparingDouble(w -> -coverageChange(of, w))
                                .thenComparing(w -> w))
                        .toList();
    }

    private static boolean differs(Compared of, int w) {
        return IntStream.range(1, of.count()).anyMatch(k -> IntStream.range(
                        0, of.evaluation(0).roles().size())
                .anyMatch(r -> of.evaluation(k).posts(r, w) != of.evaluation(0).posts(r, w)));
    }

    private static int change(Compared of, int w) {
        return IntStream.range(1, of.count())
                .map(k -> Math.abs(of.evaluation(k).posts(w) - of.evaluation(0).posts(w)))
                .max()
                .orElse(0);
    }

    private static double coverageChange(Compared of, int w) {
        return IntStream.range(1, of.count())
                .mapToDouble(k ->
                        Math.abs(of.evaluation(k).coverage(w) - of.evaluation(0).coverage(w)))
                .max()
                .orElse(0);
    }

    static void wards(Html out, Compared of) {
        List<Integer> all = chosen(of);
        // The wards of a borough fit a page.
        out.open("div", "class", of.isBorough() ? "together" : "flow");
        out.heading(wardsTitle(of), "wards");
        if (all.isEmpty()) {
            out.p("Every ward has the same posts in " + of.letters() + ".").close("div");
            return;
        }
        List<Integer> shown = all.size() <= MOST ? all : all.subList(0, OF_MANY);
        if (!of.isBorough()) {
            out.p(
                    shown.size() == all.size()
                            ? Words.several(all.size(), "ward has", "wards have")
                                    + " other posts in a later scenario than in A:"
                            : Words.count(all.size())
                                    + " wards have other posts in a later scenario than in A. These are"
                                    + " the " + shown.size() + " that change most; the command \"compare --json\" lists"
                                    + " the other " + Words.count(all.size() - shown.size()) + " too.");
        }
        out.open("table", "class", of.count() > 2 ? "wards narrow cramped" : "wards narrow")
                .open("thead")
                .open("tr");
        if (of.isBorough()) {
            out.element("th", "#", "scope", "col", "class", "n");
        }
        out.element("th", "Ward", "scope", "col");
        if (!of.isBorough()) {
            out.element("th", "Borough", "scope", "col");
        }
        heads(out, of, "%");
        out.close("tr").close("thead").open("tbody");
        for (int k = 0; k < shown.size(); k++) {
            ward(out, of, k + 1, shown.get(k));
        }
        if (of.isBorough()) {
            sum(out, of, 2);
        }
        out.close("tbody").close("table");
        out.element(
                "p",
                "Posts by role (" + roles(of) + "); %: coverage; differences in posts of all roles."
                        + (of.isBorough() ? " In the order of priority in A; numbers are those on the maps." : ""),
                "class",
                "caption");
        out.close("div");
    }

    /** {@code DWO+PCSO}: what the figures of a ward are of. */
    private static String roles(Compared of) {
        return String.join(
                "+",
                of.evaluation(0).roles().stream()
                        .filter(Role::plannable)
                        .map(Role::id)
                        .toList());
    }

    private static void ward(Html out, Compared of, int number, int w) {
        out.open("tr");
        if (of.isBorough()) {
            out.element("td", Integer.toString(number), "class", "n faint");
        }
        out.element("td", of.wards.ward(w).name(), "class", "w");
        if (!of.isBorough()) {
            out.element("td", of.wards.ward(w).borough().name(), "class", "b");
        }
        Evaluation first = of.evaluation(0);
        for (int k = 0; k < of.count(); k++) {
            Evaluation e = of.evaluation(k);
            out.element("td", ComparedScenario.posts(e, w), "class", "n posts");
            Compared.n(out, Measure.COVERAGE.format(100 * e.coverage(w)));
            if (k > 0) {
                Compared.d(out, Words.signed(e.posts(w) - first.posts(w)));
            }
        }
        out.close("tr");
    }
}
