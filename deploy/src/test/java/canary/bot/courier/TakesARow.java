package canary.bot.courier;

import canary.bot.persistence.MemberRow;

/** Crooked on purpose. */
public interface TakesARow {
    void take(MemberRow row);
}
