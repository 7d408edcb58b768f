package org.wardplan.ui.demand;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.ui.chart.Charts;
import org.wardplan.ui.theme.TabStrip;
import org.wardplan.ui.theme.Theme;

/**
 * Controls of need at the left; at the right what they do, one tab at a time. The first tab holds the map and the table
 * of the Plan workspace, which are lent to this one while it is shown.
 */
public final class DemandWorkspace extends HBox {
    /**
     * A tab beside the map and the table.
     *
     * @param label name of the tab
     * @param build makes what it shows, once, when it is first chosen; closed with the workspace where it can be
     */
    public record Pane(String label, Supplier<? extends Region> build) {}

    private final List<Pane> panes;
    private final @Nullable Region[] built;
    private final StackPane ground = new StackPane();
    private final TabStrip tabs;
    private final ControlColumn controls;
    private @Nullable Region views;
    private int shown;

    /** @param panes the tabs after the one of map and table */
    public DemandWorkspace(PlanSession session, Theme theme, DemandFiles files, List<Pane> panes) {
        this.panes = List.copyOf(panes);
        built = new Region[panes.size()];
        getStyleClass().add("demand-workspace");
        getStylesheets()
                .addAll(
                        Charts.sheet(),
                        Objects.requireNonNull(DemandWorkspace.class.getResource("/org/wardplan/ui/demand/demand.css"))
                                .toExternalForm());
        List<String> names = new ArrayList<>(List.of("Map and table"));
        panes.forEach(p -> names.add(p.label()));
        tabs = new TabStrip(names, this::show);
        ground.setMinSize(0, 0);
        VBox right = new VBox(tabs, ground);
        right.setMinSize(0, 0);
        VBox.setVgrow(ground, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        setMinSize(0, 0);
        controls = new ControlColumn(session, theme, files);
        getChildren().setAll(controls, right);
    }

    /** Takes the map and the table in. */
    public void mount(Region mapAndTable) {
        views = mapAndTable;
        controls.setActive(true);
        show(shown);
    }

    /** Gives the map and the table back. */
    public void unmount() {
        controls.setActive(false);
        ground.getChildren().remove(views);
        views = null;
    }

    /** Shows a tab by its place: 0 is map and table. */
    public void show(int tab) {
        shown = tab;
        tabs.select(tab);
        Region content = tab == 0 ? views : pane(tab - 1);
        if (content == null) {
            ground.getChildren().clear();
        } else {
            ground.getChildren().setAll(content);
        }
    }

    /** Shows a section of the controls by its place: 0 is the crime weights. */
    public void showSection(int k) {
        controls.show(k);
    }

    private Region pane(int k) {
        Region made = built[k];
        if (made == null) {
            made = panes.get(k).build().get();
            built[k] = made;
        }
        return made;
    }

    /** Lets go of the session. */
    public void close() {
        controls.close();
        for (Region r : built) {
            if (r instanceof AutoCloseable c) {
                try {
                    c.close();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
