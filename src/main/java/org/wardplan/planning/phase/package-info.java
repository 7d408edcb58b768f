/** How a scenario runs over time: people recruited and leaving, posts filled ward by ward, money by month and financial year. */
@NullMarked
package org.wardplan.planning.phase;

import org.jspecify.annotations.NullMarked;
