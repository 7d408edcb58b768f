package org.wardplan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.geography.WardSet;
import org.wardplan.planning.Evaluation;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.Written;

class RowsTest {
    private static final ExportInput INPUT = Inputs.placed();

    @TempDir
    Path folder;

    @Test
    void csvHoldsEveryWardWithTheExactFigures() throws IOException {
        Path file = folder.resolve("wards.csv");
        Written written = Exports.csv(INPUT, file).orThrow();
        assertThat(written.count()).isEqualTo(629);
        List<NamedCsvRecord> rows = rows(file);
        assertThat(rows).hasSize(629);
        Evaluation e = INPUT.evaluation();
        WardSet wards = INPUT.data().wards();
        long pence = 0;
        for (int w = 0; w < rows.size(); w++) {
            NamedCsvRecord row = rows.get(w);
            assertThat(row.getField("code")).isEqualTo(wards.ward(w).code().value());
            assertThat(number(row, "target")).isEqualTo(e.need().target(w));
            assertThat(number(row, "effective")).isEqualTo(e.effective(w));
            assertThat(number(row, "coverage")).isEqualTo(e.coverage(w));
            assertThat(number(row, "fairShare")).isEqualTo(e.fairShare(w));
            assertThat(number(row, "gap")).isEqualTo(e.gap(w));
            assertThat(number(row, "harm")).isEqualTo(e.need().demand(w));
            assertThat(row.getField("postsDWO")).isEqualTo(Integer.toString(e.posts(0, w)));
            assertThat(row.getField("change")).isEqualTo(Integer.toString(e.change(w)));
            pence += Long.parseLong(row.getField("costPence"));
        }
        assertThat(pence).isEqualTo(e.london().cost().pence());
    }

    @Test
    void csvBeginsWithByteOrderMarkAndEndsLinesWithCrLf() throws IOException {
        Path file = folder.resolve("wards.csv");
        Exports.csv(Inputs.preset("end-2017"), file).orThrow();
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFcode,name,borough,").endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(text.split("\r\n", -1)).hasSize(631);
    }

    @Test
    void csvTakesTheTeethOutOfFormulasAndLeavesNumbersPlain() throws IOException {
        Path file = folder.resolve("wards.csv");
        ExportInput cut = Inputs.withFewerPosts();
        Exports.csv(cut, file).orThrow();
        List<NamedCsvRecord> rows = rows(file);
        NamedCsvRecord formula = row(rows, "E05000421");
        assertThat(formula.getField("note")).isEqualTo("'=cmd|' /C calc'!A0");
        assertThat(formula.getField("change")).isEqualTo("-2");
        assertThat(Files.readString(file)).contains(",-2,");
        assertThat(row(rows, "E05000422").getField("note")).isEqualTo("Café \"Élan\" & <friends>, said, \nthe panel");
        assertThat(row(rows, Inputs.COLDHARBOUR).getField("locked")).isEqualTo("DWO");
    }

    @Test
    void csvOfABoroughHasItsWardsOnly() throws IOException {
        Path file = folder.resolve("lambeth.csv");
        Exports.csv(Inputs.lambeth(INPUT), file).orThrow();
        assertThat(rows(file)).hasSize(21).allMatch(r -> r.getField("borough").equals("Lambeth"));
    }

    @Test
    void geoJsonHoldsEveryWardInsideLondonWithRingsTheRightWayRound() throws IOException {
        JsonNode root = geoJson(INPUT);
        assertThat(root.path("type").asText()).isEqualTo("FeatureCollection");
        JsonNode origin = root.path("wardplan");
        assertThat(origin.path("dataSha256").asText())
                .isEqualTo(INPUT.data().description().sha256());
        assertThat(origin.path("attribution").asText()).contains("Open Government Licence v3.0");
        assertThat(root.path("features")).hasSize(629);
        for (JsonNode feature : root.path("features")) {
            JsonNode geometry = feature.path("geometry");
            boolean one = geometry.path("type").asText().equals("Polygon");
            Iterable<JsonNode> polygons = one ? List.of(geometry.path("coordinates")) : geometry.path("coordinates");
            for (JsonNode polygon : polygons) {
                for (int r = 0; r < polygon.size(); r++) {
                    JsonNode ring = polygon.get(r);
                    assertThat(ring.size()).isGreaterThanOrEqualTo(4);
                    assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
                    assertThat(signedArea(ring) > 0)
                            .as("ring %d of %s", r, feature.path("id"))
                            .isEqualTo(r == 0);
                    for (JsonNode point : ring) {
                        assertThat(point.get(0).asDouble()).isBetween(-0.52, 0.34);
                        assertThat(point.get(1).asDouble()).isBetween(51.28, 51.70);
                    }
                }
            }
        }
    }

    @Test
    void geoJsonIsValidAfterRounding() throws Exception {
        GeometryFactory factory = new GeometryFactory();
        double area = 0;
        for (JsonNode feature : geoJson(INPUT).path("features")) {
            JsonNode geometry = feature.path("geometry");
            boolean one = geometry.path("type").asText().equals("Polygon");
            List<Polygon> polygons = new ArrayList<>();
            for (JsonNode p : one ? List.of(geometry.path("coordinates")) : geometry.path("coordinates")) {
                LinearRing[] rings = new LinearRing[p.size()];
                for (int r = 0; r < rings.length; r++) {
                    Coordinate[] points = new Coordinate[p.get(r).size()];
                    for (int i = 0; i < points.length; i++) {
                        JsonNode at = p.get(r).get(i);
                        points[i] =
                                new Coordinate(at.get(0).asDouble(), at.get(1).asDouble());
                    }
                    rings[r] = factory.createLinearRing(points);
                }
                polygons.add(factory.createPolygon(rings[0], Arrays.copyOfRange(rings, 1, rings.length)));
            }
            Geometry all = factory.createMultiPolygon(polygons.toArray(Polygon[]::new));
            assertThat(all.isValid()).as(feature.path("id").asText()).isTrue();
            area += all.getArea();
        }
        // Square degrees; GDAL reads 157,049.7 hectares from them, see gdal.sh.
        assertThat(area).isCloseTo(0.203_8, within(0.001));
    }

    @Test
    void dictionaryTellsOfEveryColumnAndWhereFiguresComeFrom() throws IOException {
        Path csv = folder.resolve("wards.csv");
        Path file = folder.resolve("dictionary.csv");
        Exports.csv(INPUT, csv).orThrow();
        Exports.dictionary(INPUT, file).orThrow();
        List<NamedCsvRecord> entries = rows(file);
        assertThat(entries.stream()
                        .filter(r -> r.getField("kind").equals("column"))
                        .map(r -> r.getField("name")))
                .containsExactlyElementsOf(rows(csv).get(0).getHeader());
        assertThat(entries).allMatch(r -> !r.getField("meaning").isEmpty());
        assertThat(row(entries, "name", "costPence").getField("unit")).isEqualTo("pence a year");
        assertThat(row(entries, "name", "licence").getField("kind")).isEqualTo("origin");
        assertThat(row(entries, "name", "attribution").getField("meaning")).contains("Crown copyright");
    }

    /** Loughborough Junction, 51.464 N 0.112 W, lies in Coldharbour; the Oval, 51.4837 N 0.1149 W, does not. */
    @Test
    void geoJsonPutsAKnownPlaceIntoItsWard() throws IOException {
        JsonNode coldharbour = feature(geoJson(Inputs.lambeth(INPUT)), Inputs.COLDHARBOUR);
        JsonNode ring = coldharbour.path("geometry").path("coordinates").get(0);
        assertThat(holds(ring, -0.1120, 51.4640)).isTrue();
        assertThat(holds(ring, -0.1149, 51.4837)).isFalse();
        assertThat(coldharbour.path("properties").path("name").asText()).isEqualTo("Coldharbour");
        int w = INPUT.data().wards().indexOf(Inputs.COLDHARBOUR);
        assertThat(coldharbour.path("properties").path("coverage").asDouble())
                .isEqualTo(INPUT.evaluation().coverage(w));
        assertThat(coldharbour.path("properties").path("priority").asDouble())
                .isCloseTo(INPUT.evaluation().need().priority(w), within(0.0));
    }

    private JsonNode geoJson(ExportInput in) throws IOException {
        Path file = folder.resolve("wards.geojson");
        Exports.geoJson(in, file, Progress.NONE, new Cancellation()).orThrow();
        return new ObjectMapper().readTree(Files.readAllBytes(file));
    }

    private static JsonNode feature(JsonNode root, String code) {
        for (JsonNode f : root.path("features")) {
            if (f.path("id").asText().equals(code)) {
                return f;
            }
        }
        throw new AssertionError("no feature " + code);
    }

    private static double signedArea(JsonNode ring) {
        double sum = 0;
        for (int i = 0; i + 1 < ring.size(); i++) {
            JsonNode a = ring.get(i);
            JsonNode b = ring.get(i + 1);
            sum += a.get(0).asDouble() * b.get(1).asDouble()
                    - b.get(0).asDouble() * a.get(1).asDouble();
        }
        return sum / 2;
    }

    private static boolean holds(JsonNode ring, double x, double y) {
        boolean odd = false;
        for (int i = 0; i + 1 < ring.size(); i++) {
            double ax = ring.get(i).get(0).asDouble();
            double ay = ring.get(i).get(1).asDouble();
            double bx = ring.get(i + 1).get(0).asDouble();
            double by = ring.get(i + 1).get(1).asDouble();
            if ((ay > y) != (by > y) && x < ax + (y - ay) / (by - ay) * (bx - ax)) {
                odd = !odd;
            }
        }
        return odd;
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static NamedCsvRecord row(List<NamedCsvRecord> rows, String code) {
        return row(rows, "code", code);
    }

    private static NamedCsvRecord row(List<NamedCsvRecord> rows, String column, String value) {
        return rows.stream()
                .filter(r -> r.getField(column).equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        String text = Files.readString(file).substring(1);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream().toList();
        }
    }
}
