package org.wardplan.ui.shell;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.AppModel;
import org.wardplan.app.Exports;
import org.wardplan.app.PlanSession;
import org.wardplan.app.budget.BudgetModel;
import org.wardplan.app.hotspot.HotSpotModel;
import org.wardplan.base.Problem;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.planning.Edits;
import org.wardplan.planning.Measure;
import org.wardplan.storage.Holder;
import org.wardplan.ui.chart.PictureHost;
import org.wardplan.ui.theme.Theme;

/** The content of the window: the frame around the workspace of the open plan, and what the actions do. */
public final class MainWindow {
    private static final Duration FIRST_SEARCH = Duration.seconds(2);

    private final AppModel model;
    private final Shell shell;
    private final BorderPane frame = new BorderPane();
    private final VBox top = new VBox();
    private final StackPane root;
    private final StatusBar status;
    private final Executor drawing;
    private @Nullable TopBar bar;
    private @Nullable Workspaces spaces;
    private Workspaces.Place place = Workspaces.Place.PLAN;
    private final Rail rail;
    private Runnable quit = () -> {};

    /**
     * @param drawing one thread, on which the map is drawn
     * @param log gives this launch's log file, or null
     */
    public MainWindow(
            AppModel model,
            Theme theme,
            FileChoice files,
            Exports exports,
            Executor drawing,
            Supplier<@Nullable Path> log) {
        this.model = model;
        this.drawing = drawing;
        Overlay overlay = new Overlay();
        shell = new Shell(model, theme, new Actions(), overlay, new Banners(), files, exports, log);
        status = new StatusBar(model.tasks());
        root = new StackPane(frame, overlay);
        root.getStylesheets()
                .add(Objects.requireNonNull(MainWindow.class.getResource("shell.css"))
                        .toExternalForm());
        handlers();
        rail = new Rail(Workspaces.Place.rail(), shell.actions());
        BorderPane inner = new BorderPane();
        inner.setTop(top);
        // Large text in a small window is cut at the right rather than on both sides.
        frame.setMinSize(0, 0);
        inner.setMinSize(0, 0);
        frame.setLeft(rail);
        frame.setCenter(inner);
        inner.setBottom(status);
        model.onFault(e -> FaultCard.show(shell, e));
        model.session().addListener((o, was, now) -> show(inner, now));
        model.opening().addListener((o, was, now) -> {
            if (!now && model.session().get() == null) {
                show(inner, null);
            }
        });
        shell.banners().follow(model.problems());
        waiting(inner);
        if (model.session().get() != null) {
            show(inner, model.session().get());
        }
    }

    /** What is shown until the first plan is there. */
    private void waiting(BorderPane inner) {
        Region bar = new Region();
        bar.getStyleClass().add("top-bar");
        top.getChildren().setAll(bar);
        Region ground = new Region();
        ground.getStyleClass().add("map-ground");
        inner.setCenter(ground);
    }

    private void show(BorderPane inner, @Nullable PlanSession session) {
        shell.overlay().closeAll();
        Workspaces before = spaces;
        if (before != null) {
            before.close();
            spaces = null;
        }
        if (session == null) {
            bar = null;
            top.getChildren().setAll(shell.banners());
            shell.banners().readOnly("");
            inner.setCenter(new StartPage(shell));
            status.clear();
            return;
        }
        TopBar head = new TopBar(session, shell);
        bar = head;
        top.getChildren().setAll(head, shell.banners());
        shell.banners().readOnly(readOnly(session));
        session.problems().addListener((ListChangeListener<Problem>) c -> {
            while (c.next()) {
                model.problems().addAll(c.getAddedSubList());
            }
        });
        model.problems().addAll(session.problems());
        LayerClasses.remember(session, model.settings());
        OptimiseStrip strip = new OptimiseStrip(shell.actions());
        top.getChildren().add(strip);
        Workspaces made = new Workspaces(shell, session, drawing, model -> {
            strip.follow(model);
            head.follow(model);
            status.follow(model);
        });
        spaces = made;
        inner.setCenter(made);
        status.show(session);
        status.follow(session, made.views().hotSpots());
        showPlace(place);
        // The best plan is looked for when the window has long been there for use.
        PauseTransition wait = new PauseTransition(FIRST_SEARCH);
        wait.setOnFinished(e -> {
            if (spaces == made) {
                made.model();
            }
        });
        wait.play();
    }

    /** Shows a workspace, of this plan and of the next ones. */
    private void showPlace(Workspaces.Place chosen) {
        place = chosen;
        rail.select(chosen.show());
        Workspaces now = spaces;
        if (now != null) {
            now.show(chosen);
        }
        onBar(b -> b.setPlace(chosen.label()));
    }

    private void showPage(SpacePage page) {
        Workspaces now = spaces;
        if (now != null) {
            now.show(page);
        }
        showPlace(page.place());
    }

    private static String readOnly(PlanSession session) {
        if (!session.isReadOnly()) {
            return "";
        }
        return session.file()
                        .holder()
                        .map((Holder h) -> h.sentence(ZoneId.systemDefault()))
                        .or(() -> session.file().readOnlyReason().map(Problem::message))
                        .orElse("The plan is read-only.")
                + " To change it, save a copy.";
    }

    private void handlers() {
        Actions on = shell.actions();
        Overlay overlay = shell.overlay();
        on.blockedWhen(overlay::isOpen);
        on.on(Action.NEW, () -> NewPlanCard.show(shell));
        on.on(Action.OPEN, this::open);
        on.on(Action.SAVE_COPY, this::hasPlan, this::saveCopy);
        on.on(Action.EXPORT, () -> bar != null && !shell.exports().kinds().isEmpty(), () -> onBar(TopBar::openExport));
        on.on(Action.FIND, () -> overlay.top(Finder.of(shell)));
        on.on(Action.UNDO, () -> shell.isEditable() && undoable(true), () -> withSession(PlanSession::undo));
        on.on(Action.REDO, () -> shell.isEditable() && undoable(false), () -> withSession(PlanSession::redo));
        on.on(Action.RENAME, shell::isEditable, () -> onBar(TopBar::rename));
        on.on(Action.SCENARIOS, this::hasPlan, () -> withSession(s -> ScenariosCard.show(shell, s)));
        on.on(Action.BUDGET, this::hasPlan, () -> popover(Action.BUDGET));
        for (Workspaces.Place p : Workspaces.Place.values()) {
            on.on(p.show(), () -> showPlace(p));
        }
        for (SpacePage p : SpacePage.values()) {
            on.on(p.show(), this::hasPlan, () -> showPage(p));
        }
        on.on(Action.FIGURES_BACK, shell::isEditable, () -> {
            showPage(SpacePage.FILES);
            Workspaces now = spaces;
            if (now != null) {
                now.bringFiguresBack();
            }
        });
        on.on(Action.OPTIMISE, this::hasPlan, () -> withModel(BudgetModel::optimise));
        on.on(Action.STOP, this::hasPlan, () -> withModel(BudgetModel::stop));
        on.on(Action.APPLY, shell::isEditable, () -> withModel(BudgetModel::apply));
        on.on(Action.DISCARD, this::hasPlan, () -> withModel(BudgetModel::discard));
        on.on(Action.SCOPE, this::hasPlan, () -> popover(Action.SCOPE));
        on.on(Action.ADD_DWO, this::canPost, () -> post("DWO", 1));
        on.on(Action.TAKE_DWO, this::canPost, () -> post("DWO", -1));
        on.on(Action.ADD_PCSO, this::canPost, () -> post("PCSO", 1));
        on.on(Action.TAKE_PCSO, this::canPost, () -> post("PCSO", -1));
        on.on(Action.LOCK, this::canPost, () -> withSession(MainWindow::lock));
        on.on(Action.CLEAR, this::hasPlan, this::clear);
        on.on(Action.DATA, () -> DataCard.show(shell));
        on.on(Action.PREFERENCES, () -> PreferencesCard.show(shell));
        on.on(Action.DARK, () -> PreferencesCard.setDark(shell, !shell.theme().isDark()));
        on.on(Action.SHORTCUTS, () -> ShortcutsCard.show(shell));
        on.on(Action.ABOUT, () -> AboutCard.show(shell));
        on.on(Action.QUIT, () -> quit.run());
        on.onDigit(n -> withSession(s -> s.view().layer().set(Measure.values()[n - 1])));
    }

    private void open() {
        shell.files()
                .open("Open plan", model.folders().plans(), "Wardplan plans", "wardplan")
                .ifPresent(model::open);
    }

    private void saveCopy() {
        withSession(s -> shell.files()
                .save(
                        "Save a copy",
                        model.folders().plans(),
                        s.plan().get().name() + " copy.wardplan",
                        "Wardplan plans",
                        "wardplan")
                .ifPresent(target ->
                        model.saveCopy(target, true, p -> shell.banners().inform("A copy was saved as " + p))));
    }

    private boolean hasPlan() {
        return shell.session().isPresent();
    }

    private boolean undoable(boolean undo) {
        return shell.session()
                .map(s -> (undo ? s.undoLabel() : s.redoLabel()).get())
                .isPresent();
    }

    private boolean canPost() {
        return shell.isEditable()
                && shell.session()
                        .filter(s -> !s.view().selection().get().isEmpty())
                        .isPresent();
    }

    /** Through the table, which asks about locked posts. */
    private void post(String role, int delta) {
        withSession(s -> {
            int r = s.plan().get().roleIndex(role);
            Workspaces now = spaces;
            if (r >= 0 && now != null) {
                now.views().table().addPosts(r, delta);
            }
        });
    }

    /** Locks DWOs and PCSOs of the selected wards, or unlocks them when all are locked. */
    private static void lock(PlanSession s) {
        Plan plan = s.plan().get();
        int[] roles = IntStream.of(plan.roleIndex("DWO"), plan.roleIndex("PCSO"))
                .filter(r -> r >= 0)
                .toArray();
        int[] wards = s.view().selection().get().wards();
        PlanEdit lock = Edits.setLocks(plan, s.view().wards(), s.scenario(), wards, roles, true);
        s.edit(lock != null ? lock : Edits.setLocks(plan, s.view().wards(), s.scenario(), wards, roles, false));
    }

    private void clear() {
        Workspaces now = spaces;
        if (now != null) {
            now.views().map().escape();
        }
    }

    private void popover(Action action) {
        withSession(s -> {
            TopBar now = bar;
            var anchor = now == null ? null : now.anchor(action);
            if (anchor != null) {
                shell.overlay()
                        .below(anchor, action == Action.BUDGET ? new BudgetCard(s) : new ScopeCard(s, shell.overlay()));
            }
        });
    }

    private void withModel(java.util.function.Consumer<BudgetModel> what) {
        Workspaces now = spaces;
        if (now != null) {
            what.accept(now.model());
        }
    }

    private void onBar(java.util.function.Consumer<TopBar> what) {
        TopBar now = bar;
        if (now != null) {
            what.accept(now);
        }
    }

    private void withSession(java.util.function.Consumer<PlanSession> what) {
        shell.session().ifPresent(what);
    }

    /** What Quit does. */
    public void onQuit(Runnable action) {
        quit = action;
    }

    /** Gives a scene of this window its look and its keys. */
    public void install(Scene scene) {
        shell.theme().install(scene);
        shell.actions().install(scene);
        PictureHost.install(scene, new PictureDesk(shell));
    }

    /** Shows a program error. */
    public void fault(Throwable error) {
        FaultCard.show(shell, error);
    }

    /** What the Hotspots workspace of the open plan shows. */
    HotSpotModel hotSpots() {
        return Objects.requireNonNull(spaces).views().hotSpots();
    }

    Shell shell() {
        return shell;
    }

    public Region root() {
        return root;
    }
}
