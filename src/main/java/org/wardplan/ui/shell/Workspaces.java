package org.wardplan.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.PlanSession;
import org.wardplan.base.Problem;
import org.wardplan.ui.demand.DemandFiles;
import org.wardplan.ui.demand.DemandWorkspace;

/** The workspaces of one session, of which one is shown. They share the map, the table and the inspector. */
final class Workspaces extends StackPane {
    /** In the order of the rail. */
    enum Place {
        PLAN("Plan", Feather.MAP, Action.PLAN_SPACE),
        DEMAND("Demand", Feather.ACTIVITY, Action.DEMAND_SPACE);

        private final String label;
        private final Feather icon;
        private final Action show;

        Place(String label, Feather icon, Action show) {
            this.label = label;
            this.icon = icon;
            this.show = show;
        }

        String label() {
            return label;
        }

        static List<Rail.Entry> rail() {
            return Stream.of(values())
                    .map(p -> new Rail.Entry(p.label, p.icon, p.show))
                    .toList();
        }
    }

    private final Shell shell;
    private final PlanSession session;
    private final PlanViews views;
    private final PlanWorkspace plan;
    private @Nullable DemandWorkspace demand;
    private @Nullable Place shown;

    /** @param drawing one thread, on which the map is drawn */
    Workspaces(Shell shell, PlanSession session, Executor drawing) {
        this.shell = shell;
        this.session = session;
        views = new PlanViews(shell, session, drawing);
        plan = new PlanWorkspace(
                session, shell.theme(), shell.model().settings(), views.map(), views.table(), views.inspector());
        setMinSize(0, 0);
    }

    PlanViews views() {
        return views;
    }

    void show(Place place) {
        if (place == shown) {
            return;
        }
        shown = place;
        getChildren().clear();
        DemandWorkspace other = demand;
        if (place == Place.PLAN) {
            if (other != null) {
                other.unmount();
            }
            getChildren().setAll(plan);
            return;
        }
        if (other == null) {
            other = new DemandWorkspace(session, shell.theme(), demandFiles(), DemandPanes.of(session, shell.theme()));
            demand = other;
        }
        other.mount(plan);
        getChildren().setAll(other);
    }

    private DemandFiles demandFiles() {
        return new DemandFiles() {
            private static final String KIND = "Priority profiles";

            @Override
            public Optional<Path> open() {
                return shell.files()
                        .open("Import a profile", shell.model().folders().plans(), KIND, "json");
            }

            @Override
            public Optional<Path> openIndicator() {
                return shell.files()
                        .open(
                                "Import an indicator: ward code and sum in each row",
                                shell.model().folders().plans(),
                                "Tables",
                                "csv");
            }

            @Override
            public Optional<Path> save(String name) {
                return shell.files()
                        .save("Export the profile", shell.model().folders().plans(), name + ".json", KIND, "json");
            }

            @Override
            public void inform(String message) {
                shell.banners().inform(message);
            }

            @Override
            public void problems(List<Problem> found) {
                shell.model().problems().addAll(found);
            }
        };
    }

    /** Lets go of the session, when the window shows another. */
    void close() {
        DemandWorkspace other = demand;
        if (other != null) {
            other.close();
        }
        views.close();
    }
}
