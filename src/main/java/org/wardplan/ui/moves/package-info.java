/** Who moves where, from one scenario to another. */
@NullMarked
package org.wardplan.ui.moves;

import org.jspecify.annotations.NullMarked;
