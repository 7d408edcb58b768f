package org.wardplan.planning.optimise;

import java.nio.file.Path;
import java.util.List;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.PresetReader;
import org.wardplan.dataset.WardData;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Need;
import org.wardplan.planning.Requirement;

/** Plans of the presets on the 629 wards, and the questions they put to the optimiser. */
final class Londons {
    private static final WardData WARD_DATA = new WardData(Path.of("ward-data"));
    static final DataSet DATA = WARD_DATA.load("london-2014").orThrow();
    private static final List<PriorityProfile> PROFILES = WARD_DATA.profiles();

    private Londons() {}

    static Plan plan(String preset) {
        return Requirement.newPlan(
                        PresetReader.read(Path.of("ward-data/presets/" + preset + ".json"))
                                .orThrow(),
                        DATA,
                        PROFILES,
                        "id",
                        "Test")
                .orThrow();
    }

    static Evaluation evaluation(Plan plan, Scenario scenario) {
        Need need = Requirement.need(DATA, PROFILES, scenario).orThrow();
        return Evaluation.of(need, scenario, plan.roles(), baseline(plan));
    }

    private static Allocation baseline(Plan plan) {
        return plan.scenario(plan.baseline()).allocation();
    }

    static Evaluation evaluation(String preset) {
        Plan plan = plan(preset);
        return evaluation(plan, plan.working());
    }

    static OptimiseInput question(String preset) {
        Plan plan = plan(preset);
        Evaluation e = evaluation(plan, plan.working());
        return OptimiseInput.of(e, DATA.wards(), baseline(plan), Requirement.preventableHarm(DATA, e.need()));
    }
}
