/** The map as pixels: which ward and which line lies on each. Plain Java, no scene graph. */
@NullMarked
package org.wardplan.ui.map.raster;

import org.jspecify.annotations.NullMarked;
