package org.wardplan.app.budget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.Area;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;

/**
 * A rule as it is typed: figures as text, blank for none. Reading it gives the rule, or what is wrong with what was typed.
 *
 * @param wards codes; empty for every ward, or for none exempt
 * @param role empty for all roles
 * @param per role or funding line that it is counted against
 * @param area null for each ward by itself
 * @param figures text by name: {@code least}, {@code most}, or a role
 */
public record RuleDraft(
        RuleKind kind,
        Set<String> wards,
        String role,
        String per,
        @Nullable Area area,
        Rule.Measure measure,
        Map<String, String> figures) {
    public static final String LEAST = "least";
    public static final String MOST = "most";

    private static final int MOST_POSTS_IN_ALL = 1_000_000;
    private static final double MOST_POUNDS = 1e10;

    public RuleDraft {
        wards = Set.copyOf(wards);
        figures = Map.copyOf(figures);
    }

    /** A new one, with figures that are usual. */
    public static RuleDraft of(RuleKind kind, Scenario s, List<String> placed) {
        String first = placed.isEmpty() ? "" : placed.get(0);
        String last = placed.isEmpty() ? "" : placed.get(placed.size() - 1);
        Map<String, String> figures = new HashMap<>();
        String role = "";
        String per = "";
        Area area = null;
        switch (kind) {
            case WARD_POSTS -> figures.put(LEAST, "3");
            case AREA -> {
                area = new Area(Area.Kind.BOROUGH, "");
                figures.put(LEAST, "-15");
                figures.put(MOST, "15");
            }
            case MIX -> {
                role = last;
                per = first;
                figures.put(MOST, "2");
            }
            case NEIGHBOURS -> figures.put(MOST, "25");
            case TOWN_CENTRE -> placed.forEach(r -> figures.put(r, r.equals(first) ? "12" : "7"));
            case KEEP_AREA -> area = new Area(Area.Kind.BOROUGH, "");
            case SUPERVISION -> {
                role = "SGT";
                figures.put(MOST, "8");
            }
            case RING_FENCE -> {
                role = last;
                per = s.budget().lines().isEmpty()
                        ? ""
                        : s.budget().lines().get(s.budget().lines().size() - 1).id();
            }
            case HEAD_COUNT -> role = last;
            case FLOOR -> placed.forEach(r -> figures.put(r, r.equals(first) ? "2" : "1"));
            default -> role = "";
        }
        if (kind == RuleKind.HEAD_COUNT) {
            figures.put(MOST, limit(s, role));
        }
        return new RuleDraft(kind, Set.of(), role, per, area, Rule.Measure.CHANGE, figures);
    }

    private static String limit(Scenario s, String role) {
        double limit = s.assumptions().value("limit." + role, Double.NaN);
        return Double.isNaN(limit) ? "" : plain(limit);
    }

    /** A rule as it would have been typed. */
    public static RuleDraft of(Rule rule, Scenario s) {
        RuleKind kind = RuleKind.of(rule);
        RuleDraft blank = new RuleDraft(kind, Set.of(), "", "", null, Rule.Measure.POSTS, Map.of());
        if (rule instanceof Rule.WardPosts w) {
            return blank.with(w.wards(), w.role(), limits(whole(w.least()), whole(w.most()), 1));
        } else if (rule instanceof Rule.AreaLimit a) {
            double factor = isShare(a.measure()) ? 100 : 1;
            return new RuleDraft(
                    kind, Set.of(), a.role(), "", a.area(), a.measure(), limits(a.least(), a.most(), factor));
        } else if (rule instanceof Rule.Mix m) {
            return new RuleDraft(
                    kind, Set.of(), m.role(), m.per(), m.area(), Rule.Measure.POSTS, limits(null, m.most(), 1));
        } else if (rule instanceof Rule.NoLoser n) {
            return blank.with(Set.of(), "", limits(null, n.gain(), 100));
        } else if (rule instanceof Rule.Neighbours n) {
            return blank.with(n.exempt(), "", limits(null, n.most(), 100));
        } else if (rule instanceof Rule.TownCentreCap t) {
            return blank.with(t.wards(), "", texts(t.overFloor()));
        } else if (rule instanceof Rule.KeepArea k) {
            return new RuleDraft(kind, Set.of(), k.role(), "", k.area(), Rule.Measure.POSTS, Map.of());
        } else if (rule instanceof Rule.Supervision u) {
            return blank.with(Set.of(), u.role(), limits(null, (double) u.posts(), 1));
        } else if (rule instanceof Rule.RingFence f) {
            return new RuleDraft(
                    kind,
                    Set.of(),
                    f.roles().stream().sorted().findFirst().orElse(""),
                    f.line(),
                    null,
                    Rule.Measure.POSTS,
                    Map.of());
        } else if (rule instanceof Rule.HeadCount h) {
            return blank.with(Set.of(), h.role(), Map.of(MOST, limit(s, h.role())));
        } else if (rule instanceof Rule.Floor f) {
            return blank.with(Set.of(), "", texts(f.posts()));
        }
        return blank;
    }

    private static @Nullable Double whole(@Nullable Integer n) {
        return n == null ? null : (double) n;
    }

    private static Map<String, String> texts(Map<String, Integer> posts) {
        Map<String, String> texts = new HashMap<>();
        posts.forEach((r, n) -> texts.put(r, String.valueOf(n)));
        return texts;
    }

    private static Map<String, String> limits(@Nullable Double least, @Nullable Double most, double factor) {
        return Map.of(
                LEAST, least == null ? "" : plain(least * factor), MOST, most == null ? "" : plain(most * factor));
    }

    private static String plain(double v) {
        return String.format(Locale.ROOT, "%.4f", v).replaceAll("\\.?0+$", "");
    }

    private static boolean isShare(Rule.Measure m) {
        return m == Rule.Measure.SHARE || m == Rule.Measure.CHANGE;
    }

    private RuleDraft with(Set<String> of, String newRole, Map<String, String> texts) {
        return new RuleDraft(kind, of, newRole, per, area, measure, texts);
    }

    /** The figure as typed. */
    public String figure(String name) {
        return figures.getOrDefault(name, "");
    }

    /** The rule, or what is wrong with what was typed. */
    public WithProblems<Rule> read(String id, boolean on) {
        List<Problem> wrong = new ArrayList<>();
        if (kind == RuleKind.MIX && role.equals(per)) {
            wrong.add(Problem.error("A mix needs two roles: choose another for one of them"));
        }
        if (kind == RuleKind.RING_FENCE && per.isEmpty()) {
            wrong.add(Problem.error("There is no funding line to be for one role only: add one first"));
        }
        try {
            Rule rule = rule(id, on, wrong);
            return wrong.isEmpty() ? WithProblems.of(rule) : WithProblems.failed(wrong);
        } catch (IllegalArgumentException e) {
            // A rule of its own refuses what makes none; what was said of the figures comes first.
            return WithProblems.failed(
                    wrong.isEmpty() ? List.of(Problem.error(String.valueOf(e.getMessage()))) : wrong);
        }
    }

    private Rule rule(String id, boolean on, List<Problem> wrong) {
        return switch (kind) {
            case WARD_POSTS -> wardPosts(id, on, wrong);
            case AREA -> areaLimit(id, on, wrong);
            case MIX ->
                new Rule.Mix(
                        id,
                        on,
                        role,
                        per,
                        needed(MOST, "posts of one role for each of the other", 0, 100, wrong),
                        area);
            case NO_LOSER -> {
                Double gain = number(MOST, "highest gain in per cent", 0, 10_000, wrong);
                yield new Rule.NoLoser(id, on, gain == null ? null : gain / 100);
            }
            case NEIGHBOURS ->
                new Rule.Neighbours(id, on, needed(MOST, "points of coverage", 0, 1_000, wrong) / 100, wards);
            case TOWN_CENTRE -> new Rule.TownCentreCap(id, on, wards, byRole(wrong));
            case KEEP_AREA -> new Rule.KeepArea(id, on, area == null ? Area.LONDON : area, role);
            case SUPERVISION ->
                new Rule.Supervision(id, on, role, (int)
                        Math.round(whole(needed(MOST, "posts for one " + role, 1, 1_000, wrong), wrong)));
            case RING_FENCE -> new Rule.RingFence(id, on, per, Set.of(role));
            case HEAD_COUNT -> {
                whole(needed(MOST, "posts that can be filled", 0, MOST_POSTS_IN_ALL, wrong), wrong);
                yield new Rule.HeadCount(id, on, role);
            }
            case FLOOR -> new Rule.Floor(id, on, byRole(wrong));
            case MONEY -> new Rule.Money(id, on);
            case LOCKS -> new Rule.Locks(id, on);
            case OVERRIDES -> new Rule.Overrides(id, on);
            case WHOLE_POSTS -> new Rule.WholePosts(id);
        };
    }

    private Rule wardPosts(String id, boolean on, List<Problem> wrong) {
        Double least = number(LEAST, "least posts", 0, PostChange.MOST_POSTS, wrong);
        Double most = number(MOST, "most posts", 0, PostChange.MOST_POSTS, wrong);
        order(least, most, wrong);
        return new Rule.WardPosts(id, on, wards, role, asInt(least, wrong), asInt(most, wrong));
    }

    private Rule areaLimit(String id, boolean on, List<Problem> wrong) {
        double factor = isShare(measure) ? 0.01 : 1;
        double low = measure == Rule.Measure.CHANGE ? -100 : 0;
        double high =
                switch (measure) {
                    case POSTS -> MOST_POSTS_IN_ALL;
                    case POUNDS -> MOST_POUNDS;
                    case SHARE -> 100;
                    case CHANGE -> 10_000;
                };
        Double least = number(LEAST, "least", low, high, wrong);
        Double most = number(MOST, "most", low, high, wrong);
        order(least, most, wrong);
        return new Rule.AreaLimit(
                id,
                on,
                area == null ? Area.LONDON : area,
                measure,
                role,
                least == null ? null : least * factor,
                most == null ? null : most * factor);
    }

    private static void order(@Nullable Double least, @Nullable Double most, List<Problem> wrong) {
        if (!wrong.isEmpty()) {
            return;
        }
        if (least == null && most == null) {
            wrong.add(Problem.error("A limit needs a figure: type a least, a most, or both"));
        } else if (least != null && most != null && least > most) {
            wrong.add(Problem.error("The least, " + plain(least) + ", is above the most, " + plain(most)));
        }
    }

    private @Nullable Integer asInt(@Nullable Double v, List<Problem> wrong) {
        return v == null ? null : (int) Math.round(whole(v, wrong));
    }

    private static double whole(double v, List<Problem> wrong) {
        if (wrong.isEmpty() && v != Math.rint(v)) {
            wrong.add(Problem.error(plain(v) + " is no number of posts: they come whole"));
        }
        return v;
    }

    private Map<String, Integer> byRole(List<Problem> wrong) {
        Map<String, Integer> posts = new HashMap<>();
        figures.keySet().stream().sorted().forEach(r -> {
            Double n = number(r, r + " posts", 0, PostChange.MOST_POSTS, wrong);
            if (n != null) {
                posts.put(r, (int) Math.round(whole(n, wrong)));
            }
        });
        if (wrong.isEmpty() && posts.isEmpty()) {
            wrong.add(Problem.error("Type a number of posts for one role at least"));
        }
        return posts;
    }

    private double needed(String name, String what, double low, double high, List<Problem> wrong) {
        Double v = number(name, what, low, high, wrong);
        if (v == null) {
            if (wrong.isEmpty()) {
                wrong.add(Problem.error("Missing: " + what));
            }
            return low;
        }
        return v;
    }

    private @Nullable Double number(String name, String what, double low, double high, List<Problem> wrong) {
        String text = figure(name).strip();
        if (text.isEmpty()) {
            return null;
        }
        String digits = text.replace('−', '-')
                .replace("£", "")
                .replace("%", "")
                .replace(",", "")
                .strip();
        try {
            double v = Double.parseDouble(digits);
            if (v >= low && v <= high && !digits.matches(".*[dDfFxX].*")) {
                return v;
            }
        } catch (NumberFormatException e) {
            // Told below, as a number out of range is.
            digits = "";
        }
        wrong.add(Problem.error("\"" + text + "\" can't be the " + what + ": expected a number from " + plain(low)
                + " to " + String.format(Locale.ROOT, "%,.0f", high)));
        return null;
    }
}
