/** What a paper or an export is made from, and how files get into place. */
@NullMarked
package org.wardplan.report.content;

import org.jspecify.annotations.NullMarked;
