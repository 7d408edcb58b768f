package org.wardplan.ui.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.wardplan.app.PlanSession;
import org.wardplan.ui.chart.Charts;
import org.wardplan.ui.theme.Theme;

/**
 * A pane of the Demand workspace. It works only while it is in a window: what changes meanwhile is shown when it comes
 * back. It scrolls where the window is small.
 */
abstract class EvidencePane extends ScrollPane implements AutoCloseable {
    final PlanSession session;
    final Theme theme;
    /** What the figures say, in a sentence or two. */
    final Label summary = new Label();

    private final HBox controls = new HBox();
    private final VBox content = new Content();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private boolean stale = true;
    private boolean built;

    /** Its least height is the one at its width, since the scroll pane asks without naming a width. */
    private static final class Content extends VBox {
        Content() {
            widthProperty().addListener((o, was, now) -> requestLayout());
        }

        @Override
        protected double computeMinHeight(double width) {
            return super.computeMinHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
        }
    }

    EvidencePane(PlanSession session, Theme theme, String title, String style) {
        this.session = session;
        this.theme = theme;
        getStyleClass().addAll("evidence", style);
        getStylesheets().addAll(Charts.sheet(), sheet());
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setAccessibleText(title);
        Label head = new Label(title);
        head.getStyleClass().add("wp-section");
        head.setMinWidth(Region.USE_PREF_SIZE);
        controls.getStyleClass().add("evidence-controls");
        controls.getChildren().add(head);
        summary.setId("summary");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        content.getStyleClass().add("evidence-content");
        content.getChildren().addAll(controls, summary);
        setContent(content);
        on(session.evaluation(), this::changed);
        on(session.ranks(), this::changed);
        on(session.view().selection(), this::picked);
        on(session.view().hover(), this::pointed);
        on(theme.dark(), this::changed);
        on(theme.textScale(), this::changed);
        on(sceneProperty(), this::changed);
    }

    static String sheet() {
        return Objects.requireNonNull(EvidencePane.class.getResource("/org/wardplan/ui/evidence/evidence.css"))
                .toExternalForm();
    }

    /** Adds controls at the right of the title. */
    final void controls(Node... nodes) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        controls.getChildren().add(gap);
        controls.getChildren().addAll(nodes);
    }

    /** Adds a part below the summary; the parts that may grow share what room is left. */
    final void part(Node node, boolean grows) {
        content.getChildren().add(node);
        if (grows) {
            VBox.setVgrow(node, Priority.ALWAYS);
        }
    }

    final void on(ObservableValue<?> value, Runnable action) {
        subscriptions.add(value.subscribe((was, now) -> action.run()));
    }

    /** Shows all anew, now if in a window, else when it comes into one. */
    final void changed() {
        stale = true;
        if (built && getScene() != null) {
            stale = false;
            refresh();
            mark();
        }
    }

    /** To be called at the end of a pane's constructor. */
    final void ready() {
        built = true;
        changed();
    }

    private void picked() {
        if (built && !stale && getScene() != null) {
            selectionChanged();
            mark();
        }
    }

    private void pointed() {
        if (built && !stale && getScene() != null) {
            mark();
        }
    }

    /** Shows the figures of the evaluation anew. */
    abstract void refresh();

    /** Shows what is picked and pointed at. */
    abstract void mark();

    /** What else depends on the wards picked. */
    void selectionChanged() {}

    /** A row of buttons of which one is chosen. */
    static HBox segments(List<ToggleButton> buttons) {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.getStyleClass().addAll("wp-segments", "evidence-segments");
        for (int k = 0; k < buttons.size(); k++) {
            ToggleButton b = buttons.get(k);
            b.setToggleGroup(group);
            b.setMinWidth(Region.USE_PREF_SIZE);
            if (k == 0) {
                b.getStyleClass().add("first");
            }
            if (k == buttons.size() - 1) {
                b.getStyleClass().add("last");
            }
            box.getChildren().add(b);
        }
        return box;
    }

    /** A button of {@link #segments}; pressing the chosen one leaves it chosen. */
    static ToggleButton segment(String text, String id, Runnable chosen) {
        ToggleButton made = new ToggleButton(text);
        made.setId(id);
        made.setOnAction(e -> {
            made.setSelected(true);
            chosen.run();
        });
        return made;
    }

    static Label caption(String text) {
        Label made = new Label(text);
        made.getStyleClass().add("wp-caption");
        made.setWrapText(true);
        made.setMinHeight(Region.USE_PREF_SIZE);
        return made;
    }

    static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Lets go of the session. */
    @Override
    public void close() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }
}
