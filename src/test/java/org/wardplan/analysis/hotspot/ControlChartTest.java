package org.wardplan.analysis.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ControlChartTest {
    /** Mean 10, moving ranges 2 2 2 2 2 2 2: limits 10 ± 5.32. */
    private static final int[] BASE = {9, 11, 9, 11, 9, 11, 9, 11};

    private static int[] then(int... more) {
        int[] all = Arrays.copyOf(BASE, BASE.length + more.length);
        System.arraycopy(more, 0, all, BASE.length, more.length);
        return all;
    }

    @Test
    void limitsAreTheMeanAndTwoPointSixSixMovingRanges() {
        ControlChart chart = ControlChart.of(then(15, 16, 5, 4), 8);
        for (int m = 0; m < 12; m++) {
            assertThat(chart.centre(m)).isEqualTo(10);
            assertThat(chart.lower(m)).isCloseTo(4.68, within(1e-12));
            assertThat(chart.upper(m)).isCloseTo(15.32, within(1e-12));
        }
        assertThat(chart.signals(8)).isEmpty();
        assertThat(chart.signals(9)).containsExactly(ControlSignal.ABOVE);
        assertThat(chart.signals(10)).isEmpty();
        assertThat(chart.signals(11)).containsExactly(ControlSignal.BELOW);
        assertThat(chart.signalled()).isEqualTo(2);
        assertThat(chart.isBaseline(7)).isTrue();
        assertThat(chart.isBaseline(8)).isFalse();
    }

    @Test
    void theLowerLimitIsCutAtNought() {
        assertThat(ControlChart.of(new int[] {0, 4, 0, 4, 0, 4, 0, 4}, 8).lower(0))
                .isZero();
    }

    @Test
    void eightInARowOnOneSideAreASignalAndSevenAreNot() {
        // The baseline ends with 11, so the run above the mean has one month of it.
        ControlChart seven = ControlChart.of(then(12, 11, 12, 11, 12, 11, 9), 8);
        assertThat(seven.signalled()).isZero();
        ControlChart eight = ControlChart.of(then(12, 11, 12, 11, 12, 11, 12, 9), 8);
        for (int m = 7; m < 15; m++) {
            assertThat(eight.signals(m)).containsExactly(ControlSignal.RUN_HIGH);
        }
        assertThat(eight.signals(15)).isEmpty();
        ControlChart onTheMean = ControlChart.of(then(12, 11, 12, 10, 12, 11, 12, 9), 8);
        assertThat(onTheMean.signalled()).isZero();
        ControlChart low = ControlChart.of(then(8, 9, 8, 9, 8, 9, 8, 9), 8);
        assertThat(low.signals(8)).containsExactly(ControlSignal.RUN_LOW);
        assertThat(low.signals(15)).containsExactly(ControlSignal.RUN_LOW);
    }

    @Test
    void sixRisingOrFallingAreASignalAndFiveAreNot() {
        assertThat(ControlChart.of(then(8, 9, 10, 12, 13, 9), 8).signalled()).isZero();
        ControlChart six = ControlChart.of(then(7, 8, 9, 11, 12, 13, 9), 8);
        for (int m = 8; m < 14; m++) {
            assertThat(six.signals(m)).containsExactly(ControlSignal.RISING);
        }
        assertThat(six.signals(7)).isEmpty();
        assertThat(six.signals(14)).isEmpty();
        assertThat(ControlChart.of(then(7, 8, 9, 9, 12, 13, 8), 8).signalled()).isZero();
        ControlChart falling = ControlChart.of(then(13, 12, 11, 9, 8, 7), 8);
        assertThat(falling.signals(8)).containsExactly(ControlSignal.FALLING);
        assertThat(falling.signals(13)).containsExactly(ControlSignal.FALLING);
    }

    @Test
    void afterTheBreakItBeginsAnew() {
        int[] months = new int[20];
        for (int m = 0; m < months.length; m++) {
            months[m] = (m < 10 ? 10 : 30) + (m % 2 == 0 ? -1 : 1);
        }
        ControlChart chart = ControlChart.of(months, 8, 10);
        assertThat(chart.restart()).isEqualTo(10);
        assertThat(chart.centre(9)).isEqualTo(10);
        assertThat(chart.centre(10)).isEqualTo(30);
        assertThat(chart.upper(19)).isCloseTo(35.32, within(1e-12));
        assertThat(chart.signalled()).isZero();
        assertThat(chart.isBaseline(9)).isFalse();
        assertThat(chart.isBaseline(17)).isTrue();
        assertThat(ControlChart.of(months, 8).signals(10)).contains(ControlSignal.ABOVE);
        assertThat(chart.words()).contains("8 first months after the break", "mean 30.0, 24.7 to 35.3");
    }

    @Test
    void tooFewMonthsHaveNoLimits() {
        ControlChart chart = ControlChart.of(then(10, 90, 10), 8, 8);
        assertThat(chart.centre(7)).isEqualTo(10);
        assertThat(chart.centre(8)).isNaN();
        assertThat(chart.upper(10)).isNaN();
        assertThat(chart.signals(9)).isEmpty();
        assertThat(chart.words()).contains("Too few months for limits: 3, and 8 are needed");
        assertThat(ControlChart.of(new int[0], 12).months()).isZero();
        assertThat(ControlChart.of(new int[] {5}, 12).centre(0)).isNaN();
    }

    @Test
    void aBaselineShorterThanAskedForIsAllThereIs() {
        ControlChart chart = ControlChart.of(BASE, 12);
        assertThat(chart.centre(0)).isEqualTo(10);
        assertThat(chart.words()).contains("8 first months");
    }

    @Test
    void threeOffencesInAllAreNoSignals() {
        int[] months = new int[24];
        months[13] = 2;
        months[20] = 1;
        ControlChart chart = ControlChart.of(months, 12);
        assertThat(chart.upper(13)).isZero();
        assertThat(chart.signalled()).isZero();
        assertThat(chart.words()).contains("too few for signals");
    }
}
