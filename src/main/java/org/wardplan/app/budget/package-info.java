/** View models of the Budget workspace: the money, what it buys at best, and the rules that it is bought under. */
@NullMarked
package org.wardplan.app.budget;

import org.jspecify.annotations.NullMarked;
