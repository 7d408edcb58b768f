package org.wardplan.app.phase;

import org.wardplan.app.PlanSession;

/** A scenario over time, for the screen. */
public final class PhaseModel {
    private final PlanSession session;

    public PhaseModel(PlanSession session) {
        this.session = session;
    }

    public PlanSession session() {
        return session;
    }
}
