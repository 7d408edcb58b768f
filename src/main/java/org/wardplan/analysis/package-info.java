/** Statistics over wards: ranks and their uncertainty, class breaks. */
@NullMarked
package org.wardplan.analysis;

import org.jspecify.annotations.NullMarked;
