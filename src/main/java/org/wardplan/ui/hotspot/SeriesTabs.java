package org.wardplan.ui.hotspot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.wardplan.app.hotspot.StudyChoice;
import org.wardplan.ui.theme.Nodes;

/**
 * Which crime is looked at: the series asked for most side by side, as many as there is room for, and a menu with all.
 */
final class SeriesTabs extends Region {
    private static final double GAP = 6;
    private static final String MORE = "More";

    private final List<StudyChoice.Series> choices;
    private final List<StudyChoice.Series> tabbed;
    private final List<ToggleButton> tabs = new ArrayList<>();
    private final MenuButton more = new MenuButton(MORE);
    private final List<RadioMenuItem> items = new ArrayList<>();
    private final Text measure = new Text();
    private String chosen = "";

    /** @param chosen told the id of the series that was pressed */
    SeriesTabs(StudyChoice all, Consumer<String> chosen) {
        choices = all.menu();
        tabbed = all.tabs();
        getStyleClass().addAll("wp-segments", "series-tabs");
        setMinWidth(0);
        setMaxHeight(USE_PREF_SIZE);
        for (StudyChoice.Series c : tabbed) {
            ToggleButton b = new ToggleButton(c.tab());
            b.setId("series-" + c.id());
            b.setAccessibleText(c.label());
            b.setDisable(!c.available());
            b.setOnAction(e -> {
                b.setSelected(true);
                chosen.accept(c.id());
            });
            tabs.add(b);
        }
        tabs.get(0).getStyleClass().add("first");
        for (StudyChoice.Series c : choices) {
            RadioMenuItem item = new RadioMenuItem((c.inner() ? "    " : "") + c.label());
            item.setId("series-item-" + c.id());
            item.setDisable(!c.available());
            if (!c.available()) {
                item.setText(item.getText() + " (not in these data)");
            }
            item.setOnAction(e -> chosen.accept(c.id()));
            items.add(item);
        }
        more.getItems().setAll(items.toArray(new MenuItem[0]));
        more.setId("series-more");
        more.setAccessibleText("All categories of crime");
        more.setTooltip(Nodes.tip("All categories of crime"));
        more.getStyleClass().add("small");
        getChildren().setAll(tabs);
        getChildren().add(more);
    }

    void select(String id) {
        chosen = id;
        for (int k = 0; k < choices.size(); k++) {
            items.get(k).setSelected(choices.get(k).id().equals(id));
        }
        for (int k = 0; k < tabs.size(); k++) {
            tabs.get(k).setSelected(tabbed.get(k).id().equals(id));
        }
        requestLayout();
    }

    /** Name of a series as the menu has it. */
    String label(String id) {
        return choices.stream()
                .filter(c -> c.id().equals(id))
                .map(StudyChoice.Series::label)
                .findFirst()
                .orElse(id);
    }

    @Override
    protected double computePrefHeight(double width) {
        return tabs.get(0).prefHeight(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return tabs.stream().mapToDouble(t -> t.prefWidth(-1)).sum() + GAP + more.prefWidth(-1);
    }

    @Override
    protected void layoutChildren() {
        int fitting = fitting(MORE);
        boolean hidden = chosenIsNotAmong(fitting);
        if (hidden) {
            // The name of the series stands on the menu and takes more room.
            fitting = fitting(label(chosen));
            hidden = chosenIsNotAmong(fitting);
        }
        String words = hidden ? label(chosen) : MORE;
        if (!words.equals(more.getText())) {
            more.setText(words);
        }
        Nodes.mark(more, "accent", hidden);
        double x = 0;
        double h = tabs.get(0).prefHeight(-1);
        for (int k = 0; k < tabs.size(); k++) {
            ToggleButton b = tabs.get(k);
            b.setVisible(k < fitting);
            Nodes.mark(b, "last", k == fitting - 1);
            double w = Math.ceil(b.prefWidth(-1));
            b.resizeRelocate(x, 0, w, h);
            x += k < fitting ? w : 0;
        }
        double w = Math.min(Math.ceil(more.prefWidth(-1)), Math.max(0, getWidth() - x - GAP));
        more.resizeRelocate(x + GAP, 0, w, h);
    }

    private boolean chosenIsNotAmong(int fitting) {
        return tabbed.stream().limit(fitting).noneMatch(c -> c.id().equals(chosen));
    }

    /** How many tabs fit beside a menu that says this. */
    private int fitting(String onMenu) {
        double frame = more.prefWidth(-1) - width(more.getText());
        double room = getWidth() - GAP - Math.ceil(frame + width(onMenu));
        int n = 0;
        while (n < tabs.size()) {
            room -= Math.ceil(tabs.get(n).prefWidth(-1));
            if (room < 0) {
                break;
            }
            n++;
        }
        return n;
    }

    private double width(String words) {
        measure.setText(words);
        measure.setFont(more.getFont());
        return measure.getLayoutBounds().getWidth();
    }
}
