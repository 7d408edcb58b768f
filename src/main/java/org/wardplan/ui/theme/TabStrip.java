package org.wardplan.ui.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** A row of names of which one is chosen, marked by a line below it. */
public final class TabStrip extends HBox {
    private final List<ToggleButton> tabs = new ArrayList<>();

    /** @param chosen told the place of a tab that was pressed */
    public TabStrip(List<String> names, IntConsumer chosen) {
        getStyleClass().add("tab-strip");
        ToggleGroup group = new ToggleGroup();
        for (String name : names) {
            int place = tabs.size();
            ToggleButton tab = new ToggleButton(name);
            tab.getStyleClass().setAll("tab-name");
            tab.setId("tab-" + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
            tab.setToggleGroup(group);
            tab.setOnAction(e -> {
                // Pressing the one that is shown must not leave none selected.
                tab.setSelected(true);
                chosen.accept(place);
            });
            tabs.add(tab);
        }
        getChildren().setAll(tabs);
        select(0);
    }

    /** Marks a tab as the one shown; tells nobody. */
    public void select(int place) {
        tabs.get(place).setSelected(true);
    }
}
