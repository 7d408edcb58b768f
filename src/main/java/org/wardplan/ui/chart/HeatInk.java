package org.wardplan.ui.chart;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.wardplan.planning.HotSpotColours;
import org.wardplan.ui.theme.Theme;

/** Colours of the seven classes of months, and of the numbers on them. */
record HeatInk(List<Color> ground, List<Color> number) {
    private static final HeatInk LIGHT = made(false);
    private static final HeatInk DARK = made(true);

    private static HeatInk made(boolean dark) {
        return new HeatInk(
                HotSpotColours.heat(dark).stream().map(Color::web).toList(),
                IntStream.range(0, HeatBreaks.CLASSES)
                        .mapToObj(k -> Color.web(HotSpotColours.onHeat(k, dark)))
                        .toList());
    }

    static HeatInk of(Theme theme) {
        return theme.isDark() ? DARK : LIGHT;
    }
}
