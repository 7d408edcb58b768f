package org.wardplan.report.rows;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.report.content.ExportInput;
import org.wardplan.spatial.NationalGrid;
import org.wardplan.spatial.OutlinePolygon;

/**
 * One feature a ward as GeoJSON (RFC 7946): WGS84 longitude and latitude to 6 decimals (about 0.1 m; the conversion is
 * good to ±5 m), outer rings anticlockwise, holes clockwise, the same properties as in the CSV. Where the figures come
 * from stands in the member {@code wardplan} of the collection.
 */
public final class GeoJson {
    private static final double MICRO = 1e6;
    private static final int PROGRESS_STEP = 50;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private GeoJson() {}

    /** Writes the wards of the scope in order of code and tells how many. */
    public static int write(ExportInput in, OutputStream out, Progress progress, Cancellation cancellation)
            throws IOException {
        List<Column> columns = WardColumns.of(in);
        int[] wards = in.scope().wards();
        try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            writeOrigin(in, json);
            json.writeArrayFieldStart("features");
            for (int k = 0; k < wards.length; k++) {
                if (k % PROGRESS_STEP == 0) {
                    cancellation.check();
                    progress.report(k, wards.length, "Writing wards");
                }
                json.writeRaw('\n');
                writeFeature(in, columns, wards[k], json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return wards.length;
    }

    private static void writeOrigin(ExportInput in, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("wardplan");
        for (Map.Entry<String, String> e : Origin.of(in).entrySet()) {
            json.writeStringField(e.getKey(), e.getValue());
        }
        json.writeEndObject();
    }

    private static void writeFeature(ExportInput in, List<Column> columns, int ward, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", in.data().wards().ward(ward).code().value());
        json.writeObjectFieldStart("properties");
        for (Column c : columns) {
            json.writeFieldName(c.name());
            writeValue(c.of(ward), json);
        }
        json.writeEndObject();
        json.writeObjectFieldStart("geometry");
        List<OutlinePolygon> polygons = in.data().boundaries().finest().polygons(ward);
        boolean one = polygons.size() == 1;
        json.writeStringField("type", one ? "Polygon" : "MultiPolygon");
        json.writeArrayFieldStart("coordinates");
        for (OutlinePolygon p : polygons) {
            if (!one) {
                json.writeStartArray();
            }
            writeRing(p.outer(), json);
            for (double[] hole : p.holes()) {
                writeRing(hole, json);
            }
            if (!one) {
                json.writeEndArray();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeValue(@Nullable Object value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Double d) {
            json.writeNumber(d);
        } else if (value instanceof Integer i) {
            json.writeNumber(i);
        } else if (value instanceof Long l) {
            json.writeNumber(l);
        } else if (value instanceof Boolean b) {
            json.writeBoolean(b);
        } else {
            json.writeString(value.toString());
        }
    }

    private static void writeRing(double[] ring, JsonGenerator json) throws IOException {
        List<long[]> points = new ArrayList<>(ring.length / 2);
        for (int i = 0; i < ring.length; i += 2) {
            double[] lonLat = NationalGrid.toWgs84(ring[i], ring[i + 1]);
            long[] p = {Math.round(lonLat[0] * MICRO), Math.round(lonLat[1] * MICRO)};
            long[] last = points.isEmpty() ? null : points.get(points.size() - 1);
            if (last == null || last[0] != p[0] || last[1] != p[1]) {
                points.add(p);
            }
        }
        json.writeStartArray();
        for (long[] p : points) {
            json.writeStartArray();
            json.writeNumber(degrees(p[0]));
            json.writeNumber(degrees(p[1]));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** Millionths of a degree as a decimal number with 6 decimals. */
    static String degrees(long micro) {
        long abs = Math.abs(micro);
        String fraction = Long.toString(1_000_000 + abs % 1_000_000).substring(1);
        return (micro < 0 ? "-" : "") + abs / 1_000_000 + "." + fraction;
    }
}
