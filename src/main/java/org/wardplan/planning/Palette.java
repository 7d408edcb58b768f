package org.wardplan.planning;

import java.util.Arrays;
import java.util.List;

/**
 * Colours of map classes as {@code #rrggbb}, lowest class first, seven each, for a light and a dark ground. The light
 * ones are ColorBrewer schemes (Harrower and Brewer 2003) that stay apart with the common colour-vision deficiencies.
 */
public enum Palette {
    /** Sequential: priority, harm, rate, posts. */
    BLUES(
            List.of("#ffffcc", "#c7e9b4", "#7fcdbb", "#41b6c4", "#1d91c0", "#225ea8", "#0c2c84"),
            List.of("#1c2a4a", "#1f4482", "#1f6aa5", "#2d93b8", "#55b8b5", "#a1d9b0", "#f2f7c0")),
    /** Sequential, the low end stands out: coverage. */
    ORANGES_REVERSED(
            List.of("#8c2d04", "#d94801", "#f16913", "#fd8d3c", "#fdae6b", "#fdd0a2", "#feedde"),
            List.of("#ffd9ad", "#efae66", "#d0893a", "#a86a28", "#7d5023", "#553a1f", "#33261a")),
    /** Sequential, the high end stands out: gap. */
    ORANGES(
            List.of("#feedde", "#fdd0a2", "#fdae6b", "#fd8d3c", "#f16913", "#d94801", "#8c2d04"),
            List.of("#33261a", "#553a1f", "#7d5023", "#a86a28", "#d0893a", "#efae66", "#ffd9ad")),
    /** Diverging, orange short and purple over: fair share. */
    SHORT_OVER(
            List.of("#b35806", "#f1a340", "#fee0b6", "#f0f0f2", "#d8daeb", "#998ec3", "#542788"),
            List.of("#ffc46b", "#d98a2b", "#80551f", "#3a424d", "#56518a", "#8a80c8", "#c8c1f5")),
    /** Diverging, purple less and green more: change. */
    LESS_MORE(
            List.of("#762a83", "#c2a5cf", "#eff1f3", "#b7e2b1", "#5aae61", "#1b7837", "#00441b"),
            List.of("#c58fd2", "#7b5488", "#3a424d", "#2f6b3c", "#46944f", "#7cc47f", "#c6efc2"));

    private final List<String> light;
    private final List<String> dark;

    Palette(List<String> light, List<String> dark) {
        this.light = light;
        this.dark = dark;
    }

    /** Colours for a number of classes from 2 to 7, spread over the palette. */
    public List<String> colours(int classes, boolean onDark) {
        List<String> all = onDark ? dark : light;
        if (classes >= all.size()) {
            return all;
        }
        String[] some = new String[classes];
        Arrays.setAll(some, k -> all.get(classes == 1 ? 0 : Math.round(k * (all.size() - 1f) / (classes - 1))));
        return List.of(some);
    }
}
