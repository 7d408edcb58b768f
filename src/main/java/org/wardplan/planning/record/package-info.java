/** What was done to a plan, in words, and the way back to how it was. */
@NullMarked
package org.wardplan.planning.record;

import org.jspecify.annotations.NullMarked;
