package org.wardplan.ui.map;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.wardplan.spatial.Boundaries;
import org.wardplan.ui.map.raster.RasterFrame;
import org.wardplan.ui.map.raster.WardRaster;

/**
 * Makes rasters, at once when that is quick and else in the background. Of several asked for only the latest is handed
 * over.
 */
final class RasterMaker {
    /** What a raster may take on the interface's thread without a frame being lost, in nanoseconds. */
    private static final long QUICK = 8_000_000;

    private final Boundaries boundaries;
    private final Executor background;
    private final Executor ui;
    private final AtomicInteger latest = new AtomicInteger();
    private volatile long nanosPerPixelMillis = Long.MAX_VALUE;

    /**
     * @param background one thread
     * @param ui runs something on the interface's thread
     */
    RasterMaker(Boundaries boundaries, Executor background, Executor ui) {
        this.boundaries = boundaries;
        this.background = background;
        this.ui = ui;
    }

    /** Asks for a raster; the one asked for before is no longer wanted. */
    void ask(RasterFrame frame, double outputScale, Consumer<WardRaster> done) {
        int number = latest.incrementAndGet();
        if (expectedNanos(frame) < QUICK) {
            done.accept(make(frame, outputScale, number));
            return;
        }
        background.execute(() -> {
            try {
                WardRaster made = make(frame, outputScale, number);
                ui.execute(() -> {
                    if (latest.get() == number) {
                        done.accept(made);
                    }
                });
            } catch (CancellationException e) {
                // a newer one is under way
            }
        });
    }

    /** Makes a raster now, whatever it takes. */
    WardRaster now(RasterFrame frame, double outputScale) {
        return make(frame, outputScale, latest.incrementAndGet());
    }

    /** No raster asked for is wanted any more. */
    void cancel() {
        latest.incrementAndGet();
    }

    private long expectedNanos(RasterFrame frame) {
        long known = nanosPerPixelMillis;
        return known == Long.MAX_VALUE ? known : known * frame.width() * frame.height() / 1000;
    }

    private WardRaster make(RasterFrame frame, double outputScale, int number) {
        long from = System.nanoTime();
        double perUnit = frame.metresPerPixel() * outputScale;
        WardRaster made = WardRaster.of(
                boundaries,
                frame,
                wardLine(perUnit) * outputScale,
                boroughLine(perUnit) * outputScale,
                () -> latest.get() != number);
        long took = System.nanoTime() - from;
        nanosPerPixelMillis = 1000 * took / ((long) frame.width() * frame.height()) + 1;
        return made;
    }

    /** Half a unit with all London in view, a whole one in the streets. */
    static double wardLine(double metresPerUnit) {
        return Math.max(0.5, Math.min(1, 0.5 + 0.12 * log2(90 / metresPerUnit)));
    }

    static double boroughLine(double metresPerUnit) {
        return Math.max(0.9, Math.min(2, 0.95 + 0.25 * log2(90 / metresPerUnit)));
    }

    private static double log2(double v) {
        return Math.log(v) / Math.log(2);
    }
}
