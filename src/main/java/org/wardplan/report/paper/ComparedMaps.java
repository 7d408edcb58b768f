package org.wardplan.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wardplan.planning.compare.ComparedScenario;
import org.wardplan.planning.compare.PairChange;
import org.wardplan.report.content.Words;
import org.wardplan.report.picture.ComparedColours;
import org.wardplan.report.picture.MapColouring;
import org.wardplan.report.picture.MapDrawing;
import org.wardplan.report.picture.SmallMap;

/** Maps of coverage side by side and of what changes against A, each kind with one legend that counts its wards. */
final class ComparedMaps {
    static final String COVERAGE = "Coverage side by side";
    static final String CHANGE = "Where posts change";

    private static final double PAGE = 697;
    private static final double GAP = 9;

    /** Of one of two maps beside each other; lower where there are two rows of them on a page. */
    private static final double LONDON_HEIGHT = 278;

    private static final double OTHER_HEIGHT = 320;
    private static final double LOW_HEIGHT = 202;
    private static final double WHOLE_HEIGHT = 390;

    private ComparedMaps() {}

    private static String coverageName(ComparedScenario s) {
        return "coverage-" + s.letter();
    }

    private static String changeName(ComparedScenario s) {
        return "change-" + s.letter();
    }

    static Map<String, MapDrawing> draw(Compared of) {
        Map<String, MapDrawing> maps = new TreeMap<>();
        boolean change = ComparedColours.hasChange(of.comparison);
        for (int k = 0; k < of.count(); k++) {
            ComparedScenario s = of.scenarios.get(k);
            maps.put(coverageName(s), small(of, ComparedColours.coverage(s), "in " + s.letter() + ", " + s.name()));
            if (k > 0 && change) {
                String from = "from A, " + of.scenarios.get(0).name() + ", to " + s.letter() + ", " + s.name();
                maps.put(changeName(s), change(of, ComparedColours.change(of.comparison, k), from));
            }
        }
        return maps;
    }

    /** Width of a map when some stand in a row. */
    private static double width(int inRow) {
        return Math.floor((PAGE - GAP * (inRow - 1)) / inRow);
    }

    private static MapDrawing small(Compared of, MapColouring colouring, String what) {
        boolean london = of.in.scope().isLondon();
        double height = of.count() > 2 ? LOW_HEIGHT : london ? LONDON_HEIGHT : OTHER_HEIGHT;
        return map(of, colouring, width(2), height, false, what);
    }

    /** The one change between two scenarios has the width of the page; three stand in a row. */
    private static MapDrawing change(Compared of, MapColouring colouring, String what) {
        return of.count() == 2 && !of.isBorough()
                ? map(of, colouring, PAGE, WHOLE_HEIGHT, true, what)
                : of.count() > 3 ? map(of, colouring, width(3), LOW_HEIGHT, false, what) : small(of, colouring, what);
    }

    private static MapDrawing map(
            Compared of, MapColouring colouring, double width, double height, boolean names, String what) {
        return SmallMap.compose(new SmallMap.Request(
                of.in.data(),
                of.in.scope(),
                colouring,
                width,
                height,
                1.5,
                of.isBorough() ? of.order : new int[0],
                SmallMap.NONE,
                names,
                what));
    }

    static void coverage(Html out, Compared of, MapFigure maps) {
        out.open("div", "class", "together").heading(COVERAGE, "coverage");
        List<Integer> all = new ArrayList<>();
        for (int k = 0; k < of.count(); k++) {
            all.add(k);
        }
        List<MapColouring> colourings =
                of.scenarios.stream().map(ComparedColours::coverage).toList();
        legend(out, of, "Coverage, wards", colourings, all, "");
        out.element(
                "p",
                "Coverage: effective posts ÷ target, in whole per cent."
                        + (of.isBorough() ? " Numbers are those of the table of wards." : "")
                        + source(of),
                "class",
                "caption");
        grid(out, of, maps, all, 2, true);
    }

    static void change(Html out, Compared of, MapFigure maps) {
        out.open("div", "class", "together").heading(CHANGE, "change");
        if (!ComparedColours.hasChange(of.comparison)) {
            boolean swaps =
                    of.comparison.pairs().stream().anyMatch(p -> !p.swaps().isEmpty());
            out.p("No ward has more or fewer posts in one scenario than in another"
                    + (swaps ? "; where roles are swapped, the table of wards tells." : "."));
            out.close("div");
            return;
        }
        List<Integer> later = new ArrayList<>();
        List<MapColouring> colourings = new ArrayList<>();
        for (int k = 1; k < of.count(); k++) {
            later.add(k);
            colourings.add(ComparedColours.change(of.comparison, k));
        }
        legend(out, of, "Change of posts, wards", colourings, later, Compared.LESS + "A");
        out.element(
                "p",
                "Posts of all roles together; a ward that swaps roles one for one is in the class 0." + source(of),
                "class",
                "caption");
        grid(out, of, maps, later, later.size(), false);
    }

    private static String source(Compared of) {
        return " North is up, one scale for all; the City of London is not planned. Source: "
                + of.in.data().description().attribution();
    }

    /** Rows of maps, none split; the first closes what was opened with the heading, so that they stay together. */
    private static void grid(Html out, Compared of, MapFigure maps, List<Integer> places, int inRow, boolean coverage) {
        String width = "width:" + Math.round(width(inRow)) + "px";
        for (int row = 0; row < places.size(); row += inRow) {
            List<Integer> here = places.subList(row, Math.min(row + inRow, places.size()));
            out.open("div", "class", "maprow");
            for (int k : here) {
                boolean last = k == here.get(here.size() - 1);
                out.open("div", "class", last ? "mapcell lastcell" : "mapcell", "style", width);
                name(out, of, k, coverage);
                maps.write(out, coverage ? coverageName(of.scenarios.get(k)) : changeName(of.scenarios.get(k)));
                out.close("div");
            }
            out.close("div");
            if (row == 0) {
                out.close("div");
            }
        }
    }

    /** What stands over a map. */
    private static void name(Html out, Compared of, int k, boolean coverage) {
        ComparedScenario s = of.scenarios.get(k);
        out.open("p", "class", "mapname");
        if (!coverage) {
            Compared.chip(out, "A");
            out.text(" to ");
        }
        Compared.chip(out, s.letter());
        PairChange p = coverage ? null : of.comparison.pair(0, k);
        out.text(" " + Compared.cut(s.name(), p == null ? 40 : 20, "…"));
        String told = p == null
                ? "London " + Words.percent(s.evaluation().london().coverage(), 0)
                        + (of.in.scope().isLondon()
                                ? ""
                                : ", here " + Words.percent(s.figures().coverage(), 0))
                : Words.signed(p.gained()) + ", " + Words.signed(-(long) p.lost()) + " posts";
        out.element("span", " " + told, "class", "faint").close("p");
    }

    /** The classes with their colours, and how many wards each has by scenario. */
    private static void legend(
            Html out, Compared of, String title, List<MapColouring> colourings, List<Integer> places, String less) {
        out.open("table", "class", "wards maplegend together").open("thead").open("tr");
        out.element("th", title, "scope", "col");
        MapColouring first = colourings.get(0);
        for (int c = 0; c < first.labels().size(); c++) {
            out.open("th", "scope", "col", "class", "n");
            out.element(
                    "span",
                    "\u00a0",
                    "class",
                    "swatch",
                    "style",
                    "background:" + first.colours().get(c));
            out.text(" " + first.labels().get(c)).close("th");
        }
        out.close("tr").close("thead").open("tbody");
        for (int row = 0; row < places.size(); row++) {
            ComparedScenario s = of.scenarios.get(places.get(row));
            out.open("tr").open("th", "scope", "row");
            Compared.chip(out, s.letter());
            out.text(less).close("th");
            int[] counts = colourings.get(row).counts(of.in.scope().wards());
            for (int c = 0; c < first.labels().size(); c++) {
                Compared.n(out, Words.count(counts[c]));
            }
            out.close("tr");
        }
        out.close("tbody").close("table");
    }
}
