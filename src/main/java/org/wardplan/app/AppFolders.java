package org.wardplan.app;

import java.nio.file.Path;
import java.util.Map;
import org.wardplan.storage.SettingsFile;

/**
 * Where the program keeps what is the user's. None of the folders need exist.
 *
 * @param settings the settings file
 * @param plans folder that plans are offered to be kept in
 * @param logs folder of the logs, one a launch
 */
public record AppFolders(Path settings, Path plans, Path logs) {

    /**
     * The folders of a user: all inside {@code WARDPLAN_HOME} where that is set, else the system's place for settings
     * and {@code Documents/Wardplan}.
     *
     * @param environment as {@link System#getenv()}
     * @param properties {@code os.name} and {@code user.home} of {@link System#getProperties()}
     */
    public static AppFolders of(Map<String, String> environment, Map<String, String> properties) {
        Path folder = SettingsFile.folder(environment, properties);
        String moved = environment.get("WARDPLAN_HOME");
        Path plans = moved != null && !moved.isBlank()
                ? Path.of(moved, "plans")
                : Path.of(properties.getOrDefault("user.home", "."), "Documents", "Wardplan");
        return new AppFolders(SettingsFile.locate(environment, properties), plans, folder.resolve("logs"));
    }
}
