package org.wardplan.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.optimise.RuleWords;

/** The rules of a scenario and how its plan stands to each, for machines and for people. */
final class RuleList {
    private final Scenario scenario;
    private final Evaluation evaluation;
    private final RuleWords words;

    RuleList(OpenPlan open, Scenario scenario) {
        this.scenario = scenario;
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
            map.put("price", null);
            json.add(map);
        }
        return json;
    }

    List<String> lines() {
        TextTable table = new TextTable("", "Id", "Rule", "", "The plan");
        for (Rule rule : scenario.rulebook().rules()) {
            table.row(
                    rule.on() ? "on" : "off",
                    rule.id(),
                    words.title(rule),
                    words.detail(rule),
                    words.standing(rule, evaluation));
        }
        return table.lines();
    }
}
