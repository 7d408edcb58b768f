/** Scenarios of a plan: the edits that add, copy, lock and remove them, and what differs between two. */
@NullMarked
package org.wardplan.planning.scenario;

import org.jspecify.annotations.NullMarked;
