package org.wardplan.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.wardplan.dataset.WardData;

/** How long both ward sets take to load, in a new Java process and then warm. Run from the project's folder. */
public final class LoadBenchmark {
    private static final int TIMES = 20;

    private LoadBenchmark() {}

    public static void main(String[] args) {
        System.out.printf(Locale.ROOT, "both sets, first load     %6.0f ms%n", both());
        double[] millis = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            millis[i] = both();
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "both sets, warm           %6.0f ms median of %d, worst %.0f ms%n",
                millis[TIMES / 2],
                TIMES,
                millis[TIMES - 1]);
    }

    private static double both() {
        long from = System.nanoTime();
        WardData data = new WardData(Path.of("ward-data"));
        int wards = data.load("london-2014").orThrow().wards().size()
                + data.load("london-2022").orThrow().wards().size();
        if (wards != 629 + 679) {
            throw new IllegalStateException(wards + " wards");
        }
        return (System.nanoTime() - from) / 1e6;
    }
}
