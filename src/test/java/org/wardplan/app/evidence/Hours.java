package org.wardplan.app.evidence;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Sessions;
import org.wardplan.app.TaskRunner;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.storage.PlanFile;

/** The table of hours of a plan in tests: other hours than the program's, or none. */
public final class Hours {
    private Hours() {}

    public static void give(PlanSession session) {
        List<PlanEdit> edits = new ArrayList<>();
        String scenario = session.scenario().id();
        for (CrimeCategory c : session.data().categories()) {
            add(edits, session, Assumptions.HOURS + c.id(), hours(c.group()));
        }
        add(edits, session, Assumptions.HOURS_WARD, 1200);
        add(edits, session, Assumptions.HOURS_POST, 1600);
        session.edit(new PlanEdit.Several(edits, "Hours", null));
        if (!session.evaluation().get().need().hasWorkload()) {
            throw new IllegalStateException(scenario + ": " + session.problems());
        }
    }

    /** A session whose plan has no table of hours, and so no targets by workload; background work is never done. */
    public static PlanSession without(Path folder) {
        PlanSession usual = Sessions.open(Sessions.wards2014(), folder);
        usual.close();
        Plan plan = Sessions.plan(usual.data(), "growth-2017");
        List<Assumption> rest = plan.working().assumptions().list().stream()
                .filter(a -> !a.key().startsWith(Assumptions.HOURS))
                .toList();
        Plan changed = plan.withScenario(plan.working().withAssumptions(Assumptions.of(rest)));
        Clock clock = Clock.fixed(Instant.parse("2019-04-01T09:00:00Z"), ZoneOffset.UTC);
        return new PlanSession(
                usual.data(),
                usual.profiles(),
                PlanFile.create(folder.resolve("without.wardplan"), changed, "A. Planner", clock.instant())
                        .orThrow(),
                new TaskRunner(work -> {}, Runnable::run),
                Runnable::run,
                Runnable::run,
                clock,
                "A. Planner");
    }

    private static double hours(String group) {
        return switch (group) {
            case "burglary" -> 4;
            case "robbery" -> 6;
            case "violence" -> 3;
            default -> 1.5;
        };
    }

    private static void add(List<PlanEdit> edits, PlanSession session, String key, double value) {
        Assumption known = session.scenario().assumptions().find(key).orElse(null);
        Assumption now =
                new Assumption(key, key, value, Assumption.Unit.HOURS, Assumption.Status.ASSUMPTION, "for the test");
        if (!now.equals(known)) {
            edits.add(new PlanEdit.SetAssumption(session.scenario().id(), known, now, key));
        }
    }
}
