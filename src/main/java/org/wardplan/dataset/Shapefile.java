package org.wardplan.dataset;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;

/**
 * Reads polygons and their attributes from a shapefile (.shp and .dbf), as described in "ESRI Shapefile Technical
 * Description" (1998). Polygons with heights or measures are read without these. Texts are taken as UTF-8.
 */
public final class Shapefile {
    private static final int MAGIC = 9994;
    private static final int HEADER = 100;
    private static final int BOX = 32;

    private Shapefile() {}

    /**
     * Reads all records.
     *
     * @param name file name without its ending, for messages
     */
    public static WithProblems<List<ShapeRecord>> read(String name, byte[] shp, byte[] dbf) {
        List<Problem> problems = new ArrayList<>();
        List<Map<String, String>> rows = readTable(name + ".dbf", dbf, problems);
        List<List<double[]>> shapes = readShapes(name + ".shp", shp, problems);
        if (!problems.isEmpty()) {
            return WithProblems.failed(problems);
        }
        if (rows.size() != shapes.size()) {
            return WithProblems.failed(Problem.error(
                    name + ".dbf",
                    "it has " + rows.size() + " rows for " + shapes.size() + " shapes in " + name
                            + ".shp: the two don't belong together"));
        }
        List<ShapeRecord> records = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            records.add(new ShapeRecord(i + 1, shapes.get(i), rows.get(i)));
        }
        return WithProblems.of(records);
    }

    private static List<List<double[]>> readShapes(String file, byte[] bytes, List<Problem> problems) {
        List<List<double[]>> shapes = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER || in.getInt(0) != MAGIC) {
            problems.add(Problem.error(file, "it is no shapefile"));
            return shapes;
        }
        int at = HEADER;
        while (at < bytes.length) {
            int number = shapes.size() + 1;
            if (at + 12 > bytes.length) {
                problems.add(Problem.error(file, "it ends within record " + number + ": copy it again"));
                return shapes;
            }
            in.order(ByteOrder.BIG_ENDIAN);
            long length = 2L * in.getInt(at + 4);
            int content = at + 8;
            if (length < 4 || content + length > bytes.length) {
                problems.add(Problem.error(file, "it ends within record " + number + ": copy it again"));
                return shapes;
            }
            in.order(ByteOrder.LITTLE_ENDIAN);
            int type = in.getInt(content);
            if (type == 0) {
                shapes.add(List.of());
            } else if (type == 5 || type == 15 || type == 25) {
                List<double[]> rings = polygon(in, content + 4, (int) length - 4);
                if (rings.isEmpty()) {
                    problems.add(Problem.error(file, "record " + number + " is damaged: copy the file again"));
                    return shapes;
                }
                shapes.add(rings);
            } else {
                problems.add(Problem.error(
                        file, "record " + number + " has shapes of type " + type + ": expected polygons (type 5)"));
                return shapes;
            }
            at = content + (int) length;
        }
        return shapes;
    }

    /** The rings, or none when the counts don't fit the record. */
    private static List<double[]> polygon(ByteBuffer in, int start, int length) {
        if (length < BOX + 8) {
            return List.of();
        }
        int parts = in.getInt(start + BOX);
        int points = in.getInt(start + BOX + 4);
        if (parts < 1 || points < 4 || BOX + 8 + 4L * parts + 16L * points > length) {
            return List.of();
        }
        int firstPoint = start + BOX + 8 + 4 * parts;
        List<double[]> rings = new ArrayList<>();
        for (int p = 0; p < parts; p++) {
            int from = in.getInt(start + BOX + 8 + 4 * p);
            int to = p + 1 < parts ? in.getInt(start + BOX + 8 + 4 * (p + 1)) : points;
            if (from < 0 || to > points || to - from < 4) {
                return List.of();
            }
            double[] ring = new double[2 * (to - from)];
            for (int i = 0; i < ring.length; i++) {
                ring[i] = in.getDouble(firstPoint + 16 * from + 8 * i);
            }
            rings.add(ring);
        }
        return rings;
    }

    private static List<Map<String, String>> readTable(String file, byte[] bytes, List<Problem> problems) {
        List<Map<String, String>> rows = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < 33) {
            problems.add(Problem.error(file, "it is no dBASE table"));
            return rows;
        }
        int count = in.getInt(4);
        int header = Short.toUnsignedInt(in.getShort(8));
        int width = Short.toUnsignedInt(in.getShort(10));
        if (header < 33 || width < 1 || count < 0 || header + (long) count * width > bytes.length) {
            problems.add(Problem.error(file, "it is cut short or no dBASE table: copy it again"));
            return rows;
        }
        Map<String, Integer> widths = new LinkedHashMap<>();
        for (int at = 32; at + 32 <= header && bytes[at] != 0x0D; at += 32) {
            String field = new String(bytes, at, 11, StandardCharsets.US_ASCII);
            int end = field.indexOf('\0');
            widths.put(end < 0 ? field : field.substring(0, end), Byte.toUnsignedInt(bytes[at + 16]));
        }
        if (1 + widths.values().stream().mapToInt(w -> w).sum() > width) {
            problems.add(Problem.error(file, "its fields are wider than its rows: copy it again"));
            return rows;
        }
        for (int r = 0; r < count; r++) {
            int at = header + r * width + 1;
            Map<String, String> row = new LinkedHashMap<>();
            for (Map.Entry<String, Integer> field : widths.entrySet()) {
                row.put(field.getKey(), new String(bytes, at, field.getValue(), StandardCharsets.UTF_8).strip());
                at += field.getValue();
            }
            rows.add(row);
        }
        return rows;
    }
}
