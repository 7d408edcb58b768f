package org.wardplan.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.figures.PostsText;

/**
 * What pasting some text would change, before anything changes. The text is either rows with a header that names the
 * ward (by code; by name where a name is unique or the borough stands beside it) and roles in any order, or a bare
 * block of numbers that goes downwards and rightwards from a cell. A blank cell leaves its posts as they are. A cell
 * that can't be taken is a problem and is left out; the others stand.
 */
public final class PastePreview {
    /**
     * Posts of a role in a ward, now and after.
     *
     * @param line of the pasted text, from 1
     * @param ward index
     * @param role index
     * @param locked changed only when the user says so
     */
    public record Item(int line, int ward, int role, int from, int to, boolean locked) {
        public boolean changes() {
            return from != to;
        }
    }

    /**
     * Where a bare block of numbers goes.
     *
     * @param order wards in the order of the table
     * @param row position in that order of the focused cell
     * @param roles roles in the order of the table's columns
     * @param column position among these of the focused cell
     * @param selected positions of the selected rows, ascending: a single number fills them all when there are several
     */
    public record Place(int[] order, int row, int[] roles, int column, int[] selected) {}

    private final Plan plan;
    private final WardSet wards;
    private final Scenario scenario;
    private final List<Item> items = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private final Set<Lock> seen = new HashSet<>();

    private PastePreview(Plan plan, WardSet wards, Scenario scenario) {
        this.plan = plan;
        this.wards = wards;
        this.scenario = scenario;
    }

    /** Reads the text; never fails, since all that is wrong becomes a problem of the preview. */
    public static PastePreview of(String text, Plan plan, WardSet wards, Scenario scenario, Place place) {
        PastePreview p = new PastePreview(plan, wards, scenario);
        WithProblems<PastedCells> cells = PastedCells.parse(text);
        p.problems.addAll(cells.problems());
        if (cells.value() != null) {
            p.read(cells.value().rows(), place);
        }
        return p;
    }

    private void read(List<PastedCells.Row> rows, Place place) {
        int first = first(rows);
        PasteHeader header = PasteHeader.of(rows.get(first), plan.roles());
        if (header == null) {
            readBlock(rows, place);
            return;
        }
        if (!header.namesWards()) {
            problem(
                    rows.get(first).line(),
                    null,
                    "The header names no ward column: expected \"Ward code\", or \"Ward\" and \"Borough\"");
            return;
        }
        if (!header.namesRoles()) {
            problem(
                    rows.get(first).line(),
                    null,
                    "The header names no role: expected one or more of "
                            + plan.roles().stream().map(r -> r.id()).collect(Collectors.joining(", ")));
            return;
        }
        ignored.addAll(header.others());
        header.repeated()
                .forEach(name -> problem(
                        rows.get(first).line(), name, "The header has \"" + name + "\" twice: keep one column of it"));
        for (PastedCells.Row row : rows.subList(first + 1, rows.size())) {
            if (!row.isBlank()) {
                readRow(row, header);
            }
        }
    }

    private static int first(List<PastedCells.Row> rows) {
        int first = 0;
        while (rows.get(first).isBlank()) {
            first++;
        }
        return first;
    }

    private void readRow(PastedCells.Row row, PasteHeader header) {
        WithProblems<Integer> ward = header.ward(row, wards);
        Integer w = ward.value();
        if (w == null) {
            problems.addAll(ward.problems());
            return;
        }
        for (int r = 0; r < plan.roles().size(); r++) {
            int column = header.roleColumn(r);
            if (column >= 0) {
                cell(row.line(), w, r, row.cell(column));
            }
        }
    }

    private void readBlock(List<PastedCells.Row> rows, Place place) {
        PastedCells.Row only = rows.get(0);
        if (rows.size() == 1 && only.cells().size() == 1 && place.selected().length > 1) {
            for (int k : place.selected()) {
                cell(only.line(), place.order()[k], place.roles()[place.column()], only.cell(0));
            }
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            PastedCells.Row row = rows.get(i);
            int at = place.row() + i;
            if (at < 0 || at >= place.order().length) {
                if (!row.isBlank()) {
                    problem(
                            row.line(),
                            null,
                            "No ward is left in the table for \"" + String.join(" ", row.cells())
                                    + "\": paste further up, or fewer rows");
                }
                continue;
            }
            for (int c = 0; c < row.cells().size(); c++) {
                int column = place.column() + c;
                if (column < place.roles().length) {
                    cell(row.line(), place.order()[at], place.roles()[column], row.cell(c));
                } else if (!row.cell(c).isEmpty()) {
                    problem(
                            row.line(),
                            "column " + (c + 1),
                            "No role is left in the table for \"" + row.cell(c)
                                    + "\": show more role columns, or paste fewer");
                }
            }
        }
    }

    private void cell(int line, int ward, int role, String text) {
        if (text.isEmpty()) {
            return;
        }
        String roleId = plan.roles().get(role).id();
        String name = wards.ward(ward).name();
        OptionalInt posts = PostsText.parse(text);
        if (posts.isEmpty()) {
            problem(line, roleId, name + ": " + PostsText.fault(text) + ": " + PostsText.EXPECTED);
            return;
        }
        Lock key = new Lock(plan.wardCodes().get(ward), roleId);
        if (!seen.add(key)) {
            problem(line, roleId, name + " has " + roleId + " further up already: the first is taken, remove one");
            return;
        }
        items.add(new Item(
                line,
                ward,
                role,
                scenario.allocation().posts(role, ward),
                posts.getAsInt(),
                scenario.locks().contains(key)));
    }

    private void problem(int line, @Nullable String column, String message) {
        problems.add(Problem.error(PasteHeader.SOURCE, line, column, message));
    }

    /** All cells that were understood, in the order of the text, those too that change nothing. */
    public List<Item> items() {
        return List.copyOf(items);
    }

    /** What was not taken, and why. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Columns of the header that are neither wards nor roles, which paste ignores. */
    public List<String> ignoredColumns() {
        return List.copyOf(ignored);
    }

    /** Posts that would change although they are locked. */
    public List<Item> locked() {
        return items.stream().filter(i -> i.locked() && i.changes()).toList();
    }

    /** Whether applying would change anything. */
    public boolean hasChanges(boolean alsoLocked) {
        return items.stream().anyMatch(i -> i.changes() && (alsoLocked || !i.locked()));
    }

    /** In words: how many wards change, how many cells stay, are locked or are wrong. */
    public String summary() {
        long changed = items.stream()
                .filter(Item::changes)
                .mapToInt(Item::ward)
                .distinct()
                .count();
        long same = items.stream().filter(i -> !i.changes()).count();
        List<String> parts = new ArrayList<>();
        parts.add(count(changed, "ward changes", "wards change"));
        if (same > 0) {
            parts.add(count(same, "number stays as it is", "numbers stay as they are"));
        }
        if (!locked().isEmpty()) {
            parts.add(locked().size() + " locked");
        }
        if (!problems.isEmpty()) {
            parts.add(count(problems.size(), "problem", "problems"));
        }
        return String.join(" · ", parts);
    }

    private static String count(long n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    /** The edit, one step to undo; null when nothing would change. */
    public @Nullable PlanEdit edit(boolean alsoLocked, @Nullable String reason) {
        List<PostChange> changes = items.stream()
                .filter(Item::changes)
                .map(i -> new PostChange(
                        plan.wardCodes().get(i.ward()),
                        plan.roles().get(i.role()).id(),
                        i.from(),
                        i.to()))
                .toList();
        return PostRequest.of(scenario, changes, "pasted").edit(plan, wards, scenario, alsoLocked, reason);
    }
}
