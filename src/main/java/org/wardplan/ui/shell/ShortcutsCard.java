package org.wardplan.ui.shell;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.wardplan.planning.Measure;

/** The keys that do something. */
final class ShortcutsCard {
    /** The layers that a digit shows. */
    private static final List<Measure> LAYERS = List.of(Measure.values()).subList(0, 9);

    private ShortcutsCard() {}

    static void show(Shell shell) {
        GridPane grid = new GridPane();
        grid.setHgap(24);
        grid.setVgap(6);
        int row = 0;
        for (Action a : Action.values()) {
            if (a.keys().isPresent()) {
                add(grid, row++, a.keysText(), a.label());
            }
        }
        StringBuilder layers = new StringBuilder("Map layer: ");
        for (Measure m : LAYERS) {
            layers.append(m.ordinal() == 0 ? "" : ", ").append(m.label());
        }
        add(grid, row++, "1–" + LAYERS.size(), layers.toString());
        add(grid, row++, "↑ ↓", "Next ward in the order of the table, when it has the keyboard");
        add(
                grid,
                row++,
                "← → ↑ ↓",
                "Next point or place of a chart that has the keyboard; Enter picks, Ctrl Enter adds");
        add(grid, row, "Shift F10", "Menu of that chart: copy or save its figures, picture or drawing");
        DialogCard card = new DialogCard(
                "Keyboard shortcuts",
                shell.overlay(),
                DialogCard.scrolling(grid, 520),
                DialogCard.main("Close", shell.overlay()::close));
        card.setId("shortcuts");
        shell.overlay().dialog(card, () -> {});
    }

    private static void add(GridPane grid, int row, String keys, String what) {
        Label cap = new Label(keys);
        cap.getStyleClass().add("wp-key-cap");
        cap.setMinWidth(Label.USE_PREF_SIZE);
        grid.add(cap, 0, row);
        Label text = new Label(what);
        text.setWrapText(true);
        grid.add(text, 1, row);
    }
}
