package org.wardplan.ui.demand;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.demand.LondonCounts;
import org.wardplan.ui.theme.TabStrip;
import org.wardplan.ui.theme.Theme;

/** The controls of need, a section at a time, and what can't be done with them. */
final class ControlColumn extends VBox {
    private record Part(String name, Supplier<DemandSection> build) {}

    private final PlanSession session;
    private final LiveEdit live;
    private final List<Part> parts;
    private final @Nullable DemandSection[] built;
    private final ScrollPane[] panes;
    private final TabStrip strip;
    private final Label message = DemandSection.text("", "demand-message");
    private final Label reason = DemandSection.text("", "demand-reason");
    private final VBox ground = new VBox();
    private final Subscription following;
    private @Nullable DemandSection shown;
    private boolean active;

    ControlColumn(PlanSession session, Theme theme, DemandFiles files) {
        this.session = session;
        live = new LiveEdit(session);
        LondonCounts counts = new LondonCounts(session.data().crime());
        getStyleClass().add("control-column");
        setId("demand-controls");
        parts = List.of(
                new Part("Crime weights", () -> new WeightsSection(session, live, counts, files)),
                new Part("Window and index", () -> new WindowSection(session, live, counts, theme, files)),
                new Part("Local priorities", () -> new LocalSection(session, live)),
                new Part("Hours", () -> new HoursSection(session, live, counts)));
        built = new DemandSection[parts.size()];
        panes = new ScrollPane[parts.size()];
        strip = new TabStrip(parts.stream().map(Part::name).toList(), this::show);
        message.setId("demand-message");
        message.textProperty().addListener((o, was, now) -> DemandSection.shown(message, !now.isEmpty()));
        message.textProperty().bind(live.message());
        DemandSection.shown(message, false);
        VBox.setVgrow(ground, Priority.ALWAYS);
        getChildren().setAll(strip, reason, message, ground);
        following = session.evaluation().subscribe((was, now) -> refresh());
    }

    /** Follows the plan only while it is on the screen. */
    void setActive(boolean onScreen) {
        active = onScreen;
        if (onScreen && shown == null) {
            show(0);
        }
        refresh();
    }

    /** Shows a section by its place. */
    void show(int k) {
        strip.select(k);
        DemandSection section = built[k];
        if (section == null) {
            section = parts.get(k).build.get();
            built[k] = section;
            ScrollPane scroll = new ScrollPane(section);
            scroll.setFitToWidth(true);
            scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            VBox.setVgrow(scroll, Priority.ALWAYS);
            panes[k] = scroll;
        }
        shown = section;
        ground.getChildren().setAll(panes[k]);
        refresh();
    }

    private void refresh() {
        DemandSection now = shown;
        if (!active || now == null) {
            return;
        }
        now.refresh(session.evaluation().get());
        String why = live.whyNot();
        DemandSection.write(reason, why);
        now.setEditable(why.isEmpty());
    }

    /** Lets go of the session. */
    void close() {
        live.cancel();
        for (DemandSection section : built) {
            if (section != null) {
                section.close();
            }
        }
        following.unsubscribe();
    }
}
