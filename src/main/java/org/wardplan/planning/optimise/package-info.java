/** The best plan for the money: a live one within a frame, and an exact one with its proof. */
@NullMarked
package org.wardplan.planning.optimise;

import org.jspecify.annotations.NullMarked;
