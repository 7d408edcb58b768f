/** Which wards are like a ward, to compare it with. */
@NullMarked
package org.wardplan.analysis.similar;

import org.jspecify.annotations.NullMarked;
