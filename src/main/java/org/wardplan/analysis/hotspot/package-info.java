/** Where crime gathers more than chance puts it: local statistics, emerging hot spots, funnels, control charts. */
@NullMarked
package org.wardplan.analysis.hotspot;

import org.jspecify.annotations.NullMarked;
