/** Makes outlines that show land only, without gaps or overlaps, at several levels of detail. Built on JTS. */
@NullMarked
package org.wardplan.spatial.coverage;

import org.jspecify.annotations.NullMarked;
