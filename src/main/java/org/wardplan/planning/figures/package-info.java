/** Posts that come back from a file: what they would change in a plan, before anything changes. */
@NullMarked
package org.wardplan.planning.figures;

import org.jspecify.annotations.NullMarked;
