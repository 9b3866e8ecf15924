package org.ponder.bot.slack;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.ponder.bot.channel.Account;
import org.ponder.bot.channel.Attendance;
import org.ponder.bot.channel.Channel;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Destination;
import org.ponder.bot.channel.Posted;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.card.Records;
import org.ponder.dialogs.words.Words;

/** Slack, on the way out. */
public final class SlackChannel implements Channel {
    public static final String KEY = "slack";

    private final Messages messages;
    private final Windows windows;
    private final Chats chats;
    private final Rosters rosters;
    private final Supplier<Channel> unseen;

    public SlackChannel(SlackCalls calls, Submissions submissions, Words words, InstantSource clock) {
        BlockKit kit = new BlockKit(words);
        this.messages = new Messages(calls, kit);
        this.windows = new Windows(messages, new Views(calls, kit), new Replies(submissions, words), clock);
        this.chats = new Chats(calls);
        this.rosters = new Rosters(calls);
        this.unseen = () -> new SlackChannel(calls.unseen(), submissions, words, clock);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Posted post(Destination to, Post post) {
        return Showing.read(to.window())
                .map(window -> windows.show(window, to, post))
                .orElseGet(() -> messages.say(to, post));
    }

    @Override
    public void update(Destination at, Posted posted, Card card) {
        messages.change(at, posted, card);
    }

    /** Everything between us and somebody is one conversation, so it goes by who they are and not by the chat. */
    @Override
    public Destination privateChat(Destination beside, Account with) {
        Reference chat = chats.opened(Reference.of(beside), with.id());
        Conversation conversation = new Conversation(KEY, beside.conversation().workspace(), with.id(), Place.PRIVATE);
        return new Destination(conversation, chat.written());
    }

    @Override
    public Attendance roster(Destination of) {
        return rosters.of(Reference.of(of));
    }

    @Override
    public Records records() {
        return Records.CHAT_BUT_NOT_WINDOWS;
    }

    @Override
    public Channel unseen() {
        return unseen.get();
    }

    @Override
    public boolean joins() {
        return true;
    }
}
