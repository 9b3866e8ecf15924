/** One scene for each place of a conversation: the card it shows, and what it makes of the reply. */
@NullMarked
package org.ponder.dialogs.scene;

import org.jspecify.annotations.NullMarked;
