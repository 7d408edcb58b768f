/** Crime categories, counts by ward, category and month, and the weights that make demand of them. */
@NullMarked
package org.wardplan.model.crime;

import org.jspecify.annotations.NullMarked;
