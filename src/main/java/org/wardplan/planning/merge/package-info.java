/** A borough's part taken out of London's plan, and boroughs' parts merged back into it. */
@NullMarked
package org.wardplan.planning.merge;

import org.jspecify.annotations.NullMarked;
