package org.wardplan.report.sheet;

import java.util.List;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Extract;
import org.wardplan.planning.Evaluation;
import org.wardplan.report.content.ExportInput;

/** Funding lines to change; what the posts cost, and what is left. */
final class BudgetSheet {
    static final String NAME = "Budget";
    private static final int HEAD = 3;
    private static final int FIRST = 4;

    private final ExportInput in;
    private final Page page;
    private final List<FundingLine> lines;
    private final int sum;

    BudgetSheet(ExportInput in, Book book) {
        this.in = in;
        page = book.page(NAME);
        lines = in.scenario().budget().lines();
        sum = FIRST + Math.max(1, lines.size());
        book.name(Names.BUDGET, page.at(sum, 1));
        book.name(Names.HEADROOM, page.at(sum + 2, 1));
    }

    void fill() {
        Evaluation e = in.evaluation();
        page.put(0, 0, "Budget of all London", Look.STRONG);
        page.put(1, 0, in.marking() + " · yellow cells are yours to change", Look.FAINT);
        page.put(HEAD, 0, "Funding line", Look.HEAD);
        page.put(HEAD, 1, "A year", Look.HEAD_RIGHT);
        for (int k = 0; k < lines.size(); k++) {
            page.put(FIRST + k, 0, lines.get(k).label(), Look.TEXT);
            page.put(FIRST + k, 1, pounds(lines.get(k).amount()), Look.POUNDS.input());
        }
        page.put(sum, 0, "Budget", Look.TEXT.sum());
        page.formula(
                sum,
                1,
                "ROUND(SUM(" + Page.cell(FIRST, 1) + ":" + Page.cell(sum - 1, 1) + "),2)",
                pounds(e.budget()),
                Look.POUNDS.sum());
        page.put(sum + 1, 0, "Cost of the plan, London", Look.TEXT);
        page.formula(
                sum + 1,
                1,
                "ROUND(" + Names.LONDON_COST + ",2)",
                pounds(e.london().cost()),
                Look.POUNDS);
        page.put(sum + 2, 0, "Headroom (over budget where negative)", Look.TEXT.sum());
        page.formula(
                sum + 2,
                1,
                "ROUND(" + Page.cell(sum, 1) + "-" + Page.cell(sum + 1, 1) + ",2)",
                pounds(e.headroom()),
                Look.POUNDS.sum());
        if (!in.scope().isLondon()) {
            part(e);
        }
        String first = Page.cell(FIRST, 1);
        page.allow(
                FIRST, 1, sum - 1, 1, "AND(ISNUMBER(" + first + ")," + first + ">=0)", "an amount of 0 or more pounds");
        page.widths(44, 20);
        page.paper(in.marking(), NAME, false);
    }

    private void part(Evaluation e) {
        Money here = e.summary(in.scope().wards()).cost();
        page.put(sum + 4, 0, "Cost of " + in.scope().title(), Look.TEXT);
        page.formula(sum + 4, 1, "ROUND(SUM(" + Names.column("cost") + "),2)", pounds(here), Look.POUNDS);
        page.put(sum + 5, 0, "Share of the budget", Look.TEXT);
        page.formula(
                sum + 5,
                1,
                "IF(" + Names.BUDGET + "=0,0," + Page.cell(sum + 4, 1) + "/" + Names.BUDGET + ")",
                e.budget().pence() == 0
                        ? 0.0
                        : (double) here.pence() / e.budget().pence(),
                Look.PERCENT);
        Extract extract = in.plan().extract();
        if (extract != null) {
            page.put(sum + 6, 0, "Envelope of " + extract.boroughName(), Look.TEXT);
            page.put(sum + 6, 1, pounds(extract.envelope()), Look.POUNDS);
        }
    }

    static double pounds(Money money) {
        return money.pence() / 100.0;
    }
}
