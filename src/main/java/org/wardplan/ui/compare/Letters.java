package org.wardplan.ui.compare;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import org.wardplan.planning.compare.Comparison;

/** Letters and colours of the scenarios that stand side by side. */
final class Letters {
    private static final List<String> LIGHT = List.of("#6e7781", "#0969da", "#bc4c00", "#8250df");
    private static final List<String> DARK = List.of("#9aa4af", "#58a6ff", "#f0883e", "#b48cf2");

    private Letters() {}

    /** For marks on the ground of the window. */
    static Color colour(int place, boolean dark) {
        return Color.web((dark ? DARK : LIGHT).get(place));
    }

    /** The letter on its colour. */
    static Label chip(int place) {
        Label chip = new Label(Comparison.letter(place));
        chip.getStyleClass()
                .addAll("compare-letter", "letter-" + Comparison.letter(place).toLowerCase(java.util.Locale.ROOT));
        chip.setMinSize(javafx.scene.layout.Region.USE_PREF_SIZE, javafx.scene.layout.Region.USE_PREF_SIZE);
        return chip;
    }
}
