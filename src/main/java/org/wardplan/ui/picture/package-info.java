/** Pictures of maps, charts and tables: how large, in which format, with what around them, seen before they are made. */
@NullMarked
package org.wardplan.ui.picture;

import org.jspecify.annotations.NullMarked;
