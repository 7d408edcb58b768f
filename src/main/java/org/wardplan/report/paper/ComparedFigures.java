package org.wardplan.report.paper;

import java.util.List;
import org.wardplan.model.finance.Money;
import org.wardplan.planning.compare.ComparedScenario;
import org.wardplan.planning.compare.KeyFigure;
import org.wardplan.report.content.Words;

/** Key figures of each scenario, and what each later one has more or less than A. */
final class ComparedFigures {
    static final String TITLE = "Key figures side by side";

    private ComparedFigures() {}

    static void write(Html out, Compared of) {
        out.open("div", "class", "together");
        out.heading(TITLE, "figures");
        out.open("table", "class", "wards narrow keyfigures").open("thead").open("tr");
        out.element("th", "Figure", "scope", "col");
        for (int k = 0; k < of.count(); k++) {
            Compared.th(out, of.scenarios.get(k).letter(), "");
            if (k > 0) {
                Compared.difference(out, of.scenarios.get(k).letter());
            }
        }
        out.close("tr").close("thead").open("tbody");
        for (KeyFigure f : KeyFigure.values()) {
            row(out, of, f);
            if (f == KeyFigure.POSTS) {
                roles(out, of);
            }
        }
        out.close("tbody").close("table");
        out.element(
                "p",
                "* best of the scenarios, where they are not all alike; ! a rule of the scenario is broken. Money and"
                        + " headroom a year, at each scenario's own unit costs; headroom, the budget less the yearly cost,"
                        + " is of all London. Coverage: 1 − posts short ÷ target, in effective posts; differences of"
                        + " percentages in percentage points. Unmet need: Σ gap² ÷ target, the reference floor in the same"
                        + " wards being 100. Worst-covered tenth: mean coverage of the tenth of wards with the lowest."
                        + " Gini: 0 when every ward is covered alike. Deprivation by fifths of London's wards. This is"
                        + " not an equality impact assessment.",
                "class",
                "caption");
        out.close("div");
    }

    private static void row(Html out, Compared of, KeyFigure f) {
        List<Integer> best = f.best(of.scenarios);
        out.open("tr").element("td", f.label(), "class", "w");
        for (int k = 0; k < of.count(); k++) {
            ComparedScenario s = of.scenarios.get(k);
            boolean broken = f.breaksRule(s);
            String mark = broken ? " !" : best.contains(k) ? " *" : "";
            out.element("td", f.text(s) + mark, "class", broken ? "n bad" : mark.isEmpty() ? "n" : "n strong");
            if (k > 0) {
                Compared.d(out, difference(f, of.scenarios.get(0), s));
            }
        }
        out.close("tr");
    }

    private static void roles(Html out, Compared of) {
        for (int r : of.roles()) {
            out.open("tr").element("td", of.role(r).id(), "class", "sub");
            int first = of.scenarios.get(0).figures().posts()[r];
            for (int k = 0; k < of.count(); k++) {
                int posts = of.scenarios.get(k).figures().posts()[r];
                Compared.n(out, Words.count(posts));
                if (k > 0) {
                    Compared.d(out, Words.signed(posts - first));
                }
            }
            out.close("tr");
        }
    }

    /** What the second has more, as exact as the figure is shown; percentages one digit more. */
    static String difference(KeyFigure f, ComparedScenario a, ComparedScenario b) {
        double from = f.value(a);
        double to = f.value(b);
        if (Double.isNaN(from) || Double.isNaN(to)) {
            return "–";
        }
        return switch (f) {
            case COST, HEADROOM -> {
                Money more = new Money(Math.round(to - from));
                yield (more.pence() > 0 ? "+" : "") + more;
            }
            case COVERAGE, WORST_TENTH, MOST_DEPRIVED, LEAST_DEPRIVED -> Compared.points(from, to);
            case UNMET_NEED, POSTS_SHORT -> Compared.signed(to - from, 1);
            case GINI -> Compared.signed(to - from, 2);
            case POSTS, UNDER_SHORT, BELOW_FLOOR -> Compared.signed(to - from, 0);
        };
    }
}
