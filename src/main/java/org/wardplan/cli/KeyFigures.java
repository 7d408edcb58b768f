package org.wardplan.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Recommendation;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Summary;

/** The key figures of a scenario, in London or in a borough, and its rows. */
final class KeyFigures {
    private final OpenPlan open;
    private final Evaluation e;
    private final @Nullable Borough borough;
    private final int[] wards;
    private final Summary sums;

    KeyFigures(OpenPlan open, Evaluation e, @Nullable Borough borough) {
        this.open = open;
        this.e = e;
        this.borough = borough;
        this.wards = open.wards(borough);
        this.sums = borough == null ? e.london() : e.summary(wards);
    }

    /** The plan of the optimiser's that was taken over last. */
    private static @Nullable Map<String, Object> recommendation(Scenario s) {
        Recommendation last = s.advice().recommendation();
        if (last == null) {
            return null;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("objectiveName", last.aim().objective().id());
        map.put("evenness", last.aim().evenness());
        map.put("coverage", last.aim().coverage());
        map.put("budgetPence", last.budget().pence());
        map.put("objective", last.objective());
        map.put("bound", last.bound());
        map.put("at", last.at());
        return map;
    }

    /** @param ranks with rows when given, without when null */
    Map<String, Object> json(@Nullable RankIntervals ranks) {
        Plan plan = open.plan();
        Scenario s = e.scenario();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("plan", plan.name());
        map.put("scenario", s.id());
        map.put("wardSet", plan.wardSet());
        map.put("borough", borough == null ? null : borough.name());
        map.put("boroughCode", borough == null ? null : borough.code().value());
        map.put("firstMonth", e.need().window().first().toString());
        map.put("lastMonth", e.need().window().last().toString());
        map.put("profile", s.profile());
        map.put("targetMethod", s.demand().method().name().toLowerCase(Locale.ROOT));
        map.put("localYear", s.demand().localYear() == 0 ? null : s.demand().localYear());
        map.put("notices", e.need().notices());
        map.put("wards", sums.wards());
        Map<String, Object> posts = new LinkedHashMap<>();
        for (int r = 0; r < e.roles().size(); r++) {
            posts.put(e.roles().get(r).id(), sums.posts()[r]);
        }
        map.put("posts", posts);
        map.put("costPence", sums.cost().pence());
        map.put("budgetPence", e.budget().pence());
        map.put("headroomPence", e.headroom().pence());
        map.put(
                "envelopePence",
                plan.extract() == null ? null : plan.extract().envelope().pence());
        map.put("londonCostPence", e.london().cost().pence());
        map.put("effectivePosts", sums.effectivePosts());
        map.put("targetPosts", sums.targetPosts());
        map.put("unmetPosts", sums.unmetPosts());
        map.put("coverage", sums.coverage());
        map.put("unmetNeed", sums.unmetNeed());
        map.put("unmetNeedIndex", sums.unmetNeedIndex());
        map.put("worstCoverage", sums.worstCoverage());
        map.put("worstDecileCoverage", sums.worstDecileCoverage());
        map.put("gini", sums.gini());
        map.put("wardsBelowFloor", sums.belowFloor());
        map.put("change", sums.change());
        map.put("crimes", sums.crimes());
        map.put("recommendation", recommendation(s));
        map.put(
                "overrides",
                OverrideCommand.rows(open.data().wards(), s, w -> Arrays.binarySearch(wards, w) >= 0, Map.of()));
        if (ranks != null) {
            List<Object> rows = new ArrayList<>();
            for (int w : wards) {
                rows.add(row(w, ranks));
            }
            map.put("rows", rows);
        }
        return map;
    }

    private Map<String, Object> row(int w, RankIntervals ranks) {
        Ward ward = open.data().wards().ward(w);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", ward.code().value());
        map.put("name", ward.name());
        map.put("borough", ward.borough().name());
        map.put("boroughCode", ward.borough().code().value());
        Map<String, Object> posts = new LinkedHashMap<>();
        List<String> locked = new ArrayList<>();
        for (int r = 0; r < e.roles().size(); r++) {
            Role role = e.roles().get(r);
            posts.put(role.id(), e.posts(r, w));
            if (e.scenario().locks().contains(new Lock(ward.code().value(), role.id()))) {
                locked.add(role.id());
            }
        }
        map.put("posts", posts);
        map.put("locked", locked);
        map.put("costPence", e.cost(w).pence());
        map.put("target", e.need().target(w));
        map.put("targetShare", e.need().target(TargetMethod.SHARE, w));
        map.put("targetWorkload", e.need().hasWorkload() ? e.need().target(TargetMethod.WORKLOAD, w) : null);
        Map<String, Object> parts = new LinkedHashMap<>();
        e.need().targetParts().forEach(p -> parts.put(p.id(), p.points()[w]));
        map.put("parts", parts);
        map.put("effective", e.effective(w));
        map.put("coverage", e.coverage(w));
        map.put("fairShare", e.fairShare(w));
        map.put("gap", e.gap(w));
        map.put("belowFloor", e.belowFloor(w));
        map.put("change", e.change(w));
        map.put("crimes", e.need().crimes(w));
        map.put("priority", e.need().priority(w));
        map.put("rank", e.need().rank(w));
        map.put("rankLow", ranks.low()[w]);
        map.put("rankHigh", ranks.high()[w]);
        map.put("topTenth", ranks.topTenth()[w]);
        return map;
    }

    /** @param ranks with rows when given, without when null */
    List<String> lines(@Nullable RankIntervals ranks) {
        Plan plan = open.plan();
        List<String> lines = new ArrayList<>();
        lines.add(plan.name() + ", " + e.scenario().name() + (borough == null ? "" : ", " + borough.name()));
        lines.add("");
        TextTable table = new TextTable("", ">", "");
        table.row("Wards", number(sums.wards()), "");
        for (int r = 0; r < e.roles().size(); r++) {
            if (sums.posts()[r] > 0 || e.roles().get(r).plannable()) {
                table.row(
                        e.roles().get(r).id() + " posts",
                        number(sums.posts()[r]),
                        e.roles().get(r).label());
            }
        }
        table.row("Cost a year", sums.cost().inPounds(), "");
        table.row("Budget", e.budget().inPounds(), borough == null ? "" : "of all London");
        Money headroom = e.headroom();
        table.row(
                headroom.isNegative() ? "Over budget" : "Headroom",
                (headroom.isNegative() ? Money.ZERO.minus(headroom) : headroom).inPounds(),
                borough == null ? "" : "of all London");
        table.row("Effective posts", decimals(sums.effectivePosts(), 1), "after vacancies, abstraction, effectiveness");
        table.row("Target", decimals(sums.targetPosts(), 1), "effective posts" + counted());
        table.row(
                "Posts short",
                decimals(sums.unmetPosts(), 1),
                "effective; ≈ " + number(Math.round(e.inDwoPosts(sums.unmetPosts()))) + " "
                        + e.roles().get(0).id() + " posts");
        table.row("Coverage", percent(sums.coverage()), "");
        table.row("Unmet need", decimals(sums.unmetNeedIndex(), 1), "the reference floor = 100");
        table.row("Lowest coverage", percent(sums.worstCoverage()), "of a ward");
        table.row("Worst tenth", percent(sums.worstDecileCoverage()), "mean coverage of the lowest tenth of wards");
        table.row("Gini", decimals(sums.gini(), 3), "of coverage, weighted by target; 0 = even");
        table.row("Below the floor", number(sums.belowFloor()), "wards");
        List<String> rows = table.lines();
        lines.addAll(rows.subList(1, rows.size()));
        if (ranks != null) {
            lines.add("");
            lines.addAll(rows(ranks));
        }
        return lines;
    }

    private List<String> rows(RankIntervals ranks) {
        List<String> heads = new ArrayList<>(List.of("Code", "Ward", "Borough"));
        e.roles().forEach(r -> heads.add(">" + r.id()));
        heads.addAll(List.of(
                ">Target",
                ">Effective",
                ">Coverage",
                ">Fair share",
                ">Gap",
                ">Priority",
                ">Rank",
                ">Rank 5–95 %",
                ">Top tenth"));
        TextTable table = new TextTable(heads.toArray(String[]::new));
        for (int w : wards) {
            Ward ward = open.data().wards().ward(w);
            List<String> cells = new ArrayList<>(
                    List.of(ward.code().value(), ward.name(), ward.borough().name()));
            for (int r = 0; r < e.roles().size(); r++) {
                cells.add(number(e.posts(r, w)));
            }
            cells.addAll(List.of(
                    decimals(e.need().target(w), 1),
                    decimals(e.effective(w), 1),
                    percent(e.coverage(w)),
                    percent(e.fairShare(w)),
                    decimals(e.gap(w), 1),
                    decimals(e.need().priority(w), 0),
                    number(e.need().rank(w)),
                    ranks.low()[w] + "–" + ranks.high()[w],
                    percent(ranks.topTenth()[w])));
            table.row(cells.toArray(String[]::new));
        }
        return table.lines();
    }

    /** From what, where it is not the usual way. */
    private String counted() {
        Scenario s = e.scenario();
        return (s.demand().method() == TargetMethod.WORKLOAD ? ", by workload" : "") + ", profile " + s.profile() + ", "
                + e.need().window().first() + " to " + e.need().window().last()
                + (s.demand().localYear() == 0
                        ? ""
                        : ", local priorities "
                                + LocalPriorities.yearLabel(s.demand().localYear()));
    }

    static String number(long n) {
        return (n < 0 ? "−" : "") + String.format(Locale.ROOT, "%,d", Math.abs(n));
    }

    static String decimals(double x, int places) {
        return (x < 0 ? "−" : "") + String.format(Locale.ROOT, "%,." + places + "f", Math.abs(x));
    }

    static String percent(double share) {
        return decimals(100 * share, 0) + " %";
    }
}
