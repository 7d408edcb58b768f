/** Scenarios side by side: key figures, what changes from one to another, ward by ward and area by area. */
@NullMarked
package org.wardplan.planning.compare;

import org.jspecify.annotations.NullMarked;
