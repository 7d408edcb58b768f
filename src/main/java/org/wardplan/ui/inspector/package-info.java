/** What is known of the ward picked, or of all wards picked, beside the map. */
@NullMarked
package org.wardplan.ui.inspector;

import org.jspecify.annotations.NullMarked;
