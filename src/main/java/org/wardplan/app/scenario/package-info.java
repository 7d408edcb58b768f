/** What is shown of a plan's scenarios, and what can be done with them. */
@NullMarked
package org.wardplan.app.scenario;

import org.jspecify.annotations.NullMarked;
