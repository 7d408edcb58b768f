package org.wardplan.planning.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.Submission;

/** Which files of a merge are of the same borough: the same again, or another version. */
final class SameBorough {
    private static final Comparator<Returned> LATEST_FIRST =
            Comparator.<Returned, Instant>comparing(Submissions::latest).reversed();

    private final Map<Returned, Returned> sameAs = new IdentityHashMap<>();
    private final Map<Returned, List<String>> others = new IdentityHashMap<>();
    private final Decisions decisions;
    private final Map<Returned, List<Returned>> versions = new IdentityHashMap<>();

    private SameBorough(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @param files in the order of the merge */
    static SameBorough of(List<Returned> files, Decisions decisions) {
        Map<String, List<Returned>> byBorough = new LinkedHashMap<>();
        for (Returned file : files) {
            if (file.base().extract() != null) {
                byBorough
                        .computeIfAbsent(file.base().extract().borough(), b -> new ArrayList<>())
                        .add(file);
            }
        }
        SameBorough same = new SameBorough(decisions);
        byBorough.values().stream().filter(of -> of.size() > 1).forEach(same::compare);
        return same;
    }

    private void compare(List<Returned> ofOne) {
        List<Returned> ordered = new ArrayList<>(ofOne);
        ordered.sort(LATEST_FIRST);
        Map<Object, Returned> first = new LinkedHashMap<>();
        for (Returned file : ordered) {
            Returned before = first.putIfAbsent(content(file), file);
            if (before != null) {
                sameAs.put(file, before);
            }
        }
        if (first.size() > 1) {
            List<Returned> different = List.copyOf(first.values());
            for (Returned file : different) {
                versions.put(file, different);
                others.put(
                        file,
                        different.stream()
                                .filter(o -> o != file)
                                .map(Returned::file)
                                .sorted()
                                .toList());
            }
        }
    }

    private record Content(
            Extract extract,
            Optional<SortedMap<MergeField, FieldValue>> base,
            Optional<SortedMap<MergeField, FieldValue>> now) {}

    private static Object content(Returned file) {
        Extract extract = Objects.requireNonNull(file.base().extract());
        return new Content(extract, fields(file.base(), extract), fields(file.now(), extract));
    }

    private static Optional<SortedMap<MergeField, FieldValue>> fields(Plan plan, Extract extract) {
        Optional<Scenario> s = plan.findScenario(extract.scenario());
        return extract.wards().stream().allMatch(w -> plan.wardIndex(w) >= 0)
                ? s.map(of -> BoroughFields.of(plan, of, extract, null))
                : Optional.empty();
    }

    /** The file whose content it has too, and which is merged in its place; empty for none. */
    Optional<Returned> sameAs(Returned file) {
        return Optional.ofNullable(sameAs.get(file));
    }

    /** Names of files of the same borough with other content; empty for none. */
    List<String> others(Returned file) {
        return others.getOrDefault(file, List.of());
    }

    /** Whether more than one version was chosen, so that none is. */
    boolean contradictory(Returned file) {
        return versions.getOrDefault(file, List.of()).stream()
                        .filter(v -> decisions.of(clashId(v)).orElse(Side.LONDON) == Side.BOROUGH)
                        .count()
                > 1;
    }

    /** What ids of the file's clashes begin with: the borough, with the file's name where the borough has several. */
    String prefix(Returned file) {
        Extract extract = file.base().extract();
        if (extract == null) {
            return "file:" + file.file();
        }
        String borough = extract.boroughName().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return others.containsKey(file) ? borough + "@" + file.file() : borough;
    }

    String clashId(Returned file) {
        return prefix(file) + "/" + MergeClash.Kind.SAME_BOROUGH_TWICE.id();
    }

    /** How far the file says that its plan is; empty for a draft that was never handed in. */
    static Optional<Submission> submission(Returned file) {
        Extract extract = file.now().extract();
        return extract == null ? Optional.empty() : file.now().submission(extract.borough());
    }
}
