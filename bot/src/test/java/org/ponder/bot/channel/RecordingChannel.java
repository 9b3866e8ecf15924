package org.ponder.bot.channel;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.ponder.bot.channel.ChannelFailure.Kind;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.card.Records;
import org.ponder.domain.outbox.Undelivered.Why;

/** A platform that keeps what it is told and fails when it was asked to. */
public final class RecordingChannel implements Channel {
    private final String key;
    private final AtomicInteger messages = new AtomicInteger();
    private final List<Said> said = new CopyOnWriteArrayList<>();
    private final List<Replaced> replaced = new CopyOnWriteArrayList<>();
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final Queue<Runnable> mishaps = new ConcurrentLinkedQueue<>();
    private final Map<Conversation, List<Account>> rosters = new HashMap<>();
    private volatile Consumer<Said> listener = one -> {};
    private volatile BiConsumer<Conversation, Post> weather = (to, post) -> {};
    private boolean joins;

    public RecordingChannel(String key) {
        this.key = key;
    }

    /** From now on somebody is told of everything that is said, as it is. */
    public void tells(Consumer<Said> other) {
        listener = other;
    }

    /** From now on it wants one message for each turn, and has windows. */
    public RecordingChannel thatJoins() {
        joins = true;
        return this;
    }

    @Override
    public boolean joins() {
        return joins;
    }

    @Override
    public Records records() {
        return joins ? Records.CHAT_BUT_NOT_WINDOWS : Records.CHAT;
    }

    /** Something that happens when it is next asked for anything, before it does that. */
    public RecordingChannel thenFirst(Runnable mishap) {
        mishaps.add(mishap);
        return this;
    }

    public RecordingChannel thenFails(Kind kind) {
        return thenFails(kind, Duration.ZERO);
    }

    public RecordingChannel thenFails(Kind kind, Duration waitAtLeast) {
        return thenFirst(() -> {
            throw new ChannelFailure(kind, waitAtLeast, "the platform was told to fail");
        });
    }

    public RecordingChannel thenIsUnreachable(Why why) {
        return thenFirst(() -> {
            throw ChannelFailure.unreachable(why, "the platform was told so");
        });
    }

    /** What happens from now on before anything is posted, which may be that it fails. */
    public void weather(BiConsumer<Conversation, Post> other) {
        weather = other;
    }

    public RecordingChannel thenWorks() {
        return thenFirst(() -> {});
    }

    public void roster(Conversation of, Account... people) {
        rosters.put(of, List.of(people));
    }

    /** Everything that was said, in order. */
    public List<Said> said() {
        return List.copyOf(said);
    }

    /** The titles of everything that was said in a conversation, in order. */
    public List<String> titlesIn(Conversation conversation) {
        return said.stream()
                .filter(one -> one.in().equals(conversation))
                .map(one -> one.post().card().title())
                .toList();
    }

    public List<Replaced> replaced() {
        return List.copyOf(replaced);
    }

    /** The ids of accounts with which a chat was begun. */
    public List<String> begun() {
        return List.copyOf(begun);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Posted post(Destination to, Post post) {
        happens();
        weather.accept(to.conversation(), post);
        Posted posted = new Posted("message " + messages.incrementAndGet());
        Said one = new Said(to.conversation(), to.window(), posted, post);
        said.add(one);
        listener.accept(one);
        return posted;
    }

    @Override
    public void update(Destination at, Posted posted, Card card) {
        happens();
        replaced.add(new Replaced(at.conversation(), posted, card));
    }

    @Override
    public Destination privateChat(Destination beside, Account with) {
        happens();
        begun.add(with.id());
        Conversation chat =
                new Conversation(key, beside.conversation().workspace(), "chat with " + with.id(), Place.PRIVATE);
        return new Destination(chat, beside.reference());
    }

    @Override
    public Attendance roster(Destination of) {
        happens();
        return Attendance.of(rosters.getOrDefault(of.conversation(), List.of()));
    }

    private void happens() {
        Runnable mishap = mishaps.poll();
        if (mishap != null) {
            mishap.run();
        }
    }

    /** Something that was said. */
    public record Said(Conversation in, String window, Posted as, Post post) {}

    /** Something that was said and then replaced. */
    public record Replaced(Conversation in, Posted what, Card by) {}
}
