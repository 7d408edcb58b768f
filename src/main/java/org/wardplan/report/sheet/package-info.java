/** A scenario as a workbook with live formulas (XLSX), and figures that come back from one. */
@NullMarked
package org.wardplan.report.sheet;

import org.jspecify.annotations.NullMarked;
