package org.wardplan.spatial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContiguityTest {
    @Test
    void oneCommonCornerIsEnoughAndAGapIsNot() {
        List<double[]> a = List.of(new double[] {0, 0, 1, 0, 1, 1, 0, 1, 0, 0});
        List<double[]> atCorner = List.of(new double[] {1, 1, 2, 1, 2, 2, 1, 2, 1, 1});
        List<double[]> besideGap = List.of(new double[] {-1, 0, -0.001, 0, -0.001, 1, -1, 1, -1, 0});

        assertThat(Contiguity.queen(List.of(a, atCorner, besideGap))).isDeepEqualTo(new int[][] {{1}, {0}, {}});
    }
}
