package org.wardplan.analysis;

import java.time.YearMonth;
import java.util.Locale;
import org.wardplan.analysis.SimulatedYears.Outcome;
import org.wardplan.analysis.SimulatedYears.Truth;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.crime.CrimeCube;

/**
 * Whether the 90 % intervals of ranks keep what they say, in full: by simulation, and against the ranks of the next year.
 * Run from the project's folder; arguments: simulated years (200) and draws of each (400).
 */
public final class RankCalibration {
    private RankCalibration() {}

    public static void main(String[] args) {
        int years = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        int draws = args.length > 1 ? Integer.parseInt(args[1]) : 400;
        for (String set : new String[] {"london-2014", "london-2022"}) {
            for (String profile : new String[] {"harm", "harm-neighbourhood", "count"}) {
                RealWards real = new RealWards(set, profile);
                SimulatedYears simulated = new SimulatedYears(real.lastYear());
                simulation(set + " " + profile, simulated, Truth.PRIOR, 0, years, draws);
                simulation(set + " " + profile, simulated, Truth.REAL_WARDS, 0, years, draws);
                simulation(set + " " + profile, simulated, Truth.REAL_WARDS, 0.06, years, draws);
                nextYear(set + " " + profile, real);
            }
        }
    }

    private static void simulation(
            String title, SimulatedYears simulated, Truth truth, double common, int years, int draws) {
        Outcome o = simulated.run(truth, common, years, draws, 1);
        System.out.printf(
                Locale.ROOT,
                "%-32s truth %s, common %.2f: true rank inside %.3f, of the top tenth %.3f, mean width %.0f%n",
                title,
                truth,
                common,
                o.inside(),
                o.insideTop(),
                o.width());
        System.out.printf("    %-30s", "in the top tenth, said/came");
        for (int bin = 0; bin < o.cases().length; bin++) {
            System.out.printf(Locale.ROOT, " %.2f/%.2f", o.predicted()[bin], o.came()[bin]);
        }
        System.out.println();
    }

    /** Every pair of following years that begin as the data does and have a year before them to tell φ from. */
    private static void nextYear(String title, RealWards real) {
        CrimeCube crime = real.data.crime();
        YearMonth end = crime.seriesBreak() == null ? crime.lastMonth().plusMonths(1) : crime.seriesBreak();
        for (YearMonth first = crime.firstMonth(); !first.plusMonths(24).isAfter(end); first = first.plusMonths(12)) {
            RankInput input = real.year(first);
            RankInput next = real.year(first.plusMonths(12));
            boolean known = input.before().length > 0;
            RankInput fitted = known ? input : RealWards.before(input, next.counts());
            RankIntervals r = RankUncertainty.of(fitted, RankUncertainty.DRAWS, 1, Progress.NONE, new Cancellation());
            System.out.printf(
                    Locale.ROOT,
                    "%-32s year from %s%s: own rank inside %.3f, rank of the next year %.3f, κ %.2f%n",
                    title,
                    first,
                    known ? "" : " (φ from the next year)",
                    RealWards.inside(r, input),
                    RealWards.inside(r, next),
                    new DrawnDemand(fitted, 1).together());
        }
    }
}
