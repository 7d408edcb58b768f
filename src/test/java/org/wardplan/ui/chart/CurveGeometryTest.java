package org.wardplan.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/** Where curves and their labels lie. */
class CurveGeometryTest {
    private static final Curve CURVE = new Curve(new double[] {100, 110, 130}, new double[] {100, 50, 10});

    @Test
    void aCurveIsStraightBetweenItsPointsAndEndsAtItsEnds() {
        assertThat(CURVE.at(100)).isEqualTo(100);
        assertThat(CURVE.at(105)).isEqualTo(75);
        assertThat(CURVE.at(120)).isEqualTo(30);
        assertThat(CURVE.at(130)).isEqualTo(10);
        assertThat(CURVE.at(99.9)).isNaN();
        assertThat(CURVE.at(130.1)).isNaN();
        assertThat(new Curve(new double[] {5}, new double[] {7}).at(5)).isEqualTo(7);
        assertThat(Curve.NONE.at(1)).isNaN();
    }

    @Test
    void theNearestPointIsNearestOnTheScreen() {
        Scale x = new Scale(100, 130, 0, 300, false);
        Scale y = new Scale(0, 100, 0, 10, false);
        // In values the middle one is nearer up; on this flat chart only the way across counts.
        assertThat(CURVE.nearest(x, y, 290, 5)).isEqualTo(2);
        assertThat(CURVE.nearest(x, y, 0, 0)).isZero();
        assertThat(Curve.NONE.nearest(x, y, 0, 0)).isEqualTo(-1);
    }

    @Test
    void anAxisThatGoesDownHasItsLowestValueOnTop() {
        Scale up = new CurveFigures.Axis("", 100, 0, 5, Double::toString).between(200, 10);
        assertThat(up.at(0)).isEqualTo(10);
        assertThat(up.at(100)).isEqualTo(200);
        assertThat(up.ticks(5)).containsExactly(0, 20, 40, 60, 80, 100);
    }

    @Test
    void valuesFarApartStayOnAnEvenAxisWhereThatIsAskedFor() {
        Scale s = Scale.between(3.9, 46, 5, 0, 1);
        assertThat(s.logarithmic()).isFalse();
        assertThat(s.low()).isZero();
        assertThat(s.high()).isEqualTo(50);
    }

    @Test
    void labelsTakeTheFirstFreePlace() {
        LabelRoom room = new LabelRoom(200, 100);
        List<double[]> corners = List.of(new double[] {10, 10}, new double[] {10, 40}, new double[] {10, 70});
        assertThat(room.place(50, 20, corners).getMinY()).isEqualTo(10);
        assertThat(room.place(50, 20, corners).getMinY()).as("beside the label").isEqualTo(40);
        room.line(0, 80, 200, 80);
        Rectangle2D last = room.place(50, 20, List.of(new double[] {10, 70}, new double[] {120, 20}));
        assertThat(last.getMinX()).as("off the line").isEqualTo(120);
    }

    @Test
    void whereNoPlaceIsFreeTheLeastBadOneIsTaken() {
        LabelRoom room = new LabelRoom(200, 100);
        room.take(new Rectangle2D(0, 0, 200, 60));
        Rectangle2D box = room.place(50, 20, List.of(new double[] {10, 10}, new double[] {10, 50}));
        assertThat(box.getMinY()).isEqualTo(50);
        Rectangle2D inside =
                new LabelRoom(200, 100).place(50, 20, List.of(new double[] {180, 10}, new double[] {-10, 10}));
        assertThat(inside.getMinX()).as("10 px out are better than 30").isEqualTo(-10);
    }

    @Test
    void theLengthOfALineInABoxIsThatOfItsPartInside() {
        Rectangle2D box = new Rectangle2D(0, 0, 10, 10);
        assertThat(LabelRoom.within(box, new double[] {-5, 5, 15, 5})).isEqualTo(10, within(1e-9));
        assertThat(LabelRoom.within(box, new double[] {-10, -10, 5, 5})).isEqualTo(5 * Math.sqrt(2), within(1e-9));
        assertThat(LabelRoom.within(box, new double[] {0, 11, 10, 11})).isZero();
        assertThat(LabelRoom.within(box, new double[] {11, -5, 30, 20})).isZero();
    }

    @Test
    void figuresAreSavedAsATableThatOtherProgramsRead() {
        assertThat(ChartMenu.csv("Ward\tValue\nSt \"X\", Y\t1.5"))
                .isEqualTo("Ward,Value\r\n\"St \"\"X\"\", Y\",1.5\r\n");
    }
}
