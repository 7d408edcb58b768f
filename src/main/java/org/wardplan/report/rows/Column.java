package org.wardplan.report.rows;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A column of the exports.
 *
 * @param name header in CSV and property in GeoJSON
 * @param value by ward: String, Integer, Long, Double, or null where unknown
 */
record Column(String name, IntFunction<@Nullable Object> value) {}
