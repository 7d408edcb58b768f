/** The page of the boroughs' plans. */
@NullMarked
package org.wardplan.ui.borough;

import org.jspecify.annotations.NullMarked;
