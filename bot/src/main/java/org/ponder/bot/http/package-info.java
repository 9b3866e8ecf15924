/** The doors: each verifies what comes in, hands it over, and answers. */
@NullMarked
package org.ponder.bot.http;

import org.jspecify.annotations.NullMarked;
