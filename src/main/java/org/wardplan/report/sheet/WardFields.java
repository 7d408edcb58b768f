package org.wardplan.report.sheet;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.figures.FigureTable;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.sheet.WardField.Band;

/** The columns of the sheet of wards. Formulas are those of {@link Evaluation}. */
final class WardFields extends FieldList {
    private final List<Role> roles;
    private final Names names;

    private WardFields(ExportInput in) {
        super(in);
        this.roles = in.plan().roles();
        this.names = new Names(roles);
    }

    static List<WardField> of(ExportInput in) {
        WardFields f = new WardFields(in);
        f.wards();
        f.posts();
        f.results();
        f.list.addAll(EvidenceFields.of(in));
        f.workings();
        return List.copyOf(f.list);
    }

    private void wards() {
        value(Band.WARD, "code", "Ward code", Look.TEXT, 12, "", "GSS code of the ward", wardSet(), this::code);
        value(Band.WARD, "name", "Ward", Look.TEXT, 30, "", "Name of the ward", wardSet(), w -> ward(w).name());
        value(
                Band.WARD,
                "borough",
                "Borough",
                Look.TEXT,
                24,
                "",
                "London borough of the ward",
                wardSet(),
                w -> ward(w).borough().name());
        value(
                Band.WARD,
                "bcu",
                "BCU",
                Look.TEXT,
                15,
                "",
                "Basic Command Unit of the borough",
                "Metropolitan Police",
                w -> ward(w).borough().unit().name());
    }

    private void posts() {
        for (int r = 0; r < roles.size(); r++) {
            int role = r;
            add(
                    Band.POSTS,
                    "posts_" + (r + 1),
                    roles.get(r).id(),
                    Look.COUNT.input(),
                    7,
                    "posts",
                    roles.get(r).label() + ": posts of the plan in the ward. Change it, and all that follows from it"
                            + " changes",
                    "The plan",
                    "",
                    "+",
                    w -> e.posts(role, w));
        }
    }

    private void results() {
        String posts = each(r -> "[posts_" + (r + 1) + "]");
        result("posts", "Posts", Look.COUNT, 8, "posts", "Posts of all roles", posts, "+", e::posts);
        result(
                "change",
                "Change",
                Look.SIGNED,
                9,
                "posts",
                "Posts more or fewer than in the baseline of the plan",
                "[posts]-[baseline]",
                "+",
                e::change);
        add(
                Band.RESULT,
                "target",
                "Target",
                Look.TWO,
                9,
                "effective posts",
                "Effective posts that the ward should have. It is found from need at the reference rates, so it moves"
                        + " neither with vacancy and abstraction nor with posts",
                "Wardplan; see Assumptions",
                "",
                "+",
                w -> e.need().target(w));
        result(
                "effective",
                "Effective posts",
                Look.TWO,
                10,
                "effective posts",
                "Posts less vacancies and abstraction, weighted by effectiveness",
                each(r -> "[posts_" + (r + 1) + "]*" + names.effectivePost(r)),
                "+",
                e::effective);
        result(
                "coverage",
                "Coverage",
                Look.PERCENT,
                10,
                "share of target",
                "Effective posts as a share of the target; for several wards one less their gaps as a share of their"
                        + " targets",
                "IF([target]<=0,1,[effective]/[target])",
                "IF([target]<=0,1,1-[gap]/[target])",
                e::coverage);
        result(
                "gap",
                "Gap",
                Look.TWO,
                8,
                "effective posts",
                "What the ward is short of its target; never below 0",
                "MAX(0,[target]-[effective])",
                "+",
                e::gap);
        String one = names.effectivePost(0);
        String first = roles.get(0).id();
        result(
                "gapFirst",
                "Gap in " + first + " posts",
                Look.ONE,
                9,
                first + " posts",
                "The gap over the effective posts of one " + first,
                "IF(" + one + "<=0,0,[gap]/" + one + ")",
                "+",
                w -> e.inDwoPosts(e.gap(w)));
        result(
                "fairShare",
                "Fair share",
                Look.PERCENT,
                9,
                "share",
                "Share of London's effective posts over share of London's target; 100% is as well off as London",
                "IF(OR(" + Names.LONDON_EFFECTIVE + "<=0,[target]<=0),1,[effective]/" + Names.LONDON_EFFECTIVE + "*"
                        + Names.LONDON_TARGET + "/[target])",
                "IF(OR(" + Names.LONDON_EFFECTIVE + "<=0,[target]<=0),1,[effective]/" + Names.LONDON_EFFECTIVE + "*"
                        + Names.LONDON_TARGET + "/[target])",
                e::fairShare);
        result(
                "belowFloor",
                "Below the floor",
                Look.COUNT,
                9,
                "1 or 0",
                "1 where a role has fewer posts than the floor rule promises",
                "IF(OR("
                        + IntStream.range(0, roles.size())
                                .mapToObj(r -> "[posts_" + (r + 1) + "]<" + names.floor(r))
                                .collect(Collectors.joining(","))
                        + "),1,0)",
                "+",
                w -> e.belowFloor(w) ? 1 : 0);
        result(
                "cost",
                "Cost a year",
                Look.POUNDS,
                13,
                "£ a year",
                "Posts times unit cost, in whole pence",
                "ROUND(" + each(r -> "[posts_" + (r + 1) + "]*" + names.unitCost(r)) + ",2)",
                "+",
                w -> e.cost(w).pence() / 100.0);
    }

    private void workings() {
        add(
                Band.WORKINGS,
                "unmetNeed",
                "Unmet need",
                Look.THREE,
                9,
                "posts",
                "Square of the gap over the target: deep gaps count most",
                "",
                "IF([target]<=0,0,[gap]^2/[target])",
                "+",
                w -> Evaluation.unmetNeed(e.need().target(w), e.effective(w)));
        add(
                Band.WORKINGS,
                "unmetFloor",
                "Unmet need at the floor",
                Look.THREE,
                10,
                "posts",
                "The same with the reference floor at reference rates: 100 of the index",
                "Wardplan",
                "",
                "+",
                w -> Evaluation.unmetNeed(e.need().target(w), e.need().floorEffective()));
        double[] evenness = evenness();
        add(
                Band.WORKINGS,
                "evenness",
                "Working for Gini",
                Look.THREE,
                10,
                "",
                "Target times the effective posts of the wards that are covered worse (twice) or equally (once): the"
                        + " ward's part of the area under the Lorenz curve",
                "",
                "[target]*SUMPRODUCT((({coverage}<[coverage])*2+({coverage}=[coverage]))*{effective})",
                "",
                w -> evenness[w]);
        value(
                Band.WORKINGS,
                "baseline",
                "Posts in the baseline",
                Look.COUNT,
                9,
                "posts",
                "Posts of all roles in the plan's baseline",
                "The plan",
                w -> e.posts(w) - e.change(w));
        for (int r = 0; r < roles.size(); r++) {
            int role = r;
            value(
                    Band.EXPORTED,
                    "exported_" + (r + 1),
                    roles.get(r).id() + FigureTable.AS_EXPORTED,
                    Look.COUNT,
                    9,
                    "posts",
                    "Posts when this file was written: what Wardplan finds changes against. Leave it as it is",
                    "The plan",
                    w -> e.posts(role, w));
        }
    }

    /** By ward of the set; only those of the scope are told. */
    private double[] evenness() {
        int[] wards = in.scope().wards();
        double[] part = new double[e.wards()];
        for (int w : wards) {
            double sum = 0;
            double coverage = e.coverage(w);
            for (int v : wards) {
                double other = e.coverage(v);
                sum += other < coverage ? 2 * e.effective(v) : other == coverage ? e.effective(v) : 0;
            }
            part[w] = e.need().target(w) * sum;
        }
        return part;
    }

    private String each(IntFunction<String> role) {
        return IntStream.range(0, roles.size()).mapToObj(role).collect(Collectors.joining("+"));
    }

    private String wardSet() {
        return in.data().description().title();
    }
}
