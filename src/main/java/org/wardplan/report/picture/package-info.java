/** Maps as drawings that do not depend on the format, and their writers for SVG and PNG. */
@NullMarked
package org.wardplan.report.picture;

import org.jspecify.annotations.NullMarked;
