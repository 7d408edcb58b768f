package org.wardplan.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardSet;
import org.wardplan.spatial.Boundaries;
import org.wardplan.spatial.BoundaryLevel;
import org.wardplan.spatial.OutlinePolygon;

/** The outlines as read back from {@code boundaries.bin}. */
class BundledOutlinesTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    static Stream<DataSet> sets() {
        return Stream.of(Bundled.WARDS_2014, Bundled.WARDS_2022);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyLevelIsAValidCoverageWithEveryWard(DataSet set) {
        Boundaries boundaries = set.boundaries();

        assertThat(boundaries.levels()).hasSize(4);
        for (BoundaryLevel level : boundaries.levels()) {
            assertThat(level.faces()).isEqualTo(set.wards().size() + 1);
            Geometry[] faces = new Geometry[level.faces()];
            for (int face = 0; face < faces.length; face++) {
                faces[face] = geometry(level.polygons(face));
                assertThat(faces[face].getArea())
                        .as("face %d at %s m", face, level.toleranceMetres())
                        .isGreaterThan(10_000);
            }
            assertThat(CoverageValidator.isValid(faces))
                    .as("level of %s m", level.toleranceMetres())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void coarserLevelsHaveFewerPoints(DataSet set) {
        List<BoundaryLevel> levels = set.boundaries().levels();
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i).vertexCount()).isLessThan(levels.get(i - 1).vertexCount() * 2 / 3);
        }
        assertThat(set.boundaries().forScale(1)).isSameAs(levels.get(0));
        assertThat(set.boundaries().forScale(55)).isSameAs(levels.get(2));
        assertThat(set.boundaries().forScale(500)).isSameAs(levels.get(3));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void areasAreThePublishedOnes(DataSet set) {
        double drawn = 0;
        double published = 0;
        List<String> far = new ArrayList<>();
        for (int w = 0; w < set.wards().size(); w++) {
            Ward ward = set.wards().ward(w);
            double area = set.boundaries().finest().areaHectares(w);
            drawn += area;
            published += ward.landHectares();
            if (Math.abs(area - ward.landHectares()) > 0.01 * ward.landHectares()) {
                far.add(ward.name());
            }
        }
        assertThat(drawn).isCloseTo(published, within(0.0002 * published));
        // The published boroughs at mean high water lack Isleworth Ait and Eel Pie Island.
        assertThat(far).isSubsetOf("Isleworth", "Twickenham Riverside");
    }

    @ParameterizedTest
    @MethodSource("sets")
    void labelsLieInTheirFacesAndBoroughs(DataSet set) {
        Boundaries boundaries = set.boundaries();
        for (int face = 0; face <= boundaries.cityFace(); face++) {
            double[] at = boundaries.labelPoint(face);
            assertThat(boundaries.faceAt(at[0], at[1])).isEqualTo(face);
        }
        WardSet wards = set.wards();
        for (int b = 0; b < wards.boroughs().size(); b++) {
            double[] at = boundaries.boroughLabelPoint(b);
            assertThat(wards.boroughOf(boundaries.faceAt(at[0], at[1]))).isEqualTo(b);
            double[] box = boundaries.boroughBounds(b);
            assertThat(at[0]).isBetween(box[0], box[2]);
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void placesAreWhereLondonersExpectThem(DataSet set) {
        Boundaries boundaries = set.boundaries();

        assertThat(boundaries.faceAt(530_440, 179_700))
                .as("the Thames at Westminster")
                .isEqualTo(-1);
        assertThat(boundaries.faceAt(532_700, 181_200)).as("Bank").isEqualTo(boundaries.cityFace());
        assertThat(boroughAt(set, 530_030, 180_300)).as("Charing Cross").isEqualTo("Westminster");
        assertThat(boroughAt(set, 532_300, 165_500)).as("Croydon").isEqualTo("Croydon");
        double[] box = boundaries.bounds();
        assertThat(box[0]).isCloseTo(503_570, within(50.0));
        assertThat(box[3]).isCloseTo(200_930, within(50.0));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void boroughOutlinesHoldTheirWards(DataSet set) {
        for (BoundaryLevel level : set.boundaries().levels()) {
            for (int b = 0; b < set.wards().boroughs().size(); b++) {
                double wards = 0;
                for (int w = 0; w < set.wards().size(); w++) {
                    wards += set.wards().boroughOf(w) == b ? level.areaHectares(w) : 0;
                }
                double outline =
                        geometry(OutlinePolygon.of(level.boroughOutline(b))).getArea() / 10_000;
                assertThat(outline).isCloseTo(wards, within(0.01));
            }
        }
    }

    private static String boroughAt(DataSet set, double x, double y) {
        return set.wards().ward(set.boundaries().faceAt(x, y)).borough().name();
    }

    private static Geometry geometry(List<OutlinePolygon> polygons) {
        return FACTORY.createMultiPolygon(polygons.stream()
                .map(p -> FACTORY.createPolygon(
                        ring(p.outer()),
                        p.holes().stream().map(BundledOutlinesTest::ring).toArray(LinearRing[]::new)))
                .toArray(Polygon[]::new));
    }

    private static LinearRing ring(double[] xy) {
        Coordinate[] points = new Coordinate[xy.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        return FACTORY.createLinearRing(points);
    }
}
