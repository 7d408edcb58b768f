package org.wardplan.ui.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.wardplan.app.ComparedChoice.Chosen;
import org.wardplan.app.PictureChoice;
import org.wardplan.app.compare.CompareModel;
import org.wardplan.ui.theme.PageTools;

/** What can be done with a scenario that stands in the comparison, or with a free place in it. */
final class ScenarioMenu {
    private final CompareModel model;
    private final PageTools tools;
    private final int place;
    private final Consumer<PictureChoice.Format> picture;

    /**
     * @param place of the scenario
     * @param picture lets the user choose a picture of its map
     */
    ScenarioMenu(CompareModel model, PageTools tools, int place, Consumer<PictureChoice.Format> picture) {
        this.model = model;
        this.tools = tools;
        this.place = place;
        this.picture = picture;
    }

    List<MenuItem> items() {
        Menu other = new Menu("Show another scenario");
        other.getItems().setAll(choices(model, tools, place));
        List<MenuItem> items = new ArrayList<>(List.of(other));
        if (place < model.choice().scenarios().size()) {
            MenuItem work = item("Work on this scenario", "compare-work", () -> model.workOn(place));
            work.setDisable(!model.canWorkOn(place));
            items.add(work);
            items.add(item("Remove from the comparison", "compare-remove", () -> model.remove(place)));
        }
        if (model.comparison().get() != null) {
            items.add(new SeparatorMenuItem());
            items.add(item("Save picture (PNG)…", "compare-png", () -> picture.accept(PictureChoice.Format.PNG)));
            items.add(item("Save drawing (SVG)…", "compare-svg", () -> picture.accept(PictureChoice.Format.SVG)));
        }
        return items;
    }

    /**
     * All scenarios that can stand in a place, and the way to those of another plan.
     *
     * @param place −1 for a new one
     */
    static List<MenuItem> choices(CompareModel model, PageTools tools, int place) {
        List<Chosen> now = model.choice().scenarios();
        List<MenuItem> items = new ArrayList<>();
        for (CompareModel.Option o : model.options()) {
            boolean there = now.stream()
                    .anyMatch(c -> c.other() == o.chosen().other()
                            && c.id().equals(o.chosen().id()));
            if (place >= 0 || !there) {
                MenuItem choice = item(
                        o.label(),
                        "compare-choice-" + o.chosen().id(),
                        place >= 0 ? () -> model.choose(place, o.chosen()) : () -> model.add(o.chosen()));
                choice.setMnemonicParsing(false);
                items.add(choice);
            }
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.add(item("From another plan…", "compare-open", () -> open(model, tools, place)));
        return items;
    }

    private static void open(CompareModel model, PageTools tools, int place) {
        Optional<Path> file = tools.open("Compare with a scenario of another plan", "Wardplan plans", "wardplan");
        file.ifPresent(f -> model.open(f, place));
    }

    private static MenuItem item(String text, String id, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(e -> action.run());
        return item;
    }
}
