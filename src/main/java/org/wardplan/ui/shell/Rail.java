package org.wardplan.ui.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.ui.theme.Icons;

/** The strip at the left: the workspaces, then data and settings. */
final class Rail extends VBox {
    /** A workspace: its place in the rail and what it shows. */
    record Entry(String label, Feather icon, Action show) {}

    private final Map<Action, ToggleButton> buttons = new EnumMap<>(Action.class);

    Rail(List<Entry> workspaces, Actions actions) {
        getStyleClass().add("rail");
        getChildren().add(logo());
        ToggleGroup group = new ToggleGroup();
        for (Entry e : workspaces) {
            ToggleButton b = new ToggleButton(e.label(), Icons.of(e.icon(), 20));
            b.getStyleClass().setAll("rail-button");
            b.setToggleGroup(group);
            b.setSelected(group.getToggles().size() == 1);
            b.setTooltip(new Tooltip(e.show().labelWithKeys()));
            b.setOnAction(event -> {
                // Pressing the one that is shown must not leave none selected.
                b.setSelected(true);
                actions.run(e.show());
            });
            buttons.put(e.show(), b);
            getChildren().add(b);
        }
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren().addAll(gap, button("Data", Feather.DATABASE, actions, Action.DATA));
        getChildren().add(button("Settings", Feather.SETTINGS, actions, Action.PREFERENCES));
    }

    /** Marks a workspace as the one shown, by what shows it. */
    void select(Action show) {
        Objects.requireNonNull(buttons.get(show)).setSelected(true);
    }

    private static Button button(String label, Feather icon, Actions actions, Action action) {
        Button b = new Button(label, Icons.of(icon, 20));
        b.getStyleClass().setAll("rail-button");
        b.setOnAction(e -> actions.run(action));
        return b;
    }

    private static StackPane logo() {
        SVGPath shield = new SVGPath();
        shield.setContent("M12 1 L22 4.5 V12 C22 18 17.5 21.5 12 24 C6.5 21.5 2 18 2 12 V4.5 Z");
        shield.getStyleClass().add("logo-shield");
        SVGPath w = new SVGPath();
        w.setContent("M6.5 8.5 L9.2 16 L12 10 L14.8 16 L17.5 8.5");
        w.getStyleClass().add("logo-letter");
        StackPane logo = new StackPane(shield, w);
        logo.getStyleClass().add("logo");
        return logo;
    }
}
