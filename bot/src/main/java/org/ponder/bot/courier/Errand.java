package org.ponder.bot.courier;

import java.util.UUID;
import org.ponder.bot.channel.Destination;
import org.ponder.bot.channel.Posted;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Post;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;

/** What a dispatch is sent out to do. */
public sealed interface Errand {

    <T> T fold(Cases<T> cases);

    /** Whether nobody is to see what becomes of it, as in {@link Message#isBlind()}. */
    default boolean isBlind() {
        return false;
    }

    /** Whether what may have arrived is not to be sent again, as in {@link Message#isAtMostOnce(Address)}. */
    default boolean isAtMostOnce() {
        return false;
    }

    /** What to do with each kind of errand. */
    interface Cases<T> {
        T say(Say errand);

        T replace(Replace errand);

        T tell(Tell errand);
    }

    /** To say what a dialog said. */
    record Say(Destination to, Post post) implements Errand {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.say(this);
        }

        @Override
        public boolean isAtMostOnce() {
            return to.conversation().place() != Place.PRIVATE;
        }
    }

    /**
     * To replace what another dispatch said.
     *
     * @param standing by what id that stands in its conversation; {@link Posted#NOWHERE} while it is not known to
     */
    record Replace(Destination at, UUID of, Posted standing, Card by) implements Errand {
        /** Of something of which it is yet to be found out where it stands. */
        public Replace(Destination at, UUID of, Card by) {
            this(at, of, Posted.NOWHERE, by);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.replace(this);
        }
    }

    /** To tell a message of the domain, whose words are yet to be put on. */
    record Tell(Address to, Message message) implements Errand {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.tell(this);
        }

        @Override
        public boolean isBlind() {
            return message.isBlind();
        }

        @Override
        public boolean isAtMostOnce() {
            return message.isAtMostOnce(to);
        }
    }
}
