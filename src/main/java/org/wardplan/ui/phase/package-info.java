/** A scenario over time: posts, money and the months in which wards get their posts. */
@NullMarked
package org.wardplan.ui.phase;

import org.jspecify.annotations.NullMarked;
