/** What the window shows of figures that come back from a workbook or a CSV file. */
@NullMarked
package org.wardplan.app.figures;

import org.jspecify.annotations.NullMarked;
