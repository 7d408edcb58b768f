package org.wardplan.planning.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DifferenceClassesTest {
    private static List<String> labels(DifferenceClasses of) {
        return IntStream.range(0, of.count()).mapToObj(of::label).toList();
    }

    @Test
    void classesReachAsFarAsWardsChange() {
        assertThat(labels(DifferenceClasses.of(-1, 15))).containsExactly("−1", "0", "+1", "+2", "+3, +4", "≥ +5");
        assertThat(labels(DifferenceClasses.of(-6, 3)))
                .containsExactly("≤ −5", "−4, −3", "−2", "−1", "0", "+1", "+2", "+3");
        assertThat(labels(DifferenceClasses.of(-5, 0))).containsExactly("−5", "−4, −3", "−2", "−1", "0");
        assertThat(labels(DifferenceClasses.of(0, 0))).containsExactly("0");
    }

    @Test
    void aChangeIsInTheClassThatSaysIt() {
        DifferenceClasses of = DifferenceClasses.of(-2, 9);
        assertThat(labels(of)).containsExactly("−2", "−1", "0", "+1", "+2", "+3, +4", "≥ +5");
        int[] changes = {-2, -1, 0, 1, 2, 3, 4, 5, 9};
        int[] classes = {0, 1, 2, 3, 4, 5, 5, 6, 6};
        for (int k = 0; k < changes.length; k++) {
            assertThat(of.classOf(changes[k])).as("%d", changes[k]).isEqualTo(classes[k]);
        }
        assertThat(of.colours(false)).hasSize(of.count()).doesNotHaveDuplicates();
        assertThat(of.colours(true).get(of.none())).isEqualTo("#3a424d");
    }
}
