/** What the Hot spots workspace shows and does: the choice of a study, its results, time, maps side by side, strips and pins. */
@NullMarked
package org.wardplan.app.hotspot;

import org.jspecify.annotations.NullMarked;
