package org.wardplan.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.wardplan.model.workforce.Role;
import org.wardplan.model.workforce.RoleRates;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Summary;
import org.wardplan.report.content.ExportInput;

/** What a post of each role costs and gives: the cells that the sums of all other sheets read. */
final class RatesSheet {
    static final String NAME = "Costs and rates";
    private static final int HEAD = 3;
    private static final int FIRST = 4;

    private static final int UNIT_COST = 2;
    private static final int VACANCY = 3;
    private static final int ABSTRACTION = 4;
    private static final int EFFECTIVENESS = 5;
    private static final int FLOOR = 6;
    private static final int EFFECTIVE_POST = 7;
    private static final int POSTS = 8;
    private static final int ELSEWHERE = 9;
    private static final int COST = 10;
    private static final int LONDON_COST = 11;
    private static final int EFFECTIVE = 12;
    private static final int LONDON_EFFECTIVE = 13;

    private final ExportInput in;
    private final Evaluation e;
    private final List<Role> roles;
    private final Names names;
    private final Page page;
    private final int sums;

    RatesSheet(ExportInput in, Book book) {
        this.in = in;
        e = in.evaluation();
        roles = in.plan().roles();
        names = new Names(roles);
        page = book.page(NAME);
        sums = FIRST + roles.size();
        for (int r = 0; r < roles.size(); r++) {
            int row = FIRST + r;
            book.name(names.unitCost(r), page.at(row, UNIT_COST));
            book.name(names.vacancy(r), page.at(row, VACANCY));
            book.name(names.abstraction(r), page.at(row, ABSTRACTION));
            book.name(names.effectiveness(r), page.at(row, EFFECTIVENESS));
            book.name(names.floor(r), page.at(row, FLOOR));
            book.name(names.effectivePost(r), page.at(row, EFFECTIVE_POST));
        }
        book.name(Names.LONDON_COST, page.at(sums, LONDON_COST));
        book.name(Names.LONDON_EFFECTIVE, page.at(sums, LONDON_EFFECTIVE));
        book.name(Names.LONDON_TARGET, page.at(sums + 2, LONDON_EFFECTIVE));
    }

    void fill() {
        page.put(0, 0, "Costs and rates by role", Look.STRONG);
        page.put(
                1,
                0,
                in.marking() + " · yellow cells are yours to change: costs, effective posts, coverage and headroom"
                        + " follow; targets don't move with rates",
                Look.FAINT);
        List<String> heads = List.of(
                "Role",
                "Full name",
                "Unit cost a year",
                "Vacancy",
                "Abstraction",
                "Effectiveness",
                "Floor: least posts in a ward (0 = none)",
                "Effective posts of one post",
                "Posts here",
                "Posts elsewhere in London",
                "Cost a year here",
                "Cost a year, London",
                "Effective posts here",
                "Effective posts, London");
        for (int c = 0; c < heads.size(); c++) {
            page.put(HEAD, c, heads.get(c), c < UNIT_COST ? Look.HEAD : Look.HEAD_RIGHT);
        }
        Summary here = e.summary(in.scope().wards());
        for (int r = 0; r < roles.size(); r++) {
            row(FIRST + r, r, here.posts()[r], e.london().posts()[r] - here.posts()[r]);
        }
        sums(here);
        checks();
        page.widths(10, 34, 14, 10, 12, 13, 15, 12, 10, 13, 16, 16, 12, 12);
        page.out().freezePane(1, FIRST);
        page.paper(in.marking(), NAME, true);
    }

    private void row(int row, int r, int here, int elsewhere) {
        RoleRates rates = e.rates(r);
        page.put(row, 0, roles.get(r).id(), Look.STRONG);
        page.put(row, 1, roles.get(r).label(), Look.TEXT);
        page.put(row, UNIT_COST, rates.unitCost().pence() / 100.0, Look.PENCE.input());
        page.put(row, VACANCY, rates.vacancy(), Look.PERCENT.input());
        page.put(row, ABSTRACTION, rates.abstraction(), Look.PERCENT.input());
        page.put(row, EFFECTIVENESS, rates.effectiveness(), Look.THREE.input());
        page.put(row, FLOOR, in.scenario().floor().getOrDefault(roles.get(r).id(), 0), Look.COUNT.input());
        page.formula(
                row,
                EFFECTIVE_POST,
                "(1-" + Page.cell(row, VACANCY) + ")*(1-" + Page.cell(row, ABSTRACTION) + ")*"
                        + Page.cell(row, EFFECTIVENESS),
                rates.effectivePerPost(),
                Look.FOUR);
        page.formula(row, POSTS, "SUM(" + Names.column("posts_" + (r + 1)) + ")", here, Look.COUNT);
        page.put(row, ELSEWHERE, elsewhere, Look.COUNT);
        String unit = Page.cell(row, UNIT_COST);
        String all = "(" + Page.cell(row, POSTS) + "+" + Page.cell(row, ELSEWHERE) + ")";
        page.formula(
                row,
                COST,
                "ROUND(" + Page.cell(row, POSTS) + "*" + unit + ",2)",
                rates.unitCost().times(here).pence() / 100.0,
                Look.POUNDS);
        page.formula(
                row,
                LONDON_COST,
                "ROUND(" + all + "*" + unit + ",2)",
                rates.unitCost().times(here + elsewhere).pence() / 100.0,
                Look.POUNDS);
        page.formula(
                row,
                EFFECTIVE,
                Page.cell(row, POSTS) + "*" + Page.cell(row, EFFECTIVE_POST),
                here * rates.effectivePerPost(),
                Look.TWO);
        page.formula(
                row,
                LONDON_EFFECTIVE,
                all + "*" + Page.cell(row, EFFECTIVE_POST),
                (here + elsewhere) * rates.effectivePerPost(),
                Look.TWO);
    }

    private void sums(Summary here) {
        int[] all = IntStream.range(0, LONDON_EFFECTIVE + 1).toArray();
        for (int c : all) {
            page.look(sums, c, Look.TEXT.sum());
        }
        page.put(sums, 1, "All roles", Look.TEXT.sum());
        add(POSTS, here.totalPosts(), Look.COUNT);
        add(ELSEWHERE, e.london().totalPosts() - here.totalPosts(), Look.COUNT);
        add(COST, here.cost().pence() / 100.0, Look.POUNDS);
        add(LONDON_COST, e.london().cost().pence() / 100.0, Look.POUNDS);
        add(EFFECTIVE, here.effectivePosts(), Look.TWO);
        add(LONDON_EFFECTIVE, e.london().effectivePosts(), Look.TWO);
        double elsewhere = in.scope().isLondon() ? 0 : e.london().targetPosts() - here.targetPosts();
        page.put(sums + 1, 1, "Target of the wards elsewhere in London", Look.TEXT);
        page.put(sums + 1, LONDON_EFFECTIVE, elsewhere, Look.TWO);
        page.put(sums + 2, 1, "Target of all London", Look.TEXT);
        page.formula(
                sums + 2,
                LONDON_EFFECTIVE,
                "SUM(" + Names.column("target") + ")+" + Page.cell(sums + 1, LONDON_EFFECTIVE),
                e.london().targetPosts(),
                Look.TWO);
        List<String> notes = new ArrayList<>();
        notes.add("Effective posts of one post = (1 − vacancy) × (1 − abstraction) × effectiveness.");
        notes.add("Where each figure comes from, and which are assumptions, stands in the sheet Assumptions.");
        if (!in.scope().isLondon()) {
            notes.add("Posts elsewhere in London stand as they are in the plan: fair share, budget and headroom are"
                    + " those of all London.");
        }
        for (int k = 0; k < notes.size(); k++) {
            page.put(sums + 4 + k, 0, notes.get(k), Look.FAINT);
        }
    }

    private void add(int column, Number value, Look look) {
        page.formula(
                sums,
                column,
                "SUM(" + Page.cell(FIRST, column) + ":" + Page.cell(sums - 1, column) + ")",
                value,
                look.sum());
    }

    private void checks() {
        int last = sums - 1;
        share(VACANCY, last);
        share(ABSTRACTION, last);
        amount(UNIT_COST, last, "an amount of 0 or more pounds");
        amount(EFFECTIVENESS, last, "a number of 0 or more; 1 is a DWO");
        String floor = Page.cell(FIRST, FLOOR);
        page.allow(
                FIRST,
                FLOOR,
                last,
                FLOOR,
                "AND(ISNUMBER(" + floor + ")," + floor + ">=0," + floor + "=INT(" + floor + "))",
                "a whole number of posts, 0 for none");
    }

    private void share(int column, int last) {
        String cell = Page.cell(FIRST, column);
        page.allow(
                FIRST,
                column,
                last,
                column,
                "AND(ISNUMBER(" + cell + ")," + cell + ">=0," + cell + "<=1)",
                "a share from 0% to 100%");
    }

    private void amount(int column, int last, String expected) {
        String cell = Page.cell(FIRST, column);
        page.allow(FIRST, column, last, column, "AND(ISNUMBER(" + cell + ")," + cell + ">=0)", expected);
    }
}
