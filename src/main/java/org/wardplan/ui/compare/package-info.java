/** The Compare page: scenarios side by side. */
@NullMarked
package org.wardplan.ui.compare;

import org.jspecify.annotations.NullMarked;
