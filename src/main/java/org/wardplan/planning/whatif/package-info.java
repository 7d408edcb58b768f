/**
 * What the result of a scenario hangs on: the ranges of its assumptions, each tried at its ends, and all drawn together.
 */
@NullMarked
package org.wardplan.planning.whatif;

import org.jspecify.annotations.NullMarked;
