package org.ponder.bot.slack;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * What a press or a command gives to answer with: a trigger that opens a modal if that is soon, and within a channel an address for
 * what only one person is to see.
 *
 * @param hooks where such addresses are; what is said is sent nowhere else
 */
record Openings(URI hooks) {
    /** Slack takes a trigger for three seconds, and ours begin a little later. */
    private static final Duration SOON = Duration.ofMillis(2500);

    /** Empty where there is neither: then the answer is a message. */
    String of(Told told, boolean amongOthers, Instant now) {
        String trigger = told.text("trigger_id");
        String respond = amongOthers ? trusted(told.text("response_url")) : "";
        if (trigger.isEmpty() && respond.isEmpty()) {
            return "";
        }
        return new Showing.OfTrigger(trigger, trigger.isEmpty() ? now : now.plus(SOON), respond).written();
    }

    private String trusted(String address) {
        try {
            URI there = URI.create(address);
            boolean isThere = hooks.getScheme().equalsIgnoreCase(there.getScheme())
                    && hooks.getRawAuthority().equalsIgnoreCase(there.getRawAuthority());
            return isThere ? address : "";
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }
}
