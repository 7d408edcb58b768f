/** Wards, boroughs, command units and ward sets. No input or output, no geometry. */
@NullMarked
package org.wardplan.model.geography;

import org.jspecify.annotations.NullMarked;
