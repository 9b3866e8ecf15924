package org.ponder.bot.slack;

import com.slack.api.methods.response.chat.ChatPostEphemeralResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Destination;
import org.ponder.bot.channel.Posted;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Post;

/** What is said in a conversation: it stands there, unless it holds somebody's own words, which are shown to them and kept nowhere. */
final class Messages {
    private static final Pattern STANDING = Pattern.compile("([A-Z0-9]+):([0-9]+\\.[0-9]+)");
    private static final Set<String> CHARTS_UNKNOWN = Set.of("invalid_blocks", "invalid_blocks_format");
    /** Slack is not to make links or mentions of what looks like them. */
    private static final String AS_IT_IS = "none";

    private final SlackCalls calls;
    private final Chats chats;
    private final BlockKit kit;

    Messages(SlackCalls calls, BlockKit kit) {
        this.calls = calls;
        this.chats = new Chats(calls);
        this.kit = kit;
    }

    Posted say(Destination to, Post post) {
        Reference at = Reference.of(to);
        return isForTheirEyesOnly(to.conversation(), post)
                ? whisper(
                        chats.with(at, to.conversation().id()),
                        to.conversation().id(),
                        post)
                : say(at, kit.message(post));
    }

    /** Shows it to one of those in a channel, where no record keeps it. */
    Posted whisper(Destination among, String user, Post post) {
        return whisper(Reference.of(among), user, post);
    }

    /** Whether it is shown, to whoever asked alone, at the address that Slack gave for that. */
    boolean answer(String address, Post post) {
        return calls.hooks().say(address, kept(kit.message(post)));
    }

    /** What was not said as a message is not changed: the window that it was shown in is another's by now. */
    void change(Destination at, Posted posted, Card card) {
        Matcher standing = STANDING.matcher(posted.id());
        if (standing.matches()) {
            Reference there = Reference.of(at).to(standing.group(1));
            drawn(kit.standing(card), message -> update(there, standing.group(2), message))
                    .unless(Set.of(Verdict.GONE));
        }
    }

    private static boolean isForTheirEyesOnly(Conversation conversation, Post post) {
        return conversation.place() == Place.PRIVATE
                && !post.card().isQuestion()
                && !Discreet.of(post.card()).equals(post.card());
    }

    private Posted say(Reference at, SlackMessage message) {
        ChatPostMessageResponse said =
                drawn(message, shown -> postMessage(at, shown)).get();
        String channel = Optional.ofNullable(said.getChannel()).orElse(at.channel());
        return Optional.ofNullable(said.getTs())
                .map(ts -> new Posted(channel + ":" + ts))
                .orElse(Posted.NOWHERE);
    }

    private Posted whisper(Reference at, String user, Post post) {
        drawn(kit.message(post), shown -> postEphemeral(at, user, shown)).get();
        return Posted.NOWHERE;
    }

    /** Where Slack turns a message with a chart down, it is said without: every number in it stands in words too. */
    private static <R> Answer<R> drawn(SlackMessage message, Function<SlackMessage, Answer<R>> sending) {
        Answer<R> answer = sending.apply(kept(message));
        SlackMessage plain = message.withoutCharts();
        boolean again = answer.isRefusedFor(CHARTS_UNKNOWN) && !plain.equals(message);
        return again ? sending.apply(kept(plain)) : answer;
    }

    private static SlackMessage kept(SlackMessage message) {
        List<Violation> broken = BlockRules.broken(message);
        if (!broken.isEmpty()) {
            throw BlockRules.refused(broken);
        }
        return message;
    }

    private Answer<ChatPostMessageResponse> postMessage(Reference at, SlackMessage message) {
        return calls.make(
                Method.POST_MESSAGE,
                at,
                slack -> slack.chatPostMessage(post -> post.channel(at.channel())
                        .text(message.text())
                        .blocksAsString(message.blocks().toString())
                        .mrkdwn(false)
                        .parse(AS_IT_IS)
                        .linkNames(false)
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
    }

    private Answer<ChatPostEphemeralResponse> postEphemeral(Reference at, String user, SlackMessage message) {
        return calls.make(
                Method.POST_EPHEMERAL,
                at,
                slack -> slack.chatPostEphemeral(post -> post.channel(at.channel())
                        .user(user)
                        .text(message.text())
                        .blocksAsString(message.blocks().toString())
                        .parse(AS_IT_IS)
                        .linkNames(false)));
    }

    private Answer<ChatUpdateResponse> update(Reference at, String ts, SlackMessage message) {
        return calls.make(
                Method.UPDATE,
                at,
                slack -> slack.chatUpdate(change -> change.channel(at.channel())
                        .ts(ts)
                        .text(message.text())
                        .blocksAsString(message.blocks().toString())
                        .parse(AS_IT_IS)
                        .linkNames(false)));
    }
}
