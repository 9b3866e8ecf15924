/** Microsoft Teams: who may speak to us, what they said, and how cards and messages go back. */
@NullMarked
package org.ponder.bot.teams;

import org.jspecify.annotations.NullMarked;
