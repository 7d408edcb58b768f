/** The Budget workspace: money, objectives, rules, and what the best plan for them is. */
@NullMarked
package org.wardplan.ui.budget;

import org.jspecify.annotations.NullMarked;
