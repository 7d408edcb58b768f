package org.wardplan.report.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.report.content.Words;

/** The figures that the sums rest on: first those that are not the same in all scenarios, then those that are. */
final class ComparedAssumptions {
    private ComparedAssumptions() {}

    static void write(Html out, Compared of) {
        List<String> differ = new ArrayList<>();
        List<String> same = new ArrayList<>();
        for (String key : keys(of)) {
            (differs(of, key) ? differ : same).add(key);
        }
        out.heading("Assumptions", "assumptions");
        if (differ.isEmpty()) {
            out.p("All " + same.size() + " figures that the sums rest on are the same in " + of.letters() + ".");
        } else {
            out.p(Words.several(differ.size(), "figure differs", "figures differ") + " between the scenarios:");
            differing(out, of, differ);
        }
        List<String> shown = same.stream()
                .filter(k -> !k.startsWith(Assumptions.HOURS) || user(of, k))
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        int hours = same.size() - shown.size();
        out.p("The same in " + of.letters()
                + (hours == 0
                        ? ":"
                        : " (the " + hours + " hours of the workload, which are assumptions, are not listed):"));
        out.open("table", "class", "tight assumptions")
                .head("Figure", "n:Value", "Status", "Source")
                .open("tbody");
        for (String key : shown) {
            Assumption a = of.scenario(0).assumptions().find(key).orElseThrow();
            out.open("tr").element("td", a.label()).element("td", AssumptionsSection.value(a), "class", "n");
            out.open("td")
                    .element("span", status(a), "class", "flag " + style(a))
                    .close("td");
            out.element("td", a.source()).close("tr");
        }
        out.close("tbody").close("table");
        out.element(
                "p",
                "Published: in a public source. Derived: arithmetic on published figures. Assumption: ours, and open to"
                        + " challenge. Set by user: typed in for this plan.",
                "class",
                "caption");
    }

    private static boolean user(Compared of, String key) {
        return IntStream.range(0, of.count())
                .mapToObj(k -> find(of, k, key))
                .anyMatch(a -> a != null && a.status() == Assumption.Status.USER);
    }

    private static @Nullable Assumption find(Compared of, int k, String key) {
        return of.scenario(k).assumptions().find(key).orElse(null);
    }

    private static Set<String> keys(Compared of) {
        Set<String> keys = new LinkedHashSet<>();
        for (int k = 0; k < of.count(); k++) {
            of.scenario(k).assumptions().list().forEach(a -> keys.add(a.key()));
        }
        return keys;
    }

    private static boolean differs(Compared of, String key) {
        Assumption first = find(of, 0, key);
        for (int k = 1; k < of.count(); k++) {
            Assumption other = find(of, k, key);
            if (first == null || other == null || first.value() != other.value()) {
                return true;
            }
        }
        return false;
    }

    private static void differing(Html out, Compared of, List<String> keys) {
        out.open("table", "class", "tight assumed").open("thead").open("tr");
        out.element("th", "Figure", "scope", "col");
        for (int k = 0; k < of.count(); k++) {
            Compared.th(out, of.scenarios.get(k).letter(), "");
        }
        out.element("th", "Status", "scope", "col").close("tr").close("thead").open("tbody");
        for (String key : keys) {
            String label = "";
            Map<String, List<Integer>> statuses = new LinkedHashMap<>();
            List<String> values = new ArrayList<>();
            boolean sure = true;
            for (int k = 0; k < of.count(); k++) {
                Assumption a = find(of, k, key);
                if (a == null) {
                    values.add("–");
                    continue;
                }
                label = label.isEmpty() ? a.label() : label;
                values.add(AssumptionsSection.value(a));
                statuses.computeIfAbsent(status(a), s -> new ArrayList<>()).add(k);
                sure &= style(a).equals("sure");
            }
            out.open("tr").element("td", label);
            values.forEach(v -> Compared.n(out, v));
            out.open("td").element("span", statuses(of, statuses), "class", sure ? "flag sure" : "flag unsure");
            out.close("td").close("tr");
        }
        out.close("tbody").close("table");
    }

    /** {@code published}; {@code derived in A, set by user in B and C}. */
    private static String statuses(Compared of, Map<String, List<Integer>> by) {
        if (by.size() == 1) {
            return by.keySet().iterator().next();
        }
        List<String> parts = new ArrayList<>();
        by.forEach((status, places) -> parts.add(status + " in " + of.letters(places)));
        return String.join(", ", parts);
    }

    private static String status(Assumption a) {
        return switch (a.status()) {
            case PUBLISHED -> "published";
            case DERIVED -> "derived";
            case ASSUMPTION -> "assumption";
            case USER -> "set by user";
        };
    }

    private static String style(Assumption a) {
        return a.status() == Assumption.Status.PUBLISHED || a.status() == Assumption.Status.DERIVED ? "sure" : "unsure";
    }
}
