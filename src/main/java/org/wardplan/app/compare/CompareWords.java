package org.wardplan.app.compare;

import java.util.ArrayList;
import java.util.List;
import org.wardplan.app.WardTip;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardSet;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Measure;
import org.wardplan.planning.compare.ComparedScenario;
import org.wardplan.planning.compare.Comparison;
import org.wardplan.planning.compare.PairChange;

/** What is said of wards under scenarios that stand side by side. */
public final class CompareWords {
    private static final int TIP_LINES = 5;

    private CompareWords() {}

    /** {@code 2+1}: posts of the roles that may be placed, and of others where the ward has any: {@code 2+1+1 SGT}. */
    public static String posts(Evaluation e, int ward) {
        return ComparedScenario.posts(e, ward);
    }

    public static String coverage(Evaluation e, int ward) {
        return Measure.COVERAGE.format(100 * e.coverage(ward));
    }

    /** {@code +5}, {@code 0}, {@code −1}. */
    public static String signed(int n) {
        return n > 0 ? "+" + n : n < 0 ? "−" + -n : "0";
    }

    /** {@code 2+1 to 4+4, coverage 26% to 70%.} */
    public static String change(Comparison of, PairChange pair, int ward) {
        Evaluation a = of.scenarios().get(pair.from()).evaluation();
        Evaluation b = of.scenarios().get(pair.to()).evaluation();
        String before = posts(a, ward);
        String after = posts(b, ward);
        String from = coverage(a, ward);
        String to = coverage(b, ward);
        return (before.equals(after) ? before + " in both" : before + " to " + after) + ", coverage "
                + (from.equals(to) ? from : from + " to " + to) + ".";
    }

    /** What the map of one scenario says of a ward: it, then the others. */
    public static WardTip tip(WardSet wards, Comparison of, int place, int ward) {
        List<WardTip.Line> lines = new ArrayList<>();
        ComparedScenario here = of.scenarios().get(place);
        Evaluation e = here.evaluation();
        lines.add(line(here, ward));
        for (ComparedScenario other : of.scenarios()) {
            if (other != here && lines.size() < TIP_LINES - 1) {
                lines.add(line(other, ward));
            }
        }
        lines.add(new WardTip.Line(
                "Target",
                String.format(java.util.Locale.ROOT, "%.1f effective", e.need().target(ward))));
        return tip(wards, ward, lines);
    }

    private static WardTip.Line line(ComparedScenario s, int ward) {
        return new WardTip.Line(
                s.letter() + " posts, coverage", posts(s.evaluation(), ward) + " · " + coverage(s.evaluation(), ward));
    }

    /** What the map of the difference says of a ward. */
    public static WardTip tip(WardSet wards, Comparison of, PairChange pair, int ward) {
        ComparedScenario a = of.scenarios().get(pair.from());
        ComparedScenario b = of.scenarios().get(pair.to());
        Evaluation x = a.evaluation();
        Evaluation y = b.evaluation();
        return tip(
                wards,
                ward,
                List.of(
                        new WardTip.Line(
                                b.letter() + " − " + a.letter(), signed(y.posts(ward) - x.posts(ward)) + " posts"),
                        new WardTip.Line("Posts", posts(x, ward) + " → " + posts(y, ward)),
                        new WardTip.Line("Coverage", coverage(x, ward) + " → " + coverage(y, ward))));
    }

    private static WardTip tip(WardSet wards, int w, List<WardTip.Line> lines) {
        Ward ward = wards.ward(w);
        return new WardTip(
                ward.name(),
                ward.borough().name() + " · " + ward.borough().unit().name() + " BCU",
                List.copyOf(lines));
    }
}
