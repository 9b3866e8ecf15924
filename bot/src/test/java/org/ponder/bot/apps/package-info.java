@NullMarked
package org.ponder.bot.apps;

import org.jspecify.annotations.NullMarked;
