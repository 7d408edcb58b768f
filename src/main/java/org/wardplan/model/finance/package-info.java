/** Money in whole pence, budgets and funding lines. */
@NullMarked
package org.wardplan.model.finance;

import org.jspecify.annotations.NullMarked;
