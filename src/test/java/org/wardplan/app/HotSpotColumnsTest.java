package org.wardplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.analysis.hotspot.EmergingClass;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.model.plan.LocalStatistic;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Findings;
import org.wardplan.planning.HotSpotFindings;
import org.wardplan.planning.Requirement;
import org.wardplan.planning.WatchEdits;

/** Columns, filter words and sentences on hot spots in the Plan workspace, and the study behind them. */
class HotSpotColumnsTest {
    private static final DataSet DATA = Sessions.wards2014();
    private static final WardSet WARDS = DATA.wards();
    private static final Plan PLAN = Sessions.plan(DATA, "growth-2017");
    private static final int WEST_END = WARDS.indexOf("E05000649");
    private static final int COLDHARBOUR = WARDS.indexOf("E05000420");
    private static final HotSpotFindings FOUND = study(PLAN.working(), HotSpotStudy.STANDARD);
    private static final Evaluation E = evaluation(PLAN.working(), FOUND);

    @TempDir
    Path folder;

    private static HotSpotFindings study(Scenario s, HotSpotStudy study) {
        return Requirement.hotSpots(DATA, Sessions.profiles(), s, study, Progress.NONE, new Cancellation());
    }

    private static Evaluation evaluation(Scenario s, HotSpotFindings found) {
        return Evaluation.of(
                        Requirement.need(DATA, Sessions.profiles(), s).orThrow(),
                        s,
                        PLAN.roles(),
                        PLAN.scenario(PLAN.baseline()).allocation())
                .with(Findings.NONE.with(found));
    }

    private static WardColumn column(String id) {
        return WardColumn.all(PLAN.roles()).stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static BitSet filtered(String text, Evaluation e) {
        return WardFilter.parse(text, WARDS, PLAN.roles()).orThrow().wards(e, WARDS);
    }

    private static BitSet wards(IntPredicate test) {
        BitSet set = new BitSet();
        IntStream.range(0, WARDS.size()).filter(test).forEach(set::set);
        return set;
    }

    @Test
    void columnsSayClassAndPattern() {
        assertThat(column("hot-spot").hidden()).isTrue();
        assertThat(column("hot-spot").text(E, WARDS, WEST_END)).isEqualTo("Hot 99%");
        assertThat(column("pattern").text(E, WARDS, WEST_END)).isEqualTo("Intensifying");
        assertThat(column("hot-spot").text(E, WARDS, COLDHARBOUR)).isEqualTo("Not significant");
        assertThat(column("pattern").text(E, WARDS, COLDHARBOUR)).isEqualTo("–");
        Evaluation unknown = E.with(Findings.NONE);
        assertThat(column("hot-spot").text(unknown, WARDS, WEST_END)).isEqualTo("–");
        assertThat(column("pattern").text(unknown, WARDS, WEST_END)).isEqualTo("–");
    }

    @Test
    void theHottestComeFirstAndWardsWithoutAPatternLast() {
        BitSet all = wards(w -> true);
        int[] byClass = column("hot-spot").order(all, E, WARDS, true);
        assertThat(FOUND.classOf(byClass[0])).isEqualTo(HotSpotClass.HOT_99);
        int hot = FOUND.hotSpots().result().count(HotSpotClass.HOT_99);
        assertThat(FOUND.classOf(byClass[hot])).isNotEqualTo(HotSpotClass.HOT_99);
        int[] byPattern = column("pattern").order(all, E, WARDS, false);
        assertThat(FOUND.patternOf(byPattern[0])).isNotEqualTo(EmergingClass.NONE);
        assertThat(FOUND.patternOf(byPattern[628])).isEqualTo(EmergingClass.NONE);
    }

    @Test
    void aCopiedTableHoldsThem() {
        String text = WardColumn.tabSeparated(
                List.of(column("hot-spot"), column("pattern")), new int[] {WEST_END, COLDHARBOUR}, E, WARDS);
        assertThat(text)
                .isEqualTo(
                        "Ward code\tHot spot\tPattern\nE05000649\tHot 99%\tIntensifying\nE05000420\tNot significant\t\n");
    }

    @Test
    void theFilterKnowsThem() {
        BitSet hot = wards(w -> FOUND.classOf(w).isHot());
        assertThat(hot.cardinality()).isPositive();
        assertThat(filtered("hotspot = hot", E)).isEqualTo(hot);
        assertThat(filtered("hot spots", E)).isEqualTo(hot);
        assertThat(filtered("hotspot = Hot 99%", E))
                .isEqualTo(filtered("hotspot=hot99", E))
                .isEqualTo(wards(w -> FOUND.classOf(w) == HotSpotClass.HOT_99));
        assertThat(filtered("hotspot != not significant", E)).isEqualTo(filtered("hotspot = significant", E));
        assertThat(filtered("pattern = intensifying and borough = Westminster", E))
                .isEqualTo(wards(w -> FOUND.patternOf(w) == EmergingClass.INTENSIFYING
                        && WARDS.ward(w).borough().name().equals("Westminster")));
        assertThat(filtered("uncovered", E))
                .as("nothing is placed above the floor yet")
                .isEqualTo(hot);
        assertThat(filtered("not uncovered, hotspots", E).isEmpty()).isTrue();
    }

    @Test
    void theFilterKnowsPinnedWards() {
        Scenario pinned = PLAN.apply(
                        Objects.requireNonNull(WatchEdits.pin(PLAN.working(), List.of("E05000420"), WARDS)))
                .working();
        Evaluation e = evaluation(pinned, FOUND);
        assertThat(filtered("pinned", e)).isEqualTo(wards(w -> w == COLDHARBOUR));
        assertThat(filtered("not pinned", e).cardinality()).isEqualTo(628);
        assertThat(filtered("coverage < 90 and pinned", e)).isEqualTo(wards(w -> w == COLDHARBOUR));
    }

    @Test
    void withoutAStudyNoComparisonLetsAWardThrough() {
        Evaluation unknown = E.with(Findings.NONE);
        assertThat(filtered("hotspot = hot", unknown).isEmpty()).isTrue();
        assertThat(filtered("hotspot != hot", unknown).isEmpty()).isTrue();
    }

    @Test
    void unknownClassesAreNamed() {
        for (List<String> wrong : List.of(
                List.of("hotspot = lukewarm", "lukewarm"),
                List.of("pattern = spotty", "intensifying"),
                List.of("pinned = yes", "stands alone"),
                List.of("hotspot > hot", "compared by ="))) {
            assertThat(WardFilter.parse(wrong.get(0), WARDS, PLAN.roles()).problems())
                    .singleElement()
                    .satisfies(p -> assertThat(p.message()).contains(wrong.get(1)));
        }
    }

    @Test
    void wordsSayWhatItIsAndHowItWasFound() {
        assertThat(WardWords.hotSpot(FOUND, WEST_END))
                .startsWith("Hot 99%; intensifying: hot in 9 of 10 months, and rising. Getis–Ord Gi* of all crime")
                .contains("null:");
        assertThat(WardWords.hotSpot(null, WEST_END)).isEmpty();
        assertThat(WardWords.hotSpot(study(PLAN.working(), HotSpotStudy.STANDARD.withSeries("witchcraft")), WEST_END))
                .contains("can't be made", "witchcraft");
    }

    @Test
    void theSessionStudiesInTheBackgroundAndAnewWhenTheStudyChanges() {
        List<Runnable> background = new ArrayList<>();
        PlanSession session = Sessions.open(DATA, folder, new TaskRunner(background::add, Runnable::run));
        try {
            assertThat(session.evaluation().get().findings().hotSpots()).isNull();
            runAll(background);
            HotSpotFindings first =
                    Objects.requireNonNull(session.evaluation().get().findings().hotSpots());
            assertThat(first.classOf(WEST_END)).isEqualTo(HotSpotClass.HOT_99);
            assertThat(session.evaluation().get().findings().trend()).isNotNull();

            session.edit(WatchEdits.pin(session.scenario(), List.of("E05000420"), WARDS));
            assertThat(background).as("a pin asks for no new study").isEmpty();

            HotSpotStudy robbery =
                    HotSpotStudy.STANDARD.withSeries("robbery").withStatistic(LocalStatistic.GISTAR_PERM);
            session.edit(WatchEdits.study(session.scenario(), robbery));
            runAll(background);
            HotSpotFindings second =
                    Objects.requireNonNull(session.evaluation().get().findings().hotSpots());
            assertThat(second.words()).contains("robbery").doesNotContain("permutations");
            assertThat(session.evaluation().get().findings().trend()).isNotNull();

            session.undo();
            runAll(background);
            assertThat(session.evaluation().get().findings().hotSpots().words()).contains("all crime");
        } finally {
            session.close();
        }
    }

    private static void runAll(List<Runnable> background) {
        while (!background.isEmpty()) {
            background.remove(0).run();
        }
    }
}
