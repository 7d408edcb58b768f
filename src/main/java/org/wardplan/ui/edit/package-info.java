/** Changing posts and figures by hand: steppers, sliders and fields, and the question before a locked post changes. */
@NullMarked
package org.wardplan.ui.edit;

import org.jspecify.annotations.NullMarked;
