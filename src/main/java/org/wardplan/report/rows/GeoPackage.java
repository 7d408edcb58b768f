package org.wardplan.report.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.dataset.DataSource;
import org.wardplan.model.geography.Borough;
import org.wardplan.planning.HotSpotColours;
import org.wardplan.planning.HotSpotFindings;
import org.wardplan.planning.Measure;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.Words;
import org.wardplan.report.picture.HotSpotColouring;
import org.wardplan.spatial.BoundaryLevel;
import org.wardplan.spatial.OutlinePolygon;
import org.wardplan.storage.GeoPackageFile;
import org.wardplan.storage.GeoPackageFile.Style;
import org.wardplan.storage.GeoPackageLayer;
import org.wardplan.storage.GeoPackageLayer.Field;
import org.wardplan.storage.GeoPackageLayer.Row;
import org.wardplan.storage.GeoPackageLayer.Shape;
import org.wardplan.storage.GeoPackageLayer.Type;

/**
 * A scenario as a GeoPackage in British National Grid: layers {@code wards} and {@code boroughs} of the scope, tables
 * {@code assumptions} and {@code sources}, what each column means, where the figures come from, and styles in the
 * program's classes and colours.
 */
public final class GeoPackage {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WARDS = "wards";
    private static final String BOROUGHS = "boroughs";

    private GeoPackage() {}

    /**
     * Writes the wards of the scope in order of code and tells how many.
     *
     * @param shown what the wards are coloured by when the file is opened, the others are there as styles by name; null
     *     for the classes of hot spots, where these may be printed
     */
    public static int write(
            ExportInput in, @Nullable Measure shown, OutputStream out, Progress progress, Cancellation cancellation)
            throws IOException {
        progress.report(0, 2, "Drawing outlines");
        GeoPackageLayer wards = wards(in);
        cancellation.check();
        List<GeoPackageLayer> layers = List.of(wards, boroughs(in), assumptions(in), sources(in));
        progress.report(1, 2, "Writing the GeoPackage");
        byte[] bytes = new GeoPackageFile(layers, styles(in, shown), metadata(in), in.date()).bytes(cancellation);
        cancellation.check();
        out.write(bytes);
        return wards.rows().size();
    }

    private static GeoPackageLayer wards(ExportInput in) {
        BoundaryLevel level = in.data().boundaries().finest();
        return features(in, WARDS, "Wards", WardColumns.of(in), in.scope().wards(), level::polygons);
    }

    private static GeoPackageLayer boroughs(ExportInput in) {
        BoundaryLevel level = in.data().boundaries().finest();
        List<Borough> all = in.data().wards().boroughs();
        int[] shown = IntStream.range(0, all.size())
                .filter(b -> Arrays.stream(in.scope().wards())
                        .anyMatch(w -> in.data().wards().ward(w).borough().equals(all.get(b))))
                .toArray();
        return features(
                in,
                BOROUGHS,
                "Boroughs",
                BoroughColumns.of(in),
                shown,
                b -> OutlinePolygon.of(level.boroughOutline(b)));
    }

    private static GeoPackageLayer features(
            ExportInput in,
            String table,
            String title,
            List<Column> columns,
            int[] which,
            IntFunction<List<OutlinePolygon>> outline) {
        double[] bounds = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        List<Row> rows = new ArrayList<>();
        for (int i : which) {
            Shape shape = Outlines.shape(Outlines.valid(outline.apply(i)));
            bounds[0] = Math.min(bounds[0], shape.bounds()[0]);
            bounds[1] = Math.min(bounds[1], shape.bounds()[1]);
            bounds[2] = Math.max(bounds[2], shape.bounds()[2]);
            bounds[3] = Math.max(bounds[3], shape.bounds()[3]);
            List<@Nullable Object> values = new ArrayList<>();
            columns.forEach(c -> values.add(c.of(i)));
            rows.add(new Row(shape, values));
        }
        String description = in.marking() + ". " + title + " of " + in.scope().title() + ", "
                + in.plan().name()
                + ", scenario " + in.scenario().name() + ", " + Words.date(in.date()) + ". "
                + in.data().description().attribution();
        return new GeoPackageLayer(table, title, description, bounds, fields(columns), rows);
    }

    /** Columns whose names differ in case only, which SQL takes for the same, get a number. */
    private static List<Field> fields(List<Column> columns) {
        Set<String> taken = new HashSet<>(Set.of("fid", "geom"));
        List<Field> fields = new ArrayList<>();
        for (Column c : columns) {
            String name = c.name();
            for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
                name = c.name() + n;
            }
            fields.add(new Field(name, Type.valueOf(c.type().name()), c.unit(), c.meaning()));
        }
        return fields;
    }

    private static GeoPackageLayer assumptions(ExportInput in) {
        List<Field> fields = List.of(
                text("key", "Stable name of the figure"),
                text("label", "What it is"),
                new Field("value", Type.REAL, "", "The figure, in the unit beside it"),
                text("unit", "What it counts"),
                text("status", "Published, derived, assumption, or set by a user of this plan"),
                text("source", "Where it is published, or who set it"));
        List<Row> rows = in.scenario().assumptions().list().stream()
                .map(a -> row(
                        a.key(),
                        a.label(),
                        a.value(),
                        a.unit().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        a.status().name().toLowerCase(Locale.ROOT),
                        a.source()))
                .toList();
        return new GeoPackageLayer(
                "assumptions", "Assumptions", "Every figure that the sums rest on", null, fields, rows);
    }

    private static GeoPackageLayer sources(ExportInput in) {
        List<Field> fields = List.of(
                text("title", "What the file is"),
                text("publisher", "Who published it"),
                text("file", "Its name"),
                text("sha256", "SHA-256 of the file as published"));
        List<Row> rows = new ArrayList<>();
        for (DataSource s : in.data().description().sources()) {
            rows.add(row(s.title(), s.publisher(), s.file(), s.sha256()));
        }
        return new GeoPackageLayer("sources", "Sources", "The published files behind the data", null, fields, rows);
    }

    private static Field text(String name, String description) {
        return new Field(name, Type.TEXT, "", description);
    }

    private static Row row(Object... values) {
        return new Row(null, List.of(values));
    }

    private static List<Style> styles(ExportInput in, @Nullable Measure shown) {
        List<Style> styles = new ArrayList<>();
        for (Measure m : Measure.values()) {
            if (m != Measure.TOP_TENTH || in.ranks() != null) {
                styles.add(m == shown ? 0 : styles.size(), style(WARDS, LayerStyle.of(in, m)));
            }
        }
        HotSpotFindings hotSpots = in.evaluation().findings().hotSpots();
        if (hotSpots != null && hotSpots.mayPrint()) {
            styles.add(shown == null ? 0 : styles.size(), style(WARDS, hotSpots(hotSpots)));
        }
        styles.add(new Style(
                BOROUGHS,
                "Borders",
                "Borders and names, to lie over the wards",
                QgisStyle.borders(),
                SldStyle.borders(BOROUGHS, "Borders")));
        styles.add(style(BOROUGHS, LayerStyle.of(in, Measure.COVERAGE)));
        return styles;
    }

    private static LayerStyle hotSpots(HotSpotFindings found) {
        List<LayerStyle.Step> steps = new ArrayList<>();
        HotSpotColouring.classes(found)
                .forEach(c -> steps.add(LayerStyle.Step.of(c.label(), HotSpotColours.of(c, false), c.id())));
        HotSpotClass none = HotSpotClass.NONE;
        steps.add(LayerStyle.Step.of(none.label(), HotSpotColours.of(none, false), none.id()));
        return new LayerStyle("Hot spots", "Hot spots: " + found.label(), "hotSpotClass", "hotSpotClass", steps);
    }

    private static Style style(String layer, LayerStyle style) {
        return new Style(layer, style.name(), style.description(), QgisStyle.of(style), SldStyle.of(layer, style));
    }

    private static String metadata(ExportInput in) {
        try {
            return JSON.writeValueAsString(Origin.of(in));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts by name are always JSON", e);
        }
    }
}
