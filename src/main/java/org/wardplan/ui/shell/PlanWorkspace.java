package org.wardplan.ui.shell;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.PlanSession;
import org.wardplan.app.SettingsStore;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Theme;

/**
 * Map above table, and the inspector at the right. In a narrow window the inspector is a drawer over the map that opens
 * with a selection. The splits are remembered.
 */
final class PlanWorkspace extends StackPane {
    /** Width of the window below which the inspector is a drawer, at the usual text size. */
    static final double NARROW = 1280;

    private static final double RAIL = 56;

    private static final double INSPECTOR = 344;
    private static final double LEAST_INSPECTOR = 280;
    private static final double DIVIDER = 4;
    private static final String MAP_SPLIT = "plan.map";
    private static final double MAP_SHARE = 0.645;
    private static final String INSPECTOR_SPLIT = "plan.inspector";
    private static final double PER_UNIT = 1000;

    private final PlanSession session;
    private final Theme theme;
    private final SettingsStore settings;
    private final SplitPane left;
    private final SplitPane across = new SplitPane();
    private final Region inspector;
    private final StackPane drawer = new StackPane();
    private final Button handle = Icons.only(new Button(), Feather.SIDEBAR, "Show the ward's details");
    private boolean narrow;
    private boolean placing;
    private boolean wanted;

    PlanWorkspace(
            PlanSession session, Theme theme, SettingsStore settings, Region map, Region table, Region inspector) {
        this.session = session;
        this.theme = theme;
        this.settings = settings;
        this.inspector = inspector;
        map.setMinHeight(220);
        table.setMinHeight(170);
        left = new SplitPane(map, table);
        left.setOrientation(Orientation.VERTICAL);
        left.setDividerPositions(settings.get().splits().getOrDefault(MAP_SPLIT, MAP_SHARE));
        SplitPane.setResizableWithParent(table, true);
        left.getDividers().get(0).positionProperty().addListener((o, was, now) -> {
            if (left.getHeight() > 0) {
                settings.update(s -> s.withSplit(MAP_SPLIT, Math.round(now.doubleValue() * 1000) / 1000.0));
            }
        });
        drawer.getStyleClass().add("drawer");
        drawer.setVisible(false);
        StackPane.setAlignment(drawer, Pos.CENTER_RIGHT);
        handle.getStyleClass().addAll("small", "drawer-handle");
        handle.setId("drawer-handle");
        StackPane.setAlignment(handle, Pos.CENTER_RIGHT);
        handle.setOnAction(e -> {
            wanted = !drawer.isVisible();
            showDrawer();
        });
        SplitPane.setResizableWithParent(inspector, false);
        inspector.setMinWidth(LEAST_INSPECTOR);
        getChildren().addAll(across, drawer, handle);
        setMinSize(0, 0);
        across.setMinSize(0, 0);
        left.setMinSize(0, 0);
        map.setMinWidth(0);
        table.setMinWidth(0);
        wide();
        session.view().selection().addListener((o, was, now) -> {
            wanted = !now.isEmpty();
            showDrawer();
        });
        theme.textScale().addListener((o, was, now) -> arrange());
        widthProperty().addListener((o, was, now) -> arrange());
    }

    private void arrange() {
        boolean now = getWidth() > 0 && getWidth() + RAIL < theme.px(NARROW);
        if (now != narrow) {
            narrow = now;
            if (narrow) {
                across.getItems().setAll(left);
                VBox inside = new VBox(inspector);
                VBox.setVgrow(inspector, Priority.ALWAYS);
                drawer.getChildren().setAll(inside);
                wanted = !session.view().selection().get().isEmpty();
            } else {
                drawer.getChildren().clear();
                wide();
            }
        }
        double usual = theme.px(INSPECTOR);
        drawer.setMaxWidth(Math.min(usual, getWidth() * 0.5));
        inspector.setPrefWidth(drawer.getMaxWidth());
        showDrawer();
    }

    private void wide() {
        across.getItems().setAll(left, inspector);
        double width = settings.get().splits().getOrDefault(INSPECTOR_SPLIT, theme.px(INSPECTOR) / PER_UNIT) * PER_UNIT;
        inspector.setPrefWidth(width);
        SplitPane.Divider divider = across.getDividers().get(0);
        placing = true;
        place(divider, width);
        divider.positionProperty().addListener((o, was, now) -> rememberInspector());
    }

    /** Puts the divider where the inspector has its width, as soon as the split has a width of its own. */
    private void place(SplitPane.Divider divider, double width) {
        if (across.getWidth() > 0) {
            // The split sets its dividers itself while it is laid out.
            Platform.runLater(() -> {
                divider.setPosition(1 - (width + DIVIDER / 2) / across.getWidth());
                placing = false;
            });
            return;
        }
        across.widthProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Number> o, Number was, Number now) {
                if (now.doubleValue() > 0) {
                    across.widthProperty().removeListener(this);
                    place(divider, width);
                }
            }
        });
    }

    private void rememberInspector() {
        double width = inspector.getWidth();
        if (!narrow && !placing && width >= LEAST_INSPECTOR) {
            settings.update(s -> s.withSplit(INSPECTOR_SPLIT, Math.round(width) / PER_UNIT));
        }
    }

    private void showDrawer() {
        boolean open = narrow && wanted;
        drawer.setVisible(open);
        handle.setVisible(narrow);
        handle.setGraphic(Icons.of(open ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_LEFT, 12));
        handle.setTranslateX(open ? -drawer.getMaxWidth() : 0);
        Icons.name(handle, open ? "Hide the ward's details" : "Show the ward's details");
    }

    boolean isDrawer() {
        return narrow;
    }
}
