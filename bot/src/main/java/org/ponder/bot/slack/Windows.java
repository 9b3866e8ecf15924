package org.ponder.bot.slack;

import java.time.Duration;
import java.time.InstantSource;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.Destination;
import org.ponder.bot.channel.Posted;
import org.ponder.bot.slack.Showing.OfAside;
import org.ponder.bot.slack.Showing.OfHome;
import org.ponder.bot.slack.Showing.OfTrigger;
import org.ponder.bot.slack.Showing.OfView;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.card.Post.Kind;

/**
 * Shows answers in windows. Where there is no window any more the answer is said in the conversation, so that nothing is said to
 * nobody; and what ends a dialog, or leads on from there, is said there as well, since a window does not stay.
 */
final class Windows {
    /** Where something stands that is no message; nothing changes it later. */
    static final Posted SHOWN = new Posted("window");

    private final Messages messages;
    private final Views views;
    private final Replies replies;
    private final InstantSource clock;

    Windows(Messages messages, Views views, Replies replies, InstantSource clock) {
        this.messages = messages;
        this.views = views;
        this.replies = replies;
        this.clock = clock;
    }

    Posted show(Showing window, Destination at, Post post) {
        return window.fold(new Showing.Cases<>() {
            @Override
            public Posted view(OfView window) {
                return post.kind() == Kind.CORRECTION ? correct(window, at, post) : replace(window, at, post);
            }

            @Override
            public Posted trigger(OfTrigger window) {
                return isOpened(window, at, post) || isAnswered(window, at, post) ? SHOWN : messages.say(at, post);
            }

            @Override
            public Posted home(OfHome window) {
                views.publish(Reference.of(at), window.user(), post);
                return SHOWN;
            }

            @Override
            public Posted aside(OfAside window) {
                return post.kind() == Kind.SUMMARY ? messages.say(at, post) : messages.whisper(at, window.user(), post);
            }
        });
    }

    /** Where nobody waits any more the window shows something else, and what is wrong is said beside it. */
    private Posted correct(OfView window, Destination at, Post post) {
        return replies.correct(window, post) ? SHOWN : messages.say(at, post);
    }

    /** The window comes first: it may be shown again, and a message would be said again. */
    private Posted replace(OfView window, Destination at, Post post) {
        boolean shown = replies.show(window, views.modal(post)) || views.update(Reference.of(at), window.view(), post);
        return shown && post.card().isQuestion() ? SHOWN : messages.say(at, post);
    }

    /** For a question to fill in, or one with something on it that no message shows. */
    private boolean isOpened(OfTrigger window, Destination at, Post post) {
        Card card = post.card();
        boolean isForWindow = !card.fields().isEmpty()
                || (card.isQuestion() && !Discreet.of(card).equals(card));
        return isForWindow
                && clock.instant().isBefore(window.until())
                && views.open(Reference.of(at), window.trigger(), post);
    }

    /** A question is not left where it is soon forgotten, unless the only other place is in front of everybody. */
    private boolean isAnswered(OfTrigger window, Destination at, Post post) {
        boolean aside = at.conversation().place() == Place.CHANNEL;
        if (window.respond().isEmpty() || (!aside && !post.card().fields().isEmpty())) {
            return false;
        }
        boolean answered = messages.answer(window.respond(), post);
        if (aside && !answered) {
            throw new ChannelFailure(
                    ChannelFailure.Kind.UNREACHABLE,
                    Duration.ZERO,
                    "Slack takes no answer any more to whoever asked in a channel");
        }
        return answered;
    }
}
