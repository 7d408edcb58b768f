package org.wardplan.spatial.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardplan.spatial.Boundaries;

/** Two wards that meet in the middle of a river running east, and the City on the south bank between other land. */
class BoundaryBuilderTest {
    private static final List<double[]> NORTH = List.of(square(0, 1_000, 3_000, 2_000));
    private static final List<double[]> SOUTH = List.of(square(0, 0, 2_000, 1_000));
    private static final List<double[]> CITY = List.of(square(2_000, 0, 3_000, 1_000));

    /** Clockwise, as shapefiles have it. */
    private static double[] square(double x1, double y1, double x2, double y2) {
        return new double[] {x1, y1, x1, y2, x2, y2, x2, y1, x1, y1};
    }

    private static Boundaries withRiver(double bankShift) {
        List<List<double[]>> land =
                List.of(List.of(square(0, 1_100, 3_000, 2_000)), List.of(square(0, 0, 3_000, 900 + bankShift)));
        BoundaryBuilder.River river = BoundaryBuilder.river(List.of(NORTH, SOUTH, CITY), land);
        BoundaryBuilder.Result result =
                BoundaryBuilder.build(List.of(NORTH, SOUTH), CITY, river, new int[] {0, 1}, new double[] {1, 50});
        assertThat(result.faults()).isEmpty();
        return result.boundaries();
    }

    @Test
    void theRiverGoesAndTheLandStays() {
        Boundaries boundaries = withRiver(0);

        assertThat(boundaries.finest().areaHectares(0)).isCloseTo(270, within(0.01));
        assertThat(boundaries.finest().areaHectares(1)).isCloseTo(180, within(0.01));
        assertThat(boundaries.finest().areaHectares(2)).isCloseTo(90, within(0.01));
        assertThat(boundaries.faceAt(1_000, 1_000)).isEqualTo(-1);
        assertThat(boundaries.faceAt(2_500, 500)).isEqualTo(boundaries.cityFace());
    }

    @Test
    void aThreadOfWardBeyondTheRiverIsNoLand() {
        // The river ends 0.4 m before the border of the wards on its north side: 1,200 m² that mean nothing.
        List<List<double[]>> land = List.of(List.of(square(0, 999.6, 3_000, 2_000)), List.of(square(0, 0, 3_000, 900)));
        BoundaryBuilder.River river = BoundaryBuilder.river(List.of(NORTH, SOUTH, CITY), land);
        BoundaryBuilder.Result result =
                BoundaryBuilder.build(List.of(NORTH, SOUTH), CITY, river, new int[] {0, 1}, new double[] {1});

        assertThat(result.reassigned()).isEqualTo(2);
        assertThat(result.boundaries().finest().ringCount(1)).isEqualTo(1);
        assertThat(result.boundaries().finest().areaHectares(1)).isCloseTo(180, within(0.01));
    }

    @Test
    void theLargestHoleIsTheCity() {
        List<double[]> around = List.of(
                square(0, 0, 1_000, 100),
                square(0, 100, 100, 900),
                square(900, 100, 1_000, 900),
                square(0, 900, 1_000, 1_000));

        List<double[]> hole =
                BoundaryBuilder.largestHole(around.stream().map(List::of).toList());

        assertThat(hole).hasSize(1);
        assertThat(Shapes.fromShapefile(hole).getArea()).isEqualTo(640_000);
    }
}
