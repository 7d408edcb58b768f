package org.wardplan.report.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.analysis.forecast.Trend;
import org.wardplan.analysis.rate.Denominator;
import org.wardplan.analysis.rate.Rates;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Deprivation;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.HotSpotFindings;
import org.wardplan.planning.figures.FigureTable;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.Words;
import org.wardplan.report.sheet.WardField.Band;

/** The columns of the sheet of wards. Formulas are those of {@link Evaluation}. */
final class WardFields {
    private final ExportInput in;
    private final Evaluation e;
    private final List<Role> roles;
    private final Names names;
    private final List<WardField> list = new ArrayList<>();

    private WardFields(ExportInput in) {
        this.in = in;
        this.e = in.evaluation();
        this.roles = in.plan().roles();
        this.names = new Names(roles);
    }

    static List<WardField> of(ExportInput in) {
        WardFields f = new WardFields(in);
        f.wards();
        f.posts();
        f.results();
        f.need();
        f.crime();
        f.place();
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

    private void need() {
        RankIntervals ranks = in.ranks();
        String made = "Wardplan, profile " + in.profile().id();
        String draws = ranks == null ? "not computed" : Words.count(ranks.draws()) + " draws, seed " + ranks.seed();
        value(
                Band.NEED,
                "priority",
                "Priority",
                Look.ONE,
                9,
                "average ward = 100",
                "Need of the ward against the average ward",
                made,
                w -> e.need().priority(w));
        value(
                Band.NEED,
                "rank",
                "Rank",
                Look.COUNT,
                7,
                "1 = highest",
                "Place by priority in London",
                made,
                w -> e.need().rank(w));
        value(
                Band.NEED,
                "rankLow",
                "Rank from",
                Look.COUNT,
                7,
                "rank",
                "The rank that 5% of the draws reach or better",
                draws,
                w -> ranks == null ? null : (Integer) ranks.low()[w]);
        value(
                Band.NEED,
                "rankHigh",
                "Rank to",
                Look.COUNT,
                7,
                "rank",
                "The rank that 5% of the draws reach or worse",
                draws,
                w -> ranks == null ? null : (Integer) ranks.high()[w]);
        value(
                Band.NEED,
                "topTenth",
                "In the top tenth",
                Look.PERCENT,
                9,
                "share of draws",
                "How often the ward is among the tenth of wards of greatest need",
                draws,
                w -> ranks == null ? null : (Double) ranks.topTenth()[w]);
        value(
                Band.NEED,
                "targetShare",
                "Target by share",
                Look.TWO,
                9,
                "effective posts",
                "Target as a share of the strength aimed at",
                "Wardplan; see Assumptions",
                w -> e.need().target(TargetMethod.SHARE, w));
        value(
                Band.NEED,
                "targetWorkload",
                "Target by workload",
                Look.TWO,
                10,
                "effective posts",
                "Target by hours of work; empty where the scenario has no table of hours",
                "Wardplan; see Assumptions",
                w -> e.need().target(TargetMethod.WORKLOAD, w));
    }

    private void crime() {
        String window = Words.month(e.need().window().first()) + " to "
                + Words.month(e.need().window().last());
        Rates rates = e.need().rates(Denominator.RESIDENTS);
        Trend trend = e.findings().trend();
        HotSpotFindings found = e.findings().hotSpots();
        HotSpotFindings hot = found != null && found.mayPrint() ? found : null;
        add(
                Band.CRIME,
                "crimes",
                "Recorded crimes",
                Look.COUNT,
                10,
                "offences",
                "All recorded offences, " + window,
                published(),
                "",
                "+",
                w -> e.need().crimes(w));
        add(
                Band.CRIME,
                "harm",
                "Weighted crimes",
                Look.COUNT,
                14,
                "weighted offences",
                "Offences times the weights of the priority profile "
                        + in.profile().label() + ", " + window,
                published() + "; weights: " + in.profile().id(),
                "",
                "+",
                w -> e.need().demand(w));
        value(
                Band.CRIME,
                "rate",
                "Crimes per 1,000 residents",
                Look.ONE,
                11,
                "per 1,000 residents",
                "Recorded offences, " + window,
                published(),
                w -> rates.raw(w));
        value(
                Band.CRIME,
                "rateSmoothed",
                "Smoothed rate",
                Look.ONE,
                10,
                "per 1,000 residents",
                "The rate drawn towards London's where few people live (empirical Bayes, Marshall 1991)",
                "Wardplan",
                w -> rates.smoothed(w));
        value(
                Band.CRIME,
                "trend",
                "Trend",
                Look.SIGNED_PERCENT,
                8,
                "change",
                "Recorded offences of the last 12 months against the 12 before",
                published(),
                w -> trend == null ? null : (Double) trend.wards().get(w).change());
        value(
                Band.CRIME,
                "trendVerdict",
                "Trend, tested",
                Look.TEXT.apart(),
                15,
                "",
                "What a test says of the change: up, down, no clear change",
                "Wardplan",
                w -> trend == null ? null : trend.wards().get(w).own().trend().label());
        value(
                Band.CRIME,
                "hotSpotClass",
                "Hot-spot class",
                Look.TEXT,
                20,
                "",
                hot == null ? "Of the hot-spot study of the scenario; none may be printed" : hot.words(),
                "Wardplan",
                w -> hot == null ? null : hot.classOf(w).label());
        value(
                Band.CRIME,
                "pattern",
                "Pattern of hot months",
                Look.TEXT,
                15,
                "",
                "How hot months follow each other",
                "Wardplan",
                w -> {
                    var pattern = hot == null ? null : hot.patternOf(w);
                    return pattern == null ? null : pattern.label();
                });
    }

    private void place() {
        int[] fifth = Deprivation.fifths(in.data().wards());
        add(
                Band.PLACE,
                "residents",
                "Residents",
                Look.COUNT,
                10,
                "people",
                "Residents of the ward",
                in.data().description().populationSource(),
                "",
                "+",
                w -> ward(w).population());
        value(
                Band.PLACE,
                "fifth",
                "Fifth by deprivation",
                Look.COUNT,
                11,
                "1 = most deprived",
                "London's wards in order of their score in the Index of Multiple Deprivation 2019, cut into five groups"
                        + " of equal number. This is not an equality impact assessment",
                "Index of Multiple Deprivation 2019",
                w -> fifth[w] < 0 ? null : (Integer) (fifth[w] + 1));
        value(
                Band.PLACE,
                "locked",
                "Locked roles",
                Look.TEXT.apart(),
                12,
                "",
                "Roles whose posts are locked in the plan",
                "The plan",
                this::locked);
        value(
                Band.PLACE,
                "note",
                "Note",
                Look.TEXT,
                40,
                "",
                "Note of the ward in the plan",
                "The plan",
                w -> in.scenario().notes().getOrDefault(code(w), ""));
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

    private void result(
            String id,
            String head,
            Look look,
            double width,
            String unit,
            String meaning,
            String formula,
            String sum,
            IntFunction<@Nullable Object> value) {
        add(Band.RESULT, id, head, look, width, unit, meaning, "", formula, sum, value);
    }

    private void value(
            Band band,
            String id,
            String head,
            Look look,
            double width,
            String unit,
            String meaning,
            String source,
            IntFunction<@Nullable Object> value) {
        add(band, id, head, look, width, unit, meaning, source, "", "", value);
    }

    private void add(
            Band band,
            String id,
            String head,
            Look look,
            double width,
            String unit,
            String meaning,
            String source,
            String formula,
            String sum,
            IntFunction<@Nullable Object> value) {
        list.add(new WardField(id, band, head, look, width, unit, meaning, source, formula, sum, value));
    }

    private Ward ward(int w) {
        return in.data().wards().ward(w);
    }

    private String code(int w) {
        return ward(w).code().value();
    }

    private String wardSet() {
        return in.data().description().title();
    }

    private String published() {
        return "Metropolitan Police, recorded crime (see Sources)";
    }

    private @Nullable Object locked(int w) {
        return Arrays.stream(roles.stream()
                        .map(Role::id)
                        .filter(r -> in.scenario().locks().contains(new Lock(code(w), r)))
                        .toArray(String[]::new))
                .collect(Collectors.joining(" "));
    }
}
