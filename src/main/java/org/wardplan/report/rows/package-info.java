/** Figures of wards as CSV and GeoJSON. */
@NullMarked
package org.wardplan.report.rows;

import org.jspecify.annotations.NullMarked;
