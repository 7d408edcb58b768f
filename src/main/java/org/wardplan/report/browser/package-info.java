/** Papers as one page for a browser, made from the same XHTML as the PDF. */
@NullMarked
package org.wardplan.report.browser;

import org.jspecify.annotations.NullMarked;
