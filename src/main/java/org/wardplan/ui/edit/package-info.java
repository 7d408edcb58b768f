/**
 * Changing posts and figures by hand: steppers, sliders and fields, and the questions before a locked post changes or the
 * recommended plan is overridden.
 */
@NullMarked
package org.wardplan.ui.edit;

import org.jspecify.annotations.NullMarked;
