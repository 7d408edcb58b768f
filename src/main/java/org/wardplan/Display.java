package org.wardplan;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a window can open here, asked without loading any of JavaFX: its own messages name neither the display nor
 * the library that is missing.
 *
 * @param environment as {@link System#getenv()}
 * @param properties {@code os.name}, {@code os.arch} and {@code java.awt.headless} of {@link System#getProperties()}
 */
record Display(Map<String, String> environment, Map<String, String> properties) {
    /** What JavaFX 21 loads on Linux, and Debian's package of it. */
    private static final Map<String, String> LIBRARIES = libraries();

    private static Map<String, String> libraries() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("libgtk-3.so.0", "libgtk-3-0");
        map.put("libXtst.so.6", "libxtst6");
        map.put("libGL.so.1", "libgl1");
        map.put("libXxf86vm.so.1", "libxxf86vm1");
        map.put("libX11.so.6", "libx11-6");
        return map;
    }

    /** Why there is no display at all, in words; empty when there seems to be one. */
    Optional<String> whyAbsent() {
        if ("true".equalsIgnoreCase(properties.get("java.awt.headless"))) {
            return Optional.of("Java was told that there is no display (java.awt.headless=true).");
        }
        if (isLinux() && isBlank(environment.get("DISPLAY")) && isBlank(environment.get("WAYLAND_DISPLAY"))) {
            return Optional.of("There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).");
        }
        return Optional.empty();
    }

    /** Said when the display is named but refuses. */
    String refusal() {
        String display = environment.get("DISPLAY");
        return isBlank(display)
                ? "The display can't be opened: the window needs X11, or Xwayland on a Wayland desktop."
                : "The display " + display + " can't be opened.";
    }

    /** True for what JavaFX throws when the display can't be opened. */
    static boolean isRefusal(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            String message = t.getMessage();
            if (t instanceof UnsupportedOperationException && message != null && message.contains("DISPLAY")) {
                return true;
            }
        }
        return false;
    }

    /** Debian's packages of the libraries that are on none of the usual library paths; empty on other systems. */
    List<String> missingPackages() {
        return isLinux() ? packages(libraryFolders()) : List.of();
    }

    /** The packages of the libraries that none of the folders holds. */
    static List<String> packages(List<Path> folders) {
        List<String> packages = new ArrayList<>();
        LIBRARIES.forEach((library, name) -> {
            if (folders.stream().noneMatch(f -> Files.exists(f.resolve(library)))) {
                packages.add(name);
            }
        });
        return packages;
    }

    private List<Path> libraryFolders() {
        String cpu = properties.getOrDefault("os.arch", "").equals("aarch64") ? "aarch64" : "x86_64";
        List<String> names = new ArrayList<>(
                List.of(environment.getOrDefault("LD_LIBRARY_PATH", "").split(":", -1)));
        for (String root : List.of("", "/usr", "/usr/local")) {
            names.add(root + "/lib/" + cpu + "-linux-gnu");
            names.add(root + "/lib64");
            names.add(root + "/lib");
        }
        List<Path> folders = new ArrayList<>();
        for (String name : names) {
            try {
                if (!name.isBlank()) {
                    folders.add(Path.of(name));
                }
            } catch (InvalidPathException e) {
                // A folder that can't be is one without libraries.
                continue;
            }
        }
        return folders;
    }

    private boolean isLinux() {
        return properties.getOrDefault("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
