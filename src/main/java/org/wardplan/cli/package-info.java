/** The command line. The only place that prints to standard output. */
@NullMarked
package org.wardplan.cli;

import org.jspecify.annotations.NullMarked;
