package org.ponder.bot.slack;

import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.model.Conversation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.ChannelFailure.Kind;

/** The app's private chats with people. */
final class Chats {
    private static final String CHAT = "D";

    private final SlackCalls calls;

    Chats(SlackCalls calls) {
        this.calls = calls;
    }

    /** The chat itself, where only a person may be known. */
    Reference with(Reference at, String user) {
        return at.channel().startsWith(CHAT) ? at : opened(at, user);
    }

    /** The chat with somebody, as it is or newly made. */
    Reference opened(Reference beside, String user) {
        ConversationsOpenResponse opened = calls.make(
                        Method.CONVERSATIONS_OPEN,
                        beside,
                        slack -> slack.conversationsOpen(open -> open.users(List.of(user))))
                .get();
        return Optional.ofNullable(opened.getChannel())
                .map(Conversation::getId)
                .map(beside::to)
                .orElseThrow(() -> new ChannelFailure(
                        Kind.REFUSED, Duration.ZERO, "Slack opened a private chat, but did not say which"));
    }
}
