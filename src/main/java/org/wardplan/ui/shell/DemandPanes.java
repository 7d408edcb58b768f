package org.wardplan.ui.shell;

import java.util.List;
import org.wardplan.app.PlanSession;
import org.wardplan.ui.demand.DemandWorkspace;
import org.wardplan.ui.evidence.LensPane;
import org.wardplan.ui.evidence.TrendForecastPane;
import org.wardplan.ui.evidence.TwoTargetsPane;
import org.wardplan.ui.evidence.TwoWardsPane;
import org.wardplan.ui.theme.Theme;

/** The tabs of the Demand workspace beside the map and the table; each is built when it is first chosen. */
final class DemandPanes {
    private DemandPanes() {}

    static List<DemandWorkspace.Pane> of(PlanSession session, Theme theme) {
        return List.of(
                new DemandWorkspace.Pane("Two targets", () -> new TwoTargetsPane(session, theme)),
                new DemandWorkspace.Pane("Lenses", () -> new LensPane(session, theme)),
                new DemandWorkspace.Pane("Two wards", () -> new TwoWardsPane(session, theme)),
                new DemandWorkspace.Pane("Trend and forecast", () -> new TrendForecastPane(session, theme)));
    }
}
