package org.wardplan.report.sheet;

import java.util.List;
import java.util.stream.Collectors;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.analysis.forecast.Trend;
import org.wardplan.analysis.rate.Denominator;
import org.wardplan.analysis.rate.Rates;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Deprivation;
import org.wardplan.planning.HotSpotFindings;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.Words;
import org.wardplan.report.sheet.WardField.Band;

/** The columns that say what the need of a ward rests on: values of the program, none of them a formula. */
final class EvidenceFields extends FieldList {
    private EvidenceFields(ExportInput in) {
        super(in);
    }

    static List<WardField> of(ExportInput in) {
        EvidenceFields f = new EvidenceFields(in);
        f.need();
        f.crime();
        f.place();
        return f.list;
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

    private static String published() {
        return "Metropolitan Police, recorded crime (see Sources)";
    }

    private String locked(int w) {
        return in.plan().roles().stream()
                .map(Role::id)
                .filter(r -> in.scenario().locks().contains(new Lock(code(w), r)))
                .collect(Collectors.joining(" "));
    }
}
