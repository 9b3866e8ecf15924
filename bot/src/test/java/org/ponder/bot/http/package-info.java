/** What answers HTTP, asked over real sockets. */
@NullMarked
package org.ponder.bot.http;

import org.jspecify.annotations.NullMarked;
