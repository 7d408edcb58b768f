package org.wardplan.ui.chart;

import java.util.Objects;

/** What views need to show the parts of charts. */
public final class Charts {
    private Charts() {}

    /** The style sheet of all parts, to be added to a view's own. */
    public static String sheet() {
        return Objects.requireNonNull(Charts.class.getResource("/org/wardplan/ui/chart/chart.css"))
                .toExternalForm();
    }
}
