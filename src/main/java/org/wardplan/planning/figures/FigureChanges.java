package org.wardplan.planning.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.model.geography.WardCode;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.Scenario;

/**
 * What the figures of a file would change in a scenario, by ward code, before anything changes.
 *
 * <p>Where the file says what posts were exported, three numbers are compared: only a cell that was changed in the file
 * is taken, and a cell that was changed since in the plan as well, to another number, is a clash: the plan's number
 * stays unless the user takes the file's. Where it doesn't (CSV), a cell that differs from the plan is a change. A
 * blank cell leaves its posts as they are. A cell that can't be taken is a problem and is left out; the others stand.
 * All other columns are results and are ignored.
 */
public final class FigureChanges {
    /** How many wards or headings a message names. */
    private static final int NAMED = 5;

    /**
     * Posts of a role in a ward that would change.
     *
     * @param line of the file, or row of the sheet, from 1
     * @param ward index
     * @param role index
     * @param exported when the file was written; empty where it doesn't say
     * @param from in the plan now
     * @param to in the file
     * @param locked changed only when the user says so
     * @param clash changed in the plan too since the export; the file's is taken only when the user says so
     */
    public record Item(
            int line, int ward, int role, OptionalInt exported, int from, int to, boolean locked, boolean clash) {}

    private final FigureTable table;
    private final Plan plan;
    private final WardSet wards;
    private final Scenario scenario;
    private final FigureHeader header;
    private final List<Item> items = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final Map<Integer, Integer> lineOf = new HashMap<>();
    private int same;
    private int movedOn;

    private FigureChanges(FigureTable table, Plan plan, WardSet wards, Scenario scenario) {
        this.table = table;
        this.plan = plan;
        this.wards = wards;
        this.scenario = scenario;
        this.header = FigureHeader.of(table.header(), plan.roles());
    }

    /** Never fails: all that is wrong becomes a problem. */
    public static FigureChanges of(FigureTable table, Plan plan, WardSet wards, Scenario scenario) {
        FigureChanges changes = new FigureChanges(table, plan, wards, scenario);
        changes.read();
        return changes;
    }

    private void read() {
        if (!header.namesWards()) {
            problem(table.headLine(), null, "The header names no column of ward codes: expected \"Ward code\"");
            return;
        }
        if (!header.namesRoles()) {
            problem(
                    table.headLine(),
                    null,
                    "The header names no role: expected one or more of "
                            + plan.roles().stream().map(r -> r.id()).collect(Collectors.joining(", ")));
            return;
        }
        FigureTable.Origin origin = table.origin();
        if (origin != null && !origin.wardSet().isEmpty() && !origin.wardSet().equals(plan.wardSet())) {
            problem(
                    0,
                    null,
                    "The file is of the wards " + origin.wardSet() + ", the plan of " + plan.wardSet()
                            + ": their codes differ, so nothing can be taken; choose a file of this plan's wards");
            return;
        }
        header.repeated()
                .forEach(name -> problem(
                        table.headLine(), name, "The header has \"" + name + "\" twice: keep one column of it"));
        if (origin != null) {
            from(origin);
        }
        table.rows().forEach(this::row);
        if (movedOn > 0) {
            warn(count(movedOn, "number was", "numbers were")
                    + " changed in the plan since the export and not in the file: the plan's stay");
        }
        missing(origin);
    }

    private void from(FigureTable.Origin origin) {
        if (!origin.plan().isEmpty() && !origin.plan().equals(plan.id())) {
            warn("The file was exported from another plan (id " + origin.plan() + ", " + origin.exported()
                    + "): only what was changed in it is taken, into the plan " + plan.name());
        } else if (!origin.scenario().isEmpty() && !origin.scenario().equals(scenario.id())) {
            String name = plan.findScenario(origin.scenario())
                    .map(Scenario::name)
                    .orElse(origin.scenario() + ", which the plan no longer has");
            warn("The file was exported from the scenario " + name + " (" + origin.exported()
                    + "): only what was changed in it is taken, into " + scenario.name());
        }
    }

    private void row(FigureTable.Row row) {
        String code = row.cell(header.code()).strip().toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            if (hasPosts(row)) {
                problem(
                        row.line(),
                        heading(header.code()),
                        "The row has posts, but names no ward: expected a ward code," + " as in "
                                + wards.ward(0).code());
            }
            return;
        }
        int ward = wards.indexOf(code);
        if (ward < 0) {
            problem(
                    row.line(),
                    heading(header.code()),
                    WardCode.isValid(code)
                            ? "No ward " + code + " in " + wards.title() + ": expected a code of this ward set, as in "
                                    + wards.ward(0).code()
                            : "\"" + code + "\" is no ward code: expected E05 and six digits, as in "
                                    + wards.ward(0).code());
            return;
        }
        String known = letters(wards.ward(ward).name());
        String given = letters(row.cell(header.name()));
        if (!given.isEmpty() && !known.contains(given) && !given.contains(known)) {
            problem(
                    row.line(),
                    heading(header.name()),
                    code + " is "
                            + wards.ward(ward).name() + ", but the row says \"" + row.cell(header.name())
                            + "\": mend the code or the name");
            return;
        }
        Integer before = lineOf.putIfAbsent(ward, row.line());
        if (before != null) {
            problem(
                    row.line(),
                    heading(header.code()),
                    code + " (" + wards.ward(ward).name() + ") stands in row " + before
                            + " already: the first is taken, remove one");
            return;
        }
        Extract extract = plan.extract();
        boolean own = extract == null || extract.wards().contains(code);
        for (int r = 0; r < plan.roles().size(); r++) {
            if (header.posts(r) >= 0) {
                cell(row, ward, r, own);
            }
        }
    }

    private boolean hasPosts(FigureTable.Row row) {
        for (int r = 0; r < plan.roles().size(); r++) {
            if (PostsText.parse(row.cell(header.posts(r)).strip()).isPresent()) {
                // A row of sums has numbers too, and says so.
                return !letters(String.join(" ", row.cells())).contains("sum")
                        && !letters(String.join(" ", row.cells())).contains("total");
            }
        }
        return false;
    }

    private void cell(FigureTable.Row row, int ward, int role, boolean own) {
        String text = row.cell(header.posts(role)).strip();
        String heading = heading(header.posts(role));
        String name = wards.ward(ward).name();
        OptionalInt exported = PostsText.parse(row.cell(header.exported(role)).strip());
        if (text.isEmpty()) {
            if (exported.isPresent()) {
                warnings.add(new Problem(
                        Problem.Severity.WARNING,
                        table.where(),
                        row.line(),
                        heading,
                        name + ": the cell is blank, so its posts stay as they are; write 0 for none"));
            }
            return;
        }
        OptionalInt posts = PostsText.parse(text);
        if (posts.isEmpty()) {
            problem(row.line(), heading, name + ": " + PostsText.fault(text) + ": " + PostsText.EXPECTED);
            return;
        }
        int to = posts.getAsInt();
        int from = scenario.allocation().posts(role, ward);
        boolean untouched = exported.isPresent() && exported.getAsInt() == to;
        if (untouched || from == to) {
            same++;
            movedOn += untouched && from != to ? 1 : 0;
            return;
        }
        if (!own) {
            problem(row.line(), heading, name + " is no ward of this borough's file: its posts stay as they are");
            return;
        }
        Lock key = new Lock(plan.wardCodes().get(ward), plan.roles().get(role).id());
        items.add(new Item(
                row.line(),
                ward,
                role,
                exported,
                from,
                to,
                scenario.locks().contains(key),
                exported.isPresent() && exported.getAsInt() != from));
    }

    /** Wards that one would look for in the file: those of its scope, or of the boroughs that it has wards of. */
    private void missing(FigureTable.@Nullable Origin origin) {
        Set<Integer> boroughs = new HashSet<>();
        lineOf.keySet().forEach(w -> boroughs.add(wards.boroughOf(w)));
        boolean london = origin != null && origin.scope().equals("London");
        List<String> missing = new ArrayList<>();
        for (int w = 0; w < wards.size(); w++) {
            if (!lineOf.containsKey(w) && (london || boroughs.contains(wards.boroughOf(w)))) {
                missing.add(wards.ward(w).name());
            }
        }
        if (!missing.isEmpty()) {
            warn(count(missing.size(), "ward is", "wards are") + " not in the file and "
                    + (missing.size() == 1 ? "stays as it is" : "stay as they are") + ": " + some(missing));
        }
    }

    private static String some(List<String> names) {
        return names.size() <= NAMED
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, NAMED)) + " and " + (names.size() - NAMED) + " more";
    }

    private static String letters(String text) {
        StringBuilder s = new StringBuilder(text.length());
        text.replace("&", "and").codePoints().filter(Character::isLetterOrDigit).forEach(s::appendCodePoint);
        return s.toString().toLowerCase(Locale.ROOT);
    }

    private @Nullable String heading(int column) {
        return column < 0 ? null : table.header().get(column);
    }

    private void problem(int line, @Nullable String column, String message) {
        problems.add(Problem.error(table.where(), line, column, message));
    }

    private void warn(String message) {
        warnings.add(Problem.warning(table.where(), message));
    }

    private static String count(long n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    /** Name of the file, with the sheet where it has several. */
    public String where() {
        return table.where();
    }

    /** What differs from the plan, in the order of the file. */
    public List<Item> items() {
        return List.copyOf(items);
    }

    /** What was not taken, and why. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** What a user should know before taking the figures. */
    public List<Problem> warnings() {
        return List.copyOf(warnings);
    }

    /** Headings of columns that are results, which are not taken. */
    public List<String> ignoredColumns() {
        return List.copyOf(header.ignored());
    }

    /** Items that would be changed. */
    public List<Item> taken(boolean alsoLocked, boolean alsoClashes) {
        Predicate<Item> wanted = i -> (alsoLocked || !i.locked()) && (alsoClashes || !i.clash());
        return items.stream().filter(wanted).toList();
    }

    /** In words: how many wards change, how many numbers stay, are locked, clash or are wrong. */
    public String summary() {
        Map<String, Long> parts = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        words.add(count(items.stream().mapToInt(Item::ward).distinct().count(), "ward differs", "wards differ"));
        parts.put(" locked", items.stream().filter(Item::locked).count());
        parts.put(" changed in the plan too", items.stream().filter(Item::clash).count());
        parts.forEach((what, n) -> {
            if (n > 0) {
                words.add(n + what);
            }
        });
        if (same > 0) {
            words.add(count(same, "number stays", "numbers stay"));
        }
        if (!problems.isEmpty()) {
            words.add(count(problems.size(), "problem", "problems"));
        }
        return String.join(" · ", words);
    }

    /** The edit, one step to undo; null when nothing would change. */
    public @Nullable PlanEdit edit(boolean alsoLocked, boolean alsoClashes, @Nullable String reason) {
        List<PostChange> changes = taken(alsoLocked, alsoClashes).stream()
                .map(i -> new PostChange(
                        plan.wardCodes().get(i.ward()),
                        plan.roles().get(i.role()).id(),
                        i.from(),
                        i.to()))
                .toList();
        if (changes.isEmpty()) {
            return null;
        }
        long of = changes.stream().map(PostChange::ward).distinct().count();
        return new PlanEdit.SetPosts(
                scenario.id(),
                changes,
                "Figures brought back from " + table.file() + ": " + count(of, "ward", "wards"),
                reason == null || reason.isBlank() ? null : reason.strip());
    }
}
