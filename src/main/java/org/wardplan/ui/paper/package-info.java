/** Papers and files: what is chosen, the paper as it will be printed, and the files that can be written. */
@NullMarked
package org.wardplan.ui.paper;

import org.jspecify.annotations.NullMarked;
