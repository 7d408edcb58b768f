package org.wardplan.ui.chart;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide a line of text is; on the interface's thread. */
final class TextWidth {
    private static final Text MEASURE = new Text();

    private TextWidth() {}

    /** In whole px, rounded up. */
    static double of(String text, Font font) {
        MEASURE.setFont(font);
        MEASURE.setText(text);
        return Math.ceil(MEASURE.getLayoutBounds().getWidth());
    }
}
