package org.wardplan.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.wardplan.dataset.WardData;

/**
 * All that a command takes from around it, so that tests can give something else.
 *
 * @param out for the result, and nothing else
 * @param err for progress and messages
 * @param author name that edits are signed with when none is given
 * @param newId makes ids for new plans
 * @param data finds the bundled ward data
 * @param settings the user's folder for settings and logs
 * @param verbose whether a fault is shown with all its details
 */
public record Console(
        PrintStream out,
        PrintStream err,
        Clock clock,
        String author,
        Supplier<String> newId,
        Supplier<Optional<WardData>> data,
        Path settings,
        boolean verbose) {

    /** The streams, clock, user and folders of this process. Text is written as UTF-8, whatever the locale. */
    public static Console ofProcess(Path settings, Map<String, String> environment) {
        return new Console(
                new PrintStream(System.out, false, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                Clock.systemDefaultZone(),
                System.getProperty("user.name", "someone"),
                () -> UUID.randomUUID().toString(),
                WardData::locate,
                settings,
                environment.containsKey("WARDPLAN_DEBUG"));
    }
}
