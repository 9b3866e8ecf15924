/** Trusts, their members and from which perspective each of them sees the trust. */
@NullMarked
package org.ponder.domain.people;

import org.jspecify.annotations.NullMarked;
