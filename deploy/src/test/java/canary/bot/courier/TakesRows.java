package canary.bot.courier;

import canary.bot.persistence.MemberRow;

/** Crooked on purpose. */
public interface TakesRows {
    void take(MemberRow row);
}
