package org.wardplan.dataset;

import java.util.List;
import java.util.Map;

/**
 * One record of a shapefile of polygons.
 *
 * @param number counted from 1
 * @param rings closed rings as in the file, x0, y0, …: outer rings clockwise, holes anticlockwise; empty for a null shape
 * @param attributes by field name, trimmed
 */
public record ShapeRecord(int number, List<double[]> rings, Map<String, String> attributes) {
    public ShapeRecord {
        rings = List.copyOf(rings);
        attributes = Map.copyOf(attributes);
    }

    /** The value of a field, or an empty text where there is no such field. */
    public String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }
}
