package org.ponder.bot.courier;

import java.util.Optional;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.card.Records;
import org.ponder.domain.people.TrustId;

/** Puts words on a message of the domain when it is about to leave; runs in a transaction. */
public interface Wording {

    /**
     * What to say, or nothing where the message has become moot, as when its round has ended.
     *
     * @param records what else keeps what is said back, where it is read
     */
    Optional<Post> of(TrustId trust, Errand.Tell errand, Records records);
}
