package org.wardplan.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.CrimeGroup;
import org.wardplan.model.crime.PriorityProfile;

/**
 * The crime categories, their groups and the priority profiles, in the order of their files.
 *
 * @param groups in the order in which the categories first name them
 */
public record CrimeCatalogue(List<CrimeCategory> categories, List<CrimeGroup> groups, List<PriorityProfile> profiles) {
    static final String CATEGORIES_FILE = "crime-categories.csv";
    static final String WEIGHTS_FILE = "profiles.csv";
    static final String PROFILES_FILE = "profiles.json";

    private static final List<String> COLUMNS = List.of(
            "category",
            "label",
            "group",
            "group_label",
            "police_generated",
            "patrol_preventable",
            "ons_weight",
            "ons_weight_low",
            "ons_weight_high",
            "basis");

    public CrimeCatalogue {
        categories = List.copyOf(categories);
        groups = List.copyOf(groups);
        profiles = List.copyOf(profiles);
    }

    /** The catalogue that comes inside the program: what the bundled files were written from. */
    static CrimeCatalogue builtIn() {
        return read(builtIn(CATEGORIES_FILE), builtIn(WEIGHTS_FILE), builtIn(PROFILES_FILE))
                .orThrow();
    }

    /** One of the three files as it comes inside the program. */
    public static byte[] builtIn(String file) {
        return CrimeCrosswalk.resource("build/" + file);
    }

    static WithProblems<CrimeCatalogue> read(byte[] categoriesCsv, byte[] weightsCsv, byte[] profilesJson) {
        List<Problem> problems = new ArrayList<>();
        List<CrimeCategory> categories = new ArrayList<>();
        Map<String, CrimeGroup> groups = new LinkedHashMap<>();
        CsvTable table = kept(CsvTable.read(CATEGORIES_FILE, categoriesCsv, COLUMNS), problems);
        for (int r = 0; table != null && r < table.size(); r++) {
            try {
                categories.add(category(table, r));
                groups.putIfAbsent(table.get(r, 2), new CrimeGroup(table.get(r, 2), table.get(r, 3)));
            } catch (IllegalArgumentException e) {
                problems.add(Problem.error(CATEGORIES_FILE, table.line(r), null, String.valueOf(e.getMessage())));
            }
        }
        List<PriorityProfile> profiles = profiles(weightsCsv, profilesJson, categories, problems);
        return problems.isEmpty()
                ? WithProblems.of(new CrimeCatalogue(categories, List.copyOf(groups.values()), profiles))
                : WithProblems.failed(problems);
    }

    private static CrimeCategory category(CsvTable t, int r) {
        return new CrimeCategory(
                t.get(r, "category"),
                t.get(r, "label"),
                t.get(r, "group"),
                yes(t.get(r, "police_generated")),
                yes(t.get(r, "patrol_preventable")),
                Double.parseDouble(t.get(r, "ons_weight")),
                optional(t.get(r, "ons_weight_low")),
                optional(t.get(r, "ons_weight_high")),
                t.get(r, "basis"));
    }

    private static List<PriorityProfile> profiles(
            byte[] weightsCsv, byte[] json, List<CrimeCategory> categories, List<Problem> problems) {
        List<PriorityProfile> profiles = new ArrayList<>();
        CsvTable weights = kept(CsvTable.read(WEIGHTS_FILE, weightsCsv, List.of("category")), problems);
        if (weights == null) {
            return profiles;
        }
        List<String> ids = categories.stream().map(CrimeCategory::id).toList();
        for (int r = 0; r < weights.size(); r++) {
            if (!ids.contains(weights.get(r, "category"))) {
                problems.add(Problem.error(
                        WEIGHTS_FILE,
                        weights.line(r),
                        "category",
                        "\"" + weights.get(r, "category") + "\" is not in " + CATEGORIES_FILE));
            }
        }
        try {
            for (Json p : Json.read(json).objects("profiles")) {
                String id = p.text("id");
                if (!weights.has(id)) {
                    problems.add(Problem.error(WEIGHTS_FILE, 1, id, "the weights of this profile are missing"));
                    continue;
                }
                Map<String, Double> byCategory = new HashMap<>();
                for (int r = 0; r < weights.size(); r++) {
                    byCategory.put(weights.get(r, "category"), Double.valueOf(weights.get(r, id)));
                }
                profiles.add(new PriorityProfile(id, p.text("label"), p.text("note"), byCategory));
            }
        } catch (IOException e) {
            problems.add(Problem.error(PROFILES_FILE, String.valueOf(e.getMessage())));
        } catch (IllegalArgumentException e) {
            problems.add(Problem.error(WEIGHTS_FILE, String.valueOf(e.getMessage())));
        }
        return profiles;
    }

    private static <T> @org.jspecify.annotations.Nullable T kept(WithProblems<T> read, List<Problem> problems) {
        problems.addAll(read.problems());
        return read.value();
    }

    private static boolean yes(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("\"" + text + "\": expected yes or no");
        };
    }

    private static OptionalDouble optional(String text) {
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }
}
