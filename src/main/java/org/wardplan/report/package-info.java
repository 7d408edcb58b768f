/** Papers and exports: PDF, CSV, GeoJSON, SVG, PNG. Headless. */
@NullMarked
package org.wardplan.report;

import org.jspecify.annotations.NullMarked;
