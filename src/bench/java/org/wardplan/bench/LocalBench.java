package org.wardplan.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.analysis.hotspot.HotSpotValues;
import org.wardplan.analysis.hotspot.LocalResult;
import org.wardplan.analysis.hotspot.LocalStatistics;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.WardData;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.geography.Nearness;
import org.wardplan.model.plan.LocalStatistic;
import org.wardplan.spatial.Links;

/**
 * Local statistics. Not a JMH benchmark, so that other engines can be timed in the same run: {@code
 * src/test/scripts/local-bench.sh} starts this and them.
 *
 * <p>Run: {@code java -cp … org.wardplan.bench.LocalBench PART}, the parts being {@code wards} (629 wards, all crime of the
 * last 12 months, 99,999 permutations), {@code analytic} (Gi* of all categories × 24 months), {@code grid} (171,000 cells,
 * 999 permutations; give it {@code -Xmx}), and {@code write FOLDER} (the wards' figures and links, for the other engines).
 * Times are medians of several calls, of the clock; in brackets that of the first call, as after the start of the program, and
 * the median of what both cores gave, which a busy machine does not lengthen.
 */
public final class LocalBench {
    private static final int PERMUTATIONS = 99_999;
    private static final int ROUNDS = 15;

    private LocalBench() {}

    public static void main(String[] args) throws IOException {
        switch (args[0]) {
            case "wards" -> wards();
            case "analytic" -> analytic();
            case "grid" -> grid();
            case "write" -> write(Path.of(args[1]));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static DataSet london() {
        return new WardData(Path.of("ward-data")).load("london-2014").orThrow();
    }

    private static double[] allCrime(DataSet data) {
        return HotSpotValues.of(
                        data, CrimeSeries.all(data.crime()), data.crime().lastMonths(12), false)
                .orThrow();
    }

    private static int[][] queen(DataSet data) {
        return Links.of(data.wards(), data.boundaries(), Nearness.QUEEN).neighbours();
    }

    private static void wards() {
        DataSet data = london();
        double[] x = allCrime(data);
        int[][] near = queen(data);
        for (LocalStatistic statistic : List.of(LocalStatistic.MORAN_PERM, LocalStatistic.GISTAR_PERM)) {
            time("ours " + statistic.id(), () -> permuted(x, near, statistic, PERMUTATIONS));
        }
    }

    private static LocalResult permuted(double[] x, int[][] near, LocalStatistic statistic, int permutations) {
        return LocalStatistics.of(x, near, statistic, true, permutations, 1, Progress.NONE, new Cancellation());
    }

    /** Every category of the 629 wards in each of its 24 months: z, then p, correction and class as well. */
    private static void analytic() {
        DataSet data = london();
        CrimeCube cube = data.crime();
        int[][] near = queen(data);
        List<double[]> series = new ArrayList<>();
        for (int c = 0; c < cube.categories().size(); c++) {
            for (int m = 0; m < cube.months() && cube.isAvailable(c); m++) {
                MonthWindow month = new MonthWindow(cube.firstMonth().plusMonths(m), 1);
                series.add(HotSpotValues.of(data, CrimeSeries.category(cube, c), month, false)
                        .orThrow());
            }
        }
        System.out.printf(Locale.ROOT, "%d series of %d wards%n", series.size(), near.length);
        time(
                "z of Gi*",
                () -> series.stream().map(x -> LocalStatistics.giStar(x, near)).toList());
        time("Gi* with p, correction and class, on all cores", () -> series.parallelStream()
                .map(x -> permuted(x, near, LocalStatistic.GISTAR, 999))
                .toList());
    }

    private static void grid() {
        Random random = new Random(1);
        int[][] near = Links.grid(450, 380).neighbours();
        double[] x = new double[near.length];
        Arrays.setAll(x, i -> random.nextInt(50) * random.nextInt(20));
        int[] reports = new int[1];
        Progress progress = (done, total, what) -> reports[0]++;
        long start = System.nanoTime();
        LocalResult result =
                LocalStatistics.of(x, near, LocalStatistic.GISTAR_PERM, true, 999, 1, progress, new Cancellation());
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            peak += pool.getPeakUsage().getUsed();
        }
        System.out.printf(
                Locale.ROOT,
                "grid of %,d cells, 999 permutations: %.2f s, %d reports, at most %d MB in use (heap limit %d MB)%n",
                result.wards(),
                (System.nanoTime() - start) / 1e9,
                reports[0],
                peak >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    /** {@code x.csv}: a figure a line; {@code links.csv}: ward and neighbour, from 0. */
    private static void write(Path folder) throws IOException {
        DataSet data = london();
        StringBuilder figures = new StringBuilder();
        for (double figure : allCrime(data)) {
            figures.append(figure).append('\n');
        }
        StringBuilder links = new StringBuilder();
        int[][] near = queen(data);
        for (int w = 0; w < near.length; w++) {
            for (int v : near[w]) {
                links.append(w).append(',').append(v).append('\n');
            }
        }
        Files.writeString(folder.resolve("x.csv"), figures);
        Files.writeString(folder.resolve("links.csv"), links);
    }

    private static void time(String what, Supplier<Object> work) {
        double[] seconds = new double[ROUNDS];
        double[] busy = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            long startBusy = busy();
            Object result = work.get();
            busy[i] = (busy() - startBusy) / 1e9;
            seconds[i] = (System.nanoTime() - start) / 1e9;
            if (result.hashCode() == 0) {
                System.out.println();
            }
        }
        double first = seconds[0];
        Arrays.sort(seconds);
        Arrays.sort(busy);
        System.out.printf(
                Locale.ROOT,
                "%s: %.4f s (first %.4f, of the processor %.4f)%n",
                what,
                seconds[ROUNDS / 2],
                first,
                busy[ROUNDS / 2]);
    }

    /** Nanoseconds that all cores together have given this program. */
    private static long busy() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
