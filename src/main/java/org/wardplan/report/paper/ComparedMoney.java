package org.wardplan.report.paper;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.finance.Money;
import org.wardplan.report.content.Words;

/** What the posts of each scenario cost by role, and where London's money comes from in each. */
final class ComparedMoney {
    static final String TITLE = "Money by role and funding line";

    private ComparedMoney() {}

    static void write(Html out, Compared of) {
        out.heading(TITLE, "money");
        out.open("table", "class", "wards narrow").open("thead").open("tr");
        out.element("th", "Yearly cost by role", "scope", "col");
        for (int k = 0; k < of.count(); k++) {
            Compared.th(out, of.scenarios.get(k).letter(), "posts");
            Compared.th(out, of.scenarios.get(k).letter(), "cost");
        }
        out.close("tr").close("thead").open("tbody");
        for (int r : of.roles()) {
            out.open("tr").element("td", of.role(r).id(), "class", "w");
            for (int k = 0; k < of.count(); k++) {
                int posts = of.scenarios.get(k).figures().posts()[r];
                Compared.n(out, Words.count(posts));
                Compared.n(
                        out, of.evaluation(k).rates(r).unitCost().times(posts).inPounds());
            }
            out.close("tr");
        }
        out.open("tr", "class", "sum").element("td", of.in.scope().title());
        for (int k = 0; k < of.count(); k++) {
            Compared.n(out, Words.count(of.scenarios.get(k).figures().totalPosts()));
            Compared.n(out, of.scenarios.get(k).figures().cost().inPounds());
        }
        out.close("tr").close("tbody").close("table");

        table(out, of, "A post and year");
        for (int r : of.roles()) {
            row(out, of, "", of.role(r).label() + " (" + of.role(r).id() + ")", k -> of.evaluation(k)
                    .rates(r)
                    .unitCost());
        }
        out.close("tbody").close("table");

        table(out, of, "Funding line, London");
        for (String line : lines(of)) {
            row(out, of, "", line, k -> amount(of, k, line));
        }
        row(out, of, "sum", "Budget", k -> of.evaluation(k).budget());
        row(out, of, "", "Cost of the plan, London", k -> of.evaluation(k)
                .london()
                .cost());
        row(out, of, "", "Left to place, or over budget (−)", k -> of.evaluation(k)
                .headroom());
        out.close("tbody").close("table");
    }

    private static void table(Html out, Compared of, String first) {
        out.open("table", "class", "wards narrow together").open("thead").open("tr");
        out.element("th", first, "scope", "col");
        for (int k = 0; k < of.count(); k++) {
            Compared.th(out, of.scenarios.get(k).letter(), "");
            if (k > 0) {
                Compared.difference(out, of.scenarios.get(k).letter());
            }
        }
        out.close("tr").close("thead").open("tbody");
    }

    private static void row(Html out, Compared of, String style, String label, IntFunction<@Nullable Money> money) {
        if (style.isEmpty()) {
            out.open("tr");
        } else {
            out.open("tr", "class", style);
        }
        out.element("td", label, "class", "w");
        for (int k = 0; k < of.count(); k++) {
            Money m = money.apply(k);
            Money first = money.apply(0);
            out.element("td", m == null ? "–" : m.inPounds(), "class", m != null && m.isNegative() ? "n bad" : "n");
            if (k > 0) {
                Money more = (m == null ? Money.ZERO : m).minus(first == null ? Money.ZERO : first);
                Compared.d(out, (more.pence() > 0 ? "+" : "") + more.inPounds());
            }
        }
        out.close("tr");
    }

    /** Funding lines of all scenarios by their labels, in the order in which they come first. */
    private static Iterable<String> lines(Compared of) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (int k = 0; k < of.count(); k++) {
            for (FundingLine line : of.scenario(k).budget().lines()) {
                lines.putIfAbsent(line.label(), line.id());
            }
        }
        return lines.keySet();
    }

    /** Null where the scenario has no such line. */
    private static @Nullable Money amount(Compared of, int k, String label) {
        Money sum = null;
        for (FundingLine line : of.scenario(k).budget().lines()) {
            if (line.label().equals(label)) {
                sum = sum == null ? line.amount() : sum.plus(line.amount());
            }
        }
        return sum;
    }
}
