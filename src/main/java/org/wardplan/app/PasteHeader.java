package org.wardplan.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.geography.WardCode;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.workforce.Role;

/** Which column of pasted rows is which, and the ward that a row is about. */
final class PasteHeader {
    /** What problems name as their file. */
    static final String SOURCE = "Pasted text";

    private static final Set<String> CODE =
            Set.of("ward code", "code", "gss", "gss code", "wardcode", "wd code", "wd14cd", "wd22cd");
    private static final Set<String> NAME = Set.of("ward", "name", "ward name", "wardname");
    private static final Set<String> BOROUGH = Set.of("borough", "borough name", "local authority");

    private int code = -1;
    private int name = -1;
    private int borough = -1;
    private final int[] roles;
    private final List<String> others = new ArrayList<>();
    private final List<String> repeated = new ArrayList<>();

    private PasteHeader(int roles) {
        this.roles = new int[roles];
        Arrays.fill(this.roles, -1);
    }

    /** Null when the row names neither a ward column nor a role, so is no header. */
    static @Nullable PasteHeader of(PastedCells.Row row, List<Role> roles) {
        PasteHeader h = new PasteHeader(roles.size());
        for (int c = 0; c < row.cells().size(); c++) {
            String title = row.cell(c);
            String folded = SearchText.fold(title.replace('_', ' '));
            int role = role(folded, roles);
            boolean twice = false;
            if (CODE.contains(folded)) {
                twice = h.code >= 0;
                h.code = twice ? h.code : c;
            } else if (NAME.contains(folded)) {
                twice = h.name >= 0;
                h.name = twice ? h.name : c;
            } else if (BOROUGH.contains(folded)) {
                twice = h.borough >= 0;
                h.borough = twice ? h.borough : c;
            } else if (role >= 0) {
                twice = h.roles[role] >= 0;
                h.roles[role] = twice ? h.roles[role] : c;
            } else if (!title.isEmpty()) {
                h.others.add(title);
            }
            if (twice) {
                h.repeated.add(title);
            }
        }
        return h.namesWards() || h.namesRoles() ? h : null;
    }

    private static int role(String folded, List<Role> roles) {
        for (int r = 0; r < roles.size(); r++) {
            String id = SearchText.fold(roles.get(r).id());
            if (folded.equals(id)
                    || folded.equals(id + "s")
                    || folded.equals(id + " posts")
                    || folded.equals("posts" + id)
                    || folded.equals(SearchText.fold(roles.get(r).label()))) {
                return r;
            }
        }
        return -1;
    }

    boolean namesWards() {
        return code >= 0 || name >= 0;
    }

    boolean namesRoles() {
        return IntStream.of(roles).anyMatch(c -> c >= 0);
    }

    /** Column of a role, or −1. */
    int roleColumn(int role) {
        return roles[role];
    }

    List<String> others() {
        return others;
    }

    List<String> repeated() {
        return repeated;
    }

    /** Index of the ward of a row. */
    WithProblems<Integer> ward(PastedCells.Row row, WardSet wards) {
        String givenCode = row.cell(code);
        String givenName = row.cell(name);
        if (!givenCode.isEmpty()) {
            return byCode(row, wards, givenCode, givenName);
        }
        return givenName.isEmpty()
                ? failed(
                        row,
                        "The row names no ward: expected a ward code, as in "
                                + wards.ward(0).code())
                : byName(row, wards, givenName);
    }

    private static WithProblems<Integer> byCode(PastedCells.Row row, WardSet wards, String code, String name) {
        int w = wards.indexOf(code.toUpperCase(java.util.Locale.ROOT));
        if (w < 0) {
            return failed(
                    row,
                    WardCode.isValid(code)
                            ? "No ward " + code + " in " + wards.title()
                                    + ": expected a code of this ward set, as in "
                                    + wards.ward(0).code()
                            : "\"" + code + "\" is no ward code: expected E05 and six digits, as in "
                                    + wards.ward(0).code());
        }
        String known = SearchText.fold(wards.ward(w).name());
        String given = SearchText.fold(name);
        if (!given.isEmpty() && !known.contains(given) && !given.contains(known)) {
            return failed(
                    row,
                    code + " is " + wards.ward(w).name() + ", but the row says \"" + name
                            + "\": mend the code or the name");
        }
        return WithProblems.of(w);
    }

    private WithProblems<Integer> byName(PastedCells.Row row, WardSet wards, String name) {
        String wanted = SearchText.fold(name);
        List<Integer> same = IntStream.range(0, wards.size())
                .filter(w -> SearchText.fold(wards.ward(w).name()).equals(wanted))
                .boxed()
                .toList();
        String inBorough = SearchText.fold(row.cell(borough));
        List<Integer> found = inBorough.isEmpty()
                ? same
                : same.stream()
                        .filter(w ->
                                SearchText.fold(wards.ward(w).borough().name()).equals(inBorough))
                        .toList();
        if (found.size() == 1) {
            return WithProblems.of(found.get(0));
        }
        if (same.isEmpty()) {
            return failed(
                    row, "No ward is named \"" + name + "\" in " + wards.title() + ": expected a ward's name or code");
        }
        String boroughs = same.stream()
                .map(w -> wards.ward(w).borough().name() + " (" + wards.ward(w).code() + ")")
                .collect(Collectors.joining(", "));
        if (found.isEmpty()) {
            return failed(
                    row, "No ward \"" + name + "\" in \"" + row.cell(borough) + "\": there is one in " + boroughs);
        }
        return failed(
                row,
                found.size() + " wards are named \"" + name + "\", in " + boroughs
                        + ": add a column with the ward code or the borough");
    }

    private static WithProblems<Integer> failed(PastedCells.Row row, String message) {
        return WithProblems.failed(Problem.error(SOURCE, row.line(), null, message));
    }
}
