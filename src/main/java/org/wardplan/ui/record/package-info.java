/** The Record workspace: every decision, by whom and why, and the way back to any of them. */
@NullMarked
package org.wardplan.ui.record;

import org.jspecify.annotations.NullMarked;
