/** Texts are complete and humane, checked. */
@NullMarked
package org.ponder.dialogs.words;

import org.jspecify.annotations.NullMarked;
