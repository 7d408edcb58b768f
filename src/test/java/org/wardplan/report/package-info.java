@NullMarked
package org.wardplan.report;

import org.jspecify.annotations.NullMarked;
