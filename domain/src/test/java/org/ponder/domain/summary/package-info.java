/** Summaries and the language guard, as a reader would check them. */
@NullMarked
package org.ponder.domain.summary;

import org.jspecify.annotations.NullMarked;
