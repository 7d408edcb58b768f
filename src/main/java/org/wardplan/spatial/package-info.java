/** Geometry of wards: topology of shared borders, levels of detail, contiguity. */
@NullMarked
package org.wardplan.spatial;

import org.jspecify.annotations.NullMarked;
