/** Crooked on purpose: it proves that the rules of the house can fail. */
@NullMarked
package canary.bot.pulse;

import org.jspecify.annotations.NullMarked;
