package org.wardplan.ui.map.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ViewportTest {
    private static final double[] BOUNDS = {500_000, 150_000, 560_000, 200_000};
    private final Viewport view = Viewport.fit(BOUNDS, 1040, 488, 12);

    @Test
    void fitShowsAllOfTheBoundsWithTheMargin() {
        assertThat(view.screenY(200_000)).isCloseTo(12, within(1e-9));
        assertThat(view.screenY(150_000)).isCloseTo(476, within(1e-9));
        assertThat(view.screenX(500_000)).isGreaterThan(12);
        assertThat(view.screenX(530_000)).isCloseTo(520, within(1e-9));
    }

    @Test
    void screenAndMapAreInverse() {
        assertThat(view.screenX(view.mapX(123.5))).isCloseTo(123.5, within(1e-9));
        assertThat(view.screenY(view.mapY(77.25))).isCloseTo(77.25, within(1e-9));
        assertThat(view.mapY(0)).isGreaterThan(view.mapY(488));
    }

    @Test
    void zoomKeepsThePointUnderThePointer() {
        double x = view.mapX(700);
        double y = view.mapY(100);
        Viewport near = view.zoomedAt(700, 100, 3);
        assertThat(near.metresPerUnit()).isCloseTo(view.metresPerUnit() / 3, within(1e-9));
        assertThat(near.mapX(700)).isCloseTo(x, within(1e-6));
        assertThat(near.mapY(100)).isCloseTo(y, within(1e-6));
    }

    @Test
    void panMovesTheGroundWithThePointer() {
        double x = view.mapX(300);
        double y = view.mapY(200);
        Viewport moved = view.panned(40, -25);
        assertThat(moved.screenX(x)).isCloseTo(340, within(1e-9));
        assertThat(moved.screenY(y)).isCloseTo(175, within(1e-9));
    }

    @Test
    void theMapIsNeverLost() {
        Viewport far = view.panned(1e6, 1e6).zoomedAt(0, 0, 1e-6).within(BOUNDS, 1, 200);
        assertThat(far.centreX()).isBetween(500_000.0, 560_000.0);
        assertThat(far.centreY()).isBetween(150_000.0, 200_000.0);
        assertThat(far.metresPerUnit()).isEqualTo(200);
        assertThat(view.zoomedAt(0, 0, 1e9).within(BOUNDS, 1, 200).metresPerUnit())
                .isEqualTo(1);
    }

    @Test
    void aRasterLiesOnTheViewsPixelsAndReachesBeyondIt() {
        RasterFrame frame = RasterFrame.around(view, 2, 0.25);
        assertThat(frame.width()).isEqualTo(2 * 1040 + 2 * 520);
        assertThat(frame.height()).isEqualTo(2 * 488 + 2 * 244);
        assertThat(frame.pixelX(view.mapX(0))).isCloseTo(520, within(1e-6));
        assertThat(frame.pixelY(view.mapY(0))).isCloseTo(244, within(1e-6));
        assertThat(frame.covers(view, 0.2)).isTrue();
        assertThat(frame.covers(view.panned(200, 0), 0)).isTrue();
        assertThat(frame.covers(view.panned(300, 0), 0)).isFalse();
    }
}
