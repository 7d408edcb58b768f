/** What the What if page shows and does: ranges, the tornado, and draws of all assumptions. */
@NullMarked
package org.wardplan.app.whatif;

import org.jspecify.annotations.NullMarked;
