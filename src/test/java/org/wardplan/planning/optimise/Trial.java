package org.wardplan.planning.optimise;

import java.nio.file.Path;
import java.util.*;
import org.wardplan.base.*;
import org.wardplan.dataset.*;
import org.wardplan.planning.*;

public class Trial {
    public static void main(String[] args) {
        WardData wd = new WardData(Path.of("ward-data"));
        DataSet data = wd.load("london-2014").orThrow();
        var plan = Requirement.newPlan(PresetReader.read(Path.of("ward-data/presets/growth-2017.json")).orThrow(), data, wd.profiles(), "t", "T").orThrow();
        Need need = Requirement.need(data, wd.profiles(), plan.working()).orThrow();
        double a = 0.833, b = 0.5244;
        for (int round = 0; round < 2; round++)
        for (double m : new double[] {101, 105, 110, 115, 120, 128.5, 128.494094, 135, 140, 150, 165, 180, 190}) {
            List<AllocationModel.Ward> wards = new ArrayList<>();
            for (int w = 0; w < need.wards(); w++) {
                double r = need.target(w);
                List<int[]> posts = new ArrayList<>();
                List<Double> values = new ArrayList<>();
                for (int p = 1; p <= 1 + (int) Math.ceil(r / b); p++)
                    for (int d = 2; d <= 2 + (int) Math.ceil(r / a); d++) {
                        double e = a * d + b * p;
                        if (e - a > r && d > 2 || e - b > r && p > 1) continue;
                        posts.add(new int[] {d, p});
                        double gap = Math.max(0, r - e);
                        values.add(gap * gap / r);
                    }
                wards.add(new AllocationModel.Ward(posts.toArray(int[][]::new), values.stream().mapToDouble(x -> x).toArray()));
            }
            int[] group = new int[629];
            Arrays.setAll(group, w -> data.wards().boroughOf(w));
            List<List<AllocationModel.Limit>> gl = new ArrayList<>();
            for (int g = 0; g < 32; g++) gl.add(args.length > 0 ? List.of(new AllocationModel.Limit("b", new long[] {1, 1}, 0L + (args[0].equals("x") ? 80 : 95))) : List.of());
            var model = new AllocationModel(2, wards, group, List.of(
                    new AllocationModel.Limit("budget", new long[] {6004300, 4000000}, Math.round(m * 1e8)),
                    new AllocationModel.Limit("dwo", new long[] {1, 0}, 2558),
                    new AllocationModel.Limit("pcso", new long[] {0, 1}, 1129)), gl);
            long t0 = System.nanoTime();
            Prices prices = Prices.of(model);
            long t1 = System.nanoTime();
            ExactSearch search = new ExactSearch(model, prices, 3_000_000, new Cancellation());
            var r = search.run(1e-5 * Math.max(1, prices.bound()), 1, Progress.NONE);
            long t2 = System.nanoTime();
            System.out.printf("%.3f bound %.6f price %.4g %.4g %.4g  dual %.0f ms  search %.0f ms states %,d  ", m, prices.bound(), prices.price(0) * 6004300, prices.price(1), prices.price(2), (t1 - t0) / 1e6, (t2 - t1) / 1e6, search.states());
            r.ifPresent(x -> {
                int D = 0, P = 0;
                for (int w = 0; w < 629; w++) { D += model.wards().get(w).posts()[x.choice()[w]][0]; P += model.wards().get(w).posts()[x.choice()[w]][1]; }
                System.out.printf("value %.6f (%.5f%%) D %d P %d left £%.2f%n", x.value(), 100 * (x.value() - prices.bound()) / prices.bound(), D, P, m * 1e6 - (60043.0 * D + 40000.0 * P));
            });
            if (r.isEmpty()) System.out.println("none");
        }
    }
}
