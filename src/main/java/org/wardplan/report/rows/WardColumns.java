package org.wardplan.report.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.analysis.forecast.Trend;
import org.wardplan.analysis.hotspot.EmergingClass;
import org.wardplan.analysis.rate.Denominator;
import org.wardplan.analysis.rate.Rates;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.HotSpotFindings;
import org.wardplan.planning.Need;
import org.wardplan.report.content.ExportInput;

/**
 * The columns of the exports, one row a ward. Figures are exact, not rounded as on screens: shares run from 0 to 1 and
 * more, money is in whole pence, gap, target and effective are effective posts, {@code gapDwoPosts} is the gap in posts
 * of the first role. Rates are per 1,000 residents in the window; {@code topTenth} is a share of the draws and
 * {@code trend} the change of 12 months on the 12 before, 0.12 for 12 % more. {@code hotSpotClass} and {@code pattern}
 * are of the hot-spot study that the scenario keeps. What is not known is empty.
 */
public final class WardColumns {
    private static final String EFFECTIVE = "effective posts";
    private static final String POSTS = "posts";
    private static final String SHARE = "share, 1 = 100%";
    private static final String RANK = "rank, 1 = greatest need";
    private static final String RATE = "offences per 1,000 residents";

    private final ExportInput in;
    private final Evaluation e;
    private final Need need;
    private final List<Column> columns = new ArrayList<>();

    private WardColumns(ExportInput in) {
        this.in = in;
        e = in.evaluation();
        need = e.need();
    }

    /** The columns, in order; names are unique as long as the ids of the plan's roles and indicators are. */
    public static List<Column> of(ExportInput in) {
        WardColumns all = new WardColumns(in);
        all.ward();
        all.need();
        all.analyses();
        all.posts();
        all.target();
        all.decisions();
        return List.copyOf(all.columns);
    }

    private void ward() {
        WardSet wards = in.data().wards();
        text("code", "Code of the ward (Office for National Statistics)", w -> wards.ward(w)
                .code()
                .value());
        text("name", "Name of the ward", w -> wards.ward(w).name());
        text("borough", "Name of the borough", w -> wards.ward(w).borough().name());
        text(
                "boroughCode",
                "Code of the borough (Office for National Statistics)",
                w -> wards.ward(w).borough().code().value());
        text(
                "bcu",
                "Basic Command Unit that polices the borough",
                w -> wards.ward(w).borough().unit().name());
        real("hectares", "hectares", "Area of the ward without tidal river", w -> wards.ward(w)
                .landHectares());
        whole("population", "residents", "Residents: " + in.data().description().populationSource(), w -> wards.ward(w)
                .population());
    }

    private void need() {
        String window = need.window().first() + " to " + need.window().last();
        whole("crimes", "offences", "Recorded offences, " + window, need::crimes);
        real(
                "harm",
                "weighted offences",
                "Offences weighted by profile " + in.profile().id() + ", " + window,
                w -> need.demand(w));
        real("priority", "index, 100 = average ward", "Need against the average ward", need::priority);
        whole("rank", RANK, "Place of the ward by need", need::rank);
        RankIntervals ranks = in.ranks();
        add(
                "rankLow",
                Column.Type.INTEGER,
                RANK,
                "Lower end of the 90% interval of the rank",
                w -> ranks == null ? null : (Integer) ranks.low()[w]);
        add(
                "rankHigh",
                Column.Type.INTEGER,
                RANK,
                "Upper end of the 90% interval of the rank",
                w -> ranks == null ? null : (Integer) ranks.high()[w]);
        real(
                "topTenth",
                SHARE,
                "Chance of being in the top tenth of need",
                w -> ranks == null ? Double.NaN : ranks.topTenth()[w]);
        Rates rates = need.rates(Denominator.RESIDENTS);
        real("rate", RATE, "Recorded crime rate, " + window, rates::raw);
        real("rateSmoothed", RATE, "The rate drawn towards that of London where numbers are small", rates::smoothed);
    }

    private void analyses() {
        Trend trend = e.findings().trend();
        real(
                "trend",
                "change, 0.1 = 10% more",
                "Recorded crime of 12 months against the 12 before",
                w -> trend == null ? Double.NaN : trend.wards().get(w).change());
        text(
                "trendVerdict",
                "Whether that change is more than chance",
                w -> trend == null
                        ? null
                        : trend.wards()
                                .get(w)
                                .own()
                                .trend()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'));
        HotSpotFindings hotSpots = e.findings().hotSpots();
        HotSpotFindings printed = hotSpots != null && hotSpots.mayPrint() ? hotSpots : null;
        String of = printed == null ? "" : ": " + printed.label();
        text(
                "hotSpotClass",
                "Class of the scenario's hot-spot study" + of,
                w -> printed == null ? null : printed.classOf(w).id());
        text(
                "pattern",
                "How the ward's hot months follow each other" + of,
                w -> printed == null ? null : id(printed.patternOf(w)));
    }

    private void posts() {
        List<Role> roles = in.plan().roles();
        for (int r = 0; r < roles.size(); r++) {
            int role = r;
            whole("posts" + roles.get(r).id(), POSTS, "Posts: " + roles.get(r).label(), w -> e.posts(role, w));
        }
        whole("posts", POSTS, "Posts of all roles", w -> e.posts(w));
        String baseline = in.plan().baselineScenario().name();
        for (int r = 0; r < roles.size(); r++) {
            int role = r;
            whole(
                    "baseline" + roles.get(r).id(),
                    POSTS,
                    "Posts in " + baseline + ": " + roles.get(r).label(),
                    w -> e.baseline().posts(role, w));
        }
    }

    private void target() {
        real("target", EFFECTIVE, "What the ward needs, by the scenario's method", w -> need.target(w));
        real(
                "targetShare",
                EFFECTIVE,
                "What the ward needs as its share of the strength aimed at",
                w -> need.target(TargetMethod.SHARE, w));
        real(
                "targetWorkload",
                EFFECTIVE,
                "What the ward needs by hours of work",
                w -> need.hasWorkload() ? need.target(TargetMethod.WORKLOAD, w) : Double.NaN);
        text("method", "Which of the two the target is", w -> need.method()
                .name()
                .toLowerCase(Locale.ROOT));
        for (Need.Part part : need.targetParts()) {
            real("part" + capital(part.id()), EFFECTIVE, "Part of the target: " + part.label(), w -> part.points()[w]);
        }
        real("effective", EFFECTIVE, "Posts after vacancies, abstraction and effectiveness", e::effective);
        real("coverage", SHARE, "Effective posts ÷ target", e::coverage);
        real("fairShare", SHARE, "Share of London's effective posts ÷ share of its target", e::fairShare);
        real("gap", EFFECTIVE, "Effective posts short of target", e::gap);
        real(
                "gapDwoPosts",
                POSTS,
                "The gap in posts of " + in.plan().roles().get(0).id(),
                w -> e.inDwoPosts(e.gap(w)));
        real(
                "unmetNeed",
                EFFECTIVE,
                "Unmet need, gap² ÷ target: deep gaps count most",
                w -> Evaluation.unmetNeed(need.target(w), e.effective(w)));
        add("belowFloor", Column.Type.BOOLEAN, "", "Whether the ward has fewer posts than the floor", e::belowFloor);
        whole(
                "change",
                POSTS,
                "Posts more than in " + in.plan().baselineScenario().name(),
                e::change);
        add("costPence", Column.Type.INTEGER, "pence a year", "Yearly cost of the ward's posts", w -> e.cost(w)
                .pence());
    }

    private void decisions() {
        text("locked", "Roles whose posts are locked", this::locked);
        text("note", "The planner's note on the ward", w -> in.scenario()
                .notes()
                .getOrDefault(in.plan().wardCodes().get(w), ""));
    }

    private void add(String name, Column.Type type, String unit, String meaning, IntFunction<@Nullable Object> value) {
        columns.add(new Column(name, type, unit, meaning, value));
    }

    private void text(String name, String meaning, IntFunction<@Nullable Object> value) {
        add(name, Column.Type.TEXT, "", meaning, value);
    }

    private void whole(String name, String unit, String meaning, IntUnaryOperator value) {
        add(name, Column.Type.INTEGER, unit, meaning, value::applyAsInt);
    }

    /** Not-a-number is not known. */
    private void real(String name, String unit, String meaning, IntToDoubleFunction value) {
        add(name, Column.Type.REAL, unit, meaning, w -> known(value.applyAsDouble(w)));
    }

    /** {@code public-order} as {@code PublicOrder}. */
    private static String capital(String id) {
        StringBuilder name = new StringBuilder();
        boolean start = true;
        for (char c : id.toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                name.append(start ? Character.toUpperCase(c) : c);
            }
            start = !Character.isLetterOrDigit(c);
        }
        return name.toString();
    }

    private static @Nullable String id(@Nullable EmergingClass c) {
        return c == null ? null : c.id();
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : (Double) value;
    }

    /** Ids of the locked roles with a space between, in the plan's order; empty where none is. */
    private String locked(int ward) {
        Plan plan = in.plan();
        return String.join(
                " ",
                plan.roles().stream()
                        .map(Role::id)
                        .filter(role -> in.scenario()
                                .locks()
                                .contains(new Lock(plan.wardCodes().get(ward), role)))
                        .toList());
    }
}
