package org.wardplan.ui.chart;

import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** What a pen that has no canvas keeps in mind; at first what a canvas starts with. */
final class PenState {
    Color fill = Color.BLACK;
    Color stroke = Color.BLACK;
    double lineWidth = 1;
    double[] dashes = {};
    double alpha = 1;
    Font font = Font.getDefault();
    TextAlignment align = TextAlignment.LEFT;
    VPos baseline = VPos.BASELINE;

    /** How deep what is drawn now lies. */
    int groups;

    PenState copy() {
        PenState made = new PenState();
        made.fill = fill;
        made.stroke = stroke;
        made.lineWidth = lineWidth;
        made.dashes = dashes;
        made.alpha = alpha;
        made.font = font;
        made.align = align;
        made.baseline = baseline;
        made.groups = groups;
        return made;
    }
}
