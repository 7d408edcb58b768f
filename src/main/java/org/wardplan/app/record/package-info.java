/** What the Record workspace shows of a plan's journal, without a scene graph. */
@NullMarked
package org.wardplan.app.record;

import org.jspecify.annotations.NullMarked;
