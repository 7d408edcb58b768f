package org.wardplan.report.sheet;

import java.util.ArrayList;
import java.util.List;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Summary;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.Words;

/** Title, legend and key figures: now, by formula, and as they were exported. */
final class SummarySheet {
    static final String NAME = "Summary";

    /**
     * A key figure.
     *
     * @param formula that counts it over the other sheets
     * @param value the program's
     */
    private record Figure(String label, String formula, Number value, Look look, String meaning) {}

    private final ExportInput in;
    private final Evaluation e;
    private final Summary sums;
    private final Page page;
    private int row;

    SummarySheet(ExportInput in, Book book) {
        this.in = in;
        e = in.evaluation();
        sums = e.summary(in.scope().wards());
        page = book.page(NAME);
    }

    void fill() {
        page.put(0, 0, "Ward allocation report: " + in.scope().title(), Look.STRONG);
        page.out().style(0, 0).bold().fontSize(16).set();
        page.out().rowHeight(0, 24);
        page.put(1, 0, in.marking(), Look.STRONG);
        row = 3;
        about("Plan", in.plan().name());
        about("Scenario", in.scenario().name());
        about("What it is", in.scenario().description());
        about("Wards of", in.scope().title());
        about("Date", Words.date(in.date()));
        about("Author", in.author());
        about(
                "Recorded crime",
                Words.month(e.need().window().first()) + " to "
                        + Words.month(e.need().window().last()) + ", profile "
                        + in.profile().label());
        about(
                "Target",
                e.need().method() == TargetMethod.WORKLOAD
                        ? "by hours of work"
                        : "by share of the strength that London aims at");
        about("Note from the author", in.dress().note());
        row++;
        page.put(row, 0, "Yours to change", Look.TEXT.input());
        page.put(
                row++,
                1,
                "posts in Wards, costs and rates in Costs and rates, funding lines in Budget; all else follows by formula.",
                Look.TEXT);
        page.put(row, 0, "Changed posts", Look.TEXT);
        page.out().style(row, 0).fillColor("FFFFB77C").set();
        page.put(
                row++,
                1,
                "posts that differ from those exported; Wardplan can bring them back into the plan by ward code.",
                Look.TEXT);
        page.put(row, 0, "Assumption", Look.TEXT.flag());
        page.put(row++, 1, "a figure of ours or set by a user: open to challenge (sheet Assumptions).", Look.TEXT);
        row++;
        figures();
        row++;
        page.put(row++, 0, "For bringing figures back", Look.STRONG);
        about(FigureFile.PLAN, in.plan().id());
        about(FigureFile.SCENARIO, in.scenario().id());
        about(FigureFile.WARD_SET, in.plan().wardSet());
        about(FigureFile.SCOPE, in.scope().title());
        about(FigureFile.DATE, in.date().toString());
        about(FigureFile.DATA, in.data().description().sha256());
        about("Made with", "Wardplan " + in.version());
        page.widths(32, 18, 18, 16, 80);
        page.paper(in.marking(), NAME, true);
    }

    private void about(String label, String text) {
        if (!text.isBlank()) {
            page.put(row, 0, label, Look.FAINT);
            page.put(row, 1, text, Look.TEXT);
            row++;
        }
    }

    private void figures() {
        List<String> heads = List.of("Key figure", "Now", "As exported", "Change", "What it counts");
        for (int c = 0; c < heads.size(); c++) {
            page.put(row, c, heads.get(c), c == 0 ? Look.HEAD : c < 4 ? Look.HEAD_RIGHT : Look.HEAD.apart());
        }
        row++;
        for (Figure f : list()) {
            page.put(row, 0, f.label(), Look.TEXT);
            page.formula(row, 1, f.formula(), f.value(), f.look());
            page.put(row, 2, f.value(), f.look());
            page.formula(row, 3, Page.cell(row, 1) + "-" + Page.cell(row, 2), 0, signed(f.look()));
            page.put(row, 4, f.meaning(), Look.TEXT.apart());
            row++;
        }
    }

    /** The same format with a sign; nothing at all is a dash. */
    private static Look signed(Look look) {
        String one = look.format().contains(";")
                ? look.format().substring(0, look.format().indexOf(';'))
                : look.format();
        return new Look("+" + one + ";\u2212" + one + ";\u2013", Look.Fill.NONE, false, false, true, false);
    }

    private List<Figure> list() {
        List<Figure> list = new ArrayList<>();
        List<Role> roles = in.plan().roles();
        String here = in.scope().title();
        list.add(new Figure(
                "Wards", "ROWS(" + Names.column("code") + ")", sums.wards(), Look.COUNT, "Wards of " + here));
        for (int r = 0; r < roles.size(); r++) {
            list.add(new Figure(
                    roles.get(r).id() + " posts",
                    sum("posts_" + (r + 1)),
                    sums.posts()[r],
                    Look.COUNT,
                    roles.get(r).label()));
        }
        list.add(new Figure("Posts", sum("posts"), sums.totalPosts(), Look.COUNT, "Posts of all roles"));
        list.add(new Figure(
                "Change against the baseline",
                sum("change"),
                sums.change(),
                Look.COUNT,
                "Posts more or fewer than in the plan's baseline"));
        list.add(new Figure(
                "Cost a year",
                "ROUND(" + sum("cost") + ",2)",
                BudgetSheet.pounds(sums.cost()),
                Look.POUNDS,
                "Posts times unit costs"));
        list.add(new Figure(
                "Budget, London", Names.BUDGET, BudgetSheet.pounds(e.budget()), Look.POUNDS, "All funding lines"));
        list.add(new Figure(
                "Headroom, London",
                Names.HEADROOM,
                BudgetSheet.pounds(e.headroom()),
                Look.POUNDS,
                "Budget less the cost of all London's posts; over budget where negative"));
        list.add(new Figure(
                "Effective posts",
                sum("effective"),
                sums.effectivePosts(),
                Look.ONE,
                "After vacancies and abstraction, weighted by effectiveness"));
        list.add(new Figure(
                "Target", sum("target"), sums.targetPosts(), Look.ONE, "Effective posts that wards should have"));
        list.add(new Figure(
                "Posts short", sum("gap"), sums.unmetPosts(), Look.ONE, "Sum of the gaps, in effective posts"));
        list.add(new Figure(
                "Posts short, as " + roles.get(0).id(),
                sum("gapFirst"),
                e.inDwoPosts(sums.unmetPosts()),
                Look.ONE,
                "The same in posts of one role"));
        list.add(new Figure(
                "Coverage",
                "IF(" + sum("target") + "<=0,1,1-" + sum("gap") + "/" + sum("target") + ")",
                sums.coverage(),
                Look.PERCENT,
                "One less the gaps as a share of the targets"));
        list.add(new Figure(
                "Unmet need",
                sum("unmetNeed"),
                sums.unmetNeed(),
                Look.TWO,
                "Sum of gap² over target: deep gaps count most"));
        list.add(new Figure(
                "Unmet need index",
                "IF(" + sum("unmetFloor") + "<=0,0,100*" + sum("unmetNeed") + "/" + sum("unmetFloor") + ")",
                sums.unmetNeedIndex(),
                Look.ONE,
                "The reference floor in the same wards = 100"));
        String coverage = Names.column("coverage");
        list.add(new Figure(
                "Lowest coverage", "MIN(" + coverage + ")", sums.worstCoverage(), Look.PERCENT, "Of a ward"));
        String k = "ROUNDUP(ROWS(" + coverage + ")/10,0)";
        String edge = "SMALL(" + coverage + "," + k + ")";
        list.add(new Figure(
                "Worst tenth",
                "(SUMPRODUCT((" + coverage + "<" + edge + ")*" + coverage + ")+(" + k + "-SUMPRODUCT((" + coverage + "<"
                        + edge + ")*1))*" + edge + ")/" + k,
                sums.worstDecileCoverage(),
                Look.PERCENT,
                "Mean coverage of the tenth of the wards that is covered worst"));
        list.add(new Figure(
                "Gini",
                "IF(OR(" + sum("effective") + "<=0," + sum("target") + "<=0),0,1-" + sum("evenness") + "/"
                        + sum("effective") + "/" + sum("target") + ")",
                sums.gini(),
                Look.FOUR,
                "Unevenness of coverage, weighted by target: 0 is even"));
        list.add(new Figure(
                "Wards below the floor",
                sum("belowFloor"),
                sums.belowFloor(),
                Look.COUNT,
                "Wards with fewer posts than the floor rule promises"));
        list.add(new Figure(
                "Recorded crimes", sum("crimes"), sums.crimes(), Look.COUNT, "Offences of the months above"));
        return list;
    }

    private static String sum(String id) {
        return "SUM(" + Names.column(id) + ")";
    }
}
