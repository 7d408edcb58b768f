package org.wardplan.report.paper;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Deprivation;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Measure;
import org.wardplan.planning.Summary;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.content.WardOrder;

/** What the sections of a paper say, worked out once. */
final class Figures {
    /** Below this coverage a ward counts as short in the key figures. */
    static final double SHORT = 75;

    final ExportInput in;
    final Evaluation evaluation;
    final WardSet wards;
    final Summary here;
    final Summary london;
    final int[] order;
    final List<Integer> shownRoles;
    final Reasons reasons;

    Figures(ExportInput in) {
        this.in = in;
        evaluation = in.evaluation();
        wards = in.data().wards();
        here = evaluation.summary(in.scope().wards());
        london = evaluation.london();
        order = WardOrder.byPriority(in);
        List<Role> roles = in.plan().roles();
        shownRoles = IntStream.range(0, roles.size())
                .filter(r -> roles.get(r).plannable() || london.posts()[r] > 0)
                .boxed()
                .toList();
        reasons = new Reasons(this);
    }

    boolean isLondon() {
        return in.scope().isLondon();
    }

    String code(int ward) {
        return wards.ward(ward).code().value();
    }

    String name(int ward) {
        return wards.ward(ward).name();
    }

    String role(int role) {
        return in.plan().roles().get(role).id();
    }

    String baseline() {
        return in.plan().scenario(in.plan().baseline()).name();
    }

    MonthWindow window() {
        return evaluation.need().window();
    }

    /** Wards of the scope whose coverage, as shown, is under {@link #SHORT} per cent. */
    long shortWards() {
        return Arrays.stream(in.scope().wards())
                .filter(w -> Measure.COVERAGE.round(100 * evaluation.coverage(w)) < SHORT)
                .count();
    }

    /** Recorded crime against the same months a year before: −0.006 is 0.6 % less; empty where it can't be told. */
    OptionalDouble crimeChange() {
        CrimeCube cube = in.data().crime();
        MonthWindow now = window();
        YearMonth first = now.first().minusYears(1);
        YearMonth seriesBreak = in.data().description().seriesBreak();
        boolean broken = seriesBreak != null && seriesBreak.isAfter(first) && !seriesBreak.isAfter(now.last());
        if (first.isBefore(cube.firstMonth()) || broken) {
            return OptionalDouble.empty();
        }
        MonthWindow then = new MonthWindow(first, now.months());
        long before = 0;
        for (int w : in.scope().wards()) {
            before += cube.total(w, then);
        }
        return before == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) here.crimes() / before - 1);
    }

    /** Boroughs by coverage, the lowest first, as positions in the ward set. */
    List<Integer> boroughsByCoverage() {
        double[] coverage = IntStream.range(0, wards.boroughs().size())
                .mapToDouble(b -> borough(b).coverage())
                .toArray();
        return IntStream.range(0, coverage.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer b) -> coverage[b]).thenComparing(b -> b))
                .toList();
    }

    Summary borough(int borough) {
        return evaluation.summary(wardsOf(borough));
    }

    /** Wards of a borough, by its position in the ward set. */
    int[] wardsOf(int borough) {
        return ReportScope.borough(wards, wards.boroughs().get(borough)).wards();
    }

    /** Place of the scope among the 32 boroughs by coverage, 1 for the lowest; only for a borough. */
    int coveragePlace() {
        List<Integer> all = boroughsByCoverage();
        for (int k = 0; k < all.size(); k++) {
            if (wards.boroughs().get(all.get(k)).name().equals(in.scope().title())) {
                return k + 1;
            }
        }
        throw new IllegalStateException("no borough " + in.scope().title());
    }

    /** Wards of the scope with a gap, the deepest first. */
    List<Integer> byGap() {
        return Arrays.stream(in.scope().wards())
                .boxed()
                .filter(w -> evaluation.gap(w) > 0)
                .sorted(Comparator.comparingDouble((Integer w) -> -evaluation.gap(w))
                        .thenComparing(w -> w))
                .toList();
    }

    /** For each ward of London its fifth by deprivation, 0 for the most deprived wards; −1 where not published. */
    int[] fifths() {
        return Deprivation.fifths(wards);
    }
}
