/** The paper: sections as XHTML, set as a tagged PDF. */
@NullMarked
package org.wardplan.report.paper;

import org.jspecify.annotations.NullMarked;
