package org.wardplan.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.wardplan.dataset.WardData;
import org.wardplan.spatial.Boundaries;
import org.wardplan.ui.map.raster.MapColours;
import org.wardplan.ui.map.raster.RasterFrame;
import org.wardplan.ui.map.raster.RasterPainter;
import org.wardplan.ui.map.raster.Viewport;
import org.wardplan.ui.map.raster.WardRaster;

/**
 * What the map's frames cost: recolour, pan step, full raster; median and worst of 200 after as many to warm up,
 * and the median processor time, which a busy machine changes less. Rasters
 * reach a fifth of the view beyond it on each side, as in the window. Run from the project's folder.
 */
public final class MapBenchmark {
    private static final int FRAMES = 200;
    private static final double MARGIN = 0.2;

    private MapBenchmark() {}

    public static void main(String[] args) {
        Boundaries london =
                new WardData(Path.of("ward-data")).load("london-2014").orThrow().boundaries();
        size(london, 1040, 528);
        size(london, 1440, 900);
    }

    private static void size(Boundaries london, int width, int height) {
        Viewport fit = Viewport.fit(london.bounds(), width, height, 12);
        Viewport near = fit.centredAt(530_500, 180_500).zoomedAt(width / 2.0, height / 2.0, 4);
        WardRaster[] made = new WardRaster[1];
        RasterFrame whole = RasterFrame.around(fit, 1, MARGIN);
        RasterFrame streets = RasterFrame.around(near, 1, MARGIN);
        String name = width + " × " + height;
        measure(name + " raster, all London", i -> made[0] = raster(london, whole));
        WardRaster all = made[0];
        measure(name + " raster, zoom 4", i -> made[0] = raster(london, streets));
        int[] out = new int[whole.width() * whole.height()];
        MapColours[] colours = {colours(all.outside(), 1), colours(all.outside(), 7)};
        measure(name + " recolour", i -> RasterPainter.paint(all, colours[i % 2], 1, out));
        int[] screen = new int[width * height];
        measure(name + " pan step (copy)", i -> {
            int dx = i % (whole.width() - width);
            for (int y = 0; y < height; y++) {
                System.arraycopy(out, (y + 20) * whole.width() + dx, screen, y * width, width);
            }
        });
    }

    private static WardRaster raster(Boundaries london, RasterFrame frame) {
        return WardRaster.of(london, frame, 0.5, 1, () -> false);
    }

    private static MapColours colours(int outside, int seed) {
        int[] faces = new int[outside + 1];
        Arrays.setAll(faces, f -> 0xff000000 | (f * 7919 * seed & 0xffffff));
        int[] strength = new int[outside + 1];
        Arrays.fill(strength, 256);
        return new MapColours(faces, strength, 0xbfffffff, 0xbf57606a, 0xff888888);
    }

    private static void measure(String what, IntConsumer frame) {
        for (int i = 0; i < FRAMES; i++) {
            frame.accept(i);
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] millis = new double[FRAMES];
        double[] processor = new double[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            long from = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            frame.accept(i);
            processor[i] = (threads.getCurrentThreadCpuTime() - used) / 1e6;
            millis[i] = (System.nanoTime() - from) / 1e6;
        }
        Arrays.sort(millis);
        Arrays.sort(processor);
        System.out.printf(
                Locale.ROOT,
                "%-34s median %6.2f ms   worst %6.2f ms   processor time %6.2f ms%n",
                what,
                millis[FRAMES / 2],
                millis[FRAMES - 1],
                processor[FRAMES / 2]);
    }
}
