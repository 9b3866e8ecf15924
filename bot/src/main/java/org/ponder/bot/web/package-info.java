/** The web as a channel: conversations kept in our own tables, and a made-up trust whose people anybody may be for a while. */
@NullMarked
package org.ponder.bot.web;

import org.jspecify.annotations.NullMarked;
