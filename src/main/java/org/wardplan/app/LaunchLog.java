package org.wardplan.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

/** The log of this launch: one file a launch, the last five are kept. */
public final class LaunchLog {
    private static final int KEPT = 5;

    private LaunchLog() {}

    /**
     * Starts a log and takes away the oldest ones.
     *
     * @return the file, or empty when none can be written, which stops nothing
     */
    public static Optional<Path> open(Path folder, LocalDateTime now) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("wardplan-"
                    + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-").format(now)
                    + ProcessHandle.current().pid() + ".log");
            Handler handler = new FileHandler(file.toString(), true);
            handler.setFormatter(new SimpleFormatter());
            handler.setEncoding("UTF-8");
            handler.setLevel(Level.INFO);
            Logger.getLogger("").addHandler(handler);
            removeOld(folder);
            return Optional.of(file);
        } catch (IOException e) {
            System.getLogger(LaunchLog.class.getName()).log(System.Logger.Level.WARNING, "no log file", e);
            return Optional.empty();
        }
    }

    static void removeOld(Path folder) throws IOException {
        List<Path> logs;
        try (Stream<Path> files = Files.list(folder)) {
            logs = files.filter(f -> f.getFileName().toString().matches("wardplan-.*\\.log"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path old : logs.subList(Math.min(KEPT, logs.size()), logs.size())) {
            Files.deleteIfExists(old);
        }
    }
}
