package org.wardplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardplan.analysis.Classification;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.base.Problem;
import org.wardplan.planning.Measure;
import org.wardplan.planning.Palette;
import org.wardplan.planning.Sureness;
import org.wardplan.ui.map.London;

class MapModelTest {
    private final London london = new London();
    private final MapModel model = new MapModel(London.wards(), london.view, london.evaluation, london.ranks);

    private Scope.OneBorough lambeth() {
        return new Scope.OneBorough(
                London.wards().ward(London.ward("Coldharbour")).borough());
    }

    @Test
    void countsAddUpToTheScopeAndFollowIt() {
        assertThat(Arrays.stream(model.picture().get().counts()).sum()).isEqualTo(629);
        assertThat(Arrays.stream(model.picture().get().histogram(5)).sum()).isEqualTo(629);
        london.view.scope().set(lambeth());
        assertThat(model.picture().get().inScope()).isEqualTo(21);
        assertThat(Arrays.stream(model.picture().get().counts()).sum()).isEqualTo(21);
        assertThat(Arrays.stream(model.picture().get().histogram(5)).sum()).isEqualTo(21);
        assertThat(model.picture().get().shown()[London.ward("Heathrow Villages")])
                .isEqualTo(LayerPicture.Shown.OUT_OF_SCOPE);
        assertThat(model.summary().wards()).isEqualTo(21);
    }

    @Test
    void aClassIsKeptAddedAndLetGo() {
        model.keepClass(6, false);
        assertThat(london.view.classFilter().get()).isEqualTo(bits(6));
        int coldharbour = London.ward("Coldharbour");
        LayerPicture p = model.picture().get();
        for (int w = 0; w < 629; w++) {
            assertThat(p.shown()[w] == LayerPicture.Shown.FULL).isEqualTo(p.classes()[w] == 6);
        }
        assertThat(p.classes()[coldharbour]).isEqualTo(6);
        model.keepClass(5, true);
        assertThat(london.view.classFilter().get()).isEqualTo(bits(5, 6));
        model.keepClass(6, true);
        assertThat(london.view.classFilter().get()).isEqualTo(bits(5));
        model.keepClass(5, false);
        assertThat(london.view.classFilter().get()).isEqualTo(bits());
    }

    @Test
    void aNewLayerOrNewClassesKeepAllClasses() {
        model.keepClass(2, false);
        london.view.layer().set(Measure.COVERAGE);
        assertThat(london.view.classFilter().get()).isEqualTo(bits());
        assertThat(model.picture().get().measure()).isEqualTo(Measure.COVERAGE);
        model.keepClass(2, false);
        model.classify(Classification.Method.QUANTILE, 4);
        assertThat(london.view.classFilter().get()).isEqualTo(bits());
        assertThat(model.picture().get().classification().method()).isEqualTo(Classification.Method.QUANTILE);
        assertThat(model.picture().get().counts()).hasSize(4);
        model.classify(Classification.Method.DEFAULT, 4);
        assertThat(model.picture().get().classification()).isEqualTo(Measure.COVERAGE.standard());
    }

    @Test
    void anEditMovesTheWardToItsClass() {
        london.view.layer().set(Measure.POSTS);
        int ward = London.ward("Coldharbour");
        london.setPosts(ward, 0);
        int before = model.picture().get().classes()[ward];
        london.setPosts(ward, 12);
        assertThat(before).isZero();
        assertThat(model.picture().get().classes()[ward]).isEqualTo(6);
    }

    @Test
    void shortWardsAreThoseWhoseFigureReadsLess() {
        long expected = Arrays.stream(Measure.COVERAGE.shown(london.evaluation.get(), London.wards()))
                .filter(c -> c < 75)
                .count();
        assertThat(model.shortWards()).isEqualTo((int) expected).isBetween(1, 628);
        assertThat(model.coveredWards()).isZero();
    }

    @Test
    void afterDisposeNothingIsFollowed() {
        model.dispose();
        LayerPicture before = model.picture().get();
        london.view.layer().set(Measure.HARM);
        london.setPosts(0, 9);
        assertThat(model.picture().get()).isSameAs(before);
    }

    @Test
    void theTipTellsRankAndTheLayersValue() {
        int ward = London.ward("Coldharbour");
        int rank = london.evaluation.get().need().rank(ward);
        assertThat(model.tip(ward).place()).isEqualTo("Lambeth · Central South BCU");
        assertThat(line("Priority", ward)).endsWith("· rank " + rank);
        assertThat(line("Posts", ward)).matches("\\d+ DWO \\+ 1 PCSO");
        assertThat(model.tip(ward).lines()).extracting(WardTip.Line::label).doesNotContain("Harm");
        int[] low = new int[629];
        int[] high = new int[629];
        Arrays.fill(low, 11);
        Arrays.fill(high, 20);
        london.ranks.set(new RankIntervals(low, high, new double[629], 10, 1, true));
        assertThat(line("Priority", ward)).endsWith("rank " + rank + " (11–20)");
        Arrays.fill(high, 400);
        london.ranks.set(new RankIntervals(low, high, new double[629], 10, 1, true));
        assertThat(line("Priority", ward)).endsWith("rank 11–400, not sure");
        london.view.layer().set(Measure.HARM);
        assertThat(line("Harm", ward))
                .isEqualTo(Measure.HARM.format(Measure.HARM.value(london.evaluation.get(), London.wards(), ward)));
        assertThat(model.tip(ward).spoken()).startsWith("Coldharbour, Lambeth, Central South BCU; Priority ");
    }

    private String line(String label, int ward) {
        return model.tip(ward).lines().stream()
                .filter(l -> l.label().equals(label))
                .map(WardTip.Line::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void divergingColoursStayNeutralWhereTheNeutralValueIs() {
        for (boolean dark : new boolean[] {false, true}) {
            assertThat(ClassColours.of(Measure.CHANGE, Measure.CHANGE.standard(), dark))
                    .isEqualTo(Palette.LESS_MORE.colours(7, dark));
            assertThat(ClassColours.of(Measure.FAIR_SHARE, Measure.FAIR_SHARE.standard(), dark))
                    .isEqualTo(Palette.SHORT_OVER.colours(7, dark));
        }
        List<String> all = Palette.SHORT_OVER.colours(7, false);
        Classification low = new Classification(Classification.Method.CUSTOM, new double[] {95, 120});
        assertThat(ClassColours.of(Measure.FAIR_SHARE, low, false)).containsExactly(all.get(1), all.get(3), all.get(5));
        Classification above = new Classification(Classification.Method.CUSTOM, new double[] {120, 150});
        assertThat(ClassColours.of(Measure.FAIR_SHARE, above, false))
                .containsExactly(all.get(3), all.get(4), all.get(6));
        assertThat(ClassColours.of(Measure.PRIORITY, Measure.PRIORITY.standard(), false))
                .isEqualTo(Palette.BLUES.colours(7, false));
    }

    @Test
    void fadesByHowSureARankIs() {
        int ward = London.ward("Coldharbour");
        int[] low = new int[629];
        int[] high = new int[629];
        Arrays.fill(low, 1);
        Arrays.fill(high, 10);
        high[ward] = 400;
        london.ranks.set(new RankIntervals(low, high, new double[629], 10, 1, true));
        assertThat(model.picture().get().fades()).as("off until asked for").isFalse();
        london.view.fadeUncertain().set(true);
        assertThat(model.picture().get().fades()).isTrue();
        assertThat(model.picture().get().sureness()[ward]).isEqualTo(Sureness.NOT);
        assertThat(model.picture().get().surenessCounts()).containsExactly(628, 0, 0, 1);
        london.view.layer().set(Measure.POSTS);
        assertThat(model.picture().get().fades()).as("posts are what they are").isFalse();
        london.view.layer().set(Measure.PRIORITY);
        high[ward] = 10;
        london.ranks.set(new RankIntervals(low, high, new double[629], 10, 1, true));
        assertThat(model.picture().get().fades()).as("follows new ranks").isFalse();
    }

    @Test
    void customBreaksAreReadAsTyped() {
        assertThat(CustomBreaks.parse(" 30%, 45; 60.5").orThrow().breaks()).containsExactly(30, 45, 60.5);
        assertThat(CustomBreaks.parse("−2 0 3").orThrow().breaks()).containsExactly(-2, 0, 3);
        assertThat(problem("")).contains("Expected 1 to 6");
        assertThat(problem("3, 2")).startsWith("2 comes after 3");
        assertThat(problem("3, x")).startsWith("\"x\" is no number");
        assertThat(problem("1 2 3 4 5 6 7")).startsWith("There are 7 breaks");
        assertThat(problem("1 NaN")).contains("is no number");
    }

    private static String problem(String text) {
        assertThat(CustomBreaks.parse(text).value()).isNull();
        return CustomBreaks.parse(text).problems().stream()
                .map(Problem::message)
                .findFirst()
                .orElseThrow();
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        Arrays.stream(set).forEach(bits::set);
        return bits;
    }
}
