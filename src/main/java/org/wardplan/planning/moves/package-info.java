/** From one allocation to another: which posts move where, and when. */
@NullMarked
package org.wardplan.planning.moves;

import org.jspecify.annotations.NullMarked;
