package org.wardplan.storage;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;

/**
 * Where the settings are and how they are read and written: {@code settings.json} in the user's folder for programs'
 * settings. The fields are the components of {@link Settings}; those that are missing have their default, and those of
 * another version of the program stay in the file.
 */
public final class SettingsFile {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private SettingsFile() {}

    /** The settings file of a user; see {@link #folder}. */
    public static Path locate(Map<String, String> environment, Map<String, String> properties) {
        return folder(environment, properties).resolve("settings.json");
    }

    /**
     * The folder for the user's settings: {@code WARDPLAN_HOME} where set; else {@code %APPDATA%\Wardplan} on Windows,
     * {@code ~/Library/Application Support/Wardplan} on macOS, {@code $XDG_CONFIG_HOME/wardplan} or
     * {@code ~/.config/wardplan} elsewhere. It need not exist.
     *
     * @param environment as {@link System#getenv()}
     * @param properties {@code os.name} and {@code user.home} of {@link System#getProperties()}
     */
    public static Path folder(Map<String, String> environment, Map<String, String> properties) {
        String moved = environment.get("WARDPLAN_HOME");
        if (isSet(moved)) {
            return Path.of(moved);
        }
        Path home = Path.of(properties.getOrDefault("user.home", "."));
        String system = properties.getOrDefault("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            String appData = environment.get("APPDATA");
            return (isSet(appData) ? Path.of(appData) : home.resolve("AppData").resolve("Roaming")).resolve("Wardplan");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Wardplan");
        }
        String config = environment.get("XDG_CONFIG_HOME");
        // The XDG specification has relative paths ignored.
        boolean usable = isSet(config) && Path.of(config).isAbsolute();
        return (usable ? Path.of(config) : home.resolve(".config")).resolve("wardplan");
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    /**
     * The settings in a file; the defaults where there is none. A damaged file is renamed to {@code NAME.damaged}, and
     * the defaults come with a warning.
     *
     * @param author the default author
     */
    public static WithProblems<Settings> load(Path file, String author) {
        Settings defaults = Settings.defaults(author);
        if (!Files.exists(file)) {
            return WithProblems.of(defaults);
        }
        try {
            return WithProblems.of(read(file, defaults));
        } catch (JacksonException | IllegalArgumentException e) {
            return new WithProblems<>(defaults, List.of(setAside(file)));
        } catch (IOException e) {
            return new WithProblems<>(
                    defaults,
                    List.of(Problem.warning(
                            file.toString(), "can't be read, so the usual settings are used: " + e.getMessage())));
        }
    }

    private static Settings read(Path file, Settings defaults) throws IOException {
        JsonNode stored = MAPPER.readTree(file.toFile());
        if (!(stored instanceof ObjectNode)) {
            throw new IllegalArgumentException("no JSON object");
        }
        ObjectNode all = MAPPER.valueToTree(defaults);
        stored.properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                all.set(field.getKey(), field.getValue());
            }
        });
        // The first start has no window bounds; everything else has a default.
        all.properties().removeIf(field -> field.getValue().isNull());
        return MAPPER.treeToValue(all, Settings.class);
    }

    private static Problem setAside(Path file) {
        Path aside = file.resolveSibling(Database.name(file) + ".damaged");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return Problem.warning(
                    file.toString(),
                    "is damaged, so the usual settings are used. The file was kept as " + Database.name(aside) + ".");
        } catch (IOException e) {
            return Problem.warning(
                    file.toString(),
                    "is damaged, so the usual settings are used. It could not be set aside: " + e.getMessage());
        }
    }

    /**
     * Writes the settings, completely or not at all, making the folder where needed. The caller waits until changes
     * have come to rest.
     *
     * @return empty when written, else why not
     */
    public static List<Problem> save(Path file, Settings settings) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path temporary = AtomicFile.beside(file);
            try {
                Files.write(temporary, MAPPER.writeValueAsBytes(withUnknownFields(file, settings)));
                AtomicFile.moveIntoPlace(temporary, file);
            } finally {
                AtomicFile.discard(temporary);
            }
            return List.of();
        } catch (IOException e) {
            return List.of(AtomicFile.explain(file.toString(), e));
        }
    }

    private static ObjectNode withUnknownFields(Path file, Settings settings) {
        ObjectNode written = MAPPER.createObjectNode();
        try {
            if (Files.exists(file) && MAPPER.readTree(file.toFile()) instanceof ObjectNode stored) {
                written.setAll(stored);
            }
        } catch (IOException e) {
            // What can't be read can't be kept; load() would have set it aside.
            written.removeAll();
        }
        written.setAll(MAPPER.<ObjectNode>valueToTree(settings));
        return written;
    }
}
