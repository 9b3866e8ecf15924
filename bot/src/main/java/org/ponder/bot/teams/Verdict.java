package org.ponder.bot.teams;

import java.util.Set;
import java.util.function.Function;

/** What came of looking at a request's token. */
public sealed interface Verdict {

    <T> T fold(Function<Genuine, T> genuine, Function<Rejection, T> rejected);

    /**
     * Signed by the Bot Framework, for this bot, now.
     *
     * @param service the address that the activity must name as its service
     * @param endorsements the channels that the signing key may speak for; empty where it does not say
     */
    record Genuine(String service, Set<String> endorsements) implements Verdict {
        public Genuine {
            endorsements = Set.copyOf(endorsements);
        }

        @Override
        public <T> T fold(Function<Genuine, T> genuine, Function<Rejection, T> rejected) {
            return genuine.apply(this);
        }
    }

    /** Not to be believed. */
    record Rejected(Rejection reason) implements Verdict {
        @Override
        public <T> T fold(Function<Genuine, T> genuine, Function<Rejection, T> rejected) {
            return rejected.apply(reason);
        }
    }
}
