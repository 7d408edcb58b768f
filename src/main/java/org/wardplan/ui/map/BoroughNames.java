package org.wardplan.ui.map;

import java.util.Map;

/** Names of boroughs short enough for a map or a narrow column. */
public final class BoroughNames {
    private static final Map<String, String> SHORT = Map.of(
            "Barking and Dagenham", "Barking & Dag.",
            "City of Westminster", "Westminster",
            "Hammersmith and Fulham", "H&F",
            "Kensington and Chelsea", "K&C",
            "Kingston upon Thames", "Kingston",
            "Richmond upon Thames", "Richmond");

    private BoroughNames() {}

    /** The name, or a shorter one where it is long. */
    public static String onMap(String name) {
        return SHORT.getOrDefault(name, name);
    }
}
