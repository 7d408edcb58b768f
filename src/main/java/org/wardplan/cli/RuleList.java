package org.wardplan.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.optimise.RulePrice;
import org.wardplan.planning.optimise.RuleWords;

/** The rules of a scenario and how its plan stands to each, for machines and for people. */
final class RuleList {
    private final Scenario scenario;
    private final Evaluation evaluation;
    private final RuleWords words;
    private final Map<String, RulePrice> prices = new HashMap<>();

    /** @param prices of the rules; empty where they were not asked for, since each is found by solving again */
    RuleList(OpenPlan open, Scenario scenario, List<RulePrice> prices) {
        this.scenario = scenario;
        prices.forEach(p -> this.prices.put(p.ruleId(), p));
        evaluation = open.evaluate(scenario);
        words = RuleWords.of(open.data().wards(), open.plan().roles(), scenario);
    }

    List<Object> json() {
        List<Object> json = new ArrayList<>();
        for (Rule rule : scenario.rulebook().rules()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("id", rule.id());
            map.put("kind", RuleKind.of(rule).id());
            map.put("text", words.title(rule));
            map.put("detail", words.detail(rule));
            map.put("standing", words.standing(rule, evaluation));
            map.put("on", rule.on());
            RulePrice price = prices.get(rule.id());
            map.put("price", price == null ? null : points(price));
            map.put("priceProved", price == null ? null : price.proved());
            map.put("planWithout", price == null ? null : price.feasible());
            json.add(map);
        }
        return json;
    }

    /** What a rule costs that is on, or would cost that is off, in points of the index of unmet need; the floor is 100. */
    private static @Nullable Double points(RulePrice price) {
        double difference = price.unmetNeedIndexDifference();
        return Double.isNaN(difference) ? null : Double.valueOf((price.on() ? -difference : difference) + 0.0);
    }

    private String price(Rule rule) {
        RulePrice price = prices.get(rule.id());
        if (price == null) {
            return "";
        }
        Double points = points(price);
        if (points == null) {
            return rule.on() ? "–" : "no plan keeps it";
        }
        return KeyFigures.decimals(points, 2) + (price.proved() ? "" : ", not proved");
    }

    List<String> lines() {
        if (prices.isEmpty()) {
            return table(new TextTable("", "Id", "Rule", "", "The plan"), false);
        }
        List<String> lines = new ArrayList<>(table(new TextTable("", "Id", "Rule", "", "The plan", ">Price"), true));
        lines.add("");
        lines.add(
                "Price: points of unmet need (the reference floor = 100) that a rule costs, or would cost if it were on.");
        return lines;
    }

    private List<String> table(TextTable table, boolean priced) {
        for (Rule rule : scenario.rulebook().rules()) {
            List<String> cells = new ArrayList<>(List.of(
                    rule.on() ? "on" : "off",
                    rule.id(),
                    words.title(rule),
                    words.detail(rule),
                    words.standing(rule, evaluation)));
            if (priced) {
                cells.add(price(rule));
            }
            table.row(cells.toArray(String[]::new));
        }
        return table.lines();
    }
}
