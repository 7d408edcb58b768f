/** The window around the views: rail, top bar, status bar, finder, dialogs, actions and start-up. */
@NullMarked
package org.wardplan.ui.shell;

import org.jspecify.annotations.NullMarked;
