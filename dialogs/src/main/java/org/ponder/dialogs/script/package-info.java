/** What comes after what: pure decisions over steps and replies, with no chat platform and no store behind them. */
@NullMarked
package org.ponder.dialogs.script;

import org.jspecify.annotations.NullMarked;
