package org.wardplan.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelPlacerTest {
    @Test
    void aNameStandsInTheMiddleOfItsPoint() {
        assertThat(new LabelPlacer().place(100, 50, 40, 12, 1)).contains(new LabelPlacer.Box(80, 44, 40, 12));
    }

    @Test
    void aSecondNameStepsAsideAndNoneOverlaps() {
        LabelPlacer placer = new LabelPlacer();
        LabelPlacer.Box first = placer.place(100, 50, 40, 12, 99).orElseThrow();
        LabelPlacer.Box second = placer.place(104, 52, 40, 12, 99).orElseThrow();
        assertThat(first.overlaps(second)).isFalse();
    }

    @Test
    void aNameWithoutAPlaceIsLeftOut() {
        LabelPlacer placer = new LabelPlacer();
        placer.place(100, 50, 40, 12, 1);
        assertThat(placer.place(101, 51, 40, 12, 1)).isEmpty();
    }

    @Test
    void longNamesOfBoroughsAreShort() {
        assertThat(BoroughNames.onMap("Hammersmith and Fulham")).isEqualTo("H&F");
        assertThat(BoroughNames.onMap("Lambeth")).isEqualTo("Lambeth");
    }

    @Test
    void theScaleBarHasARoundLength() {
        assertThat(ScaleBar.step(97.2, 130)).isEqualTo(10_000);
        assertThat(ScaleBar.step(10, 130)).isEqualTo(1_000);
        assertThat(ScaleBar.step(4, 130)).isEqualTo(500);
        assertThat(ScaleBar.text(500)).isEqualTo("500 m");
        assertThat(ScaleBar.text(10_000)).isEqualTo("10 km");
    }
}
