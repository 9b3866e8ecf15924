/** Cards, their text form, and the notices, checked. */
@NullMarked
package org.ponder.dialogs.card;

import org.jspecify.annotations.NullMarked;
