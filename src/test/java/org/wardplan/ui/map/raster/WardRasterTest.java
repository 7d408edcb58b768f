package org.wardplan.ui.map.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardplan.spatial.Boundaries;
import org.wardplan.spatial.BoundaryLevel;
import org.wardplan.ui.map.London;

/** On the 629 wards. */
class WardRasterTest {
    private static final int CITY = 629;
    private static final int OUTSIDE = 630;
    private final Boundaries london = London.boundaries();
    private final Viewport fit = Viewport.fit(london.bounds(), 1040, 488, 12);

    private WardRaster raster(Viewport view, double scale, double margin) {
        return WardRaster.of(london, RasterFrame.around(view, scale, margin), 0.5, 1, () -> false);
    }

    @Test
    void everyWardHasPixelsWithAllLondonInView() {
        WardRaster raster = raster(fit, 1, 0);
        int[] pixels = new int[OUTSIDE + 1];
        for (int y = 0; y < 488; y++) {
            for (int x = 0; x < 1040; x++) {
                pixels[raster.id(x, y)]++;
            }
        }
        assertThat(raster.outside()).isEqualTo(OUTSIDE);
        assertThat(pixels).doesNotContain(0);
        double hectares = fit.metresPerUnit() * fit.metresPerUnit() / 10_000;
        for (int w = 0; w <= CITY; w++) {
            double area = london.finest().areaHectares(w);
            assertThat(pixels[w] * hectares)
                    .as("hectares of face %d", w)
                    .isBetween(area - 12 * hectares - 0.1 * area, area + 12 * hectares + 0.1 * area);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 4, 16, 60})
    void theNumberAtALabelPointIsTheWards(double zoom) {
        int step = zoom > 10 ? 25 : 1;
        Viewport view = fit;
        WardRaster raster = raster(view.zoomedAt(520, 244, zoom), 1, 0.2);
        for (int w = 0; w <= CITY; w += step) {
            double[] at = london.labelPoint(w);
            if (zoom > 1) {
                view = fit.centredAt(at[0], at[1]).zoomedAt(520, 244, zoom);
            }
            int x = (int) raster.frame().pixelX(at[0]);
            int y = (int) raster.frame().pixelY(at[1]);
            boolean inside = x >= 0
                    && y >= 0
                    && x < raster.frame().width()
                    && y < raster.frame().height();
            if (!inside && step == 1) {
                continue;
            }
            if (!inside) {
                raster = raster(view, 1, 0.2);
                x = (int) raster.frame().pixelX(at[0]);
                y = (int) raster.frame().pixelY(at[1]);
            }
            assertThat(raster.id(x, y)).as("face %d at zoom %s", w, zoom).isEqualTo(w);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "530410, 179070, Lambeth Bridge",
        "534100, 180030, Wapping",
        "540900, 179440, Thames Barrier",
        "548160, 181780, Erith Reach",
        "523300, 177480, Hammersmith"
    })
    void theTidalThamesIsLeftOpen(double x, double y, String where) {
        assertThat(london.faceAt(x, y)).as(where).isEqualTo(BoundaryLevel.OUTSIDE);
        WardRaster raster = raster(fit.centredAt(x, y).zoomedAt(520, 244, 6), 1, 0);
        assertThat(raster.id(520, 244)).as(where).isEqualTo(OUTSIDE);
    }

    @Test
    void linesLieOnTheBordersAndNowhereElse() {
        WardRaster raster = raster(fit, 1, 0);
        BoundaryLevel level = london.forScale(fit.metresPerUnit());
        for (int arc = 0; arc < level.arcCount(); arc++) {
            double[] points = level.arc(arc);
            int x = (int) raster.frame().pixelX((points[0] + points[2]) / 2);
            int y = (int) raster.frame().pixelY((points[1] + points[3]) / 2);
            assertThat(lineAt(raster, x, y, level.isBoroughBorder(arc)))
                    .as("line of arc %d", arc)
                    .isGreaterThan(level.isBoroughBorder(arc) ? 120 : 60);
        }
        int far = 0;
        for (int y = 2; y < 486; y++) {
            for (int x = 2; x < 1038; x++) {
                if (raster.wardLine(x, y) + raster.boroughLine(x, y) > 0 && !borderNear(raster, x, y)) {
                    far++;
                }
            }
        }
        // only a few, where a creek is narrower than a pixel and has none of its own
        assertThat(far).as("pixels with a line two pixels from any border").isLessThan(10);
    }

    /** The strongest line in a pixel or one beside it. */
    private static int lineAt(WardRaster raster, int x, int y, boolean borough) {
        int most = 0;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                int line = borough ? raster.boroughLine(x + dx, y + dy) : raster.wardLine(x + dx, y + dy);
                most = Math.max(most, line);
            }
        }
        return most;
    }

    private static boolean borderNear(WardRaster raster, int x, int y) {
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                if (raster.id(x + dx, y + dy) != raster.id(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void aPixelBesideABorderIsMixedFromBothSides() {
        WardRaster raster = WardRaster.of(london, RasterFrame.around(fit, 1, 0), 0, 0, () -> false);
        int[] faces = new int[OUTSIDE + 1];
        Arrays.fill(faces, 0xff000000);
        faces[OUTSIDE] = 0xffffffff;
        int[] strength = new int[OUTSIDE + 1];
        int[] out = new int[1040 * 488];
        RasterPainter.paint(raster, new MapColours(faces, strength, 0, 0, 0xff000000), 1, out);
        int mixed = 0;
        for (int pixel : out) {
            if (pixel != 0xff000000 && pixel != 0xffffffff) {
                mixed++;
            }
        }
        assertThat(mixed).isBetween(1_000, 20_000);
    }

    @Test
    void coloursAreThoseOfTheTable() {
        WardRaster raster = raster(fit, 1, 0);
        int[] faces = new int[OUTSIDE + 1];
        Arrays.setAll(faces, f -> 0xff000000 | f * 20);
        int[] strength = new int[OUTSIDE + 1];
        Arrays.fill(strength, 256);
        int[] out = new int[1040 * 488];
        RasterPainter.paint(raster, new MapColours(faces, strength, 0x80ffffff, 0xc0ff0000, 0xff00ff00), 1, out);
        int plain = 0;
        for (int y = 0; y < 488; y++) {
            for (int x = 0; x < 1040; x++) {
                int id = raster.id(x, y);
                assertThat(out[y * 1040 + x] >>> 24).isEqualTo(255);
                if (id != CITY && out[y * 1040 + x] == faces[id]) {
                    plain++;
                }
            }
        }
        assertThat(plain).isGreaterThan(1040 * 488 * 9 / 10);
        int barnet = (int) raster.frame().pixelX(london.labelPoint(London.ward("Hale"))[0]);
        int row = (int) raster.frame().pixelY(london.labelPoint(London.ward("Hale"))[1]);
        assertThat(out[row * 1040 + barnet]).isEqualTo(faces[London.ward("Hale")]);
    }

    @Test
    void stopsWhenNoLongerWanted() {
        RasterFrame frame = RasterFrame.around(fit, 1, 0);
        assertThatThrownBy(() -> WardRaster.of(london, frame, 0.5, 1, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void coloursMixByTheirParts() {
        assertThat(MapColours.mix(0xff000000, 0xffffffff, 256)).isEqualTo(0xffffffff);
        assertThat(MapColours.mix(0xff102030, 0xffffffff, 0)).isEqualTo(0xff102030);
        assertThat(MapColours.mix(0xff000000, 0xff80ff40, 128)).isEqualTo(0xff407f20);
        assertThat(MapColours.mix(0xffffffff, 0xff000000, 64) & 0xff).isBetween(0xbe, 0xc0);
    }
}
