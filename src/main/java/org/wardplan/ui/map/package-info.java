/** The map of all wards, with its layer bar, legend, key figures and gestures. */
@NullMarked
package org.wardplan.ui.map;

import org.jspecify.annotations.NullMarked;
