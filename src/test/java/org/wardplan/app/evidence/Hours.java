package org.wardplan.app.evidence;

import java.util.ArrayList;
import java.util.List;
import org.wardplan.app.PlanSession;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.PlanEdit;

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

    /** Takes the table of hours out of a plan, so that it has no targets by workload. */
    public static void take(PlanSession session) {
        List<PlanEdit> edits = new ArrayList<>();
        for (Assumption a : session.scenario().assumptions().list()) {
            if (a.key().startsWith(Assumptions.HOURS)) {
                edits.add(new PlanEdit.SetAssumption(session.scenario().id(), a, null, a.label()));
            }
        }
        session.edit(new PlanEdit.Several(edits, "No hours", null));
        if (session.evaluation().get().need().hasWorkload()) {
            throw new IllegalStateException(session.problems().toString());
        }
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
