package org.wardplan.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.PresetReader;
import org.wardplan.dataset.WardData;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Preset;
import org.wardplan.planning.Requirement;
import org.wardplan.storage.PlanFile;

/** Sessions on the published wards for tests, everything on the calling thread. */
public final class Sessions {
    private static final Instant AT = Instant.parse("2019-04-01T09:00:00Z");
    private static final WardData DATA = new WardData(Path.of("ward-data"));
    private static DataSet wards2014;
    private static DataSet wards2022;

    private Sessions() {}

    public static synchronized DataSet wards2014() {
        if (wards2014 == null) {
            wards2014 = DATA.load("london-2014").orThrow();
        }
        return wards2014;
    }

    public static synchronized DataSet wards2022() {
        if (wards2022 == null) {
            wards2022 = DATA.load("london-2022").orThrow();
        }
        return wards2022;
    }

    public static Plan plan(DataSet data, String presetId) {
        Preset preset = PresetReader.readAll(Path.of("ward-data", "presets")).orThrow().stream()
                .filter(p -> p.id().equals(presetId))
                .findFirst()
                .orElseThrow();
        return Requirement.newPlan(preset, data, profiles(), "plan-1", "2019/20 draft")
                .orThrow();
    }

    public static java.util.List<org.wardplan.model.crime.PriorityProfile> profiles() {
        wards2014();
        return DATA.profiles();
    }

    /** A new plan in a folder, as the preset growth-2017 describes it; background work is never done. */
    public static PlanSession open(DataSet data, Path folder) {
        return open(data, folder, new TaskRunner(work -> {}, Runnable::run));
    }

    /** The same with the ranks known at once, which takes a second or two. */
    public static PlanSession openWithRanks(DataSet data, Path folder) {
        return open(data, folder, TaskRunner.sameThread());
    }

    /** The same with background work as given. */
    public static PlanSession open(DataSet data, Path folder, TaskRunner tasks) {
        Plan plan = plan(data, "growth-2017");
        PlanFile file = PlanFile.create(folder.resolve("plan.wardplan"), plan, "A. Planner", AT)
                .orThrow();
        return on(data, file, tasks);
    }

    /** On an open file. */
    public static PlanSession on(DataSet data, PlanFile file, TaskRunner tasks) {
        return new PlanSession(
                data,
                profiles(),
                file,
                tasks,
                Runnable::run,
                Runnable::run,
                Clock.fixed(AT, ZoneOffset.UTC),
                "A. Planner");
    }
}
