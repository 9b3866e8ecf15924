/** The use cases, over ports in memory. */
@NullMarked
package org.ponder.domain.work;

import org.jspecify.annotations.NullMarked;
