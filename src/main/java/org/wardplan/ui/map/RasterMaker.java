package org.wardplan.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wardplan.spatial.Boundaries;
import org.wardplan.ui.map.raster.RasterFrame;
import org.wardplan.ui.map.raster.WardRaster;

/**
 * Makes rasters, at once when that is quick and else in the background. Of several that one map asks for only the latest
 * is handed over; maps that ask for the same get the same, made once. To be called on the interface's thread.
 */
final class RasterMaker {
    /** What a raster may take on the interface's thread without a frame being lost, in nanoseconds. */
    private static final long QUICK = 8_000_000;

    /** What a raster is made for: two of one order are the same. */
    private record Order(RasterFrame frame, double outputScale) {}

    /** A raster under way, and who waits for it. */
    private static final class Job {
        final Order order;
        /** Read from the background too: with nobody in it the raster is no longer wanted. */
        final Map<Object, Consumer<WardRaster>> waiting = new ConcurrentHashMap<>();

        Job(Order order) {
            this.order = order;
        }
    }

    private final Boundaries boundaries;
    private final Executor background;
    private final Executor ui;
    private final List<Job> jobs = new ArrayList<>();
    private @Nullable Order lastOrder;
    private @Nullable WardRaster last;
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

    /**
     * Asks for a raster; what the same one asked for before is no longer wanted.
     *
     * @param asker who asks
     */
    void ask(Object asker, RasterFrame frame, double outputScale, Consumer<WardRaster> done) {
        cancel(asker);
        Order order = new Order(frame, outputScale);
        WardRaster known = last;
        if (known != null && order.equals(lastOrder)) {
            done.accept(known);
            return;
        }
        for (Job job : jobs) {
            if (job.order.equals(order)) {
                job.waiting.put(asker, done);
                return;
            }
        }
        if (expectedNanos(frame) < QUICK) {
            WardRaster made = make(order, () -> false);
            keep(order, made);
            done.accept(made);
            return;
        }
        Job job = new Job(order);
        job.waiting.put(asker, done);
        jobs.add(job);
        background.execute(() -> {
            try {
                WardRaster made = make(order, job.waiting::isEmpty);
                ui.execute(() -> deliver(job, made));
            } catch (CancellationException e) {
                // nobody wants it any more
            }
        });
    }

    private void deliver(Job job, WardRaster made) {
        jobs.remove(job);
        keep(job.order, made);
        List.copyOf(job.waiting.values()).forEach(done -> done.accept(made));
    }

    private void keep(Order order, WardRaster made) {
        lastOrder = order;
        last = made;
    }

    /** What one has asked for is not wanted any more. */
    void cancel(Object asker) {
        jobs.forEach(job -> job.waiting.remove(asker));
        jobs.removeIf(job -> job.waiting.isEmpty());
    }

    private long expectedNanos(RasterFrame frame) {
        long known = nanosPerPixelMillis;
        return known == Long.MAX_VALUE ? known : known * frame.width() * frame.height() / 1000;
    }

    private WardRaster make(Order order, BooleanSupplier outdated) {
        long from = System.nanoTime();
        RasterFrame frame = order.frame;
        double perUnit = frame.metresPerPixel() * order.outputScale;
        WardRaster made = WardRaster.of(
                boundaries,
                frame,
                wardLine(perUnit) * order.outputScale,
                boroughLine(perUnit) * order.outputScale,
                outdated);
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
