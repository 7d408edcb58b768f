package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.wardplan.model.plan.Area;
import org.wardplan.model.plan.Rule;
import org.wardplan.planning.Evaluation;

/** Rules as they stand inside a sentence: "the floor of 2 DWOs and 1 PCSO". */
final class RulePhrase {
    private final OptimiseInput in;

    RulePhrase(OptimiseInput in) {
        this.in = in;
    }

    /** {@code 1 DWO}, {@code 3 DWOs}, {@code no DWO}. */
    static String posts(int n, String role) {
        return n == 0 ? "no " + role : String.format(Locale.ROOT, "%,d %s%s", n, role, n == 1 ? "" : "s");
    }

    /** {@code a, b and c}. */
    static String list(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
    }

    private String byRole(Map<String, Integer> posts) {
        List<String> parts = new ArrayList<>();
        in.evaluation().roles().stream()
                .filter(r -> posts.getOrDefault(r.id(), 0) > 0)
                .forEach(r -> parts.add(posts(posts.getOrDefault(r.id(), 0), r.id())));
        return list(parts);
    }

    private static String percent(double share) {
        String text = String.format(Locale.ROOT, "%.1f", 100 * share);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + " %";
    }

    private static String number(double n) {
        return n == Math.rint(n) ? String.format(Locale.ROOT, "%,.0f", n) : String.format(Locale.ROOT, "%,.2f", n);
    }

    /**
     * @param area name of the area that a limit holds for, where the rule is on areas; else empty
     */
    String of(Rule rule, String area) {
        Evaluation e = in.evaluation();
        if (rule instanceof Rule.Money) {
            return "the budget of " + in.budget();
        } else if (rule instanceof Rule.RingFence f) {
            String line = e.scenario().budget().lines().stream()
                    .filter(l -> l.id().equals(f.line()))
                    .map(l -> l.label())
                    .findFirst()
                    .orElse(f.line());
            return "the money of “" + line + "” that is kept for "
                    + list(f.roles().stream().sorted().map(r -> r + "s").toList());
        } else if (rule instanceof Rule.Floor f) {
            return "the floor of " + byRole(f.posts());
        } else if (rule instanceof Rule.WardPosts) {
            return "the limit on the posts of the ward";
        } else if (rule instanceof Rule.TownCentreCap c) {
            return "the cap of " + byRole(c.overFloor()) + " over the floor";
        } else if (rule instanceof Rule.HeadCount h) {
            double limit = e.scenario().assumptions().value("limit." + h.role(), Double.NaN);
            return "the head-count of " + number(limit) + " " + h.role() + "s";
        } else if (rule instanceof Rule.AreaLimit a) {
            return "the limit on the " + measured(a) + " of " + place(a.area(), area);
        } else if (rule instanceof Rule.Mix m) {
            return "the rule of at most " + number(m.most()) + " " + m.role() + "s for each " + m.per();
        } else if (rule instanceof Rule.Locks) {
            return "the lock on its posts";
        } else if (rule instanceof Rule.KeepArea k) {
            return "the rule that posts of " + place(k.area(), area) + " stay as they are";
        } else if (rule instanceof Rule.Overrides) {
            return "the decision to set its posts by hand";
        } else if (rule instanceof Rule.NoLoser n) {
            return n.gain() == null
                    ? "the rule that no ward loses"
                    : "the rule that no ward loses or gains more than " + percent(n.gain());
        } else if (rule instanceof Rule.Neighbours n) {
            return "the rule that the coverage of neighbours differs by at most " + number(100 * n.most()) + " points";
        } else if (rule instanceof Rule.Supervision s) {
            return "the rule of one " + s.role() + " for every " + s.posts() + " posts";
        }
        return "the rule of whole posts";
    }

    private static String measured(Rule.AreaLimit a) {
        return switch (a.measure()) {
            case POSTS, CHANGE -> a.role().isEmpty() ? "posts" : a.role() + "s";
            case POUNDS, SHARE -> "money";
        };
    }

    private String place(Area area, String name) {
        if (area.kind() == Area.Kind.LONDON) {
            return "London";
        }
        return name.isEmpty()
                ? in.wards().boroughs().stream()
                        .filter(b -> b.code().value().equals(area.code()))
                        .map(b -> b.name())
                        .collect(Collectors.collectingAndThen(Collectors.joining(), n -> n.isEmpty() ? "the area" : n))
                : name;
    }
}
