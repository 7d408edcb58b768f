package org.wardplan.report.paper;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.wardplan.planning.Deprivation;
import org.wardplan.planning.compare.ComparedScenario;
import org.wardplan.report.content.Words;

/** Coverage by fifth of deprivation under each scenario; what was recommended in each and changed by hand. */
final class ComparedGrounds {
    static final String FIFTHS = "Coverage by fifth of deprivation";

    private static final String[] NAMES = {
        "1, most deprived", "2", "3", "4", "5, least deprived",
    };

    private ComparedGrounds() {}

    static void fifths(Html out, Compared of) {
        int[] fifth = Deprivation.fifths(of.wards);
        int unknown = (int) Arrays.stream(fifth).filter(k -> k < 0).count();
        out.open("div", "class", "together");
        out.heading(FIFTHS, "deprivation");
        if (unknown == fifth.length) {
            out.p("No deprivation score is published for these wards, so coverage by fifth can't be shown. This is not"
                    + " an equality impact assessment.");
            out.close("div");
            return;
        }
        out.p("The wards of London are put in order of their score in the Index of Multiple Deprivation 2019 and cut"
                + " into five groups of equal number. This is not an equality impact assessment."
                + (unknown == 0
                        ? ""
                        : " " + Words.several(unknown, "ward has", "wards have")
                                + " no published score and are left out."));
        out.open("table", "class", "wards narrow").open("thead").open("tr");
        out.element("th", "Fifth of London's wards", "scope", "col");
        out.element("th", "Wards here", "scope", "col", "class", "n");
        for (int k = 0; k < of.count(); k++) {
            Compared.th(out, of.scenarios.get(k).letter(), "");
            if (k > 0) {
                Compared.difference(out, of.scenarios.get(k).letter());
            }
        }
        out.close("tr").close("thead").open("tbody");
        for (int group = 0; group < NAMES.length; group++) {
            int g = group;
            long here = IntStream.of(of.in.scope().wards())
                    .filter(w -> fifth[w] == g)
                    .count();
            out.open("tr").element("td", NAMES[group], "class", "w");
            Compared.n(out, Words.count(here));
            double first = of.scenarios.get(0).fifths()[group];
            for (int k = 0; k < of.count(); k++) {
                double coverage = of.scenarios.get(k).fifths()[group];
                Compared.n(out, Compared.percent(coverage, 1));
                if (k > 0) {
                    Compared.d(out, Compared.points(first, coverage));
                }
            }
            out.close("tr");
        }
        out.close("tbody").close("table");
        out.element(
                "p",
                "Coverage of the wards of each fifth that are here; differences in percentage points.",
                "class",
                "caption");
        out.close("div");
    }

    static void overrides(Html out, Compared of) {
        out.heading(OverridesSection.TITLE, "overrides");
        for (int k = 0; k < of.count(); k++) {
            ComparedScenario s = of.scenarios.get(k);
            Figures f = of.figures(k);
            out.open("h3", "class", "scenario");
            Compared.chip(out, s.letter());
            out.text(" " + s.name()).close("h3");
            if (OverridesSection.has(f)) {
                OverridesSection.body(out, f);
            } else {
                out.p("No plan of the optimiser was taken over, so there is none to depart from.");
            }
        }
    }
}
