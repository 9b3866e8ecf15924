package org.ponder.bot.clock;

import java.util.UUID;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.round.Rounds.Due;

/** The name under which the closing of a round is timed. */
final class Closing {
    private Closing() {}

    static String name(Due due) {
        return due.trust().value() + "/" + due.round().value();
    }

    static Due due(String name) {
        int slash = name.indexOf('/');
        return new Due(
                new TrustId(UUID.fromString(name.substring(0, slash))),
                new RoundId(UUID.fromString(name.substring(slash + 1))));
    }
}
