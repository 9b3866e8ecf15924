/**
 * How Ponder is getting on, for whoever runs it: what happened how often, what led to what, and what waits. Nothing here knows of
 * anybody, of a trust, or of a word that was said, and nothing of what only some get who have not answered.
 */
@NullMarked
package org.ponder.bot.pulse;

import org.jspecify.annotations.NullMarked;
