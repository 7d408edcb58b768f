package org.wardplan.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardplan.planning.Evaluation;

/** The curve of the floor on the 629 wards, against the key figures found in another way. */
class LorenzTest {
    private final Evaluation floor = Londons.evaluation("end-2017");
    private final Lorenz curve = Lorenz.of(floor);

    @Test
    void runsFromCornerToCornerBelowTheLineEverSteeper() {
        List<Lorenz.Point> points = curve.points();
        assertThat(points).hasSize(630);
        assertThat(points.get(0)).isEqualTo(new Lorenz.Point(0, 0, -1));
        assertThat(points.get(629).target()).isEqualTo(1);
        assertThat(points.get(629).effective()).isEqualTo(1);
        double before = 0;
        for (int k = 1; k < 630; k++) {
            Lorenz.Point p = points.get(k);
            double slope = (p.effective() - points.get(k - 1).effective())
                    / (p.target() - points.get(k - 1).target());
            assertThat(slope).isGreaterThanOrEqualTo(before - 1e-9);
            assertThat(p.effective()).isLessThanOrEqualTo(p.target() + 1e-12);
            before = slope;
        }
        assertThat(points.get(1).ward()).isEqualTo(Londons.DATA.wards().indexOf("E05000649"));
    }

    @Test
    void areaAndWorstWardsAreTheKeyFigures() {
        double area = 0;
        for (int k = 1; k < curve.points().size(); k++) {
            Lorenz.Point a = curve.points().get(k - 1);
            Lorenz.Point b = curve.points().get(k);
            area += (b.target() - a.target()) * (a.effective() + b.effective()) / 2;
        }
        assertThat(curve.gini()).isCloseTo(1 - 2 * area, within(1e-9));
        assertThat(curve.gini()).isEqualTo(floor.london().gini());
        assertThat(curve.worstTenth()).isEqualTo(floor.london().worstDecileCoverage());
        int westEnd = Londons.DATA.wards().indexOf("E05000649");
        assertThat(curve.worstCoverage())
                .isCloseTo((2 * 0.833 + 0.5244) / floor.need().target(westEnd), within(1e-12));
    }

    @Test
    void poorerWardsAreTheWorseServedAtTheFloor() {
        List<Lorenz.Fifth> fifths = Lorenz.byDeprivation(floor, Londons.DATA.wards());
        assertThat(fifths).hasSize(5);
        assertThat(fifths.stream().mapToInt(Lorenz.Fifth::wards).sum()).isEqualTo(629);
        assertThat(fifths.get(0).coverage()).isLessThan(fifths.get(4).coverage());
    }
}
