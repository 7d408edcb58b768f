/** Papers, tables and maps as files. Headless; the same input gives the same bytes. */
@NullMarked
package org.wardplan.report;

import org.jspecify.annotations.NullMarked;
