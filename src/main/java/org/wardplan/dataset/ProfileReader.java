package org.wardplan.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.crime.PriorityProfile;

/** Reads and checks the JSON of a {@link ProfileFile}, naming the line of all that is wrong. */
final class ProfileReader {
    private static final String ID = "[a-z0-9][a-z0-9-]{0,59}";

    private final String file;
    private final DataSet data;
    private final Set<String> standard;
    private final Map<String, String> renamed = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private ProfileReader(String file, DataSet data, List<PriorityProfile> standard) {
        this.file = file;
        this.data = data;
        this.standard = standard.stream().map(PriorityProfile::id).collect(Collectors.toSet());
    }

    static WithProblems<ProfileFile.Content> read(
            String file, byte[] bytes, DataSet data, List<PriorityProfile> standard) {
        try {
            return new ProfileReader(file, data, standard).content(LocatedJson.read(bytes));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            return WithProblems.failed(Problem.error(
                    file, line, null, "Not JSON: " + e.getOriginalMessage() + ". Export a profile to see the form."));
        } catch (IOException e) {
            return WithProblems.failed(Problem.error(file, "can't be read (" + e.getMessage() + ")"));
        }
    }

    private void error(LocatedJson at, String message) {
        problems.add(Problem.error(file, at.line(), null, message));
    }

    private void warn(LocatedJson at, String message) {
        problems.add(new Problem(Problem.Severity.WARNING, file, at.line(), null, message));
    }

    private WithProblems<ProfileFile.Content> content(LocatedJson root) {
        List<LocatedJson> profiles = list(root, "profiles");
        List<LocatedJson> local = list(root, "localPriorities");
        if (problems.isEmpty() && profiles.isEmpty() && local.isEmpty()) {
            error(
                    root,
                    "holds no profiles and no local priorities: expected {\"profiles\": […], \"localPriorities\":"
                            + " […]}, as an exported file has");
        }
        Map<String, LocatedJson> ids = new LinkedHashMap<>();
        for (LocatedJson p : profiles) {
            LocatedJson id = p.fields().get("id");
            if (id == null || !(id.value() instanceof String text) || !text.matches(ID)) {
                error(
                        p,
                        "a profile has " + (id == null ? "no id" : "the id " + id)
                                + ": expected small letters, digits and hyphens, 60 at most");
            } else if (ids.putIfAbsent(text, p) != null) {
                error(id, "two profiles have the id " + text);
            }
        }
        List<PriorityProfile> read = new ArrayList<>();
        ids.forEach((id, p) -> {
            PriorityProfile profile = profile(p, id, ids.keySet());
            if (profile != null) {
                read.add(profile);
            }
        });
        List<LocalPriorities> priorities = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (LocatedJson l : local) {
            LocalPriorities one = localPriorities(l);
            if (one != null && !seen.add(one.borough() + one.year())) {
                error(l, "priorities of " + one.borough() + " for " + one.yearLabel() + " are there twice");
            } else if (one != null) {
                priorities.add(one);
            }
        }
        return problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR)
                ? WithProblems.failed(problems)
                : new WithProblems<>(new ProfileFile.Content(read, priorities), problems);
    }

    private List<LocatedJson> list(LocatedJson root, String field) {
        LocatedJson list = root.fields().get(field);
        if (list != null && !(list.value() instanceof List)) {
            error(list, "\"" + field + "\" is " + list + ": expected a list");
        }
        return list == null ? List.of() : list.elements();
    }

    private @Nullable PriorityProfile profile(LocatedJson p, String id, Set<String> inFile) {
        LocatedJson given = p.fields().get("weights");
        if (given == null || given.fields().isEmpty()) {
            error(given == null ? p : given, "profile " + id + " has no weights: expected a number by category");
            return null;
        }
        Map<String, Double> weights = numbers(given, "weight", Double.MAX_VALUE);
        if (weights == null) {
            return null;
        }
        if (weights.values().stream().noneMatch(w -> w > 0)) {
            error(
                    given,
                    "profile " + id + " weighs every category 0, so no ward would have any demand: give one a"
                            + " weight above 0");
            return null;
        }
        List<String> missing = data.categories().stream()
                .map(CrimeCategory::id)
                .filter(c -> !weights.containsKey(c))
                .toList();
        if (!missing.isEmpty()) {
            warn(
                    given,
                    "profile " + id + " has no weight for " + String.join(", ", missing) + ": "
                            + (missing.size() == 1 ? "it weighs 0" : "they weigh 0"));
            missing.forEach(c -> weights.put(c, 0.0));
        }
        String free = id;
        for (int k = 1; standard.contains(free) || (k > 1 && inFile.contains(free)); k++) {
            free = id + "-own" + (k == 1 ? "" : "-" + k);
        }
        if (!free.equals(id)) {
            renamed.put(id, free);
            warn(p, "Wardplan has a profile of its own with the id " + id + ", so this one is named " + free);
        }
        String label = text(p, "label", id).strip();
        return new PriorityProfile(free, label.isEmpty() ? free : label, text(p, "note", ""), weights);
    }

    /** Numbers by category, or null where one is wrong. */
    private @Nullable Map<String, Double> numbers(LocatedJson given, String what, double most) {
        Map<String, Double> numbers = new HashMap<>();
        int before = problems.size();
        Set<String> known = data.categories().stream().map(CrimeCategory::id).collect(Collectors.toSet());
        boolean listed = false;
        for (Map.Entry<String, LocatedJson> e : given.fields().entrySet()) {
            LocatedJson n = e.getValue();
            if (!known.contains(e.getKey())) {
                error(
                        n,
                        "\"" + e.getKey() + "\" is no category of crime"
                                + (listed
                                        ? ""
                                        : ". Those that are: "
                                                + String.join(
                                                        ", ",
                                                        data.categories().stream()
                                                                .map(CrimeCategory::id)
                                                                .toList())));
                listed = true;
            } else if (!(n.value() instanceof Double d) || !Double.isFinite(d) || d < 0 || d > most) {
                error(
                        n,
                        "the " + what + " of " + e.getKey() + " is "
                                + (n.value() instanceof String ? "the text \"" + n + "\"" : n) + ": expected a number "
                                + (most == Double.MAX_VALUE ? "of 0 or more" : "from 0 to " + (int) most));
            } else {
                numbers.put(e.getKey(), d + 0.0);
            }
        }
        return problems.size() == before ? numbers : null;
    }

    private String text(LocatedJson object, String field, String otherwise) {
        LocatedJson text = object.fields().get(field);
        if (text == null || text.value() == null) {
            return otherwise;
        }
        if (text.value() instanceof String s) {
            return s;
        }
        error(text, "\"" + field + "\" is " + text + ": expected a text");
        return otherwise;
    }

    private @Nullable LocalPriorities localPriorities(LocatedJson l) {
        int before = problems.size();
        String borough = text(l, "borough", "");
        if (data.wards().boroughs().stream().noneMatch(b -> b.code().value().equals(borough))) {
            error(
                    l,
                    "\"" + borough + "\" is no borough of " + data.wards().id() + ": expected a code, as in "
                            + data.wards().boroughs().get(0).code());
        }
        LocatedJson year = l.fields().get("year");
        int y = year != null && year.value() instanceof Double d && d == Math.rint(d) && d >= 1990 && d <= 2100
                ? d.intValue()
                : 0;
        if (y == 0) {
            error(
                    year == null ? l : year,
                    (year == null ? "a year is missing" : "the year is " + year)
                            + ": expected the year in which the financial year begins, as in 2017");
        }
        LocatedJson given = l.fields().get("factors");
        if (given != null && !(given.value() instanceof Map)) {
            error(given, "\"factors\" is " + given + ": expected a number by category");
        }
        Map<String, Double> factors = given == null ? new HashMap<>() : numbers(given, "factor", LocalPriorities.MOST);
        String base = text(l, "base", "");
        String note = text(l, "note", "");
        return problems.size() > before || factors == null
                ? null
                : new LocalPriorities(borough, y, renamed.getOrDefault(base, base), factors, note);
    }
}
