/** View models: properties and collections, background tasks, actions. No scene graph. */
@NullMarked
package org.wardplan.app;

import org.jspecify.annotations.NullMarked;
