package org.wardplan.ui.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.phase.PhaseModel;
import org.wardplan.app.phase.PhaseModel.Shown;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Page;
import org.wardplan.ui.theme.PageTools;

/** A scenario over time: posts and money by quarter, promises with a date, and when each ward gets its posts. */
public final class PhasePage implements Page {
    private static final double MAP = 0.43;
    private static final double CHARTS = 0.37;

    private final PhaseModel model;
    private final PageTools tools;
    private final VBox node = new VBox();
    private final Label reason = Nodes.text("", "phase-reason");
    private final Label message = Nodes.text("", "phase-message");
    private final List<Subscription> following = new ArrayList<>();
    private final InvalidationListener themeChanged = o -> later();
    private @Nullable Built built;
    private boolean queued;
    private boolean active;
    private Runnable inFrame = () -> {};

    /** What is made when the page is first shown. */
    private record Built(
            PromiseCard promises,
            ChartsPane charts,
            MapCard map,
            YearsCard years,
            WardsCard wards,
            EditorPane editor) {}

    public PhasePage(PlanSession session, PageTools tools) {
        this.model = new PhaseModel(session);
        this.tools = tools;
        node.setId("phase-page");
        node.setMinSize(0, 0);
        node.getStyleClass().add("phase-page");
        node.getStylesheets()
                .add(Objects.requireNonNull(PhasePage.class.getResource("/org/wardplan/ui/phase/phase.css"))
                        .toExternalForm());
        reason.setId("phase-reason");
        message.setId("phase-message");
        Nodes.write(reason, "");
        Nodes.write(message, "");
    }

    private Built build() {
        PlanSession session = model.session();
        Built made = new Built(
                new PromiseCard(),
                new ChartsPane(session, tools.theme()),
                new MapCard(model, tools),
                new YearsCard(session, tools.theme()),
                new WardsCard(model, tools.theme()),
                new EditorPane(model));
        VBox right = new VBox(made.years(), made.wards());
        right.getStyleClass().add("phase-column");
        VBox.setVgrow(made.wards(), Priority.ALWAYS);
        Shares lower = new Shares(made.map(), right, false, MAP);
        Shares rows = new Shares(made.charts(), lower, true, CHARTS);
        VBox main = new VBox(made.promises(), rows);
        main.getStyleClass().add("phase-main");
        VBox.setVgrow(rows, Priority.ALWAYS);
        ScrollPane scroll = new ScrollPane(main);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("phase-scroll");
        scroll.setMinSize(0, 0);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox all = new HBox(scroll, made.editor());
        all.setMinHeight(0);
        VBox.setVgrow(all, Priority.ALWAYS);
        node.getChildren().setAll(reason, message, all);
        return made;
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void setActive(boolean nowActive) {
        if (active == nowActive) {
            return;
        }
        active = nowActive;
        following.forEach(Subscription::unsubscribe);
        following.clear();
        tools.theme().dark().removeListener(themeChanged);
        if (!active) {
            model.setActive(false);
            if (built != null) {
                built.map().rest();
            }
            return;
        }
        if (built == null) {
            built = build();
        }
        model.setActive(true);
        var view = model.session().view();
        tools.theme().dark().addListener(themeChanged);
        following.add(tools.theme().textScale().subscribe((was, now) -> later()));
        following.add(model.shown().subscribe((was, now) -> {
            edited();
            later();
        }));
        following.add(model.month().subscribe((was, now) -> later()));
        following.add(model.goal().subscribe((was, now) -> later()));
        following.add(model.message().subscribe(m -> Nodes.write(message, m)));
        following.add(view.inScope().subscribe((was, now) -> later()));
        following.add(view.selection().subscribe((was, now) -> picked()));
        following.add(view.hover().subscribe((was, now) -> mark()));
        following.add(model.session().plan().subscribe((was, now) -> edited()));
        edited();
        refresh();
    }

    /** The editor follows at once, so that a field shows what was kept. */
    private void edited() {
        Shown now = model.shown().get();
        if (built != null && now != null) {
            String why = model.whyNot();
            Nodes.write(reason, why);
            built.editor().refresh(now, why.isEmpty());
        }
    }

    /** One step may change several properties: the rest is written once, in the frame that follows. */
    private void later() {
        Scene scene = node.getScene();
        if (!active || queued) {
            return;
        }
        queued = true;
        if (scene == null) {
            Platform.runLater(this::now);
        } else {
            inFrame = () -> {
                scene.removePreLayoutPulseListener(inFrame);
                now();
            };
            scene.addPreLayoutPulseListener(inFrame);
            Platform.requestNextPulse();
        }
    }

    private void now() {
        queued = false;
        refresh();
    }

    private void refresh() {
        Shown now = model.shown().get();
        if (active && built != null && now != null) {
            built.promises().refresh(now);
            built.charts().refresh(now);
            built.map().refresh(now);
            built.years().refresh(now);
            built.wards().refresh(now);
        }
    }

    private void picked() {
        if (active && built != null) {
            built.wards().showLead();
        }
    }

    private void mark() {
        if (active && built != null) {
            built.wards().mark();
        }
    }

    @Override
    public void close() {
        setActive(false);
        if (built != null) {
            built.map().close();
        }
    }

    /** Two parts, beside or below each other, that share the room in fixed parts. */
    private static final class Shares extends Region {
        private static final double GAP = 12;
        private final Region first;
        private final Region second;
        private final boolean below;
        private final double share;

        Shares(Region first, Region second, boolean below, double share) {
            this.first = first;
            this.second = second;
            this.below = below;
            this.share = share;
            getChildren().setAll(first, second);
            setMinSize(0, 0);
        }

        @Override
        protected void layoutChildren() {
            double w = getWidth();
            double h = getHeight();
            double part = Math.round(share * ((below ? h : w) - GAP));
            first.resizeRelocate(0, 0, below ? w : part, below ? part : h);
            double at = part + GAP;
            second.resizeRelocate(below ? 0 : at, below ? at : 0, below ? w : w - at, below ? h - at : h);
        }

        @Override
        protected double computePrefHeight(double width) {
            return 500;
        }
    }
}
