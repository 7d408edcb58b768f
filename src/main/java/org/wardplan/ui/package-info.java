/** JavaFX views. */
@NullMarked
package org.wardplan.ui;

import org.jspecify.annotations.NullMarked;
