package org.wardplan.ui.shell;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.AppFolders;
import org.wardplan.app.LaunchLog;
import org.wardplan.app.OpenedPlan;
import org.wardplan.app.PlanLibrary;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.WardData;
import org.wardplan.storage.Settings;
import org.wardplan.storage.SettingsFile;

/** What can be read while the toolkit starts: settings, data and the plan to open. */
final class Startup {
    private final AppFolders folders;
    private final ExecutorService background = Executors.newFixedThreadPool(3, daemon("background"));
    private final ExecutorService writer = Executors.newSingleThreadExecutor(daemon("writer"));
    private final ExecutorService drawing = Executors.newSingleThreadExecutor(daemon("drawing"));
    private final CompletableFuture<WithProblems<Settings>> settings;
    private final CompletableFuture<PlanLibrary> library;
    private final CompletableFuture<WithProblems<OpenedPlan>> first;
    private final CompletableFuture<Optional<Path>> log;

    private Startup(AppFolders folders, Clock clock, @Nullable Path asked) {
        this.folders = folders;
        String author = System.getProperty("user.name", "");
        library = CompletableFuture.supplyAsync(
                () -> new PlanLibrary(WardData.locate().orElse(null), clock), background);
        CompletableFuture<?> data = library.thenApplyAsync(l -> l.dataSet(PlanLibrary.FIRST_WARD_SET), background);
        settings = CompletableFuture.supplyAsync(() -> SettingsFile.load(folders.settings(), author), background);
        first = settings.thenCombineAsync(
                library,
                (s, l) -> {
                    Settings known = s.orThrow();
                    return l.first(asked, known.recentFiles(), folders.plans(), known.author());
                },
                background);
        // The log is of use to nobody in the first moments, which belong to the data.
        log = data.handleAsync((d, e) -> LaunchLog.open(folders.logs(), LocalDateTime.now(clock)), background);
    }

    /** @param asked the plan file that the program was started with, or null */
    static Startup begin(Clock clock, @Nullable Path asked) {
        Map<String, String> properties = new HashMap<>();
        for (String key : List.of("os.name", "user.home")) {
            properties.put(key, System.getProperty(key, ""));
        }
        return new Startup(AppFolders.of(System.getenv(), properties), clock, asked);
    }

    private static ThreadFactory daemon(String name) {
        return work -> {
            Thread t = new Thread(work, "wardplan-" + name);
            t.setDaemon(true);
            return t;
        };
    }

    AppFolders folders() {
        return folders;
    }

    ExecutorService background() {
        return background;
    }

    ExecutorService writer() {
        return writer;
    }

    ExecutorService drawing() {
        return drawing;
    }

    /** Waits for a small file. */
    WithProblems<Settings> settings() {
        return settings.join();
    }

    /** Waits until the folder of the data is found, which is quick. */
    PlanLibrary library() {
        return library.join();
    }

    CompletableFuture<WithProblems<OpenedPlan>> first() {
        return first;
    }

    /** The log, once it is open. */
    @Nullable Path log() {
        return log.getNow(Optional.empty()).orElse(null);
    }
}
