/** What stands behind the targets and ranks, ready to be shown: two targets, lenses, two wards, trend and forecast. */
@NullMarked
package org.wardplan.app.evidence;

import org.jspecify.annotations.NullMarked;
