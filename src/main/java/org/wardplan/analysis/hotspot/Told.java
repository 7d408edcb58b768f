package org.wardplan.analysis.hotspot;

import java.util.Locale;

/** Numbers in sentences. */
final class Told {
    private Told() {}

    static String decimals(double x, int places) {
        return String.format(Locale.UK, "%,." + places + "f", x);
    }

    static String percent(double share, int places) {
        return decimals(100 * share, places) + "%";
    }

    static String wards(long n) {
        return String.format(Locale.UK, "%,d %s", n, n == 1 ? "ward" : "wards");
    }
}
