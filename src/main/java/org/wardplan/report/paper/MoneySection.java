package org.wardplan.report.paper;

import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.finance.Money;
import org.wardplan.report.content.Words;

/** What the posts cost by role, and where London's money comes from. */
final class MoneySection implements Section {
    @Override
    public void write(Html out, Figures f) {
        out.heading("Money by role and funding line", "money");
        out.open("table", "class", "tight");
        out.head("Role", "n:Posts", "n:A post and year", "n:Yearly cost");
        out.open("tbody");
        for (int r : f.shownRoles) {
            int posts = f.here.posts()[r];
            Money unit = f.evaluation.rates(r).unitCost();
            out.row(
                    "",
                    "t:" + f.in.plan().roles().get(r).label() + " (" + f.role(r) + ")",
                    "n:" + Words.count(posts),
                    "n:" + unit.inPounds(),
                    "n:" + unit.times(posts).inPounds());
        }
        out.row(
                "sum",
                "t:" + f.in.scope().title(),
                "n:" + Words.count(f.here.totalPosts()),
                "n:",
                "n:" + f.here.cost().inPounds());
        out.close("tbody").close("table");

        Money budget = f.evaluation.budget();
        Money headroom = f.evaluation.headroom();
        if (!f.isLondon()) {
            double share = budget.pence() == 0 ? 0 : (double) f.here.cost().pence() / budget.pence();
            out.p("The budget is one for London; the posts here take " + Words.percent(share, 1) + " of it.");
        }
        out.open("table", "class", "tight");
        out.head("Funding line, London", "n:A year").open("tbody");
        for (FundingLine line : f.in.scenario().budget().lines()) {
            out.row("", "t:" + line.label(), "n:" + line.amount().inPounds());
        }
        out.row("sum", "t:Budget", "n:" + budget.inPounds());
        out.row("", "t:Cost of the plan, London", "n:" + f.london.cost().inPounds());
        out.row(
                headroom.isNegative() ? "danger" : "",
                headroom.isNegative() ? "t:Over budget" : "t:Left to place",
                "n:" + headroom.inPounds());
        out.close("tbody").close("table");
    }
}
