package org.wardplan.ui.shell;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.PlanSession;
import org.wardplan.app.budget.BudgetModel;
import org.wardplan.base.Problem;
import org.wardplan.ui.budget.BudgetWorkspace;
import org.wardplan.ui.demand.DemandFiles;
import org.wardplan.ui.demand.DemandWorkspace;
import org.wardplan.ui.hotspot.HotSpotWorkspace;
import org.wardplan.ui.paper.FilesPage;

/** The workspaces of one session, of which one is shown. They share the map, the table and the inspector. */
final class Workspaces extends StackPane {
    /** In the order of the rail. */
    enum Place {
        PLAN("Plan", Feather.MAP, Action.PLAN_SPACE),
        DEMAND("Demand", Feather.ACTIVITY, Action.DEMAND_SPACE),
        BUDGET("Budget", Feather.SLIDERS, Action.BUDGET_SPACE),
        HOTSPOTS("Hotspots", Feather.TARGET, Action.HOTSPOT_SPACE),
        COMPARE("Compare", Feather.COLUMNS, Action.COMPARE_SPACE),
        RECORD("Record", Feather.BOOK_OPEN, Action.RECORD_SPACE),
        PAPERS("Papers", Feather.FILE_TEXT, Action.PAPERS_SPACE);

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

        Action show() {
            return show;
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
    private final Executor drawing;
    private final Consumer<BudgetModel> begun;
    private @Nullable DemandWorkspace demand;
    private @Nullable BudgetModel model;
    private @Nullable BudgetWorkspace budget;
    private @Nullable HotSpotWorkspace hotSpots;
    private final Map<Place, PagedSpace> paged = new EnumMap<>(Place.class);
    private @Nullable Place shown;

    /**
     * @param drawing one thread, on which the map is drawn
     * @param begun told of the optimiser's model when it is first needed
     */
    Workspaces(Shell shell, PlanSession session, Executor drawing, Consumer<BudgetModel> begun) {
        this.drawing = drawing;
        this.begun = begun;
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
        leave();
        shown = place;
        getChildren()
                .setAll(
                        switch (place) {
                            case PLAN -> plan;
                            case DEMAND -> demandSpace();
                            case BUDGET -> budgetSpace();
                            case HOTSPOTS -> hotSpotSpace();
                            case COMPARE, RECORD, PAPERS -> activePages(place);
                        });
    }

    /** Shows the workspace of a page with that page in front. */
    void show(SpacePage page) {
        if (page.place() == shown) {
            leave();
            shown = null;
        }
        pages(page.place()).choose(page);
        show(page.place());
    }

    /** Shows the page of files, and asks for one whose figures are to come back. */
    void bringFiguresBack() {
        show(SpacePage.FILES);
        pages(Place.PAPERS).page(SpacePage.FILES).map(FilesPage.class::cast).ifPresent(FilesPage::bringBack);
    }

    private void leave() {
        getChildren().clear();
        DemandWorkspace lent = demand;
        if (shown == Place.DEMAND && lent != null) {
            lent.unmount();
        }
        BudgetWorkspace active = budget;
        if (shown == Place.BUDGET && active != null) {
            active.setActive(false);
        }
        HotSpotWorkspace looked = hotSpots;
        if (shown == Place.HOTSPOTS && looked != null) {
            looked.setActive(false);
        }
        PagedSpace pages = shown == null ? null : paged.get(shown);
        if (pages != null) {
            pages.setActive(false);
        }
    }

    private Region activePages(Place place) {
        PagedSpace space = pages(place);
        space.setActive(true);
        return space;
    }

    private PagedSpace pages(Place place) {
        return paged.computeIfAbsent(
                place, p -> new PagedSpace(SpacePage.of(p), session, new ShellTools(shell, drawing)));
    }

    private Region demandSpace() {
        DemandWorkspace made = demand;
        if (made == null) {
            made = new DemandWorkspace(session, shell.theme(), demandFiles(), DemandPanes.of(session, shell.theme()));
            demand = made;
        }
        made.mount(plan);
        return made;
    }

    private Region budgetSpace() {
        BudgetWorkspace made = budget;
        if (made == null) {
            made = new BudgetWorkspace(model(), shell.theme(), drawing);
            budget = made;
        }
        made.setActive(true);
        return made;
    }

    private Region hotSpotSpace() {
        HotSpotWorkspace made = hotSpots;
        if (made == null) {
            made = new HotSpotWorkspace(
                    views.hotSpots(), shell.theme(), shell.model().settings(), drawing);
            hotSpots = made;
        }
        made.setActive(true);
        return made;
    }

    /** The optimiser's model; made when it is first needed. */
    BudgetModel model() {
        BudgetModel made = model;
        if (made == null) {
            made = new BudgetModel(session);
            model = made;
            begun.accept(made);
        }
        return made;
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
        BudgetWorkspace space = budget;
        if (space != null) {
            space.close();
        }
        HotSpotWorkspace hot = hotSpots;
        if (hot != null) {
            hot.close();
        }
        paged.values().forEach(PagedSpace::close);
        BudgetModel search = model;
        if (search != null) {
            search.close();
        }
        views.close();
    }
}
