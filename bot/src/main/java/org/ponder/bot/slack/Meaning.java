package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.ponder.bot.channel.Inbound;

/** What something that Slack tells means to us. */
sealed interface Meaning {
    <T> T fold(Cases<T> cases);

    /** What to do with each. */
    interface Cases<T> {
        T turn(Turn meaning);

        T handed(Handed meaning);

        T submission(Submission meaning);

        T end(End meaning);

        T reply(Reply meaning);

        T nothing(Nothing meaning);
    }

    static Meaning turn(Inbound inbound) {
        return new Turn(inbound);
    }

    static Meaning handed(Inbound inbound, String address, Token token) {
        return new Handed(inbound, address, token);
    }

    static Meaning nothing(Unheard why) {
        return new Nothing(why);
    }

    /** Something that has its turn in a conversation. */
    record Turn(Inbound inbound) implements Meaning {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.turn(this);
        }
    }

    /**
     * The same, of a file that has to be had first.
     *
     * @param address empty where Slack gave none
     */
    record Handed(Inbound inbound, String address, Token token) implements Meaning {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.handed(this);
        }

        @Override
        public String toString() {
            return "Handed[…]";
        }
    }

    /** The same, of a modal that waits for what it is to show next. */
    record Submission(Inbound inbound, String view) implements Meaning {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.submission(this);
        }
    }

    /** The app is no longer installed there. */
    record End(Set<String> workspaces, Installations.Dead why) implements Meaning {
        public End {
            workspaces = Set.copyOf(workspaces);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.end(this);
        }
    }

    /** Something that only wants an answer. */
    record Reply(ObjectNode json) implements Meaning {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.reply(this);
        }
    }

    /** Nothing at all. */
    record Nothing(Unheard why) implements Meaning {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.nothing(this);
        }
    }
}
