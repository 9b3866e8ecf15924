/** One small trust, one small framework and rounds over them, for tests that need somebody to ask something. */
@NullMarked
package org.ponder.domain.sample;

import org.jspecify.annotations.NullMarked;
