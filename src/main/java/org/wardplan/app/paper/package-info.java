/** Papers in the window: what is chosen, the paper that is looked at, and the files that can be written. */
@NullMarked
package org.wardplan.app.paper;

import org.jspecify.annotations.NullMarked;
