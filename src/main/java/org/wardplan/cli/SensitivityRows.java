package org.wardplan.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.whatif.FigureText;
import org.wardplan.planning.whatif.Outcome;
import org.wardplan.planning.whatif.Percentiles;
import org.wardplan.planning.whatif.RangedFigure;
import org.wardplan.planning.whatif.Ranges;
import org.wardplan.planning.whatif.Robustness;
import org.wardplan.planning.whatif.Spread;
import org.wardplan.planning.whatif.Tornado;
import org.wardplan.planning.whatif.WhatIfMeasure;
import org.wardplan.planning.whatif.WhatIfQuestion;

/** What a scenario hangs on, for machines and for people. */
final class SensitivityRows {
    private static final int SHOWN = 20;

    private final WhatIfQuestion question;
    private final Tornado tornado;
    private final @Nullable Spread spread;

    SensitivityRows(WhatIfQuestion question, Tornado tornado, @Nullable Spread spread) {
        this.question = question;
        this.tornado = tornado;
        this.spread = spread;
    }

    /** Key figures of an outcome. */
    private static Map<String, @Nullable Object> outcome(Outcome o) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("unmetNeed", o.plan().unmetNeed());
        map.put("unmetNeedIndex", o.plan().unmetNeedIndex());
        map.put("unmetPosts", o.plan().unmetPosts());
        map.put("coverage", o.plan().coverage());
        map.put("costPence", o.plan().cost().pence());
        map.put("bestUnmetNeed", o.best() == null ? null : o.best().unmetNeed());
        map.put("bestUnmetNeedIndex", o.best() == null ? null : o.best().unmetNeedIndex());
        map.put("bestCostPence", o.best() == null ? null : o.best().cost().pence());
        return map;
    }

    Map<String, @Nullable Object> central() {
        return outcome(tornado.central());
    }

    /** One row an assumption, those that move unmet need most first. */
    List<Map<String, @Nullable Object>> assumptions() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Tornado.Bar bar : tornado.by(WhatIfMeasure.UNMET_NEED)) {
            RangedFigure f = bar.figure();
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("key", f.key());
            row.put("label", f.label());
            row.put("unit", f.unit().name());
            row.put("value", f.value());
            row.put("low", f.low());
            row.put("high", f.high());
            row.put("status", f.status().name());
            row.put("rangeBasis", f.basis().name());
            row.put("rangeReason", f.reason());
            for (WhatIfMeasure m : WhatIfMeasure.values()) {
                row.put(name(m) + "Low", figure(m, bar.low()));
                row.put(name(m) + "High", figure(m, bar.high()));
            }
            row.put("swing", bar.swing(WhatIfMeasure.UNMET_NEED, tornado.central()));
            Spread drawn = spread;
            if (drawn != null) {
                drawn.correlations().stream()
                        .filter(c -> c.figure().equals(f))
                        .forEach(c -> row.put("rankCorrelation", c.rho()));
            }
            rows.add(row);
        }
        return rows;
    }

    private @Nullable Object figure(WhatIfMeasure m, Outcome o) {
        double v = m.of(o, tornado.central());
        if (Double.isNaN(v)) {
            return null;
        }
        return m == WhatIfMeasure.COST || m == WhatIfMeasure.MOVED ? (Object) Math.round(v) : (Object) v;
    }

    private static String name(WhatIfMeasure m) {
        return switch (m) {
            case UNMET_INDEX -> "unmetNeedIndex";
            case UNMET_NEED -> "unmetNeed";
            case POSTS_SHORT -> "unmetPosts";
            case COVERAGE -> "coverage";
            case COST -> "costPence";
            case BEST_INDEX -> "bestUnmetNeedIndex";
            case MOVED -> "postsMoved";
        };
    }

    List<Map<String, @Nullable Object>> fixed() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Ranges.Fixed f : tornado.ranges().fixed()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("key", f.key());
            row.put("label", f.label());
            row.put("reason", f.reason());
            rows.add(row);
        }
        return rows;
    }

    Map<String, @Nullable Object> spread() {
        Spread s = known();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("draws", s.draws());
        map.put("seed", s.settings().seed());
        map.put("distribution", s.settings().even() ? "uniform" : "triangular");
        map.put("drawsWithAPlan", s.planned());
        map.put("costPence", percentiles(s.cost(), true));
        map.put("unmetNeed", percentiles(s.unmetNeed(), false));
        map.put("unmetNeedIndex", percentiles(s.unmet(), false));
        map.put("bestUnmetNeedIndex", percentiles(s.bestUnmet(), false));
        map.put("bestCostPence", percentiles(s.bestCost(), true));
        map.put("regret", percentiles(s.regret(), false));
        map.put("wardsSure", s.count(Robustness.ROBUST));
        map.put("wardsOpen", s.count(Robustness.OPEN));
        map.put("wardsFragile", s.count(Robustness.FRAGILE));
        return map;
    }

    private Spread known() {
        Spread s = spread;
        if (s == null) {
            throw new IllegalStateException("nothing was drawn");
        }
        return s;
    }

    private static Map<String, @Nullable Object> percentiles(double[] values, boolean whole) {
        Percentiles p = Percentiles.of(values);
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        double[] all = {p.p5(), p.p25(), p.p50(), p.p75(), p.p95()};
        String[] names = {"p5", "p25", "p50", "p75", "p95"};
        for (int i = 0; i < all.length; i++) {
            map.put(names[i], Double.isNaN(all[i]) ? null : whole ? (Object) Math.round(all[i]) : (Object) all[i]);
        }
        return map;
    }

    /** One row a ward: what the best plans of the draws give it. */
    List<Map<String, @Nullable Object>> wards() {
        Spread s = known();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        List<Role> roles = question.plan().roles();
        for (int w = 0; w < s.wards(); w++) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("code", question.plan().wardCodes().get(w));
            row.put("name", question.data().wards().ward(w).name());
            row.put("borough", question.data().wards().ward(w).borough().name());
            for (int r = 0; r < roles.size(); r++) {
                if (roles.get(r).plannable()) {
                    String id = roles.get(r).id();
                    row.put(id, question.scenario().allocation().posts(r, w));
                    row.put(id + "Low", s.posts(r, w, 5));
                    row.put(id + "Median", s.posts(r, w, 50));
                    row.put(id + "High", s.posts(r, w, 95));
                }
            }
            double kept = s.kept(w);
            row.put("kept", Double.isNaN(kept) ? null : kept);
            row.put("standing", s.planned() == 0 ? null : s.robustness(w).label());
            rows.add(row);
        }
        return rows;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        Outcome central = tornado.central();
        lines.add("Unmet need " + KeyFigures.decimals(central.plan().unmetNeed(), 1) + " posts, index "
                + KeyFigures.decimals(central.plan().unmetNeedIndex(), 1) + " (the floor = 100), coverage "
                + KeyFigures.decimals(100 * central.plan().coverage(), 1) + " %, cost "
                + central.plan().cost().inMillions(1) + "; one assumption at a time:");
        lines.add("");
        TextTable table =
                new TextTable("Assumption", ">Range", ">Unmet need", ">Cost £m", ">Posts that move", "Range from");
        for (Tornado.Bar bar : tornado.by(WhatIfMeasure.UNMET_NEED)) {
            RangedFigure f = bar.figure();
            table.row(
                    f.label(),
                    FigureText.range(f.unit(), f.low(), f.high()),
                    ends(bar, WhatIfMeasure.UNMET_NEED, 1, 1),
                    ends(bar, WhatIfMeasure.COST, 1e8, 1),
                    ends(bar, WhatIfMeasure.MOVED, 1, 0),
                    f.basis().label());
        }
        lines.addAll(table.lines());
        lines.add("");
        lines.add(Ranges.TARGETS_STAY + ". " + tornado.ranges().fixed().size() + " figures are not varied.");
        if (spread != null) {
            lines.add("");
            lines.addAll(spreadLines(known()));
        }
        return lines;
    }

    private String ends(Tornado.Bar bar, WhatIfMeasure m, double unit, int places) {
        return end(m.of(bar.low(), tornado.central()) / unit, places) + " … "
                + end(m.of(bar.high(), tornado.central()) / unit, places);
    }

    private static String end(double v, int places) {
        return Double.isNaN(v) ? "no plan" : KeyFigures.decimals(v, places);
    }

    private List<String> spreadLines(Spread s) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%,d draws of all assumptions together, each by itself, %s, seed %d:",
                s.draws(),
                s.settings().even() ? "evenly between its ends" : "triangular with its peak at the scenario's value",
                s.settings().seed()));
        if (s.planned() < s.draws()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "In %,d of them no plan keeps the rules for the money; what follows of best plans is of the others.",
                    s.draws() - s.planned()));
        }
        TextTable table = new TextTable("", ">5 %", ">25 %", ">50 %", ">75 %", ">95 %");
        row(table, "Cost of the plan, £m", s.cost(), 1e8);
        row(table, "Unmet need of the plan, floor = 100", s.unmet(), 1);
        row(table, "Unmet need of the best plan, floor = 100", s.bestUnmet(), 1);
        row(table, "What the best plan would save, floor = 100", s.regret(), 1);
        lines.addAll(table.lines());
        lines.add("");
        lines.add(s.count(Robustness.ROBUST) + " of " + s.wards()
                + " wards keep their posts in at least 90 % of the draws; " + s.count(Robustness.FRAGILE)
                + " in less than half.");
        TextTable wards = new TextTable("Ward", "Borough", ">Posts", ">5–95 %", ">Kept");
        List<Integer> least = new ArrayList<>();
        for (int w = 0; w < s.wards(); w++) {
            if (s.robustness(w) != Robustness.ROBUST) {
                least.add(w);
            }
        }
        if (least.isEmpty() || s.planned() == 0) {
            return lines;
        }
        least.sort(Comparator.comparingDouble(s::kept));
        for (int w : least.subList(0, Math.min(SHOWN, least.size()))) {
            wards.row(
                    question.data().wards().ward(w).name(),
                    question.data().wards().ward(w).borough().name(),
                    KeyFigures.number(question.scenario().allocation().inWard(w)),
                    s.posts(w, 5) + "–" + s.posts(w, 95),
                    Double.isNaN(s.kept(w)) ? "–" : KeyFigures.decimals(100 * s.kept(w), 0) + " %");
        }
        lines.add("Those least sure of their posts:");
        lines.addAll(wards.lines());
        return lines;
    }

    private static void row(TextTable table, String label, double[] values, double unit) {
        Percentiles p = Percentiles.of(values);
        table.row(
                label,
                end(p.p5() / unit, 1),
                end(p.p25() / unit, 1),
                end(p.p50() / unit, 1),
                end(p.p75() / unit, 1),
                end(p.p95() / unit, 1));
    }
}
