package org.wardplan.spatial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A town of two wards side by side, a third one round the City, which is a hole in it. */
class BoundaryLevelTest {
    private static final double[] WEST = {0, 0, 10, 0, 10, 10, 0, 10, 0, 0};
    private static final double[] EAST = {10, 0, 20, 0, 20, 10, 10, 10, 10, 0};
    private static final double[] NORTH = {0, 10, 10, 10, 20, 10, 20, 30, 0, 30, 0, 10};
    private static final double[] HOLE = {5, 15, 5, 25, 15, 25, 15, 15, 5, 15};
    private static final double[] CITY = {15, 15, 15, 25, 5, 25, 5, 15, 15, 15};
    private static final int[] BOROUGHS = {0, 0, 1};

    private static BoundaryLevel town() {
        return BoundaryLevel.of(
                3, List.of(List.of(WEST), List.of(EAST), List.of(NORTH, HOLE), List.of(CITY)), BOROUGHS);
    }

    private static Boundaries boundaries() {
        return new Boundaries(
                List.of(town()), new double[] {5, 5, 15, 5, 2.5, 20, 10, 20}, new double[] {10, 5, 2.5, 20});
    }

    @Test
    void eachBorderIsOneArcWithBothItsFaces() {
        BoundaryLevel level = town();

        assertThat(level.faces()).isEqualTo(4);
        int between = arcBetween(level, 0, 1);
        assertThat(level.arc(between)).containsExactlyInAnyOrder(10, 0, 10, 10);
        assertThat(level.isBoroughBorder(between)).isFalse();
        assertThat(level.isBoroughBorder(arcBetween(level, 0, 2))).isTrue();
        assertThat(level.isBoroughBorder(arcBetween(level, 2, 3))).isTrue();
        assertThat(level.isBoroughBorder(arcBetween(level, 0, BoundaryLevel.OUTSIDE)))
                .isTrue();
        assertThat(level.boroughOf(3)).isEqualTo(BoundaryLevel.CITY);
    }

    @Test
    void ringsCloseAndKeepTheirWayRound() {
        BoundaryLevel level = town();

        assertThat(level.ringCount(2)).isEqualTo(2);
        assertThat(Rings.signedArea(level.ring(2, 0))).isEqualTo(400);
        assertThat(Rings.signedArea(level.ring(2, 1))).isEqualTo(-100);
        assertThat(level.areaHectares(2)).isEqualTo(0.03);
        double[] ring = level.ring(0, 0);
        assertThat(ring).startsWith(ring[ring.length - 2], ring[ring.length - 1]);
    }

    @Test
    void aBoroughIsOutlinedWithoutItsInnerBorders() {
        List<double[]> rings = town().boroughOutline(0);

        assertThat(rings).hasSize(1);
        assertThat(Rings.signedArea(rings.get(0))).isEqualTo(200);
        assertThat(town().outline(face -> face >= 2)).hasSize(1);
    }

    @Test
    void polygonsHaveTheirHoles() {
        List<OutlinePolygon> polygons = town().polygons(2);

        assertThat(polygons).hasSize(1);
        assertThat(polygons.get(0).holes()).hasSize(1);
    }

    @Test
    void aPointIsInExactlyOneFaceEvenOnABorder() {
        Boundaries boundaries = boundaries();

        assertThat(boundaries.faceAt(5, 5)).isEqualTo(0);
        assertThat(boundaries.faceAt(15, 5)).isEqualTo(1);
        assertThat(boundaries.faceAt(10, 20)).isEqualTo(boundaries.cityFace());
        assertThat(boundaries.faceAt(2, 20)).isEqualTo(2);
        assertThat(boundaries.faceAt(-1, 5)).isEqualTo(BoundaryLevel.OUTSIDE);
        assertThat(boundaries.faceAt(10, 5)).isBetween(0, 1);
        assertThat(boundaries.faceAt(10, 10)).isBetween(0, 2);
        assertThat(boundaries.boroughBounds(0)).containsExactly(0, 0, 20, 10);
    }

    @Test
    void overlappingFacesAreRefused() {
        assertThatThrownBy(() -> BoundaryLevel.of(1, List.of(List.of(WEST), List.of(WEST)), new int[] {0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("overlaps");
    }

    @Test
    void theFileGivesBackWhatWasWritten() throws IOException {
        byte[] bytes = BoundariesFile.write(boundaries(), 2);

        Boundaries back = BoundariesFile.read(bytes, BOROUGHS);

        assertThat(BoundariesFile.write(back, 2)).isEqualTo(bytes);
        assertThat(back.finest().ring(2, 1)).isEqualTo(town().ring(2, 1));
        assertThat(back.labelPoint(2)).containsExactly(2.5, 20);
    }

    @Test
    void aFileCutShortAnywhereIsSaidToBe() {
        byte[] bytes = BoundariesFile.write(boundaries(), 2);

        for (int length = 0; length < bytes.length; length++) {
            byte[] part = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> BoundariesFile.read(part, BOROUGHS)).isInstanceOf(IOException.class);
        }
    }

    private static int arcBetween(BoundaryLevel level, int a, int b) {
        for (int arc = 0; arc < level.arcCount(); arc++) {
            if (level.left(arc) == a && level.right(arc) == b || level.left(arc) == b && level.right(arc) == a) {
                return arc;
            }
        }
        throw new AssertionError("no arc between " + a + " and " + b);
    }
}
