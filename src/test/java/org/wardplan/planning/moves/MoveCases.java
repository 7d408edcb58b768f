package org.wardplan.planning.moves;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.PresetReader;
import org.wardplan.dataset.WardData;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Rule;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Requirement;
import org.wardplan.planning.optimise.LivePlan;
import org.wardplan.planning.optimise.OptimiseInput;

/**
 * Allocations to the 629 wards between which OR-Tools found the cheapest flows too (src/test/scripts/moves.py). They are
 * kept as they were when it was asked, so that a better optimiser doesn't make its answers useless.
 */
final class MoveCases {
    static final DataSet DATA =
            new WardData(Path.of("ward-data")).load("london-2014").orThrow();
    private static final String[] ROLES = {"DWO", "PCSO"};

    private MoveCases() {}

    static WardSet wards() {
        return DATA.wards();
    }

    static Distances distances() {
        return Distances.of(DATA.boundaries(), wards().size());
    }

    /** By name, as kept. */
    static Map<String, Allocation> kept() throws IOException {
        try (BufferedReader in = reader("allocations.csv")) {
            String[] head = in.readLine().split(",", -1);
            Map<String, int[][]> posts = new LinkedHashMap<>();
            for (int c = 1; c < head.length; c++) {
                posts.put(head[c], new int[ROLES.length][wards().size()]);
            }
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] f = line.split(",", -1);
                int w = wards().indexOf(f[0]);
                for (int c = 1; c < f.length; c++) {
                    int plus = f[c].indexOf('+');
                    int[][] of = Objects.requireNonNull(posts.get(head[c]));
                    of[0][w] = Integer.parseInt(f[c].substring(0, plus));
                    of[1][w] = Integer.parseInt(f[c].substring(plus + 1));
                }
            }
            Map<String, Allocation> all = new LinkedHashMap<>();
            posts.forEach((name, of) -> all.put(name, Allocation.of(of)));
            return all;
        }
    }

    static BufferedReader reader(String name) {
        return new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MoveCases.class.getResourceAsStream(name), name), StandardCharsets.UTF_8));
    }

    static MoveQuestion question(Allocation from, Allocation to) {
        int n = wards().size();
        return new MoveQuestion(
                wards(),
                distances(),
                List.of(
                        new org.wardplan.model.workforce.Role("DWO", "Dedicated Ward Officer", true),
                        new org.wardplan.model.workforce.Role("PCSO", "Police Community Support Officer", true)),
                from,
                to,
                new double[n],
                new double[] {0.833, 0.5244});
    }

    /** By name, made anew: presets, live optima, and posts strewn by chance. */
    static Map<String, Allocation> made() {
        Map<String, Allocation> all = new LinkedHashMap<>();
        Plan growth = plan("growth-2017");
        OptimiseInput in = input(growth);
        all.put("floor", growth.working().allocation());
        all.put("baseline-2016", plan("baseline-2016").working().allocation());
        all.put("gaps-128", best(in, 128));
        all.put("short-128", best(in.with(Aim.of(Objective.SHORT)), 128));
        all.put("harm-128", best(in.with(Aim.of(Objective.HARM)), 128));
        all.put("gaps-140", best(in, 140));
        OptimiseInput free = in.with(in.rules().stream()
                .map(r -> r instanceof Rule.Floor ? r.switched(false) : r)
                .toList());
        all.put("free-100", best(free, 100));
        all.put("free-128", best(free, 128));
        all.put("flat-cut", best(input(plan("flat-cut")), 90));
        all.put("random-1", random(1, 6));
        all.put("random-2", random(2, 6));
        all.put("random-3", random(3, 4));
        all.put("random-4", random(4, 12));
        return all;
    }

    private static Plan plan(String preset) {
        return Requirement.newPlan(
                        PresetReader.read(Path.of("ward-data/presets/" + preset + ".json"))
                                .orThrow(),
                        DATA,
                        new WardData(Path.of("ward-data")).profiles(),
                        "id",
                        "Test")
                .orThrow();
    }

    private static OptimiseInput input(Plan plan) {
        var need = Requirement.need(DATA, new WardData(Path.of("ward-data")).profiles(), plan.working())
                .orThrow();
        Allocation baseline = plan.baselineScenario().allocation();
        Evaluation e = Evaluation.of(need, plan.working(), plan.roles(), baseline);
        return OptimiseInput.of(e, wards(), baseline, Requirement.preventableHarm(DATA, need));
    }

    private static Allocation best(OptimiseInput in, long million) {
        return Objects.requireNonNull(
                new LivePlan().of(in.with(Money.pounds(million * 1_000_000))).allocation());
    }

    private static Allocation random(long seed, int most) {
        Random random = new Random(seed);
        int[][] posts = new int[ROLES.length][wards().size()];
        for (int[] of : posts) {
            for (int w = 0; w < of.length; w++) {
                of[w] = random.nextInt(most + 1);
            }
        }
        return Allocation.of(posts);
    }

    /** As kept: a row a ward, its DWOs and PCSOs in each allocation. */
    static List<String> rows(Map<String, Allocation> all) {
        List<String> rows = new ArrayList<>();
        rows.add("code," + String.join(",", all.keySet()));
        for (int w = 0; w < wards().size(); w++) {
            StringBuilder row = new StringBuilder(wards().ward(w).code().value());
            for (Allocation a : all.values()) {
                row.append(',').append(a.posts(0, w)).append('+').append(a.posts(1, w));
            }
            rows.add(row.toString());
        }
        return rows;
    }

    /** Where the wards are, for the script. */
    static List<String> places() {
        Distances d = distances();
        List<String> rows = new ArrayList<>();
        rows.add("code,borough,bcu,x,y");
        for (int w = 0; w < wards().size(); w++) {
            var ward = wards().ward(w);
            rows.add(ward.code() + "," + ward.borough().code() + ","
                    + ward.borough().unit().name() + "," + d.x(w) + "," + d.y(w));
        }
        return rows;
    }
}
