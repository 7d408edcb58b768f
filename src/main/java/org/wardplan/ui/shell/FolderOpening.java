package org.wardplan.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Shows a folder in the system's own window for files. */
final class FolderOpening {
    private FolderOpening() {}

    /** Whether the system took it. */
    static boolean show(Path folder) {
        try {
            new ProcessBuilder(
                            program(System.getProperty("os.name", "")),
                            folder.toAbsolutePath().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String program(String system) {
        String os = system.toLowerCase(Locale.ROOT);
        return os.contains("win") ? "explorer.exe" : os.contains("mac") ? "open" : "xdg-open";
    }
}
