/** The use cases: each finds, decides and saves, inside a transaction that its caller opened. */
@NullMarked
package org.ponder.domain.work;

import org.jspecify.annotations.NullMarked;
