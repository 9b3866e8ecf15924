/** The findings of a round in an order that helps a team to talk, and the guard over our own language. */
@NullMarked
package org.ponder.domain.summary;

import org.jspecify.annotations.NullMarked;
