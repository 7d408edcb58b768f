package org.wardplan.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * From the crime types of the Metropolitan Police, a major and a minor text whose spelling changes from release to
 * release, to the 30 categories. Case and runs of spaces don't matter.
 */
public final class CrimeCrosswalk {
    private static final String RESOURCE = "crime-crosswalk.csv";

    private final Map<String, String> categoryByTexts = new HashMap<>();

    private CrimeCrosswalk() {}

    /** The crosswalk that comes with the program. */
    public static CrimeCrosswalk load() {
        CsvTable table = CsvTable.read(RESOURCE, resource(RESOURCE), java.util.List.of("major", "minor", "category"))
                .orThrow();
        CrimeCrosswalk crosswalk = new CrimeCrosswalk();
        for (int row = 0; row < table.size(); row++) {
            crosswalk.categoryByTexts.put(key(table.get(row, 0), table.get(row, 1)), table.get(row, 2));
        }
        return crosswalk;
    }

    /** Id of the category, or empty for a spelling that is not known. */
    public Optional<String> category(String major, String minor) {
        return Optional.ofNullable(categoryByTexts.get(key(major, minor)));
    }

    /** Number of spellings known, after case and spaces are evened out. */
    public int size() {
        return categoryByTexts.size();
    }

    private static String key(String major, String minor) {
        return normal(major) + '|' + normal(minor);
    }

    private static String normal(String text) {
        return text.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }

    static byte[] resource(String name) {
        try (InputStream in = CrimeCrosswalk.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("the program's file " + name + " can't be read", e);
        }
    }
}
