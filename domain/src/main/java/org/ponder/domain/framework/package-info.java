/** Versioned frameworks: areas, elements, aspects, scales and prompts, all of them data. */
@NullMarked
package org.ponder.domain.framework;

import org.jspecify.annotations.NullMarked;
