/** Roles, their rates, and the posts that wards hold. */
@NullMarked
package org.wardplan.model.workforce;

import org.jspecify.annotations.NullMarked;
