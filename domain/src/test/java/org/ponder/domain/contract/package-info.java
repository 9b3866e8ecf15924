/** What every implementation of a port keeps to, whether in memory or in a database. */
@NullMarked
package org.ponder.domain.contract;

import org.jspecify.annotations.NullMarked;
