/** The ward table: filter, rows, cells that are edited in place, sums, paste. */
@NullMarked
package org.wardplan.ui.table;

import org.jspecify.annotations.NullMarked;
