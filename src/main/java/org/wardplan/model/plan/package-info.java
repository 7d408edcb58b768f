/** Scenarios, plans and the edits that change them. */
@NullMarked
package org.wardplan.model.plan;

import org.jspecify.annotations.NullMarked;
