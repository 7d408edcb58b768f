package org.wardplan.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.PresetReader;
import org.wardplan.dataset.WardData;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardCode;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Need;
import org.wardplan.planning.Requirement;
import org.wardplan.planning.optimise.Frontier;
import org.wardplan.planning.optimise.LivePlan;
import org.wardplan.planning.optimise.OptimiseInput;
import org.wardplan.planning.optimise.Optimiser;
import org.wardplan.planning.optimise.Optimum;

/**
 * What the optimiser needs on the 629 wards, and on 7,000 made by tiling them with resampled demand: 50 budgets proved,
 * 1,000 live steps, a frontier of 200 budgets. Not a JMH benchmark, as single answers count and not their mean in a loop.
 *
 * <p>Run: {@code java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx768m -cp … org.wardplan.bench.OptimiseBench [part …]},
 * the parts being {@code exact live frontier large}; all when none is named. Times are of the clock, and in brackets of the
 * processor, which a busy machine does not lengthen.
 */
public final class OptimiseBench {
    private static final int LARGE = 7000;

    private record Case(String name, Aim aim) {}

    private static final List<Case> CASES = List.of(
            new Case("gaps", Aim.CLOSE_THE_GAPS),
            new Case("gaps, evenness 0.5", Aim.CLOSE_THE_GAPS.withEvenness(0.5)),
            new Case("short", Aim.of(Objective.SHORT)),
            new Case("harm", Aim.of(Objective.HARM)));

    private OptimiseBench() {}

    public static void main(String[] args) {
        List<String> parts = args.length == 0 ? List.of("exact", "live", "frontier", "large") : Arrays.asList(args);
        WardData wardData = new WardData(Path.of("ward-data"));
        DataSet data = wardData.load("london-2014").orThrow();
        OptimiseInput london = question(data, wardData.profiles(), 1);
        // A first answer of each kind, as the program has given some before anyone measures it.
        for (Case c : CASES) {
            OptimiseInput in = london.with(c.aim);
            for (int m = 105; m < 150; m += 10) {
                Optimiser.exact(in.with(Money.pounds(m * 1_000_000L)), Progress.NONE, new Cancellation());
            }
        }
        for (Case c : CASES) {
            if (parts.contains("exact")) {
                exact(c, london.with(c.aim), 101, 1, 50, 1);
            }
            if (parts.contains("live")) {
                live(c, london.with(c.aim), 101, 180, 1000, 1);
            }
            if (parts.contains("frontier")) {
                frontier(c, london.with(c.aim));
            }
        }
        if (parts.contains("large")) {
            double times = (double) LARGE / data.wards().size();
            OptimiseInput large = question(tiled(data, LARGE), wardData.profiles(), times);
            for (Case c : CASES) {
                OptimiseInput in = large.with(c.aim);
                live(c, in, 101, 180, 100, times);
                exact(c, in, 101, 7, 8, times);
            }
        }
    }

    private static OptimiseInput question(DataSet data, List<PriorityProfile> profiles, double times) {
        Plan plan = Requirement.newPlan(
                        PresetReader.read(Path.of("ward-data", "presets", "growth-2017.json"))
                                .orThrow(),
                        data,
                        profiles,
                        "bench",
                        "bench")
                .orThrow();
        Scenario s = plan.working();
        Assumptions a = s.assumptions();
        for (Assumption each : a.list()) {
            boolean grows = each.key().startsWith("aim.") || each.key().startsWith("limit.");
            if (grows && times != 1) {
                a = a.with(each.withValue(Math.round(each.value() * times), "bench"));
            }
        }
        s = s.withAssumptions(a);
        Need need = Requirement.need(data, profiles, s).orThrow();
        Allocation baseline = plan.scenario(plan.baseline()).allocation();
        return OptimiseInput.of(
                Evaluation.of(need, s, plan.roles(), baseline),
                data.wards(),
                baseline,
                Requirement.preventableHarm(data, need));
    }

    /** The wards over and over, each time with its crime more or less by a factor of its own, until there are so many. */
    private static DataSet tiled(DataSet data, int wards) {
        Random random = new Random(1);
        CrimeCube crime = data.crime();
        int perWard = crime.categories().size() * crime.months();
        int[] counts = new int[wards * perWard];
        List<Ward> list = new ArrayList<>();
        for (int w = 0; w < wards; w++) {
            int of = w % data.wards().size();
            Ward ward = data.wards().ward(of);
            list.add(new Ward(
                    new WardCode(String.format(Locale.ROOT, "E05%06d", w)),
                    ward.name(),
                    ward.borough(),
                    ward.areaHectares(),
                    ward.landHectares(),
                    ward.population(),
                    ward.jobs(),
                    ward.deprivation(),
                    ward.ptai(),
                    ward.ptal()));
            double factor = Math.exp(0.3 * random.nextGaussian());
            for (int c = 0; c < crime.categories().size(); c++) {
                for (int m = 0; m < crime.months(); m++) {
                    counts[(w * crime.categories().size() + c) * crime.months() + m] =
                            (int) Math.round(factor * crime.count(of, c, m));
                }
            }
        }
        boolean[] available = new boolean[crime.categories().size()];
        for (int c = 0; c < available.length; c++) {
            available[c] = crime.isAvailable(c);
        }
        return new DataSet(
                data.description(),
                new WardSet("tiled", "Tiled", list, new int[wards][0]),
                new CrimeCube(
                        crime.categories(),
                        available,
                        wards,
                        crime.firstMonth(),
                        crime.months(),
                        crime.seriesBreak(),
                        counts,
                        crime.sha256()),
                data.boundaries(),
                data.categories(),
                data.groups(),
                List.of());
    }

    private static Money pounds(double millions) {
        return Money.pounds(Math.round(millions * 1e6));
    }

    private static void exact(Case c, OptimiseInput in, int from, int step, int budgets, double times) {
        double[] clock = new double[budgets];
        double[] cpu = new double[budgets];
        int proved = 0;
        double widest = 0;
        for (int k = 0; k < budgets; k++) {
            OptimiseInput at = in.with(pounds((from + step * k) * times));
            long start = System.nanoTime();
            long used = used();
            Optimum best = Optimiser.exact(at, Progress.NONE, new Cancellation());
            clock[k] = (System.nanoTime() - start) / 1e6;
            cpu[k] = (used() - used) / 1e6;
            proved += best.status() == Optimum.Status.OPTIMAL ? 1 : 0;
            widest = Math.max(widest, best.gap());
        }
        print(
                "%-20s exact %d wards, %d budgets: median %.1f ms (%.1f), worst %.1f ms (%.1f), proved %d, worst gap %.6f %%",
                c.name,
                in.wards().size(),
                budgets,
                at(clock, 0.5),
                at(cpu, 0.5),
                at(clock, 1),
                at(cpu, 1),
                proved,
                100 * widest);
    }

    private static void live(Case c, OptimiseInput in, int from, int to, int steps, double times) {
        double[] clock = new double[steps];
        double[] cpu = new double[steps];
        double[] gap = new double[steps];
        LivePlan live = new LivePlan();
        OptimiseInput at = in;
        live.of(in.with(pounds(from * times)));
        for (int k = 0; k < steps; k++) {
            long start = System.nanoTime();
            long used = used();
            at = at.with(pounds((from + (to - from) * (double) k / (steps - 1)) * times));
            Optimum best = live.of(at);
            clock[k] = (System.nanoTime() - start) / 1e6;
            cpu[k] = (used() - used) / 1e6;
            gap[k] = 100 * best.gap();
        }
        print(
                "%-20s live %d wards, %d steps: median %.2f ms (%.2f), 95 %% %.2f ms (%.2f), worst %.1f ms (%.1f); gap median"
                        + " %.5f %%, worst %.5f %%",
                c.name,
                in.wards().size(),
                steps,
                at(clock, 0.5),
                at(cpu, 0.5),
                at(clock, 0.95),
                at(cpu, 0.95),
                at(clock, 1),
                at(cpu, 1),
                at(gap, 0.5),
                at(gap, 1));
    }

    private static void frontier(Case c, OptimiseInput in) {
        long start = System.nanoTime();
        long used = used();
        Frontier f = Frontier.of(
                in, Money.pounds(101_000_000), Money.pounds(180_000_000), 200, Progress.NONE, new Cancellation());
        print(
                "%-20s frontier of %d budgets: %.0f ms (%.0f), worst gap %.5f %%",
                c.name,
                f.points().size(),
                (System.nanoTime() - start) / 1e6,
                (used() - used) / 1e6,
                100 * f.points().stream().mapToDouble(p -> p.best().gap()).max().orElse(0));
    }

    private static long used() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double at(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
