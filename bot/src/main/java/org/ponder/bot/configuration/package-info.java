/** What a deployment may decide: every setting, what it has to look like, and what was given. */
@NullMarked
package org.ponder.bot.configuration;

import org.jspecify.annotations.NullMarked;
