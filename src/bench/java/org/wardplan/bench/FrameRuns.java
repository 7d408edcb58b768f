package org.wardplan.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;

/**
 * Times frames of a window: each does one step and the next begins when the toolkit is ready for it. Prints the time between
 * two, and medians of what the JavaFX thread and the one that draws were busy.
 */
final class FrameRuns extends AnimationTimer {
    private static final int REST = 60;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** @param step makes a change; told the number of the frame, from 1 */
    record Run(String name, IntConsumer step) {}

    private final Deque<Run> runs;
    private final int warmUp;
    private final Runnable end;
    private final double[] millis;
    private final double[] busy;
    private final double[] drawn;
    private final long drawer = drawer();
    private int frame = -REST;
    private long before;
    private long busyBefore;
    private long drawnBefore;

    private FrameRuns(Deque<Run> runs, int warmUp, int frames, Runnable end) {
        this.runs = runs;
        this.warmUp = warmUp;
        this.end = end;
        millis = new double[frames];
        busy = new double[frames];
        drawn = new double[frames];
    }

    /**
     * One run after the other, with a second of rest before each.
     *
     * @param end when all are done
     */
    static void start(Deque<Run> runs, int warmUp, int frames, Runnable end) {
        new FrameRuns(runs, warmUp, frames, end).start();
    }

    @Override
    public void handle(long now) {
        long started = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long drawing = THREADS.getThreadCpuTime(drawer);
        int measured = frame - warmUp - 1;
        if (measured >= 0) {
            millis[measured] = (started - before) / 1e6;
            busy[measured] = (cpu - busyBefore) / 1e6;
            drawn[measured] = (drawing - drawnBefore) / 1e6;
        }
        drawnBefore = drawing;
        before = started;
        busyBefore = cpu;
        frame++;
        if (measured == millis.length - 1) {
            print(runs.remove().name);
            frame = -REST;
            if (runs.isEmpty()) {
                stop();
                end.run();
            }
        } else if (frame > 0) {
            runs.element().step.accept(frame);
        }
    }

    /** The thread that draws what the JavaFX thread has laid out. */
    private static long drawer() {
        for (long id : THREADS.getAllThreadIds()) {
            var info = THREADS.getThreadInfo(id);
            if (info != null && info.getThreadName().startsWith("QuantumRenderer")) {
                return id;
            }
        }
        throw new IllegalStateException("no thread draws");
    }

    private static double part(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(values.length - 1, share * values.length)];
    }

    private void print(String name) {
        System.out.printf(
                Locale.ROOT,
                "%-36s median %6.2f ms   95 %% %6.2f ms   worst %6.2f ms   processor: JavaFX %6.2f ms, drawing %6.2f ms%n",
                name,
                part(millis, 0.5),
                part(millis, 0.95),
                part(millis, 1),
                part(busy, 0.5),
                part(drawn, 0.5));
    }
}
