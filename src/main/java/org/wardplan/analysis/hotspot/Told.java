package org.wardplan.analysis.hotspot;

import java.util.Locale;

/** Numbers in sentences. */
final class Told {
    private Told() {}

    static String decimals(double x, int places) {
        return (x < 0 ? "−" : "") + String.format(Locale.UK, "%,." + places + "f", Math.abs(x));
    }

    static String percent(double share, int places) {
        return decimals(100 * share, places) + "%";
    }
}
