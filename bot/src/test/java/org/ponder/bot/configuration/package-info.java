@NullMarked
package org.ponder.bot.configuration;

import org.jspecify.annotations.NullMarked;
