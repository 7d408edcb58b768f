/** Need, target, coverage, cost, presets: what an allocation means. */
@NullMarked
package org.wardplan.planning;

import org.jspecify.annotations.NullMarked;
