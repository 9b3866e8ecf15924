package org.ponder.bot.channel;

import org.ponder.dialogs.Heard;
import org.ponder.dialogs.script.CalendarFile;

/** What happened in a conversation. */
public sealed interface Event {

    <T> T fold(Cases<T> cases);

    /** What to do with each kind of event. */
    interface Cases<T> {
        T spoke(Spoke event);

        T added(Added event);

        T removed(Removed event);

        T rosterChanged(RosterChanged event);

        T visited(Visited event);

        T fileMissed(FileMissed event);
    }

    /** Somebody typed or pressed something. */
    record Spoke(Heard heard) implements Event {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.spoke(this);
        }
    }

    /**
     * The bot was added here, by whom the inbound says.
     *
     * @param place the name of the channel, or empty in a private chat
     */
    record Added(String place) implements Event {
        public Added {
            place = Nul.without(place);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.added(this);
        }
    }

    /** The bot was removed from here. */
    record Removed() implements Event {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.removed(this);
        }
    }

    /** People came to or left a channel that the bot is in; or, in a private chat, whose it is left the platform altogether. */
    record RosterChanged() implements Event {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.rosterChanged(this);
        }
    }

    /** Somebody opened the bot's own page about them, which is to show how things are. */
    record Visited() implements Event {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.visited(this);
        }
    }

    /** Somebody handed over a calendar file, of which nothing came. */
    record FileMissed(CalendarFile.Because because) implements Event {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.fileMissed(this);
        }
    }
}
