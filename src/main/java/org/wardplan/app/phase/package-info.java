/** The view model of a scenario over time. */
@NullMarked
package org.wardplan.app.phase;

import org.jspecify.annotations.NullMarked;
