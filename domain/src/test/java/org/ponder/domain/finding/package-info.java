/** The privacy kernel held to its promises: golden values, and worlds enumerated to the last one. */
@NullMarked
package org.ponder.domain.finding;

import org.jspecify.annotations.NullMarked;
