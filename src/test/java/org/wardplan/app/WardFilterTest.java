package org.wardplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardplan.base.WithProblems;
import org.wardplan.planning.Evaluation;

/** Wards: 0 Abbey (Barking), 1 St. James's, 2 Abbey (Merton), 3 Coldharbour, 4 Spitalfields &amp; Banglatown, 5 Écluse. */
class WardFilterTest {
    private final SmallCity city = new SmallCity();
    private final Evaluation e = city.evaluation();

    private List<Integer> kept(String text) {
        WithProblems<WardFilter> filter = WardFilter.parse(text, city.wards, city.roles);
        return filter.orThrow().wards(e, city.wards).stream().boxed().toList();
    }

    private String problem(String text) {
        WithProblems<WardFilter> filter = WardFilter.parse(text, city.wards, city.roles);
        assertThat(filter.value()).as(text).isNull();
        return filter.problems().get(0).message();
    }

    private List<Integer> list(String wards) {
        return wards == null || wards.isEmpty()
                ? List.of()
                : Arrays.stream(wards.split(" ")).map(Integer::valueOf).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 0 1 2 3 4 5",
                "' , ,, ' | 0 1 2 3 4 5",
                "abbey | 0 2",
                "ABBEY merton | 2",
                "abbey, merton | 2",
                "cold | 3",
                "st jamess | 1",
                "St. James’s | 1",
                "st james's | 1",
                "spitalfields and banglatown | 4",
                "Spitalfields & Bangla | 4",
                "ecluse | 5",
                "lambeth | 1 3",
                "central south | 1 2 3 5",
                "central south bcu | 1 2 3 5",
                "E05000003 | 2",
                "nowhere | ''",
            })
    void findsWordsHoweverTheyAreWritten(String text, String wards) {
        assertThat(kept(text)).isEqualTo(list(wards));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dwo >= 3 | 1 3",
                "dwo ≥ 3 | 1 3",
                "DWO>=3 | 1 3",
                "dwo = 0 | 4",
                "dwo == 0 | 4",
                "dwo != 2 | 1 2 3 4",
                "dwo <> 2 | 1 2 3 4",
                "dwo ≠ 2 | 1 2 3 4",
                "pcso < 1 | 1 4",
                "posts > 4 | 3",
                "crimes >= 500 | 4 5",
                "crimes > 1,000 | ''",
                "crimes > 99,lambeth | 1 3",
                "crimes >= 300, crimes <= 400 | 2 3",
                "rank <= 2 | 4 5",
                "priority > 150 | 5",
                "harm > 0.45 | 4 5",
                "residents = 0 | 5",
                "rate > 0 | 0 1 2 3 4",
                "change >= 1 | 1 3",
                "change < -2 | 4",
                "change < −2 | 4",
                "change = +1 | 1",
                "gap > 3.6 | 4",
                "gap >= 3.6 | 4 5",
                "coverage = 0 | 4",
                "coverage < 50 % | 2 4 5",
                "fair share > 150% | 0 1",
                "target > 5.2 | 4 5",
                "effective >= 4 | 1 3",
            })
    void comparesFigures(String text, String wards) {
        assertThat(kept(text)).isEqualTo(list(wards));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "borough = Lambeth | 1 3",
                "borough != lambeth | 0 2 4 5",
                "borough = barking & dagenham | 0 4",
                "borough = Barking and Dagenham and dwo > 0 | 0",
                "bcu = East Area | 0 4",
                "bcu = central south BCU | 1 2 3 5",
                "ward = abbey, borough = merton | 2",
                "code = e05000002 | 1",
                "locked | 3",
                "not locked | 0 1 2 4 5",
                "locked = yes | 3",
                "locked = no | 0 1 2 4 5",
                "locked != no | 3",
                "locked = DWO | 3",
                "locked = pcso | ''",
                "note | 1",
                "not note | 0 2 3 4 5",
                "note = pilot | 1",
                "lambeth and dwo > 3 | 1",
                "lambeth and locked | 3",
                "lambeth, dwo < 4 and locked | 3",
                "lambeth; dwo > 3 | 1",
            })
    void comparesPlacesAndMarks(String text, String wards) {
        assertThat(kept(text)).isEqualTo(list(wards));
    }

    @Test
    void comparesFiguresAsTheyAreShown() {
        // Coverage of Abbey is 2.5 / (1 + 18/21) = 134.6 %, shown as 135 %.
        assertThat(WardFigure.COVERAGE.value(e, city.wards, 0)).isBetween(134.6, 134.7);
        assertThat(kept("coverage >= 135")).contains(0);
        assertThat(kept("coverage < 135")).doesNotContain(0);
    }

    @Test
    void leavesOutWardsWithoutTheFigure() {
        assertThat(kept("rate >= 0")).doesNotContain(5);
        assertThat(kept("rate != 1")).doesNotContain(5);
    }

    @Test
    void saysWhatIsWrongAndWhichFieldsThereAre() {
        assertThat(problem("covrage < 75"))
                .contains("\"covrage\"", "did you mean coverage?", "Fields: rank", "dwo", "borough", "locked");
        assertThat(problem("coverage <")).contains("nothing after <", "number");
        assertThat(problem("borough =")).contains("nothing after =", "borough = Lambeth");
        assertThat(problem("< 75")).contains("no field before <");
        assertThat(problem("coverage < lots")).contains("\"lots\" is no number");
        assertThat(problem("coverage < NaN")).contains("no number");
        assertThat(problem("borough > Lambeth")).contains("compared by = or !=");
        assertThat(problem("borough = Lamb")).contains("no borough \"Lamb\"", "did you mean Lambeth?");
        assertThat(problem("borough = Zzz")).contains("expected one of", "Merton");
        assertThat(problem("bcu = West")).contains("no BCU \"West\"");
        assertThat(problem("locked = perhaps")).contains("yes, no or a role (DWO, PCSO)");
        assertThat(problem("gap")).contains("needs a comparison");
        assertThat(problem("lambeth, sgt > 1")).contains("no field \"sgt\"");
    }

    @Test
    void anEmptyFilterLetsAllThrough() {
        assertThat(WardFilter.parse("  ", city.wards, city.roles).orThrow().isAll())
                .isTrue();
        assertThat(WardFilter.parse("dwo > 1", city.wards, city.roles).orThrow().isAll())
                .isFalse();
    }
}
