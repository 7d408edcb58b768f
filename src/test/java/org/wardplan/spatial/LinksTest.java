package org.wardplan.spatial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.BoroughCode;
import org.wardplan.model.geography.CommandUnit;
import org.wardplan.model.geography.Nearness;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardCode;
import org.wardplan.model.geography.WardSet;

class LinksTest {
    /** Four squares of 100 m in two rows, the last one drawn out to 100 × 300 m, and the City's face far off. */
    private static final Boundaries FOUR = new Boundaries(
            List.of(BoundaryLevel.of(
                    1,
                    List.of(
                            List.of(box(0, 0, 100, 100)),
                            List.of(box(100, 0, 200, 100)),
                            List.of(box(0, 100, 100, 200)),
                            List.of(box(100, 100, 200, 400)),
                            List.of(box(900, 900, 910, 910))),
                    new int[4])),
            new double[10],
            new double[2]);

    private static final WardSet WARDS = wards(
            new int[][] {{1, 2, 3}, {0, 2, 3}, {0, 1, 3}, {0, 1, 2}}, new int[][] {{1, 2}, {0, 3}, {0, 3}, {1, 2}});

    private static double[] box(double x0, double y0, double x1, double y1) {
        return new double[] {x0, y0, x1, y0, x1, y1, x0, y1, x0, y0};
    }

    private static WardSet wards(int[][] touching, int[][] bordering) {
        Borough borough = new Borough(new BoroughCode("E09000002"), "One", new CommandUnit("Unit"));
        return new WardSet(
                "four",
                "Four wards",
                IntStream.range(0, 4)
                        .mapToObj(i -> new Ward(
                                new WardCode("E0500000" + i),
                                "Ward " + i,
                                borough,
                                1,
                                1,
                                100,
                                OptionalInt.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                null))
                        .toList(),
                touching,
                bordering);
    }

    private static int[][] links(Nearness nearness) {
        return Links.of(WARDS, FOUR, nearness).neighbours();
    }

    @Test
    void contactComesWithTheWards() {
        assertThat(links(Nearness.QUEEN)).isDeepEqualTo(new int[][] {{1, 2, 3}, {0, 2, 3}, {0, 1, 3}, {0, 1, 2}});
        assertThat(links(Nearness.ROOK)).isDeepEqualTo(new int[][] {{1, 2}, {0, 3}, {0, 3}, {1, 2}});
    }

    @Test
    void middleIsThatOfTheArea() {
        assertThat(FOUR.finest().middle(3)[0]).isCloseTo(150, within(1e-9));
        assertThat(FOUR.finest().middle(3)[1]).isCloseTo(250, within(1e-9));
    }

    @Test
    void distanceHoldsItsBound() {
        Links within = Links.of(WARDS, FOUR, new Nearness(Nearness.Kind.DISTANCE, 100));
        assertThat(within.neighbours()).isDeepEqualTo(new int[][] {{1, 2}, {0}, {0}, {}});
        assertThat(within.islands()).isEqualTo(1);
        assertThat(within.size()).isEqualTo(4);
        assertThat(Links.of(WARDS, FOUR, new Nearness(Nearness.Kind.DISTANCE, 99.9))
                        .islands())
                .isEqualTo(4);
    }

    @Test
    void nearestTakesTheFirstOfThoseEquallyNear() {
        // Ward 0 is 100 m from both 1 and 2; for ward 3 ward 2 (√2·100 m) is nearer than 1 (200 m).
        assertThat(links(new Nearness(Nearness.Kind.NEAREST, 1))).isDeepEqualTo(new int[][] {{1}, {0}, {0}, {2}});
        assertThat(links(new Nearness(Nearness.Kind.NEAREST, 100))).isDeepEqualTo(links(Nearness.QUEEN));
    }

    @Test
    void gridTouchesAllAround() {
        Links grid = Links.grid(3, 3);
        assertThat(grid.neighbours()[4]).containsExactly(0, 1, 2, 3, 5, 6, 7, 8);
        assertThat(grid.neighbours()[0]).containsExactly(1, 3, 4);
        assertThat(grid.neighbours()[5]).containsExactly(1, 2, 4, 7, 8);
        assertThat(grid.size()).isEqualTo(4 * 3 + 4 * 5 + 8);
        assertThat(Links.grid(1, 2).neighbours()).isDeepEqualTo(new int[][] {{1}, {0}});
    }

    @Test
    void rookNeedsAPieceOfBorder() {
        List<List<double[]>> outlines = List.of(
                List.of(box(0, 0, 100, 100)),
                List.of(box(100, 0, 200, 100)),
                List.of(box(0, 100, 100, 200)),
                List.of(box(100, 100, 200, 200)));
        assertThat(Contiguity.queen(outlines)).isDeepEqualTo(new int[][] {{1, 2, 3}, {0, 2, 3}, {0, 1, 3}, {0, 1, 2}});
        assertThat(Contiguity.rook(outlines)).isDeepEqualTo(new int[][] {{1, 2}, {0, 3}, {0, 3}, {1, 2}});
    }
}
