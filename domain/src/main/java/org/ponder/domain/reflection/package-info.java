/** What one member answers in one round; only its author and the privacy kernel ever read it. */
@NullMarked
package org.ponder.domain.reflection;

import org.jspecify.annotations.NullMarked;
