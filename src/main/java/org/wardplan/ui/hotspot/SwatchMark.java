package org.wardplan.ui.hotspot;

import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.wardplan.ui.table.GridColumn;

/** A class as its colour and its name, in the cell of a table. */
final class SwatchMark implements GridColumn.Mark {
    private final Region swatch = new Region();
    private final Label name = new Label();
    private final HBox box = new HBox(6, swatch, name);
    private final IntFunction<String> colour;
    private final IntFunction<String> words;

    /** @param colour as {@code #rrggbb} */
    SwatchMark(IntFunction<String> colour, IntFunction<String> words) {
        this.colour = colour;
        this.words = words;
        swatch.getStyleClass().add("cell-swatch");
        box.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public void show(int ward) {
        swatch.setStyle("-fx-background-color: -wp-border, " + colour.apply(ward) + ";");
        name.setText(words.apply(ward));
    }
}
