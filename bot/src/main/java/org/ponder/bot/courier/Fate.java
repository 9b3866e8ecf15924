package org.ponder.bot.courier;

import java.time.Instant;
import java.util.function.Function;
import org.ponder.bot.channel.Posted;
import org.ponder.dialogs.card.Post;
import org.ponder.domain.outbox.Undelivered.Why;

/** What is known of a dispatch after it was tried. */
public sealed interface Fate {

    <T> T fold(Cases<T> cases);

    /** What to do with each fate. */
    record Cases<T>(
            Function<Sent, T> sent,
            Function<Standing, T> standing,
            Function<Again, T> again,
            Function<Later, T> later,
            Function<Moot, T> moot,
            Function<Over, T> over) {}

    /** It stands in its conversation; what it said is forgotten. */
    record Sent(Posted as) implements Fate {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.sent().apply(this);
        }
    }

    /** It stands in its conversation as a notice that can be pressed. */
    record Standing(Posted as, Post notice) implements Fate {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.standing().apply(this);
        }
    }

    /**
     * It was not sent, or may be repeated, and is tried again, but not before then.
     *
     * @param isForAll whether nothing else in the same trust would have been sent either
     */
    record Again(Instant notBefore, boolean isForAll) implements Fate {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.again().apply(this);
        }
    }

    /** It was not tried, since this is no good time for it, or something else waits in the same place. */
    record Later(Instant notBefore) implements Fate {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.later().apply(this);
        }
    }

    /** It had nothing to say any more. */
    record Moot() implements Fate {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.moot().apply(this);
        }
    }

    /** It was tried, and is not tried again by itself. */
    record Over(Why why) implements Fate {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.over().apply(this);
        }
    }
}
