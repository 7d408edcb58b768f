/** The Demand workspace: how crime is weighed, over which months, and what makes a ward's need and target. */
@NullMarked
package org.wardplan.ui.demand;

import org.jspecify.annotations.NullMarked;
