package org.wardplan.spatial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NationalGridTest {
    private static final double CAISTER_LAT = 52 + 39 / 60.0 + 27.2531 / 3600;
    private static final double CAISTER_LON = 1 + 43 / 60.0 + 4.5177 / 3600;

    @Test
    void gridOfTheWorkedExampleOfOrdnanceSurvey() {
        double[] grid = NationalGrid.toGrid(Math.toRadians(CAISTER_LON), Math.toRadians(CAISTER_LAT));

        assertThat(grid[0]).isCloseTo(651_409.903, within(0.001));
        assertThat(grid[1]).isCloseTo(313_177.270, within(0.001));
    }

    @Test
    void latitudeOfTheWorkedExampleOfOrdnanceSurvey() {
        double[] lonLat = NationalGrid.toGeodetic(651_409.903, 313_177.270);

        assertThat(Math.toDegrees(lonLat[0])).isCloseTo(CAISTER_LON, within(1e-8));
        assertThat(Math.toDegrees(lonLat[1])).isCloseTo(CAISTER_LAT, within(1e-8));
    }

    @Test
    void thereAndBackIsTheSamePlace() {
        for (double[] place : new double[][] {{503_600, 175_900}, {530_000, 180_000}, {561_900, 200_900}}) {
            double[] lonLat = NationalGrid.toWgs84(place[0], place[1]);
            double[] back = NationalGrid.fromWgs84(lonLat[0], lonLat[1]);

            assertThat(back[0]).isCloseTo(place[0], within(0.005));
            assertThat(back[1]).isCloseTo(place[1], within(0.005));
        }
    }

    @Test
    void charingCrossIsWhereEverybodyHasIt() {
        double[] lonLat = NationalGrid.toWgs84(530_034, 180_381);

        assertThat(lonLat[0]).isCloseTo(-0.1278, within(0.0005));
        assertThat(lonLat[1]).isCloseTo(51.5074, within(0.0005));
    }
}
