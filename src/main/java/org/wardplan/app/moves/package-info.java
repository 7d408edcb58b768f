/** What the page of moves shows. */
@NullMarked
package org.wardplan.app.moves;

import org.jspecify.annotations.NullMarked;
