/** Panes that show what targets and ranks rest on: two targets, lenses, two wards, trend and forecast. */
@NullMarked
package org.wardplan.ui.evidence;

import org.jspecify.annotations.NullMarked;
