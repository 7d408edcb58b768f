/** Scenarios side by side on the screen: which, in which classes, and what is said of wards. */
@NullMarked
package org.wardplan.app.compare;

import org.jspecify.annotations.NullMarked;
