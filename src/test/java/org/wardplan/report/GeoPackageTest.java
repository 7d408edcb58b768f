package org.wardplan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.geography.WardSet;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Measure;
import org.wardplan.planning.Summary;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.Written;
import org.xml.sax.InputSource;

/** The file as plain SQLite reads it; {@code src/test/scripts/gdal.sh} has GDAL read it. */
class GeoPackageTest {
    private static final ExportInput INPUT = Inputs.placed();
    private static final int HEADER = 40;

    @TempDir
    static Path folder;

    private static Path file = Path.of("");

    @BeforeAll
    static void write() {
        file = folder.resolve("wards.gpkg");
        Written written =
                Exports.gpkg(INPUT, file, Progress.NONE, new Cancellation()).orThrow();
        assertThat(written.count()).isEqualTo(629);
    }

    @Test
    void isAGeoPackageInNationalGrid() throws SQLException, IOException {
        assertThat(texts("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(texts("PRAGMA application_id")).containsExactly(Integer.toString(0x47504b47));
        assertThat(texts("PRAGMA user_version")).containsExactly("10300");
        assertThat(texts("PRAGMA foreign_key_check")).isEmpty();
        assertThat(texts("SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY srs_id"))
                .containsExactly("-1", "0", "4326", "27700");
        assertThat(texts("SELECT table_name || ' ' || data_type || ' ' || last_change FROM gpkg_contents"))
                .containsExactly(
                        "wards features 2019-04-26T00:00:00.000Z",
                        "boroughs features 2019-04-26T00:00:00.000Z",
                        "assumptions attributes 2019-04-26T00:00:00.000Z",
                        "sources attributes 2019-04-26T00:00:00.000Z",
                        "layer_styles attributes 2019-04-26T00:00:00.000Z");
        assertThat(texts("SELECT table_name || srs_id || geometry_type_name FROM gpkg_geometry_columns"))
                .containsExactly("wards27700MULTIPOLYGON", "boroughs27700MULTIPOLYGON");
        assertThat(texts("SELECT count(*) FROM assumptions"))
                .containsExactly(
                        Integer.toString(INPUT.scenario().assumptions().list().size()));
        assertThat(texts("SELECT sha256 FROM sources").get(0))
                .isEqualTo(INPUT.data().description().sources().get(0).sha256());
        String metadata = texts("SELECT metadata FROM gpkg_metadata").get(0);
        assertThat(new ObjectMapper().readTree(metadata).path("attribution").asText())
                .contains("Open Government Licence v3.0");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void everyOutlineIsValidAndWhereItsHeaderAndIndexSay() throws Exception {
        double wards = outlines("wards", 629);
        assertThat(wards).isCloseTo(157_049.675, within(0.001));
        assertThat(outlines("boroughs", 32)).isCloseTo(wards, within(0.001));
    }

    /** Area in hectares. */
    private static double outlines(String table, int expected) throws Exception {
        WardSet wards = INPUT.data().wards();
        double area = 0;
        int n = 0;
        Envelope all = new Envelope();
        try (Connection c = open();
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery("SELECT t.*, minx, maxx, miny, maxy FROM " + table + " t JOIN rtree_"
                        + table + "_geom ON id = fid ORDER BY fid")) {
            while (r.next()) {
                byte[] blob = r.getBytes("geom");
                assertThat(new String(blob, 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
                        .isEqualTo("GP");
                Geometry g = new WKBReader().read(Arrays.copyOfRange(blob, HEADER, blob.length));
                assertThat(g.isValid()).as(r.getString("code")).isTrue();
                Envelope e = g.getEnvelopeInternal();
                java.nio.ByteBuffer header = java.nio.ByteBuffer.wrap(blob).order(java.nio.ByteOrder.LITTLE_ENDIAN);
                assertThat(header.getInt(4)).isEqualTo(27700);
                assertThat(new double[] {
                            header.getDouble(8), header.getDouble(16), header.getDouble(24), header.getDouble(32)
                        })
                        .containsExactly(e.getMinX(), e.getMaxX(), e.getMinY(), e.getMaxY());
                // The index is in single precision, rounded outwards.
                Envelope indexed = new Envelope(
                        r.getDouble("minx"), r.getDouble("maxx"), r.getDouble("miny"), r.getDouble("maxy"));
                assertThat(indexed.contains(e)).isTrue();
                assertThat(indexed.getArea()).isCloseTo(e.getArea(), within(0.01 * e.getArea()));
                if (table.equals("wards")) {
                    assertThat(r.getString("code"))
                            .isEqualTo(wards.ward(n).code().value());
                    assertThat(g.getArea() / 10_000)
                            .isCloseTo(INPUT.data().boundaries().finest().areaHectares(n), within(1e-6));
                }
                all.expandToInclude(e);
                area += g.getArea() / 10_000;
                n++;
            }
        }
        assertThat(n).isEqualTo(expected);
        assertThat(texts("SELECT min_x || ' ' || min_y || ' ' || max_x || ' ' || max_y FROM gpkg_contents"
                        + " WHERE table_name = '" + table + "'"))
                .containsExactly(all.getMinX() + " " + all.getMinY() + " " + all.getMaxX() + " " + all.getMaxY())
                .containsExactly("503568.2 155850.8 561957.5 200933.9");
        return area;
    }

    @Test
    void boroughsAreTheSumsOfTheirWards() throws SQLException {
        int[] lambeth = Inputs.lambeth(INPUT).scope().wards();
        Summary s = INPUT.evaluation().summary(lambeth);
        try (Connection c = open();
                Statement statement = c.createStatement();
                ResultSet r = statement.executeQuery("SELECT * FROM boroughs WHERE name = 'Lambeth'")) {
            assertThat(r.next()).isTrue();
            assertThat(r.getInt("wards")).isEqualTo(21);
            assertThat(r.getDouble("target")).isEqualTo(s.targetPosts());
            assertThat(r.getDouble("effective")).isEqualTo(s.effectivePosts());
            assertThat(r.getDouble("coverage")).isEqualTo(s.coverage());
            assertThat(r.getLong("costPence")).isEqualTo(s.cost().pence());
            assertThat(r.getInt("postsDWO")).isEqualTo(s.posts()[0]);
        }
        assertThat(texts("SELECT count(*) FROM boroughs b JOIN (SELECT boroughCode, sum(costPence) AS cost, sum(posts)"
                        + " AS posts, sum(crimes) AS crimes FROM wards GROUP BY boroughCode) w ON b.code ="
                        + " w.boroughCode AND b.costPence = w.cost AND b.posts = w.posts AND b.crimes = w.crimes"))
                .containsExactly("32");
    }

    /** What a style puts into a class is what the program does, for every ward and measure. */
    @Test
    void stylesHaveTheClassesAndColoursOfTheProgram() throws Exception {
        assertThat(texts("SELECT f_table_name || ' ' || styleName FROM layer_styles WHERE useAsDefault = 1"))
                .containsExactly("wards Coverage", "boroughs Borders");
        Evaluation e = INPUT.evaluation();
        for (Measure m : Measure.values()) {
            int[] expected = new int[m.standard().classes()];
            for (double v : m.shown(e, INPUT.data().wards())) {
                expected[m.standard().classOf(v)]++;
            }
            String where = " FROM layer_styles WHERE f_table_name = 'wards' AND styleName = '" + m.label() + "'";
            Document qml = xml(texts("SELECT styleQML" + where).get(0));
            Element renderer = (Element) qml.getElementsByTagName("renderer-v2").item(0);
            NodeList ranges = qml.getElementsByTagName("range");
            NodeList rules = xml(texts("SELECT styleSLD" + where).get(0)).getElementsByTagName("se:Rule");
            int[] byQml = new int[expected.length];
            int[] bySld = new int[expected.length];
            for (int k = 0; k < expected.length; k++) {
                Element range = (Element) ranges.item(k);
                byQml[k] = count(renderer.getAttribute("attr") + " BETWEEN " + range.getAttribute("lower") + " AND "
                        + range.getAttribute("upper"));
                Element rule = (Element) rules.item(k);
                NodeList bounds = rule.getElementsByTagName("ogc:Literal");
                String column =
                        rule.getElementsByTagName("ogc:PropertyName").item(0).getTextContent();
                bySld[k] = count(column + " >= " + bounds.item(0).getTextContent() + " AND " + column + " < "
                        + bounds.item(1).getTextContent());
            }
            assertThat(byQml).as(m.label()).containsExactly(expected);
            assertThat(bySld).as(m.label()).containsExactly(expected);
            assertThat(XPathFactory.newInstance()
                            .newXPath()
                            .evaluate("//symbol[@name='0']//Option[@name='color']/@value", qml))
                    .isEqualTo(rgb(m.palette().colours(expected.length, false).get(0)));
        }
    }

    private static String rgb(String colour) {
        java.awt.Color c = java.awt.Color.decode(colour);
        return c.getRed() + "," + c.getGreen() + "," + c.getBlue() + ",255";
    }

    private static int count(String condition) throws SQLException {
        return Integer.parseInt(
                texts("SELECT count(*) FROM wards WHERE " + condition).get(0));
    }

    private static Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    @Test
    void everyColumnIsInTheDataDictionary() throws SQLException {
        for (String table : List.of("wards", "boroughs", "assumptions", "sources")) {
            assertThat(texts("SELECT name FROM pragma_table_info('" + table + "') WHERE name NOT IN ('fid', 'geom')"
                            + " EXCEPT SELECT column_name FROM gpkg_data_columns WHERE length(description) > 5"))
                    .as(table)
                    .isEmpty();
        }
    }

    @Test
    void aBoroughsFileHasItsWardsAndItself() throws SQLException {
        Path lambeth = folder.resolve("lambeth/wards.gpkg");
        lambeth.getParent().toFile().mkdir();
        ExportInput in = Inputs.lambeth(INPUT);
        Exports.gpkg(in, Measure.PRIORITY, lambeth, Progress.NONE, new Cancellation())
                .orThrow();
        assertThat(texts(lambeth, "SELECT code FROM wards")).isEqualTo(Inputs.codes(in));
        assertThat(texts(lambeth, "SELECT name FROM boroughs")).containsExactly("Lambeth");
        assertThat(texts(lambeth, "SELECT styleName FROM layer_styles WHERE useAsDefault = 1"))
                .containsExactly("Priority", "Borders");
        delete(lambeth);
        delete(Objects.requireNonNull(lambeth.getParent()));
    }

    @Test
    void aCancelledOneLeavesNothing() {
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        Path target = folder.resolve("cancelled.gpkg");
        assertThatThrownBy(() -> Exports.gpkg(INPUT, target, Progress.NONE, cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(folder.toFile().list()).containsExactly("wards.gpkg");
    }

    private static void delete(Path path) {
        assertThat(path.toFile().delete()).isTrue();
    }

    private static Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private static List<String> texts(String sql) throws SQLException {
        return texts(file, sql);
    }

    private static List<String> texts(Path of, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + of);
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery(sql)) {
            while (r.next()) {
                texts.add(r.getString(1));
            }
        }
        return texts;
    }
}
