/** The Hotspots workspace: where crime gathers, whether it is real, whether it is getting worse, and what to do. */
@NullMarked
package org.wardplan.ui.hotspot;

import org.jspecify.annotations.NullMarked;
