package org.wardplan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.MonthWindow;

class RankInputTest {
    private static final YearMonth FIRST = YearMonth.of(2020, 1);

    /** Two wards, two categories (the second not available), 30 months; month m has m offences, in ward 1 100 more. */
    private static CrimeCube cube(@Nullable YearMonth seriesBreak) {
        int[] counts = new int[2 * 2 * 30];
        for (int w = 0; w < 2; w++) {
            for (int m = 0; m < 30; m++) {
                counts[w * 2 * 30 + m] = m + 100 * w;
            }
        }
        return new CrimeCube(
                List.of(category("a"), category("b")),
                new boolean[] {true, false},
                2,
                FIRST,
                30,
                seriesBreak,
                counts,
                "");
    }

    private static CrimeCategory category(String id) {
        return new CrimeCategory(id, id, id, false, true, 1, OptionalDouble.empty(), OptionalDouble.empty(), "");
    }

    private static RankInput of(CrimeCube cube, YearMonth first, int months) {
        return RankInput.of(cube, new MonthWindow(first, months), new double[] {3, 5}, 0.8, new double[2]);
    }

    @Test
    void comparesWithTheSameMonthsAYearEarlier() {
        RankInput input = of(cube(null), YearMonth.of(2021, 2), 2); // months 13 and 14, against 1 and 2
        assertThat(input.counts()[0]).containsExactly(27, 227);
        assertThat(input.before()[0]).containsExactly(3, 203);
        assertThat(input.weights()).containsExactly(3, 0);
    }

    @Test
    void comparesALongWindowWithTheMonthsJustBefore() {
        RankInput input = of(cube(null), YearMonth.of(2021, 4), 15);
        assertThat(input.before()[0][0]).isEqualTo(15 * 14 / 2);
    }

    @Test
    void comparesWithNothingThatIsMissingOrBeyondASeriesBreak() {
        YearMonth first = YearMonth.of(2021, 2);
        assertThat(of(cube(null), YearMonth.of(2020, 12), 12).before()).isEmpty();
        assertThat(of(cube(YearMonth.of(2020, 9)), first, 12).before()).isEmpty();
        assertThat(of(cube(YearMonth.of(2022, 1)), first, 12).before()).isEmpty();
        assertThat(of(cube(YearMonth.of(2020, 2)), first, 12).before()).hasDimensions(2, 2);
        assertThat(of(cube(YearMonth.of(2022, 2)), first, 12).before()).hasDimensions(2, 2);
    }

    @Test
    void aBoroughsOwnWeightsLeaveOutWhatTheCubeDoesNotHave() {
        RankInput input = RankInput.of(
                cube(null),
                new MonthWindow(YearMonth.of(2021, 2), 12),
                new double[] {3, 5},
                new double[2],
                new double[2],
                new int[] {1, 0},
                new double[][] {{}, {7, 9}});
        assertThat(input.boroughWeights()[1]).containsExactly(7, 0);
        assertThat(input.ownBorough(0)).isEqualTo(1);
        assertThat(input.ownBorough(1)).isEqualTo(-1);
        assertThat(input.uses(1)).isFalse();
    }

    @Test
    void refusesShapesThatDoNotFit() {
        int[][] counts = {{1, 2}};
        double[] fixed = {0, 0};
        double[] weights = {1};
        assertThatThrownBy(() -> new RankInput(counts, new int[0][], new double[2], 1, fixed))
                .hasMessageContaining("categories");
        assertThatThrownBy(() -> new RankInput(counts, new int[0][], weights, 1, new double[3]))
                .hasMessageContaining("wards");
        assertThatThrownBy(() -> new RankInput(new int[][] {{1, -2}}, new int[0][], weights, 1, fixed))
                .hasMessageContaining("-2");
        assertThatThrownBy(() -> new RankInput(counts, new int[0][], weights, Double.NaN, fixed))
                .hasMessageContaining("share of crime");
    }

    @Test
    void priorByMoments() {
        CategoryFit fit = CategoryFit.of(new int[] {0, 10}); // mean 5, variance 50
        assertThat(fit.rate()).isCloseTo(5.0 / 45, within(1e-12));
        assertThat(fit.shape()).isCloseTo(25.0 / 45, within(1e-12));
        assertThat(fit.dispersion()).isEqualTo(1);
        assertThat(fit.dispersionFitted()).isFalse();
        assertThat(CategoryFit.of(new int[] {5, 6}).allEqual()).isTrue();
        assertThat(CategoryFit.of(new int[] {0, 0}).allEqual()).isTrue();
    }

    @Test
    void whatOverDispersionExplainsIsNoDifferenceOfWards() {
        // Mean 10, variance 100/3.
        int[] counts = {5, 15, 5, 15};
        assertThat(CategoryFit.of(counts, counts).rate()).isCloseTo(10 / (100.0 / 3 - 10), within(1e-12));
        int[] before = {10, 10, 10, 10};
        CategoryFit some = CategoryFit.of(counts, before); // χ² = 4 · 25 / (1 · (15 or 25))
        double phi = (2 * 25.0 / 15 + 2 * 25.0 / 25) / 3;
        assertThat(some.dispersion()).isCloseTo(phi, within(1e-12));
        assertThat(some.rate()).isCloseTo(10 / (100.0 / 3 - 10 * phi), within(1e-12));
        assertThat(some.posteriorShape(15)).isCloseTo(some.shape() + 15 / phi, within(1e-12));
        assertThat(some.posteriorRate()).isCloseTo(some.rate() + 1 / phi, within(1e-12));
        assertThat(CategoryFit.of(counts, new int[] {15, 5, 15, 5}).allEqual()).isTrue();
    }

    @Test
    void overDispersionIsChiSquaredOverDegreesOfFreedom() {
        // Each ward: difference 10, variance 30.
        assertThat(CategoryFit.dispersion(new int[] {10, 20}, new int[] {20, 10}))
                .isCloseTo(20.0 / 3, within(1e-12));
        // London doubled and each ward with it.
        assertThat(CategoryFit.dispersion(new int[] {2, 4, 0}, new int[] {1, 2, 0}))
                .isZero();
        assertThat(CategoryFit.of(new int[] {2, 4}, new int[] {1, 2}).dispersion())
                .isEqualTo(1);
        // 2 × 2 table 12 5 / 3 10: chi-squared 30·(12·10 − 5·3)²/(17·13·15·15).
        assertThat(CategoryFit.dispersion(new int[] {12, 5}, new int[] {3, 10}))
                .isCloseTo(30.0 * 105 * 105 / (17.0 * 13 * 15 * 15), within(1e-12));
        assertThat(CategoryFit.dispersion(new int[] {1, 2}, new int[] {0, 0})).isNaN();
        assertThat(CategoryFit.dispersion(new int[] {1, 0}, new int[] {2, 0})).isNaN();
    }
}
