package org.wardplan.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.wardplan.base.Cancellation;
import org.wardplan.storage.GeoPackageLayer.Field;
import org.wardplan.storage.GeoPackageLayer.Row;
import org.wardplan.storage.GeoPackageLayer.Shape;

/**
 * A GeoPackage (OGC 12-128, version 1.3) in British National Grid metres (EPSG:27700), with a spatial index, a data
 * dictionary (schema extension), metadata, and styles in the table {@code layer_styles} that QGIS reads. It is made in
 * memory and told as bytes: nothing is written, no journal is left, and the same content gives the same bytes.
 *
 * @param layers features first, as programs list them
 * @param styles the first of a layer is its default
 * @param metadata JSON about the file as a whole
 * @param date the only date in the file
 */
public record GeoPackageFile(List<GeoPackageLayer> layers, List<Style> styles, String metadata, LocalDate date) {
    /** "GPKG" in ASCII. */
    private static final int APPLICATION_ID = 0x47504b47;

    private static final int VERSION = 10_300;
    private static final int PAGE_BYTES = 4096;
    private static final int SRS = 27_700;
    private static final String SHAPE = "geom";

    /**
     * How a layer is drawn.
     *
     * @param layer name of its table
     * @param name at most 30 letters
     * @param qml for QGIS
     * @param sld Styled Layer Descriptor 1.1, for other programs
     */
    public record Style(String layer, String name, String description, String qml, String sld) {}

    public GeoPackageFile {
        layers = List.copyOf(layers);
        styles = List.copyOf(styles);
    }

    /**
     * The whole file.
     *
     * @throws IOException when the memory for it can't be had
     */
    public byte[] bytes(Cancellation cancellation) throws IOException {
        SQLiteConfig config = new SQLiteConfig();
        config.setPageSize(PAGE_BYTES);
        try (Connection c = config.createConnection("jdbc:sqlite::memory:")) {
            Database.execute(c, "PRAGMA application_id = " + APPLICATION_ID);
            Database.execute(c, "PRAGMA user_version = " + VERSION);
            Database.inTransaction(c, () -> {
                Database.execute(c, resource("geopackage.sql"));
                for (GeoPackageLayer layer : layers) {
                    write(c, layer, cancellation);
                }
                writeStyles(c);
                writeMetadata(c);
                return layers.size();
            });
            cancellation.check();
            return ((SQLiteConnection) c).serialize("main");
        } catch (SQLException e) {
            throw new IOException("the GeoPackage could not be made: " + e.getMessage(), e);
        }
    }

    private String time() {
        return date + "T00:00:00.000Z";
    }

    private void write(Connection c, GeoPackageLayer layer, Cancellation cancellation) throws SQLException {
        boolean shapes = layer.hasShapes();
        Database.execute(
                c,
                layer.fields().stream()
                        .map(f -> ", " + quoted(f.name()) + " " + f.type().name())
                        .collect(Collectors.joining(
                                "",
                                "CREATE TABLE " + quoted(layer.name())
                                        + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL"
                                        + (shapes ? ", " + SHAPE + " MULTIPOLYGON" : ""),
                                ")")));
        double @Nullable [] b = layer.bounds();
        insert(
                c,
                "gpkg_contents",
                layer.name(),
                shapes ? "features" : "attributes",
                layer.title(),
                layer.description(),
                time(),
                b == null ? null : b[0],
                b == null ? null : b[1],
                b == null ? null : b[2],
                b == null ? null : b[3],
                shapes ? SRS : null);
        if (shapes) {
            insert(c, "gpkg_geometry_columns", layer.name(), SHAPE, "MULTIPOLYGON", SRS, 0, 0);
        }
        for (Field f : layer.fields()) {
            insert(
                    c,
                    "gpkg_data_columns",
                    layer.name(),
                    f.name(),
                    null,
                    f.title().isEmpty() ? null : f.title(),
                    f.description(),
                    null,
                    null);
        }
        writeRows(c, layer, cancellation);
        if (shapes) {
            index(c, layer);
        }
    }

    private static void writeRows(Connection c, GeoPackageLayer layer, Cancellation cancellation) throws SQLException {
        int before = layer.hasShapes() ? 2 : 1;
        int columns = before + layer.fields().size();
        try (PreparedStatement s =
                c.prepareStatement("INSERT INTO " + quoted(layer.name()) + " VALUES (" + marks(columns) + ")")) {
            for (int i = 0; i < layer.rows().size(); i++) {
                cancellation.check();
                Row row = layer.rows().get(i);
                s.setInt(1, i + 1);
                Shape shape = row.shape();
                if (shape != null) {
                    s.setBytes(2, shape.blob());
                }
                for (int k = 0; k < row.values().size(); k++) {
                    s.setObject(before + 1 + k, row.values().get(k));
                }
                s.executeUpdate();
            }
        }
    }

    private static void index(Connection c, GeoPackageLayer layer) throws SQLException {
        String tree = "rtree_" + layer.name() + "_" + SHAPE;
        Database.execute(c, "CREATE VIRTUAL TABLE " + quoted(tree) + " USING rtree(id, minx, maxx, miny, maxy)");
        try (PreparedStatement s = c.prepareStatement("INSERT INTO " + quoted(tree) + " VALUES (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < layer.rows().size(); i++) {
                Shape shape = layer.rows().get(i).shape();
                if (shape != null) {
                    s.setInt(1, i + 1);
                    s.setDouble(2, shape.bounds()[0]);
                    s.setDouble(3, shape.bounds()[2]);
                    s.setDouble(4, shape.bounds()[1]);
                    s.setDouble(5, shape.bounds()[3]);
                    s.executeUpdate();
                }
            }
        }
        // Only now: a plain SQLite has none of the functions that these call.
        Database.execute(c, resource("geopackage-rtree.sql").replace("{t}", layer.name()));
        insert(
                c,
                "gpkg_extensions",
                layer.name(),
                SHAPE,
                "gpkg_rtree_index",
                "http://www.geopackage.org/spec130/#extension_rtree",
                "write-only");
    }

    private void writeStyles(Connection c) throws SQLException {
        insert(
                c,
                "gpkg_contents",
                "layer_styles",
                "attributes",
                "layer_styles",
                "How the layers are drawn",
                time(),
                null,
                null,
                null,
                null,
                null);
        for (int i = 0; i < styles.size(); i++) {
            Style style = styles.get(i);
            boolean first =
                    styles.subList(0, i).stream().noneMatch(s -> s.layer().equals(style.layer()));
            insert(
                    c,
                    "layer_styles",
                    i + 1,
                    "",
                    "",
                    style.layer(),
                    SHAPE,
                    style.name(),
                    style.qml(),
                    style.sld(),
                    first ? 1 : 0,
                    style.description(),
                    "",
                    null,
                    time());
        }
    }

    private void writeMetadata(Connection c) throws SQLException {
        insert(
                c,
                "gpkg_metadata",
                1,
                "dataset",
                "https://www.rfc-editor.org/rfc/rfc8259",
                "application/json",
                metadata);
        insert(c, "gpkg_metadata_reference", "geopackage", null, null, null, time(), 1, null);
    }

    private static void insert(Connection c, String table, @Nullable Object... values) throws SQLException {
        try (PreparedStatement s =
                c.prepareStatement("INSERT INTO " + table + " VALUES (" + marks(values.length) + ")")) {
            for (int i = 0; i < values.length; i++) {
                s.setObject(i + 1, values[i]);
            }
            s.executeUpdate();
        }
    }

    private static String marks(int n) {
        return IntStream.range(0, n).mapToObj(i -> "?").collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String resource(String name) {
        try (InputStream in = GeoPackageFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name + " in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
