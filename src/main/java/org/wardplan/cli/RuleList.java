package org.wardplan.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;

/** The rules of a scenario, for machines and for people. */
final class RuleList {
    private final OpenPlan open;
    private final Scenario scenario;

    RuleList(OpenPlan open, Scenario scenario) {
        this.open = open;
        this.scenario = scenario;
    }

    String title(Rule rule) {
        return rule.id();
    }

    List<Object> json() {
        List<Object> json = new ArrayList<>();
        for (Rule rule : scenario.rulebook().rules()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("id", rule.id());
            map.put("kind", RuleKind.of(rule).id());
            map.put("on", rule.on());
            map.put("price", null);
            json.add(map);
        }
        return json;
    }

    List<String> lines() {
        TextTable table = new TextTable("", "Id", "Rule");
        for (Rule rule : scenario.rulebook().rules()) {
            table.row(rule.on() ? "on" : "off", rule.id(), title(rule));
        }
        return table.lines();
    }
}
