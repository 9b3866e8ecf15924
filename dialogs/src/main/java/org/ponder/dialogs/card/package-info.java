/** Neutral cards, which every channel renders in its own way and which can always be read as plain text. */
@NullMarked
package org.ponder.dialogs.card;

import org.jspecify.annotations.NullMarked;
