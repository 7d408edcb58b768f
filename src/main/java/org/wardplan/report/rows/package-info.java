/** Figures of wards as CSV, GeoJSON and GeoPackage, with what each column means. */
@NullMarked
package org.wardplan.report.rows;

import org.jspecify.annotations.NullMarked;
