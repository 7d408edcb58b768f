package org.wardplan.ui.hotspot;

import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.ui.table.GridColumn;
import org.wardplan.ui.theme.Icons;

/** Whether a ward is watched, in the cell of a table; a click changes it. */
final class PinMark implements GridColumn.Mark {
    private final ToggleButton button = Icons.only(new ToggleButton(), Feather.BOOKMARK, "Pin");
    private final IntPredicate pinned;
    private final IntFunction<String> name;
    private int ward = -1;

    PinMark(IntPredicate pinned, IntFunction<String> name, IntConsumer change) {
        this.pinned = pinned;
        this.name = name;
        button.getStyleClass().setAll("pin-button");
        button.setGraphic(Icons.of(Feather.BOOKMARK, 14));
        // By keys pins are set with the button above the table, for all wards picked.
        button.setFocusTraversable(false);
        button.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> e.consume());
        button.addEventFilter(MouseEvent.MOUSE_CLICKED, e -> {
            change.accept(ward);
            e.consume();
        });
    }

    @Override
    public Region node() {
        return button;
    }

    @Override
    public void show(int newWard) {
        ward = newWard;
        boolean on = pinned.test(ward);
        button.setSelected(on);
        Icons.name(button, (on ? "Unpin " : "Pin ") + name.apply(ward));
    }
}
