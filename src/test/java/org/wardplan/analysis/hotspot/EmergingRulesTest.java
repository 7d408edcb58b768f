package org.wardplan.analysis.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strips of months: H hot, C cold, a dot neither; with the trend of z. */
class EmergingRulesTest {
    private static boolean[] months(String strip, char kind) {
        boolean[] months = new boolean[strip.length()];
        for (int m = 0; m < months.length; m++) {
            months[m] = strip.charAt(m) == kind;
        }
        return months;
    }

    private static EmergingClass hot(String strip, int trend) {
        return EmergingRules.of(months(strip, 'H'), months(strip, 'C'), trend);
    }

    @ParameterizedTest
    @CsvSource({
        // Only the last month, whatever was cold before.
        ".........H,0,NEW",
        "...C.C...H,1,NEW",
        // An unbroken run to the end, never before; two months are a run.
        "........HH,0,CONSECUTIVE",
        "..HHHHHHHH,1,CONSECUTIVE",
        "C...HHHHHH,0,CONSECUTIVE",
        // Exactly 90 % is often: such a run is no longer consecutive.
        ".HHHHHHHHH,1,INTENSIFYING",
        ".HHHHHHHHH,0,PERSISTENT",
        ".HHHHHHHHH,-1,DIMINISHING",
        "HHHHHHHHHH,1,INTENSIFYING",
        "HHHHHHHHHH,0,PERSISTENT",
        "HHHHHHHHHH,-1,DIMINISHING",
        // Often, but not in the last month: falling and no trend come first in the order.
        "HHHHHHHHH.,-1,DIMINISHING",
        "HHHHHHHHH.,0,PERSISTENT",
        "HHHHHHHHH.,1,HISTORICAL",
        "HHHHHHHHHC,1,HISTORICAL",
        // Hot in the last month and on and off before.
        "H........H,0,SPORADIC",
        "HHHHHHHH.H,0,PERSISTENT",
        "HHHHHHH..H,1,SPORADIC",
        "HHHHHHH.CH,1,OSCILLATING",
        "C.H......H,0,OSCILLATING",
        "HHHHHHHHCH,-1,DIMINISHING",
        // Not hot in the last month and not often hot.
        "HHHHHHHH..,0,NONE",
        "H.........,-1,NONE",
        "CCCCCCCCCC,0,NONE",
        "..........,1,NONE"
    })
    void firstRuleThatHolds(String strip, int trend, EmergingClass expected) {
        assertThat(hot(strip, trend)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"21,INTENSIFYING", "20,SPORADIC"})
    void ninetyPerCentOfTwentyThreeMonthsAreTwentyOne(int times, EmergingClass expected) {
        String strip = "H" + ".".repeat(23 - times) + "H".repeat(times - 1);
        assertThat(hot(strip, 1)).isEqualTo(expected);
    }

    @Test
    void noMonthsHaveNoPattern() {
        assertThat(hot("", 0)).isEqualTo(EmergingClass.NONE);
    }
}
