/** What a pack must hold, shown on packs written line by line. */
@NullMarked
package org.ponder.domain.framework;

import org.jspecify.annotations.NullMarked;
