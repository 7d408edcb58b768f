package org.wardplan.planning.whatif;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.PresetReader;
import org.wardplan.dataset.WardData;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.ValueRange;
import org.wardplan.planning.Requirement;

/** Questions about plans of the presets on the 629 wards. */
final class Asked {
    private static final WardData WARD_DATA = new WardData(Path.of("ward-data"));
    static final DataSet DATA = WARD_DATA.load("london-2014").orThrow();
    static final List<PriorityProfile> PROFILES = WARD_DATA.profiles();

    private Asked() {}

    static WhatIfQuestion of(String preset) {
        Plan plan = Requirement.newPlan(
                        PresetReader.read(Path.of("ward-data/presets/" + preset + ".json"))
                                .orThrow(),
                        DATA,
                        PROFILES,
                        "id",
                        "Test")
                .orThrow();
        return new WhatIfQuestion(DATA, PROFILES, plan, plan.working());
    }

    static WhatIfQuestion with(WhatIfQuestion q, Scenario s) {
        return new WhatIfQuestion(q.data(), q.profiles(), q.plan().withScenario(s), s);
    }

    static WhatIfQuestion with(WhatIfQuestion q, String key, double low, double high) {
        Map<String, ValueRange> ranges = new HashMap<>(q.scenario().ranges());
        ranges.put(key, new ValueRange(low, high));
        return with(q, q.scenario().withRanges(ranges));
    }

    static WhatIfQuestion assuming(WhatIfQuestion q, String key, double value) {
        Scenario s = q.scenario();
        return with(
                q,
                s.withAssumptions(s.assumptions()
                        .with(s.assumptions().find(key).orElseThrow().withValue(value, "Test"))));
    }
}
