package org.wardplan.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Area;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.Rule;

/** The model written, read back: it values and allows any choice of posts as the optimiser does. */
class LinearModelTest {
    private record Row(Map<String, Double> terms, String sign, double right) {
        double left(Map<String, Double> values) {
            return terms.entrySet().stream()
                    .mapToDouble(t -> t.getValue() * values.getOrDefault(t.getKey(), 0.0))
                    .sum();
        }

        boolean kept(Map<String, Double> values) {
            double left = left(values);
            return switch (sign) {
                case "<=" -> left <= right + 1e-9;
                case ">=" -> left >= right - 1e-9;
                default -> Math.abs(left - right) < 1e-9;
            };
        }
    }

    private static String written(OptimiseInput in) {
        StringBuilder text = new StringBuilder();
        try {
            LinearModel.write(in, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text.toString();
    }

    private static Map<String, Double> terms(String text) {
        Map<String, Double> terms = new HashMap<>();
        Matcher m = Pattern.compile("(?:([+-])\\s+)?(?:([0-9.e+-]+) )?([A-Za-z]\\w*)")
                .matcher(text);
        while (m.find()) {
            double size = m.group(2) == null ? 1 : Double.parseDouble(m.group(2));
            terms.merge(m.group(3), "-".equals(m.group(1)) ? -size : size, Double::sum);
        }
        return terms;
    }

    private static Map<String, Double> objective(String text) {
        return terms(text.substring(text.indexOf("objective:") + 10, text.indexOf("Subject To")));
    }

    private static Map<String, Row> rows(String text) {
        Map<String, Row> rows = new HashMap<>();
        String body = text.substring(text.indexOf("Subject To") + 10, text.indexOf("Binary"));
        Matcher m =
                Pattern.compile("(\\w+):([^:]*?)(<=|>=|=) (-?[0-9.e+-]+)\\n").matcher(body);
        while (m.find()) {
            assertThat(rows.put(m.group(1), new Row(terms(m.group(2)), m.group(3), Double.parseDouble(m.group(4)))))
                    .as("each name once")
                    .isNull();
        }
        return rows;
    }

    private static OptimiseInput everyRule(Aim aim) {
        return SixWards.input(
                        new Rule.Money("budget", true),
                        new Rule.HeadCount("limit-DWO", true, "DWO"),
                        new Rule.RingFence("9 lives", true, "growth", Set.of("PCSO")),
                        new Rule.Mix("mix", true, "PCSO", "DWO", 1.5, Area.LONDON),
                        new Rule.AreaLimit(
                                "units", true, new Area(Area.Kind.BCU, ""), Rule.Measure.SHARE, "", 0.2, 0.7),
                        new Rule.AreaLimit(
                                "boroughs", true, new Area(Area.Kind.BOROUGH, ""), Rule.Measure.POSTS, "", 4.0, 9.0),
                        new Rule.Neighbours("n", true, 0.6, Set.of()),
                        new Rule.Supervision("sergeants", true, "SGT", 8))
                .with(aim);
    }

    private static boolean kept(AllocationModel m, int[] choice) {
        int[] london = new int[m.roles()];
        int[][] groups = new int[m.groups().size()][m.roles()];
        for (int w = 0; w < choice.length; w++) {
            for (int r = 0; r < m.roles(); r++) {
                int posts = m.wards().get(w).posts()[choice[w]][r];
                london[r] += posts;
                for (int g = m.group()[w]; g >= 0; g = m.groups().get(g).parent()) {
                    groups[g][r] += posts;
                }
            }
        }
        boolean kept = m.limits().stream().allMatch(l -> l.slack(london) >= 0);
        for (int g = 0; g < groups.length; g++) {
            int[] of = groups[g];
            kept &= m.groups().get(g).limits().stream().allMatch(l -> l.slack(of) >= 0);
        }
        AllocationModel.Ties ties = m.ties();
        for (int[] p : ties == null ? new int[0][] : ties.pairs()) {
            double apart = ties.level()[p[0]][choice[p[0]]] - ties.level()[p[1]][choice[p[1]]];
            kept &= Math.abs(apart) <= ties.most();
        }
        return kept;
    }

    @Test
    void anyChoiceIsValuedAndAllowedAsByTheOptimiser() {
        OptimiseInput in = everyRule(Aim.CLOSE_THE_GAPS);
        AllocationModel m = in.model();
        String text = written(in);
        Map<String, Double> objective = objective(text);
        Map<String, Row> rows = rows(text);
        assertThat(rows)
                .containsKeys("budget", "limit_DWO", "r_9_lives", "units_1", "units_1_2", "boroughs_3", "sergeants");
        Random random = new Random(4);
        int allowed = 0;
        for (int k = 0; k < 60_000; k++) {
            int[] choice = new int[6];
            Map<String, Double> values = new HashMap<>();
            for (int w = 0; w < 6; w++) {
                int[][] posts = m.wards().get(w).posts();
                choice[w] = random.nextInt(posts.length);
                StringBuilder name = new StringBuilder(SixWards.code(w + 1));
                for (int of : posts[choice[w]]) {
                    name.append('_').append(of);
                }
                values.put(name.toString(), 1.0);
            }
            boolean kept = kept(m, choice);
            allowed += kept ? 1 : 0;
            if (k % 100 == 0 || kept) {
                assertThat(rows.values().stream().allMatch(r -> r.kept(values))).isEqualTo(kept);
                assertThat(new Row(objective, "=", 0).left(values))
                        .isCloseTo(QuickPlan.value(m, choice), within(1e-12));
            }
        }
        assertThat(allowed).isGreaterThan(5);
    }

    @Test
    void fairestIsWrittenAsTheLowestCoverage() {
        OptimiseInput in = SixWards.input(new Rule.Money("budget", true)).with(Aim.of(Objective.FAIREST));
        String text = written(in);
        assertThat(objective(text)).isEqualTo(Map.of("z", 1.0));
        Row level = rows(text).get("level_" + SixWards.code(2));
        Map<String, Double> values = new HashMap<>();
        values.put(SixWards.code(2) + "_1_1", 1.0);
        double lacks = 1 - 1.5 / in.evaluation().need().target(1);
        values.put("z", lacks + 1e-6);
        assertThat(level.kept(values)).isTrue();
        values.put("z", lacks - 1e-6);
        assertThat(level.kept(values)).isFalse();
    }

    @Test
    void aWardWithoutAChoiceIsARowThatCannotBeKept() {
        List<Row> rows = new ArrayList<>(rows(written(SixWards.input(
                        new Rule.WardPosts("a", true, Set.of(SixWards.code(1)), "DWO", 3, null),
                        new Rule.WardPosts("b", true, Set.of(SixWards.code(1)), "DWO", null, 2))))
                .values());
        assertThat(rows).anyMatch(r -> r.terms().equals(Map.of("nothing", 0.0)) && r.right() == 1);
    }
}
