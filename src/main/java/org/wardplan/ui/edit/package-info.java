/** Changing posts by hand: steppers, and the question before a locked post changes. */
@NullMarked
package org.wardplan.ui.edit;

import org.jspecify.annotations.NullMarked;
