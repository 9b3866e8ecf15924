/** Conversations played through the dialogs over ports in memory. */
@NullMarked
package org.ponder.dialogs;

import org.jspecify.annotations.NullMarked;
