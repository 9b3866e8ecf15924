package org.ponder.bot.slack;

import java.util.Set;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.Visitor.Place;

/** What somebody's words mean to us: they are heard where they were said to us, and where we were called. */
final class MessageTranslation {
    /** Of all that Slack calls a message, what somebody has just written. */
    private static final Set<String> WRITTEN = Set.of("", "file_share", "thread_broadcast");

    private static final String BOT = "bot_message";
    private static final String SLACKBOT = "USLACKBOT";

    private MessageTranslation() {}

    /** Words to us alone; whoever talks in a channel talks to the others, unless they call us. */
    static Meaning written(Happening it) {
        Told event = it.event();
        boolean isToUs = event.text("channel_type").equals("im") || Room.isChat(event.text("channel"));
        return isToUs ? said(it, "") : Meaning.nothing(Unheard.NOT_NEEDED);
    }

    /** What is said to somebody who calls us is not for everybody there. */
    static Meaning called(Happening it) {
        String window = Room.isChat(it.event().need("channel"))
                ? ""
                : new Showing.OfAside(it.event().text("user")).written();
        return said(it, window);
    }

    private static Meaning said(Happening it, String window) {
        Told event = it.event();
        if (isByABot(it, event)) {
            return Meaning.nothing(Unheard.BY_A_BOT);
        }
        if (event.is("hidden") || !WRITTEN.contains(event.text("subtype"))) {
            return Meaning.nothing(Unheard.NOT_NEEDED);
        }
        if (it.isStranger(Told.firstOf(event.text("user_team"), event.text("team")))) {
            return Meaning.nothing(Unheard.STRANGER);
        }
        Heard heard = new Heard.Typed(SlackText.of(event.text("text"), it.here().bot()));
        Inbound inbound = it.room(event.need("user"), event.text("channel"))
                .heard(delivery(it, event), window, new Event.Spoke(heard));
        return SlackFiles.addressIn(event)
                .filter(file -> inbound.conversation().place() == Place.PRIVATE)
                .map(file -> Meaning.handed(inbound, file, it.here().token()))
                .orElseGet(() -> Meaning.turn(inbound));
    }

    private static boolean isByABot(Happening it, Told event) {
        String user = event.text("user");
        return event.has("bot_id")
                || it.isUs(user)
                || user.equals(SLACKBOT)
                || event.text("subtype").equals(BOT);
    }

    /** Slack may tell of one message several times, each time as another event. */
    private static String delivery(Happening it, Told event) {
        String channel = event.text("channel");
        String at = event.text("ts");
        return channel.isEmpty() || at.isEmpty() ? it.delivery() : "message " + channel + "/" + at;
    }
}
