package org.ponder.bot.slack;

import java.time.Instant;
import org.ponder.bot.channel.Event;
import org.ponder.dialogs.Heard;

/** What a command means to us: it is a word to us alone, wherever it is given. */
final class CommandTranslation {
    private final Installations installations;
    private final Openings openings;

    CommandTranslation(Installations installations, Openings openings) {
        this.installations = installations;
        this.openings = openings;
    }

    /** @throws Unclear where it lacks what every command has */
    Meaning of(Told told, Instant now) {
        return Happening.ofCommand(told, installations)
                .map(it -> given(it, now))
                .orElse(Meaning.nothing(Unheard.NOT_INSTALLED));
    }

    /** Which chat of two it is in is not said, it may be one with somebody else: there the answer is in the chat with us. */
    private Meaning given(Happening it, Instant now) {
        Told all = it.all();
        String words = SlackText.of(all.text("text"), it.here().bot());
        Heard heard = words.isEmpty() ? Heard.Pressed.show() : new Heard.Typed(words);
        String window = openings.of(all, !Room.isChat(all.text("channel_id")), now);
        return Meaning.turn(it.room(all.need("user_id"), "").heard(it.delivery(), window, new Event.Spoke(heard)));
    }
}
