@NullMarked
package org.wardplan.storage;

import org.jspecify.annotations.NullMarked;
