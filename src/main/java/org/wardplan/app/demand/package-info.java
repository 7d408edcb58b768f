/** View models of the Demand workspace: what its controls show and the edits that they make, without a scene graph. */
@NullMarked
package org.wardplan.app.demand;

import org.jspecify.annotations.NullMarked;
