package org.wardplan.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.WardSelection;
import org.wardplan.planning.Evaluation;
import org.wardplan.ui.chart.Charts;
import org.wardplan.ui.theme.Theme;

/** The pane beside the map: one ward, several, or the key figures of the scope. Its parts are built when first needed. */
public final class InspectorPane extends ScrollPane {
    private final PlanSession session;
    private final Theme theme;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private @Nullable WardView one;
    private @Nullable ManyView many;
    private @Nullable OverviewView none;
    private IntConsumer locate = ward -> {};
    private boolean shown;
    private boolean stale;

    public InspectorPane(PlanSession session, Theme theme) {
        this.session = session;
        this.theme = theme;
        getStyleClass().add("inspector");
        getStylesheets()
                .addAll(
                        Charts.sheet(),
                        Objects.requireNonNull(
                                        InspectorPane.class.getResource("/org/wardplan/ui/inspector/inspector.css"))
                                .toExternalForm());
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setAccessibleText("Inspector");
        on(session.evaluation(), this::refresh);
        on(session.ranks(), this::refresh);
        on(session.view().selection(), this::refresh);
        on(session.view().scope(), this::refresh);
        on(session.view().hover(), this::point);
        // Beside a workspace that it is not part of it waits until it is looked at again.
        on(sceneProperty(), this::returned);
        on(theme.dark(), this::redraw);
        on(theme.textScale(), this::redraw);
        refresh();
    }

    private void on(ObservableValue<?> value, Runnable action) {
        subscriptions.add(value.subscribe((was, now) -> action.run()));
    }

    private void returned() {
        if (stale) {
            refresh();
        }
    }

    private void refresh() {
        stale = shown && getScene() == null;
        if (stale) {
            return;
        }
        shown = true;
        WardSelection picked = session.view().selection().get();
        if (one != null && picked.size() != 1) {
            one.leave();
        }
        // After leaving, since a note that was kept makes a new evaluation.
        Evaluation e = session.evaluation().get();
        if (picked.isEmpty()) {
            if (none == null) {
                none = new OverviewView(session);
            }
            content(none);
            none.show(e);
        } else if (picked.size() == 1) {
            if (one == null) {
                one = new WardView(session, theme, w -> locate.accept(w));
                one.scrolledBy(this);
            }
            content(one);
            one.show(e, picked.lead(), session.ranks().get());
        } else {
            if (many == null) {
                many = new ManyView(session, theme);
            }
            content(many);
            many.show(e, picked.wards());
        }
    }

    private void content(Node node) {
        if (getContent() != node) {
            setContent(node);
            setVvalue(0);
        }
    }

    private void point() {
        if (one != null && getContent() == one) {
            one.point();
        } else if (many != null && getContent() == many) {
            many.point();
        }
    }

    private void redraw() {
        if (one != null) {
            one.redraw();
        }
        if (many != null) {
            many.redraw();
        }
    }

    /** Told of the ward that the map should show, when asked for. */
    public void onLocate(IntConsumer action) {
        locate = action;
    }

    /** Keeps what was typed and lets go of the session. */
    public void close() {
        if (one != null) {
            one.close();
        }
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }
}
