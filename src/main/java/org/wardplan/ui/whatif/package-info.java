/** The What if page: what the result of a scenario hangs on, one assumption at a time and all together. */
@NullMarked
package org.wardplan.ui.whatif;

import org.jspecify.annotations.NullMarked;
