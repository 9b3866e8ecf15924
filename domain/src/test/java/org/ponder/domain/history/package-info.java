/** Trusts that ask about an element again and again, and somebody who reads all that is published of it and draws conclusions. */
@NullMarked
package org.ponder.domain.history;

import org.jspecify.annotations.NullMarked;
