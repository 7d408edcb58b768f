/** Crime against those it may befall: rates per 1,000, smoothed where small numbers would mislead. */
@NullMarked
package org.wardplan.analysis.rate;

import org.jspecify.annotations.NullMarked;
