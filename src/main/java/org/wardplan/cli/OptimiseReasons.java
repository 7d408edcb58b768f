package org.wardplan.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Allocation;
import org.wardplan.planning.optimise.BreakEven;
import org.wardplan.planning.optimise.Explanation;
import org.wardplan.planning.optimise.NextMillion;
import org.wardplan.planning.optimise.OptimiseInput;
import org.wardplan.planning.optimise.Optimum;
import org.wardplan.planning.optimise.ShadowPrice;
import org.wardplan.planning.optimise.WardReason;

/** Why the plan of {@code optimise} is as it is, and what money more or less would do. */
final class OptimiseReasons {
    private final OptimiseInput in;
    private final Explanation explanation;
    private final NextMillion draftMore;
    private final NextMillion draftLess;
    private final NextMillion more;
    private final NextMillion less;
    private final boolean everyWard;
    private final List<Integer> wards;

    /**
     * @param plan of the optimum
     * @param everyWard whether each row says why
     * @param wards that the lines say why of
     * @param cancellation ends the searches with other budgets, which then give the best found
     */
    OptimiseReasons(
            OptimiseInput in,
            Optimum best,
            Allocation plan,
            boolean everyWard,
            List<Integer> wards,
            Cancellation cancellation) {
        this.in = in;
        this.everyWard = everyWard;
        this.wards = List.copyOf(wards);
        explanation = Explanation.of(in, plan);
        Allocation draft = in.evaluation().scenario().allocation();
        Money minus = Money.ZERO.minus(NextMillion.MILLION);
        draftMore = NextMillion.from(in, draft, NextMillion.MILLION);
        draftLess = NextMillion.from(in, draft, minus);
        more = NextMillion.optimised(in, best, NextMillion.MILLION, Progress.NONE, cancellation);
        less = NextMillion.optimised(in, best, minus, Progress.NONE, cancellation);
    }

    void addTo(Map<String, Object> json) {
        json.put("nextMillion", both(draftMore, more));
        json.put("lessMillion", both(draftLess, less));
        json.put(
                "shadowPrices",
                explanation.shadowPrices().stream().map(this::price).toList());
        json.put(
                "breakEven",
                BreakEven.all(in.evaluation()).stream()
                        .map(OptimiseReasons::breakEven)
                        .toList());
    }

    private Map<String, Object> both(NextMillion fromDraft, NextMillion optimised) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("draft", million(fromDraft));
        both.put("optimised", million(optimised));
        return both;
    }

    private Map<String, Object> million(NextMillion m) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("feasible", m.feasible());
        json.put("posts", m.posts());
        json.put("unmetNeedIndexSaved", m.feasible() ? m.saved() : null);
        json.put("proved", m.proved());
        json.put(
                "wards",
                m.places().stream()
                        .map(p -> {
                            Map<String, Object> place = new LinkedHashMap<>();
                            place.put("code", code(p.ward()));
                            place.put("posts", p.posts());
                            place.put("unmetNeedIndexSaved", p.saved());
                            return place;
                        })
                        .toList());
        json.put("text", m.text());
        return json;
    }

    private Map<String, Object> price(ShadowPrice p) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", p.rule());
        json.put("area", p.area());
        json.put("text", p.words());
        json.put("unit", p.unit());
        json.put("saves", p.saves());
        json.put("counts", explanation.unit());
        json.put("binding", p.binding());
        json.put("slack", p.slack());
        return json;
    }

    private static Map<String, Object> breakEven(BreakEven b) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("role", b.role());
        json.put("against", b.against());
        json.put("effectiveness", b.effectiveness());
        json.put("assumed", b.assumed());
        json.put("margin", b.margin());
        json.put("text", b.text());
        return json;
    }

    private String code(int ward) {
        return in.wards().ward(ward).code().value();
    }

    /** Why a ward has what it has; null where that was not asked for. */
    @Nullable Map<String, Object> row(int ward) {
        if (!everyWard) {
            return null;
        }
        WardReason reason = explanation.ward(ward);
        Map<String, Object> json = new LinkedHashMap<>();
        List<Object> roles = new ArrayList<>();
        for (WardReason.OfRole r : reason.roles()) {
            Map<String, Object> role = new LinkedHashMap<>();
            role.put("role", r.role());
            role.put("posts", r.posts());
            role.put("lastSaves", number(r.lastPoints()));
            role.put("nextSaves", number(r.nextPoints()));
            role.put("lastWorth", number(r.lastWorth()));
            role.put("nextWorth", number(r.nextWorth()));
            role.put("keptBy", binding(r.fewer()));
            role.put("stoppedBy", binding(r.more()));
            role.put("nextWentTo", rival(r.got()));
            role.put("lastWantedBy", rival(r.lost()));
            roles.add(role);
        }
        json.put("roles", roles);
        json.put("sentences", reason.sentences());
        return json;
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static @Nullable Map<String, Object> binding(WardReason.Binding b) {
        if (b.stop() == WardReason.Stop.NONE) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", b.stop().name().toLowerCase(Locale.ROOT));
        json.put("rule", b.rule().isEmpty() ? null : b.rule());
        json.put("text", b.words());
        return json;
    }

    private @Nullable Map<String, Object> rival(WardReason.@Nullable Rival of) {
        if (of == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", code(of.ward()));
        json.put("worth", of.worth());
        return json;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("From the draft: " + draftMore.text());
        lines.add("From the draft: " + draftLess.text());
        lines.add("Best plan, other money: " + more.text());
        lines.add("Best plan, other money: " + less.text());
        for (ShadowPrice p : explanation.shadowPrices()) {
            if (p.binding()) {
                lines.add(String.format(
                        Locale.ROOT,
                        "Binds: %s; %s more would save about %.3g %s",
                        p.words(),
                        p.unit().equals("£1m") ? p.unit() : "one " + p.unit(),
                        p.saves(),
                        explanation.unit()));
            }
        }
        BreakEven.all(in.evaluation()).forEach(b -> lines.add(b.text()));
        WardSet set = in.wards();
        for (int w : wards) {
            lines.add(set.ward(w).name() + ", " + set.ward(w).borough().name() + ":");
            explanation.ward(w).sentences().forEach(s -> lines.add("  " + s));
        }
        return lines;
    }
}
