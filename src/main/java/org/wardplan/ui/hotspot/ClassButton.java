package org.wardplan.ui.hotspot;

import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;

/** A class of a legend as a filter: a click keeps it alone, a click with Ctrl adds it or takes it away. */
final class ClassButton extends ToggleButton {
    private final String label;

    /** @param keep told whether the class is added to those kept */
    ClassButton(String id, String label, String style, Consumer<Boolean> keep) {
        this.label = label;
        setId(id);
        getStyleClass().setAll("class-button", style);
        setTooltip(Nodes.tip(label));
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            requestFocus();
            e.consume();
        });
        setOnMouseReleased(e -> {
            if (contains(e.getX(), e.getY())) {
                keep.accept(e.isShortcutDown());
            }
            e.consume();
        });
        setOnAction(e -> keep.accept(false));
    }

    /**
     * @param meaning what the class stands for, in the tooltip; empty where its name says all
     * @param some whether some classes are kept, so that the others step back
     */
    void show(int wards, boolean kept, boolean some, String meaning) {
        setSelected(kept);
        setOpacity(some && !kept ? 0.4 : 1);
        String words = label + (meaning.isEmpty() ? "" : ", " + meaning) + ": " + Numbers.counted(wards, "ward");
        setAccessibleText(words + (kept ? ", kept" : ""));
        getTooltip().setText(words + "\nClick to keep this class only, Ctrl-click to add it");
    }
}
