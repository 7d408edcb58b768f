package org.wardplan.app.demand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Edits;

/** Sets several assumptions as one step, also those that a plan of an earlier version doesn't have yet. */
final class AssumptionChange {
    private AssumptionChange() {}

    /**
     * @param values by key; a key that the scenario lacks is added, except with the value 0, which it has without
     * @return null where nothing would change
     */
    static @Nullable PlanEdit of(Scenario s, Map<String, Double> values, String author, String label) {
        List<PlanEdit> edits = new ArrayList<>();
        for (Map.Entry<String, Double> e : new TreeMap<>(values).entrySet()) {
            Assumption before = s.assumptions().find(e.getKey()).orElse(null);
            if (before != null) {
                PlanEdit edit = Edits.assume(s, before, e.getValue(), author);
                if (edit != null) {
                    edits.add(edit);
                }
            } else if (e.getValue() != 0) {
                Assumption made = new Assumption(
                        e.getKey(),
                        name(e.getKey()),
                        e.getValue(),
                        unit(e.getKey()),
                        Assumption.Status.USER,
                        "Set by " + author);
                edits.add(new PlanEdit.SetAssumption(s.id(), null, made, label));
            }
        }
        return edits.isEmpty() ? null : new PlanEdit.Several(edits, label, null);
    }

    private static String name(String key) {
        if (key.equals(Assumptions.WINDOW_FIRST)) {
            return "First month that demand is counted from";
        }
        return key.startsWith(Assumptions.ALPHA)
                ? "Share of " + key.substring(Assumptions.ALPHA.length()) + " in the need index"
                : key;
    }

    private static Assumption.Unit unit(String key) {
        if (key.equals(Assumptions.WINDOW_FIRST)) {
            return Assumption.Unit.MONTH;
        }
        if (key.equals(Assumptions.WINDOW_MONTHS)) {
            return Assumption.Unit.MONTHS;
        }
        return key.startsWith(Assumptions.ALPHA) ? Assumption.Unit.SHARE : Assumption.Unit.HOURS;
    }
}
