/** Thin Bot Framework dialogs: each reads a reply, calls one use case, and says the next step. */
@NullMarked
package org.ponder.dialogs;

import org.jspecify.annotations.NullMarked;
