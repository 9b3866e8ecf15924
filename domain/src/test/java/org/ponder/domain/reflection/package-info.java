/** Tests of what becomes of an answer, and of who may read it, from draft to sending. */
@NullMarked
package org.ponder.domain.reflection;

import org.jspecify.annotations.NullMarked;
