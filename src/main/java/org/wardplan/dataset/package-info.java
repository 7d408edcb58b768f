/** Reads published and bundled files into the model, with everything that was wrong. */
@NullMarked
package org.wardplan.dataset;

import org.jspecify.annotations.NullMarked;
