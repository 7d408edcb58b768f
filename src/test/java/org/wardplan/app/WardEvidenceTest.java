package org.wardplan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.analysis.rate.Denominator;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Findings;
import org.wardplan.planning.Need;
import org.wardplan.planning.Peers;

/** What is said of a ward's target, rank, rate and like, on the 629 published wards. */
class WardEvidenceTest {
    @TempDir
    static Path folder;

    private static PlanSession session;
    private static Evaluation e;
    private static RankIntervals ranks;

    @BeforeAll
    static void open() {
        session = Sessions.openWithRanks(Sessions.wards2014(), folder);
        e = session.evaluation().get();
        ranks = session.ranks().get();
        session.close();
    }

    private static int ward(String code) {
        return session.data().wards().indexOf(code);
    }

    @Test
    void theStepsOfEveryTargetAddUpAsShown() {
        Need need = e.need();
        for (int w = 0; w < need.wards(); w++) {
            TargetSteps t = TargetSteps.of(need, w);
            assertThat(t.begin()).isZero();
            assertThat(t.end()).isEqualTo(need.target(w), within(0.00501));
            double shown =
                    t.steps().stream().mapToDouble(TargetSteps.Step::shown).sum();
            assertThat(shown).isEqualTo(t.end(), within(1e-9));
            assertThat(t.steps()).hasSizeLessThanOrEqualTo(8);
            assertThat(t.steps().get(0).label()).isEqualTo("Floor");
            double at = 0;
            for (TargetSteps.Step s : t.steps()) {
                assertThat(s.from()).isEqualTo(at, within(1e-12));
                at = s.to();
            }
            assertThat(at).isEqualTo(need.target(w), within(1e-9));
        }
    }

    @Test
    void theDifferenceOfTwoWardsIsLedFromOneTargetToTheOther() {
        int high = ward("E05000420");
        for (int low = 0; low < e.wards(); low += 7) {
            TargetSteps t = TargetSteps.between(e.need(), high, low);
            double shown =
                    t.steps().stream().mapToDouble(TargetSteps.Step::shown).sum();
            assertThat(t.begin() + shown).isEqualTo(t.end(), within(1e-9));
            assertThat(t.end()).isEqualTo(e.need().target(high), within(0.011));
            assertThat(t.begin()).isEqualTo(e.need().target(low), within(0.011));
            assertThat(t.least()).isLessThanOrEqualTo(Math.min(t.begin(), t.end()));
            assertThat(t.most()).isGreaterThanOrEqualTo(Math.max(t.begin(), t.end()));
        }
        assertThat(TargetSteps.between(e.need(), high, high).steps()).isEmpty();
    }

    @Test
    void saysTheOtherMethodOnlyWhereItIsKnown() {
        TargetSteps t = TargetSteps.of(e.need(), 0);
        assertThat(WardWords.otherTarget(t))
                .matches(e.need().hasWorkload() ? "\\d+\\.\\d(, | the same).*" : "not known: no hours");
        assertThat(WardWords.otherTarget(new TargetSteps(t.method(), 0, 5, 6.5, List.of())))
                .isEqualTo("6.5, 1.5 more");
        assertThat(WardWords.otherTarget(new TargetSteps(t.method(), 0, 5, 5.01, List.of())))
                .isEqualTo("5.0, the same");
    }

    @Test
    void saysHowSureARankIs() {
        int coldharbour = ward("E05000420");
        assertThat(WardWords.rankSureness(ranks, 16, coldharbour)).startsWith("Rank 16; in nine of ten draws from ");
        assertThat(WardWords.topTenth(ranks, coldharbour)).contains("In the top tenth (63 wards) in ", " of 100 draws");
        RankIntervals wide = new RankIntervals(
                new int[] {1, 1, 1, 4}, new int[] {2, 4, 4, 4}, new double[] {1, 0.995, 0.001, 0}, 10, 1, true);
        assertThat(WardWords.rankSureness(wide, 2, 1))
                .isEqualTo(
                        "Not told apart from the wards ranked 1 to 4, half of London or more: it should not be called"
                                + " by its rank.");
        assertThat(WardWords.ofHundred(wide.topTenth()[0])).isEqualTo("100");
        assertThat(WardWords.ofHundred(wide.topTenth()[1])).isEqualTo("over 99");
        assertThat(WardWords.ofHundred(wide.topTenth()[2])).isEqualTo("under 1");
        assertThat(WardWords.apart(wide, 0, 3, "A", "B"))
                .isEqualTo("Their rank intervals don't overlap: A 1–2, B 4–4.");
        assertThat(WardWords.apart(wide, 0, 1, "A", "B")).contains("not clearly told apart");
        assertThat(WardWords.apart(null, 0, 1, "A", "B")).isEmpty();
    }

    @Test
    void comparesWithTheMedianOfItsLike() {
        int w = ward("E05000420");
        var similar = e.findings().similar();
        assertThat(similar).isNotNull();
        Peers peers = Peers.of(e, w, similar.nearest(w));
        assertThat(peers.wards()).hasSize(15);
        long below = peers.wards().stream()
                .filter(s -> e.need().priority(s.ward()) < peers.priority())
                .count();
        assertThat(below).as("the median ward is the eighth").isEqualTo(7);
        assertThat(WardWords.againstPeers(e, peers)).startsWith("Against the median of its like: need 1.4×");
        assertThat(WardWords.comparedBy(similar, session.data().wards().ward(w)))
                .startsWith("By residents, density, workplace jobs, deprivation and public transport, not by crime.");
    }

    @Test
    void figuresOfTheTableAndTheirFilter() {
        int coldharbour = ward("E05000420");
        assertThat(WardFigure.TOP_TENTH.shown(e, session.data().wards(), coldharbour))
                .isEqualTo(Math.round(100 * ranks.topTenth()[coldharbour]));
        assertThat(WardFigure.RATE_SMOOTHED.value(e, session.data().wards(), coldharbour))
                .isEqualTo(e.need().rates(Denominator.RESIDENTS).smoothed(coldharbour));
        assertThat(kept("top tenth > 50"))
                .isEqualTo((int) java.util.Arrays.stream(ranks.topTenth())
                        .filter(p -> Math.round(100 * p) > 50)
                        .count())
                .isBetween(40, 80);
        assertThat(kept("trend > 10 and smoothed rate < 80")).isPositive();
        assertThat(kept("workload > 0")).isEqualTo(e.need().hasWorkload() ? 629 : 0);
        Evaluation without = e.with(Findings.NONE);
        assertThat(WardFilter.parse("top tenth >= 0", session.data().wards(), without.roles())
                        .orThrow()
                        .wards(without, session.data().wards()))
                .as("unknown is not 0")
                .matches(java.util.BitSet::isEmpty);
        assertThat(WardColumn.all(e.roles())).hasSizeLessThanOrEqualTo(30);
    }

    private static int kept(String filter) {
        return WardFilter.parse(filter, session.data().wards(), e.roles())
                .orThrow()
                .wards(e, session.data().wards())
                .cardinality();
    }

    @Test
    void theTrendCarriesASign() {
        WardColumn column = WardColumn.all(e.roles()).stream()
                .filter(c -> c.id().equals("trend"))
                .findFirst()
                .orElseThrow();
        assertThat(column.text(e, session.data().wards(), ward("E05000420"))).isEqualTo("= −2.4%");
        assertThat(column.text(e.with(Findings.NONE), session.data().wards(), 0))
                .isEqualTo("–");
    }
}
