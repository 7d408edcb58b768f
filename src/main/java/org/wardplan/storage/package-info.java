/** The plan file and the settings. The only floor that knows SQL. */
@NullMarked
package org.wardplan.storage;

import org.jspecify.annotations.NullMarked;
