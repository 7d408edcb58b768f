/** Makes {@code ward-data} from the published files. */
@NullMarked
package org.wardplan.dataset.build;

import org.jspecify.annotations.NullMarked;
