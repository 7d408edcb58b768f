package org.wardplan.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Summary;
import org.wardplan.planning.compare.ComparedArea;
import org.wardplan.planning.compare.ComparedScenario;
import org.wardplan.planning.compare.Comparison;
import org.wardplan.planning.compare.KeyFigure;
import org.wardplan.planning.compare.PairChange;

/** A comparison for machines and for people. */
final class ComparisonAnswer {
    private static final int NAMED = 10;

    private final WardSet wards;
    private final List<CompareCommand.Chosen> chosen;
    private final Comparison comparison;
    private final @Nullable Borough borough;
    private final boolean held;

    ComparisonAnswer(
            WardSet wards,
            List<CompareCommand.Chosen> chosen,
            Comparison comparison,
            @Nullable Borough borough,
            boolean held) {
        this.wards = wards;
        this.chosen = chosen;
        this.comparison = comparison;
        this.borough = borough;
        this.held = held;
    }

    Map<String, Object> json() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("wardSet", wards.id());
        map.put("borough", borough == null ? null : borough.name());
        map.put("heldToFirst", held);
        map.put("sameTarget", comparison.sameTarget());
        map.put("notices", comparison.notices());
        map.put("kpis", IntStream.range(0, chosen.size()).mapToObj(this::kpis).toList());
        map.put("figures", figures());
        PairChange first = comparison.pair(0, 1);
        map.put("changed", changed(first));
        map.put("boroughs", comparison.boroughs().stream().map(this::area).toList());
        map.put("bcus", comparison.units().stream().map(this::area).toList());
        map.put("pairs", comparison.pairs().stream().map(this::pair).toList());
        return map;
    }

    /** What "show" says of the scenario, and what only a comparison counts. */
    private Map<String, Object> kpis(int k) {
        ComparedScenario s = comparison.scenarios().get(k);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("letter", s.letter());
        map.put("name", s.name());
        map.putAll(new KeyFigures(chosen.get(k).plan(), s.evaluation(), borough).json(null));
        map.put("wardsUnder75", s.underShort());
        map.put(
                "fifthsCoverage",
                IntStream.range(0, s.fifths().length)
                        .mapToObj(f -> number(s.fifths()[f]))
                        .toList());
        map.put("mostDeprivedCoverage", number(KeyFigure.MOST_DEPRIVED.value(s)));
        map.put("leastDeprivedCoverage", number(KeyFigure.LEAST_DEPRIVED.value(s)));
        map.put(
                "brokenRules",
                s.broken().stream()
                        .map(b -> Map.of("id", b.rule().id(), "text", b.title(), "standing", b.standing()))
                        .toList());
        return map;
    }

    private static @Nullable Object number(double v) {
        return Double.isNaN(v) ? null : v;
    }

    private List<Object> figures() {
        List<Object> rows = new ArrayList<>();
        for (KeyFigure f : KeyFigure.values()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("id", f.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            map.put("label", f.label());
            Map<String, Object> texts = new LinkedHashMap<>();
            comparison.scenarios().forEach(s -> texts.put(s.letter(), f.text(s)));
            map.put("texts", texts);
            map.put(
                    "best",
                    f.best(comparison.scenarios()).stream()
                            .map(Comparison::letter)
                            .toList());
            map.put(
                    "breaksRule",
                    comparison.scenarios().stream()
                            .filter(f::breaksRule)
                            .map(ComparedScenario::letter)
                            .toList());
            rows.add(map);
        }
        return rows;
    }

    private Evaluation evaluation(int place) {
        return comparison.scenarios().get(place).evaluation();
    }

    private Map<String, Integer> posts(Evaluation e, int ward) {
        Map<String, Integer> map = new LinkedHashMap<>();
        for (int r = 0; r < e.roles().size(); r++) {
            map.put(e.roles().get(r).id(), e.posts(r, ward));
        }
        return map;
    }

    private List<Object> changed(PairChange p) {
        List<Object> rows = new ArrayList<>();
        for (int w : p.changed()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("code", wards.ward(w).code().value());
            map.put("name", wards.ward(w).name());
            map.put("borough", wards.ward(w).borough().name());
            map.put("from", posts(evaluation(p.from()), w));
            map.put("to", posts(evaluation(p.to()), w));
            map.put("change", evaluation(p.to()).posts(w) - evaluation(p.from()).posts(w));
            map.put("coverageFrom", evaluation(p.from()).coverage(w));
            map.put("coverageTo", evaluation(p.to()).coverage(w));
            rows.add(map);
        }
        return rows;
    }

    private Map<String, Object> pair(PairChange p) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("from", Comparison.letter(p.from()));
        map.put("to", Comparison.letter(p.to()));
        map.put("sentence", p.sentence());
        map.put("costPence", p.cost().pence());
        map.put("winners", p.gainers().size());
        map.put("postsWon", p.gained());
        map.put("losers", p.losers().size());
        map.put("postsLost", p.lost());
        map.put("swaps", p.swaps().size());
        map.put("changed", changed(p));
        return map;
    }

    private Map<String, Object> area(ComparedArea a) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", a.code());
        map.put("name", a.name());
        map.put("wards", a.wards().length);
        Map<String, Object> by = new LinkedHashMap<>();
        for (int k = 0; k < a.figures().size(); k++) {
            Summary s = a.figures().get(k);
            Map<String, Object> figures = new LinkedHashMap<>();
            Map<String, Object> posts = new LinkedHashMap<>();
            List<Role> roles = evaluation(k).roles();
            for (int r = 0; r < roles.size(); r++) {
                posts.put(roles.get(r).id(), s.posts()[r]);
            }
            figures.put("posts", posts);
            figures.put("costPence", s.cost().pence());
            figures.put("targetPosts", s.targetPosts());
            figures.put("unmetPosts", s.unmetPosts());
            figures.put("coverage", s.coverage());
            by.put(Comparison.letter(k), figures);
        }
        map.put("scenarios", by);
        return map;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int k = 0; k < chosen.size(); k++) {
            ComparedScenario s = comparison.scenarios().get(k);
            lines.add(s.letter() + "  " + s.name() + " (" + s.id() + ", "
                    + chosen.get(k).plan().plan().name() + ")" + (borough == null ? "" : ", " + borough.name()));
        }
        if (held) {
            lines.add("All are held to the target of A.");
        }
        comparison.notices().forEach(n -> lines.add("Note: " + n + "."));
        lines.add("");
        lines.addAll(keyFigures());
        for (ComparedScenario s : comparison.scenarios()) {
            s.broken().forEach(b -> lines.add(s.letter() + " breaks a rule. " + b));
        }
        for (PairChange p : comparison.pairs()) {
            lines.add("");
            lines.add(p.sentence());
            lines.add(count(p.gainers().size(), " ward gains ", " wards gain ") + posts(p.gained()) + ", "
                    + count(p.losers().size(), " ward loses ", " wards lose ") + posts(p.lost()) + ", "
                    + count(p.swaps().size(), " ward swaps roles", " wards swap roles"));
        }
        PairChange first = comparison.pair(0, 1);
        lines.addAll(changes("Gainers, A to B", first, first.gainers()));
        lines.addAll(changes("Losers, A to B", first, first.losers()));
        lines.add("");
        lines.addAll(areas("Borough", comparison.boroughs()));
        lines.add("");
        lines.addAll(areas("BCU", comparison.units()));
        return lines;
    }

    private static String count(int n, String one, String several) {
        return KeyFigures.number(n) + (n == 1 ? one : several);
    }

    private static String posts(int n) {
        return KeyFigures.number(n) + (n == 1 ? " post" : " posts");
    }

    private List<String> keyFigures() {
        TextTable table = new TextTable(heads(""));
        for (KeyFigure f : KeyFigure.values()) {
            List<Integer> best = f.best(comparison.scenarios());
            List<String> cells = new ArrayList<>(List.of(f.label()));
            for (int k = 0; k < chosen.size(); k++) {
                ComparedScenario s = comparison.scenarios().get(k);
                cells.add(f.text(s) + (f.breaksRule(s) ? " !" : best.contains(k) ? " *" : "  "));
            }
            table.row(cells.toArray(String[]::new));
        }
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("* best, ! a rule is broken");
        return lines;
    }

    private String[] heads(String first) {
        List<String> heads = new ArrayList<>(List.of(first));
        comparison.scenarios().forEach(s -> heads.add(">" + s.letter() + "  "));
        return heads.toArray(String[]::new);
    }

    private List<String> changes(String title, PairChange p, List<Integer> of) {
        if (of.isEmpty()) {
            return List.of();
        }
        TextTable table = new TextTable("Code", title, "Borough", ">From", ">To", ">Posts", ">Coverage");
        Evaluation a = evaluation(p.from());
        Evaluation b = evaluation(p.to());
        for (int w : of.subList(0, Math.min(NAMED, of.size()))) {
            int change = b.posts(w) - a.posts(w);
            table.row(
                    wards.ward(w).code().value(),
                    wards.ward(w).name(),
                    wards.ward(w).borough().name(),
                    ComparedScenario.posts(a, w),
                    ComparedScenario.posts(b, w),
                    (change > 0 ? "+" : "") + KeyFigures.number(change),
                    KeyFigures.percent(a.coverage(w)) + " → " + KeyFigures.percent(b.coverage(w)));
        }
        List<String> lines = new ArrayList<>(List.of(""));
        lines.addAll(table.lines());
        if (of.size() > NAMED) {
            lines.add("and " + KeyFigures.number(of.size() - NAMED) + " more (--json has them all)");
        }
        return lines;
    }

    private List<String> areas(String kind, List<ComparedArea> areas) {
        List<String> heads = new ArrayList<>(List.of(kind));
        for (ComparedScenario s : comparison.scenarios()) {
            heads.addAll(List.of(
                    ">" + s.letter() + " posts",
                    ">" + s.letter() + " cost",
                    ">" + s.letter() + " gap",
                    ">" + s.letter() + " coverage"));
        }
        TextTable table = new TextTable(heads.toArray(String[]::new));
        for (ComparedArea a : areas) {
            List<String> cells = new ArrayList<>(List.of(a.name()));
            for (Summary s : a.figures()) {
                cells.addAll(List.of(
                        KeyFigures.number(s.totalPosts()),
                        s.cost().toString(),
                        KeyFigures.decimals(s.unmetPosts(), 1),
                        KeyFigures.percent(s.coverage())));
            }
            table.row(cells.toArray(String[]::new));
        }
        return table.lines();
    }
}
