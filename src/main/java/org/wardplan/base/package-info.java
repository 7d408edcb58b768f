/** Small things every floor needs: problems, progress, cancellation. Imports nothing of ours. */
@NullMarked
package org.wardplan.base;

import org.jspecify.annotations.NullMarked;
