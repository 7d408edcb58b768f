package org.wardplan.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a user has set, kept between runs. Values out of range are brought into it, so that a file edited by hand does
 * no harm.
 *
 * @param textSizePercent size of text against the usual, {@value #SMALLEST_TEXT} to {@value #LARGEST_TEXT}
 * @param author name that edits are signed with
 * @param recentFiles paths of plan files, the last opened first, at most {@value #MOST_RECENT}
 * @param window where the window was, null before it was first closed
 * @param splits positions of dividers by name, 0 to 1
 * @param hiddenColumns names of table columns that are not shown
 * @param classBreaks how a map layer is classed, by the layer's name
 * @param fadeUncertain whether the map fades wards whose place is not sure
 * @param scope the part of London last worked on: {@code london}, or a command unit's or borough's code
 * @param picture how the last picture was made, by the name of the choice
 */
public record Settings(
        Theme theme,
        int textSizePercent,
        String author,
        List<String> recentFiles,
        @Nullable WindowBounds window,
        Map<String, Double> splits,
        List<String> hiddenColumns,
        Map<String, ClassBreaks> classBreaks,
        boolean fadeUncertain,
        String scope,
        Map<String, String> picture) {
    public static final int SMALLEST_TEXT = 75;
    public static final int LARGEST_TEXT = 200;
    public static final int MOST_RECENT = 10;
    public static final String LONDON = "london";

    /** Colours of the program. */
    public enum Theme {
        LIGHT,
        DARK
    }

    /** Place and size of the window on the screens, in logical pixels, when it is not maximised; and whether it is. */
    public record WindowBounds(double x, double y, double width, double height, boolean maximised) {}

    /**
     * Classes of a map layer.
     *
     * @param method name of the method: {@code quantile}, {@code custom}, …
     * @param classes number of classes
     * @param custom inner breaks in ascending order when the method is custom, else empty
     */
    public record ClassBreaks(String method, int classes, List<Double> custom) {
        public ClassBreaks {
            custom = custom.stream().sorted().toList();
        }
    }

    public Settings {
        textSizePercent = Math.max(SMALLEST_TEXT, Math.min(LARGEST_TEXT, textSizePercent));
        recentFiles =
                List.copyOf(recentFiles.stream().distinct().limit(MOST_RECENT).toList());
        Map<String, Double> inRange = new TreeMap<>();
        splits.forEach((name, at) -> inRange.put(name, Math.max(0, Math.min(1, at))));
        splits = Map.copyOf(inRange);
        hiddenColumns = hiddenColumns.stream().distinct().sorted().toList();
        classBreaks = Map.copyOf(classBreaks);
        picture = Map.copyOf(picture);
    }

    /** As on the first start. */
    public static Settings defaults(String author) {
        return new Settings(
                Theme.LIGHT, 100, author, List.of(), null, Map.of(), List.of(), Map.of(), false, LONDON, Map.of());
    }

    public Settings withTheme(Theme changed) {
        return new Settings(
                changed,
                textSizePercent,
                author,
                recentFiles,
                window,
                splits,
                hiddenColumns,
                classBreaks,
                fadeUncertain,
                scope,
                picture);
    }

    public Settings withTextSizePercent(int changed) {
        return new Settings(
                theme,
                changed,
                author,
                recentFiles,
                window,
                splits,
                hiddenColumns,
                classBreaks,
                fadeUncertain,
                scope,
                picture);
    }

    public Settings withAuthor(String changed) {
        return new Settings(
                theme,
                textSizePercent,
                changed,
                recentFiles,
                window,
                splits,
                hiddenColumns,
                classBreaks,
                fadeUncertain,
                scope,
                picture);
    }

    /** With this file as the one opened last. */
    public Settings withRecentFile(String file) {
        List<String> files = new ArrayList<>(List.of(file));
        files.addAll(recentFiles);
        return withRecentFiles(files);
    }

    /** Without this file, when it was found to be gone. */
    public Settings withoutRecentFile(String file) {
        return withRecentFiles(recentFiles.stream().filter(f -> !f.equals(file)).toList());
    }

    private Settings withRecentFiles(List<String> changed) {
        return new Settings(
                theme,
                textSizePercent,
                author,
                changed,
                window,
                splits,
                hiddenColumns,
                classBreaks,
                fadeUncertain,
                scope,
                picture);
    }

    public Settings withWindow(WindowBounds changed) {
        return new Settings(
                theme,
                textSizePercent,
                author,
                recentFiles,
                changed,
                splits,
                hiddenColumns,
                classBreaks,
                fadeUncertain,
                scope,
                picture);
    }

    public Settings withSplit(String name, double at) {
        Map<String, Double> changed = new TreeMap<>(splits);
        changed.put(name, at);
        return new Settings(
                theme,
                textSizePercent,
                author,
                recentFiles,
                window,
                changed,
                hiddenColumns,
                classBreaks,
                fadeUncertain,
                scope,
                picture);
    }

    public Settings withHiddenColumns(List<String> changed) {
        return new Settings(
                theme,
                textSizePercent,
                author,
                recentFiles,
                window,
                splits,
                changed,
                classBreaks,
                fadeUncertain,
                scope,
                picture);
    }

    public Settings withClassBreaks(String layer, ClassBreaks breaks) {
        Map<String, ClassBreaks> changed = new TreeMap<>(classBreaks);
        changed.put(layer, breaks);
        return new Settings(
                theme,
                textSizePercent,
                author,
                recentFiles,
                window,
                splits,
                hiddenColumns,
                changed,
                fadeUncertain,
                scope,
                picture);
    }

    public Settings withFadeUncertain(boolean changed) {
        return new Settings(
                theme,
                textSizePercent,
                author,
                recentFiles,
                window,
                splits,
                hiddenColumns,
                classBreaks,
                changed,
                scope,
                picture);
    }

    public Settings withScope(String changed) {
        return new Settings(
                theme,
                textSizePercent,
                author,
                recentFiles,
                window,
                splits,
                hiddenColumns,
                classBreaks,
                fadeUncertain,
                changed,
                picture);
    }

    public Settings withPicture(Map<String, String> changed) {
        return new Settings(
                theme,
                textSizePercent,
                author,
                recentFiles,
                window,
                splits,
                hiddenColumns,
                classBreaks,
                fadeUncertain,
                scope,
                changed);
    }
}
