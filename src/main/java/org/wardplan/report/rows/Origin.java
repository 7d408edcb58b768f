package org.wardplan.report.rows;

import java.util.LinkedHashMap;
import java.util.Map;
import org.wardplan.dataset.DataSetDescription;
import org.wardplan.report.content.ExportInput;

/** Where the figures of a file come from: plan, scenario, scope, data, date, program, marking and licence. */
final class Origin {
    private Origin() {}

    /** By name, in the order that files tell it. */
    static Map<String, String> of(ExportInput in) {
        DataSetDescription data = in.data().description();
        Map<String, String> map = new LinkedHashMap<>();
        map.put("plan", in.plan().name());
        map.put("planId", in.plan().id());
        map.put("scenario", in.scenario().name());
        map.put("scenarioId", in.scenario().id());
        map.put("scope", in.scope().title());
        map.put("profile", in.profile().id());
        map.put("firstMonth", in.evaluation().need().window().first().toString());
        map.put("lastMonth", in.evaluation().need().window().last().toString());
        map.put("wardSet", data.id());
        map.put("dataSha256", data.sha256());
        map.put("date", in.date().toString());
        map.put("program", "Wardplan " + in.version());
        map.put("marking", in.marking());
        map.put("licence", data.licence());
        map.put("attribution", data.attribution());
        return map;
    }
}
