package org.wardplan.planning.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.wardplan.model.workforce.Role;

/** Which column of a file is which. */
final class FigureHeader {
    private static final Set<String> CODE =
            Set.of("ward code", "code", "gss", "gss code", "wardcode", "wd code", "wd14cd", "wd22cd");
    private static final Set<String> NAME = Set.of("ward", "name", "ward name", "wardname");

    /** Say where the ward is, beside its code: neither taken nor told. */
    private static final Set<String> PLACE = Set.of("borough", "boroughcode", "bcu");

    private int code = -1;
    private int name = -1;
    private final int[] posts;
    private final int[] exported;
    private final List<String> ignored = new ArrayList<>();
    private final List<String> repeated = new ArrayList<>();

    private FigureHeader(int roles) {
        posts = new int[roles];
        exported = new int[roles];
        Arrays.fill(posts, -1);
        Arrays.fill(exported, -1);
    }

    static FigureHeader of(List<String> header, List<Role> roles) {
        FigureHeader h = new FigureHeader(roles.size());
        for (int c = 0; c < header.size(); c++) {
            h.take(c, header.get(c).strip(), roles);
        }
        return h;
    }

    private void take(int c, String heading, List<Role> roles) {
        String plain = plain(heading);
        boolean wasExported = plain.endsWith(FigureTable.AS_EXPORTED);
        int role = role(
                wasExported ? plain.substring(0, plain.length() - FigureTable.AS_EXPORTED.length()) : plain, roles);
        if (isCode(heading)) {
            code = first(code, c, heading);
        } else if (NAME.contains(plain)) {
            name = first(name, c, heading);
        } else if (role >= 0) {
            int[] of = wasExported ? exported : posts;
            of[role] = first(of[role], c, heading);
        } else if (!heading.isEmpty() && !PLACE.contains(plain)) {
            ignored.add(heading);
        }
    }

    private int first(int known, int column, String heading) {
        if (known >= 0) {
            repeated.add(heading);
        }
        return known >= 0 ? known : column;
    }

    static boolean isCode(String heading) {
        return CODE.contains(plain(heading));
    }

    private static String plain(String heading) {
        return heading.strip().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static int role(String plain, List<Role> roles) {
        for (int r = 0; r < roles.size(); r++) {
            String id = plain(roles.get(r).id());
            if (plain.equals(id)
                    || plain.equals(id + "s")
                    || plain.equals(id + " posts")
                    || plain.equals("posts" + id)
                    || plain.equals(plain(roles.get(r).label()))) {
                return r;
            }
        }
        return -1;
    }

    boolean namesWards() {
        return code >= 0;
    }

    boolean namesRoles() {
        return IntStream.of(posts).anyMatch(c -> c >= 0);
    }

    int code() {
        return code;
    }

    /** Column of the ward's name, or −1. */
    int name() {
        return name;
    }

    /** Column of a role's posts, or −1. */
    int posts(int role) {
        return posts[role];
    }

    /** Column of a role's posts as they were exported, or −1. */
    int exported(int role) {
        return exported[role];
    }

    /** Headings of columns that are results or unknown. */
    List<String> ignored() {
        return ignored;
    }

    /** Headings of columns that are there twice; the first is taken. */
    List<String> repeated() {
        return repeated;
    }
}
