package org.wardplan.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.ComparedChoice.Chosen;
import org.wardplan.app.PlanSession;
import org.wardplan.app.compare.CompareModel;
import org.wardplan.model.plan.Plan;
import org.wardplan.planning.compare.Comparison;
import org.wardplan.planning.compare.PairChange;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.chart.Charts;
import org.wardplan.ui.map.SharedCamera;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Page;
import org.wardplan.ui.theme.PageTools;

/**
 * Two to four scenarios side by side: a map of each in one scale, key figures, what changes from one to another by ward,
 * borough and BCU. All maps move together. It follows the plan while it is on the screen.
 */
public final class ComparePage implements Page {
    private static final int ROOM = 3;
    private static final Executor NEXT_FRAME =
            CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS, Platform::runLater);

    private final PlanSession session;
    private final PageTools tools;
    private final CompareModel model;
    private final VBox root = new VBox();
    private final List<Subscription> following = new ArrayList<>();
    private @Nullable Content content;
    private boolean active;
    private boolean queued;
    private int revealed;

    public ComparePage(PlanSession session, PageTools tools) {
        this.session = session;
        this.tools = tools;
        model = new CompareModel(session);
        root.setId("compare-page");
        root.getStyleClass().add("compare-page");
        root.getStylesheets()
                .addAll(
                        Charts.sheet(),
                        Objects.requireNonNull(ComparePage.class.getResource("/org/wardplan/ui/compare/compare.css"))
                                .toExternalForm());
        root.setMinSize(0, 0);
    }

    @Override
    public Region node() {
        return root;
    }

    /** What is on the screen is made when it is first seen. */
    private static final class Content {
        final SharedCamera camera;
        final List<ScenarioCard> cards = new ArrayList<>();
        final AddCard add;
        final KeyFigureCard figures;
        final DifferenceCard difference;
        final ChangesCard changes;
        final AreasCard areas;
        final CompareNotes notes;
        final CompareBoard board;

        Content(CompareModel model, PageTools tools) {
            camera = new SharedCamera(
                    model.session().data().boundaries(), model.session().view());
            add = new AddCard(model, tools);
            figures = new KeyFigureCard(model, tools);
            difference = new DifferenceCard(model, tools, camera, tools.drawing());
            changes = new ChangesCard(model, tools);
            areas = new AreasCard(model, tools);
            notes = new CompareNotes(model);
            board = new CompareBoard(tools.theme(), figures, difference, changes, areas);
        }

        void dispose() {
            cards.forEach(ScenarioCard::dispose);
            difference.dispose();
        }
    }

    private Content content() {
        Content known = content;
        if (known == null) {
            known = new Content(model, tools);
            ScrollPane scroll = new ScrollPane(known.board);
            scroll.setFitToWidth(true);
            scroll.setFitToHeight(true);
            scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            scroll.getStyleClass().add("compare-scroll");
            scroll.setMinSize(0, 0);
            ChartMenu.markSeveral(root);
            VBox.setVgrow(scroll, Priority.ALWAYS);
            root.getChildren().setAll(known.notes, scroll);
            content = known;
        }
        return known;
    }

    @Override
    public void setActive(boolean onScreen) {
        if (onScreen == active) {
            return;
        }
        active = onScreen;
        following.forEach(Subscription::unsubscribe);
        following.clear();
        model.setActive(onScreen);
        if (onScreen) {
            content();
            following.add(model.stale().subscribe((was, now) -> later()));
            following.add(model.refusal().subscribe((was, now) -> later()));
            following.add(tools.theme().dark().subscribe((was, now) -> later()));
            following.add(tools.theme().textScale().subscribe((was, now) -> later()));
            following.add(session.view().selection().subscribe((was, now) -> selected()));
            following.add(session.view().hover().subscribe((was, now) -> hovered()));
            now();
        }
    }

    /** One step may change several properties: the cards are written once, when it is over. */
    private void later() {
        if (active && !queued) {
            queued = true;
            Platform.runLater(this::now);
        }
    }

    private void now() {
        queued = false;
        if (!active) {
            return;
        }
        model.refresh();
        Nodes.mark(root, "dark", tools.theme().isDark());
        Content on = content();
        List<Chosen> chosen = model.choice().scenarios();
        while (on.cards.size() > chosen.size()) {
            on.cards.remove(on.cards.size() - 1).dispose();
        }
        while (on.cards.size() < chosen.size()) {
            on.cards.add(new ScenarioCard(model, tools, on.camera, tools.drawing(), on.cards.size()));
        }
        List<Region> row = new ArrayList<>(on.cards);
        if (row.size() < ROOM) {
            row.add(on.add);
        }
        on.board.cards(row);
        Comparison comparison = model.comparison().get();
        PairChange pair = model.pair();
        for (int k = 0; k < chosen.size(); k++) {
            Plan other = chosen.get(k).other();
            on.cards.get(k).show(model.scenario(chosen.get(k)), other == null ? "" : other.name(), comparison);
        }
        on.notes.show(comparison);
        if (revealed > 0) {
            on.figures.show(comparison, session.view().scope().get());
            on.difference.show(comparison, pair);
            on.board.reveal(on.figures);
            on.board.reveal(on.difference);
        }
        if (revealed > 1) {
            on.changes.show(comparison, pair);
            on.areas.show(comparison, pair);
            on.board.reveal(on.changes);
            on.board.reveal(on.areas);
        }
        if (!isWhole()) {
            // A card more with each frame: all at once would hold the window up when the page is first opened.
            revealed++;
            queued = true;
            NEXT_FRAME.execute(this::now);
        }
    }

    private boolean isWhole() {
        return revealed > 1;
    }

    private void selected() {
        Content on = content();
        on.difference.selected();
        on.changes.selected();
        on.areas.selected();
    }

    private void hovered() {
        Content on = content();
        on.changes.hovered();
        on.areas.hovered();
    }

    /** Whether all maps were drawn for what is shown now. */
    boolean isSharp() {
        Content on = content;
        return on != null
                && isWhole()
                && on.difference.map().isSharp()
                && on.cards.stream().allMatch(c -> c.map().isSharp());
    }

    @Override
    public String toString() {
        Content on = content;
        return "ComparePage[active " + active + ", revealed " + revealed + ", maps drawn "
                + (on == null
                        ? List.of()
                        : on.cards.stream().map(c -> c.map().isSharp()).toList())
                + "]";
    }

    CompareModel model() {
        return model;
    }

    @Override
    public void close() {
        setActive(false);
        model.close();
        Content on = content;
        if (on != null) {
            on.dispose();
            content = null;
            revealed = 0;
            root.getChildren().clear();
        }
    }
}
