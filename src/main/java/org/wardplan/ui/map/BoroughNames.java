package org.wardplan.ui.map;

import java.util.Map;

/** Names of boroughs short enough for a map. */
final class BoroughNames {
    private static final Map<String, String> SHORT = Map.of(
            "Barking and Dagenham", "Barking & Dag.",
            "City of Westminster", "Westminster",
            "Hammersmith and Fulham", "H&F",
            "Kensington and Chelsea", "K&C",
            "Kingston upon Thames", "Kingston",
            "Richmond upon Thames", "Richmond");

    private BoroughNames() {}

    static String onMap(String name) {
        return SHORT.getOrDefault(name, name);
    }
}
