package org.wardplan.report.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.analysis.forecast.Trend;
import org.wardplan.analysis.hotspot.EmergingClass;
import org.wardplan.analysis.rate.Denominator;
import org.wardplan.analysis.rate.Rates;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.HotSpotFindings;
import org.wardplan.report.content.ExportInput;

/**
 * The columns of the exports, one row a ward. Figures are exact, not rounded as on screens: shares run from 0 to 1 and
 * more, money is in whole pence, gap, target and effective are effective posts, {@code gapDwoPosts} is the gap in posts
 * of the first role. Rates are per 1,000 residents in the window; {@code topTenth} is a share of the draws and
 * {@code trend} the change of 12 months on the 12 before, 0.12 for 12 % more. {@code hotSpotClass} and {@code pattern}
 * are of the hot-spot study that the scenario keeps. What is not known is empty.
 */
final class WardColumns {
    private WardColumns() {}

    static List<Column> of(ExportInput in) {
        DataSet data = in.data();
        Evaluation e = in.evaluation();
        RankIntervals ranks = in.ranks();
        List<Column> columns = new ArrayList<>();
        add(columns, "code", w -> data.wards().ward(w).code().value());
        add(columns, "name", w -> data.wards().ward(w).name());
        add(columns, "borough", w -> data.wards().ward(w).borough().name());
        add(columns, "boroughCode", w -> data.wards().ward(w).borough().code().value());
        add(columns, "bcu", w -> data.wards().ward(w).borough().unit().name());
        add(columns, "population", w -> data.wards().ward(w).population());
        add(columns, "crimes", w -> e.need().crimes(w));
        add(columns, "harm", w -> e.need().demand(w));
        add(columns, "priority", w -> e.need().priority(w));
        add(columns, "rank", w -> e.need().rank(w));
        add(columns, "rankLow", w -> ranks == null ? null : (Integer) ranks.low()[w]);
        add(columns, "rankHigh", w -> ranks == null ? null : (Integer) ranks.high()[w]);
        add(columns, "topTenth", w -> ranks == null ? null : (Double) ranks.topTenth()[w]);
        Rates rates = e.need().rates(Denominator.RESIDENTS);
        add(columns, "rate", w -> known(rates.raw(w)));
        add(columns, "rateSmoothed", w -> known(rates.smoothed(w)));
        Trend trend = e.findings().trend();
        add(
                columns,
                "trend",
                w -> trend == null ? null : known(trend.wards().get(w).change()));
        add(
                columns,
                "trendVerdict",
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
        boolean printed = hotSpots != null && hotSpots.mayPrint();
        add(
                columns,
                "hotSpotClass",
                w -> hotSpots == null || !printed ? null : hotSpots.classOf(w).id());
        add(columns, "pattern", w -> hotSpots == null || !printed ? null : id(hotSpots.patternOf(w)));
        List<Role> roles = in.plan().roles();
        for (int r = 0; r < roles.size(); r++) {
            int role = r;
            add(columns, "posts" + roles.get(r).id(), w -> e.posts(role, w));
        }
        add(columns, "target", w -> e.need().target(w));
        add(columns, "targetShare", w -> e.need().target(TargetMethod.SHARE, w));
        add(columns, "targetWorkload", w -> known(e.need().target(TargetMethod.WORKLOAD, w)));
        add(columns, "method", w -> e.need().method().name().toLowerCase(Locale.ROOT));
        add(columns, "effective", e::effective);
        add(columns, "coverage", e::coverage);
        add(columns, "fairShare", e::fairShare);
        add(columns, "gap", e::gap);
        add(columns, "gapDwoPosts", w -> e.inDwoPosts(e.gap(w)));
        add(columns, "change", e::change);
        add(columns, "costPence", w -> e.cost(w).pence());
        add(columns, "locked", w -> locked(in, w));
        add(columns, "note", w -> in.scenario()
                .notes()
                .getOrDefault(in.plan().wardCodes().get(w), ""));
        return columns;
    }

    private static void add(List<Column> columns, String name, IntFunction<@Nullable Object> value) {
        columns.add(new Column(name, value));
    }

    private static @Nullable String id(@Nullable EmergingClass c) {
        return c == null ? null : c.id();
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : (Double) value;
    }

    /** Ids of the locked roles with a space between, in the plan's order; empty where none is. */
    private static String locked(ExportInput in, int ward) {
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
