package org.ponder.bot.teams;

import java.util.Optional;

/** Where the token comes from that shows the Bot Connector who we are. */
public interface OutboundTokens {

    /** The token to send, as it is kept or newly had; empty where none is sent. */
    Optional<String> current();

    /** Another token, because the one before was turned away. */
    Optional<String> renewed();

    /** For trying the bot out on one machine. */
    static OutboundTokens none() {
        return new OutboundTokens() {
            @Override
            public Optional<String> current() {
                return Optional.empty();
            }

            @Override
            public Optional<String> renewed() {
                return Optional.empty();
            }
        };
    }
}
