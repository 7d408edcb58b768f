package org.wardplan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LensStabilityTest {
    private static final int[] UP = IntStream.rangeClosed(1, 20).toArray();
    /** Wards 0 and 1 are the top tenth of {@link #UP}, wards 0 and 5 of this one, wards 19 and 18 upside down. */
    private static final int[] SWAPPED = swap(UP, 1, 5);

    private static final int[] DOWN = IntStream.range(0, 20).map(w -> 20 - w).toArray();

    private static int[] swap(int[] ranks, int a, int b) {
        int[] swapped = ranks.clone();
        swapped[a] = ranks[b];
        swapped[b] = ranks[a];
        return swapped;
    }

    @Test
    void everyLensSomeAndOnlyOne() {
        LensStability s = LensStability.of(List.of("harm", "count"), new int[][] {UP, SWAPPED});
        assertThat(s.topSize()).isEqualTo(2);
        assertThat(s.always()).containsExactly(0);
        assertThat(s.wardsWith(1)).containsExactly(1, 5);
        assertThat(s.lensesOf(1)).containsExactly("harm");
        assertThat(s.lensesOf(5)).containsExactly("count");
        assertThat(s.times(7)).isZero();
        assertThat(s.isTop(1, 5)).isTrue();
        assertThat(s.spread()).containsExactly(17, 2, 1);
    }

    @Test
    void noWardIsAlwaysTopUnderOppositeLenses() {
        LensStability s = LensStability.of(List.of("a", "b", "c"), new int[][] {UP, SWAPPED, DOWN});
        assertThat(s.always()).isEmpty();
        assertThat(s.wardsWith(2)).containsExactly(0);
        assertThat(s.wardsWith(1)).containsExactly(1, 5, 18, 19);
    }

    @Test
    void underOneLensTheTopTenthIsThatOfTheLens() {
        LensStability s = LensStability.of(List.of("harm"), new int[][] {DOWN});
        assertThat(s.always()).containsExactly(18, 19).isEqualTo(s.wardsWith(1));
    }

    @Test
    void theTopTenthIsRoundedUpAndRanksMustFit() {
        assertThat(LensStability.topSize(629)).isEqualTo(63);
        assertThat(LensStability.topSize(1)).isEqualTo(1);
        assertThat(LensStability.topSize(0)).isZero();
        assertThatThrownBy(() -> LensStability.of(List.of("a", "b"), new int[][] {UP, new int[3]}))
                .hasMessageContaining("3 wards under b");
        assertThatThrownBy(() -> LensStability.of(List.of(), new int[0][])).hasMessageContaining("0 lenses");
    }
}
