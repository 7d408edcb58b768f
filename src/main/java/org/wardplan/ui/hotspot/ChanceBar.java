package org.wardplan.ui.hotspot;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.wardplan.ui.chart.TopTenthBars;
import org.wardplan.ui.table.GridColumn;

/** A chance as a bar and in words, for the cells of a table. */
final class ChanceBar implements GridColumn.Mark {
    /** The chance of a ward, not-a-number where it is not known. */
    interface Chances {
        double of(int ward);
    }

    private final Chances chances;
    private final Track bar = new Track();
    private final Label words = new Label();
    private final HBox box = new HBox(8, bar, words);

    ChanceBar(Chances chances) {
        this.chances = chances;
        HBox.setHgrow(bar, Priority.ALWAYS);
        words.setMinWidth(Region.USE_PREF_SIZE);
        words.setPrefWidth(40);
        words.setAlignment(Pos.CENTER_RIGHT);
        box.setAlignment(Pos.CENTER_RIGHT);
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public void show(int ward) {
        double p = chances.of(ward);
        bar.setVisible(!Double.isNaN(p));
        bar.show(Double.isNaN(p) ? 0 : p);
        words.setText(Double.isNaN(p) ? "–" : TopTenthBars.chanceText(p));
    }

    private static final class Track extends Region {
        private static final double THICK = 6;
        private final Region fill = new Region();
        private double share;

        Track() {
            fill.getStyleClass().add("chance-fill");
            getChildren().add(fill);
            setMinWidth(0);
            setPrefSize(48, THICK);
            setMaxHeight(THICK);
        }

        void show(double now) {
            share = now;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            fill.resizeRelocate(0, 0, Math.round(share * getWidth()), getHeight());
        }
    }
}
