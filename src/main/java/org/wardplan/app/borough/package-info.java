/** What the window shows of the boroughs' plans: how far they are, sending them out, and bringing them in. */
@NullMarked
package org.wardplan.app.borough;

import org.jspecify.annotations.NullMarked;
