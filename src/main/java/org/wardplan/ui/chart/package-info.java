/** Small parts of charts that several views share. */
@NullMarked
package org.wardplan.ui.chart;

import org.jspecify.annotations.NullMarked;
