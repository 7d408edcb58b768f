package org.wardplan.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.analysis.similar.SimilarWards;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Sessions;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.planning.DemandEdits;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Need;
import org.wardplan.planning.Requirement;

/** What stands behind targets and ranks, on the 629 published wards. */
class EvidenceModelsTest {
    private static final Offset<Double> EXACT = within(1e-9);

    @TempDir
    static Path folder;

    private static PlanSession session;
    private static PlanSession without;
    private static WardSet wards;
    private static int coldharbour;
    private static int westEnd;

    @BeforeAll
    static void open() throws Exception {
        without = Sessions.open(Sessions.wards2014(), Files.createTempDirectory(folder, "plain"));
        Hours.take(without);
        session = Sessions.open(Sessions.wards2014(), Files.createTempDirectory(folder, "hours"));
        Hours.give(session);
        wards = session.data().wards();
        coldharbour = wards.indexOf("E05000420");
        westEnd = wards.indexOf("E05000649");
    }

    @AfterAll
    static void close() {
        session.close();
        without.close();
    }

    private static Evaluation evaluation() {
        return session.evaluation().get();
    }

    @Test
    void termsOfTwoTargetsAddUpToTheDifferenceInEveryWard() {
        for (TwoTargets.Basis basis : TwoTargets.Basis.values()) {
            TwoTargets t = TwoTargets.of(evaluation(), basis);
            for (int w = 0; w < t.wards(); w++) {
                double sum = t.terms(w).stream().mapToDouble(Term::difference).sum();
                assertThat(sum).isCloseTo(t.difference(w), EXACT);
                assertThat(t.reason(w).difference() * t.difference(w)).isGreaterThanOrEqualTo(0);
            }
        }
        TwoTargets t = TwoTargets.of(evaluation(), TwoTargets.Basis.AS_THEY_ARE);
        Need need = evaluation().need();
        assertThat(t.share(westEnd)).isEqualTo(need.target(TargetMethod.SHARE, westEnd));
        assertThat(t.workload(westEnd)).isEqualTo(need.target(TargetMethod.WORKLOAD, westEnd));
    }

    @Test
    void theSameTotalLeavesOnlyWhoGetsMore() {
        TwoTargets t = TwoTargets.of(evaluation(), TwoTargets.Basis.SAME_TOTAL);
        double sum = IntStream.range(0, t.wards()).mapToDouble(t::difference).sum();
        assertThat(sum).isCloseTo(0, within(1e-7));
        int[] order = t.farthestApart();
        assertThat(Math.abs(t.difference(order[0]))).isGreaterThan(Math.abs(t.difference(order[628])));
        assertThat(t.summary()).contains("of the 63 wards with the highest targets, " + t.sameTop() + " are the same");
    }

    @Test
    void ranksShareTheirMeanWhereEqualAndAgreementIsSpearmans() {
        assertThat(TwoTargets.ranks(new double[] {5, 7, 5, 1})).containsExactly(2.5, 1, 2.5, 4);
        assertThat(TwoTargets.correlation(new double[] {1, 2, 3}, new double[] {30, 20, 10}))
                .isCloseTo(-1, EXACT);
        // R: cor(c(106,86,100,101,99,103,97,113,112,110), c(7,0,27,50,28,29,20,12,6,17), method = "spearman")
        double[] a = TwoTargets.ranks(new double[] {106, 86, 100, 101, 99, 103, 97, 113, 112, 110});
        double[] b = TwoTargets.ranks(new double[] {7, 0, 27, 50, 28, 29, 20, 12, 6, 17});
        assertThat(TwoTargets.correlation(a, b)).isCloseTo(-29.0 / 165, EXACT);
    }

    @Test
    void withoutHoursThereIsNothingToCompare() {
        assertThatThrownBy(() -> TwoTargets.of(without.evaluation().get(), TwoTargets.Basis.AS_THEY_ARE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void differencesOfTwoWardsAddUpByBothMethodsAndToTheAverage() {
        for (PlanSession s : List.of(session, without)) {
            Need need = s.evaluation().get().need();
            for (int k = 0; k < 200; k++) {
                int a = (k * 37) % need.wards();
                int b = (k * 101 + 5) % need.wards();
                TwoWards two = TwoWards.of(s.evaluation().get(), wards, a, b);
                assertThat(two.targetDifference()).isCloseTo(need.target(a) - need.target(b), EXACT);
                assertThat(two.priorityDifference()).isCloseTo(need.priority(a) - need.priority(b), EXACT);
            }
            TwoWards average = TwoWards.of(s.evaluation().get(), wards, westEnd, TwoWards.AVERAGE);
            assertThat(average.priorityDifference()).isCloseTo(need.priority(westEnd) - 100, within(1e-7));
        }
    }

    @Test
    void saysWhyOneWardIsAboveAnotherAndWhetherThatIsNoise() {
        Evaluation e = evaluation();
        TwoWards two = TwoWards.of(e, wards, westEnd, coldharbour);
        assertThat(two.inWords(e, null))
                .startsWith("The target of West End is ")
                .contains(
                        "above that of Coldharbour: ", "Most of it comes from robbery (+", "ranks 1st", "16th of 629");
        assertThat(two.sureness(e.need(), ranks(1, 3, 10, 25)))
                .contains("more than noise", "1–3 and 10–25, don't meet");
        assertThat(two.sureness(e.need(), ranks(1, 12, 10, 25))).contains("overlap (1–12 and 10–25)", "may be noise");
        assertThat(two.overlap(ranks(1, 10, 10, 25))).isTrue();
        TwoWards other = TwoWards.of(e, wards, coldharbour, westEnd);
        assertThat(other.inWords(e, null)).contains("below that of West End");
        assertThat(other.targetDifference()).isCloseTo(-two.targetDifference(), EXACT);
    }

    private static RankIntervals ranks(int low1, int high1, int low2, int high2) {
        int n = wards.size();
        int[] low = new int[n];
        int[] high = new int[n];
        low[westEnd] = low1;
        high[westEnd] = high1;
        low[coldharbour] = low2;
        high[coldharbour] = high2;
        return new RankIntervals(low, high, new double[n], 100, 1, true);
    }

    @Test
    void aWardIsHeldAgainstTheMedianOfItsLike() {
        LikeWards like = LikeWards.of(SimilarWards.of(wards), coldharbour);
        Need need = evaluation().need();
        double[] sorted =
                Arrays.stream(like.like()).mapToDouble(need::target).sorted().toArray();
        assertThat(like.like()).hasSize(15).doesNotContain(coldharbour);
        assertThat(like.medianTarget(need)).isEqualTo(sorted[7]);
        assertThat(like.medianPart(need.targetParts(), "no such part")).isNaN();
        assertThat(like.inWords(need, "Coldharbour"))
                .contains("15 wards most like Coldharbour", like.below(need) + " have");
    }

    @Test
    void everyProfileIsALensAndThePlansOwnToo() {
        PriorityProfile own = new PriorityProfile("robbery-only", "Robbery only", "", Map.of("robbery-personal", 1.0));
        var scenario = without.scenario().withDemand(without.scenario().demand().withProfile(null, own));
        Lenses lenses = Lenses.of(without.data(), without.profiles(), scenario, Progress.NONE, new Cancellation());
        assertThat(lenses.lenses()).extracting(Lenses.Lens::id).hasSize(8).endsWith("robbery-only");
        assertThat(lenses.lenses().get(0).inUse()).isTrue();
        assertThat(lenses.lenses().get(7).own()).isTrue();
        Need count = Requirement.need(without.data(), without.profiles(), scenario.withProfile("count"))
                .orThrow();
        int k = lenses.lenses().stream().map(Lenses.Lens::id).toList().indexOf("count");
        assertThat(lenses.rank(k, coldharbour)).isEqualTo(count.rank(coldharbour));
        int[] some = lenses.wards(Lenses.Filter.SOME);
        int every = lenses.wards(Lenses.Filter.EVERY).length;
        assertThat(every + lenses.wards(Lenses.Filter.NOT_EVERY).length).isEqualTo(some.length);
        assertThat(lenses.stability().times(some[0])).isEqualTo(8);
        assertThat(lenses.wards(Lenses.Filter.ALL)).hasSize(629);
        assertThat(lenses.summary()).startsWith(every + " of 63 wards are in the top tenth under every one of the 8");
        assertThat(lenses.of(some[0])).startsWith("in the top tenth under every lens");
    }

    @Test
    void theMethodOfTheTargetsIsTheOneCompared() throws Exception {
        PlanSession s = Sessions.open(Sessions.wards2014(), Files.createTempDirectory(folder, "method"));
        Hours.give(s);
        s.edit(DemandEdits.method(s.scenario(), TargetMethod.WORKLOAD));
        TwoWards two = TwoWards.of(s.evaluation().get(), wards, westEnd, coldharbour);
        assertThat(two.target()).extracting(Term::id).contains("engagement").doesNotContain("floor");
        assertThat(two.targetDifference())
                .isCloseTo(
                        s.evaluation().get().need().target(westEnd)
                                - s.evaluation().get().need().target(coldharbour),
                        EXACT);
        s.close();
    }
}
