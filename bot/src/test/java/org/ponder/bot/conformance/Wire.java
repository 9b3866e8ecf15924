package org.ponder.bot.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ponder.bot.channel.Channel;
import org.ponder.bot.channel.Destination;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.channel.Posted;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.Medium;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.card.Records;

/**
 * A platform with people at its other end: what the bot says goes out through the platform's channel and is read off the wire, and
 * what somebody does is sent as the platform's client would send it.
 *
 * <p>What was asked is left behind as in a real turn: once it was pressed, or something else is asked.
 */
public abstract class Wire implements Medium {
    private final Channel channel;
    private final TurnsAtOnce turns;
    private final Standing standing = new Standing();
    private final List<Shown> shown = new ArrayList<>();
    private final List<Shown> left = new ArrayList<>();
    private final List<Difference> found = new ArrayList<>();

    protected Wire(Channel channel, TurnsAtOnce turns) {
        this.channel = channel;
        this.turns = turns;
    }

    /** Something that went out: what the bot said, in one message, or what became of it. */
    public record Out(List<Post> posts, Post one, Destination to, Posted as) {}

    /** Where the bot writes of its own accord. */
    protected abstract Destination to(Chat chat);

    /** Sends what somebody types. */
    protected abstract void sendWords(Chat chat, String words);

    /** Sends what somebody presses. */
    protected abstract void sendPress(Chat chat, Press press);

    /** Goes out now. */
    protected Posted post(Destination to, Post post) {
        return channel.post(to, post);
    }

    /** Takes the place of what stands there. */
    protected void replace(Destination at, Posted posted, Card card) {
        channel.update(at, posted, card);
    }

    /** Reads what went out in one turn. */
    protected abstract void read(Chat chat, List<Out> said, Bot bot);

    /** Reads what has taken the place of something; empty where it stands nowhere. */
    protected abstract Optional<Sight> readLeft(Chat chat, Out said);

    @Override
    public final Records records() {
        return channel.records();
    }

    @Override
    public final void show(Chat chat, Post post, Bot bot) {
        read(chat, say(chat, to(chat), List.of(post)), bot);
    }

    /** Whether anything can be typed there. */
    protected boolean takesWords(Chat chat) {
        return true;
    }

    @Override
    public final List<Post> type(Chat chat, String words, Bot bot) {
        if (takesWords(chat)) {
            return turn(chat, bot, () -> sendWords(chat, words));
        }
        found.add(Difference.NOBODY_TYPES_IN_A_CHANNEL);
        List<Post> posts = bot.hear(new Heard.Typed(words));
        read(chat, say(chat, to(chat), posts), bot);
        return posts;
    }

    @Override
    public final List<Post> press(Chat chat, Press press, Bot bot) {
        return turn(chat, bot, () -> sendPress(chat, press));
    }

    /** What was seen of all that the bot said, in its order. */
    final List<Shown> shown() {
        return List.copyOf(shown);
    }

    /** What was seen of all that became of something that was answered or left behind. */
    final List<Shown> left() {
        return List.copyOf(left);
    }

    /** What was handed over some way that no platform has. */
    final List<Difference> found() {
        return List.copyOf(found);
    }

    protected final void saw(List<Post> said, Sight seen) {
        saw(said, Shown.cards(said), seen);
    }

    /** Something was said, and is shown as something else. */
    protected final void saw(List<Post> said, List<Card> as, Sight seen) {
        shown.add(new Shown(said, as, seen));
    }

    /** Somebody does something, and its turn is had; gives what was said. */
    protected final List<Post> turn(Chat chat, Bot bot, Runnable deed) {
        Having turn = new Having(chat, bot);
        turns.during(deed, turn);
        assertThat(turn.came).extracting(Inbound::conversation).containsExactly(to(chat).conversation());
        turn.over.forEach(one -> readLeft(chat, one)
                .ifPresent(seen ->
                        left.add(new Shown(List.of(Post.lasting(one.one().spent())), seen))));
        read(chat, turn.out, bot);
        return turn.said;
    }

    private List<Out> say(Chat chat, Destination to, List<Post> posts) {
        List<Out> out = together(posts).stream()
                .map(some -> {
                    Post one = Post.joined(some).get(0);
                    return new Out(some, one, to, post(to, one));
                })
                .toList();
        standing.add(chat, out);
        return out;
    }

    /** What is said in one message each. */
    private List<List<Post>> together(List<Post> posts) {
        List<List<Post>> all = new ArrayList<>();
        for (Post post : posts) {
            List<Post> longer = new ArrayList<>(all.isEmpty() ? List.of() : all.get(all.size() - 1));
            longer.add(post);
            boolean joins =
                    longer.size() > 1 && channel.joins() && Post.joined(longer).size() == 1;
            if (joins) {
                all.set(all.size() - 1, longer);
            } else {
                all.add(List.of(post));
            }
        }
        return all;
    }

    /** A turn as it is had: what is left behind by it is replaced first, as the order of real dispatches allows. */
    private final class Having implements TurnsAtOnce.Turn {
        private final List<Inbound> came = new ArrayList<>();
        private final List<Post> said = new ArrayList<>();
        private final List<Out> over = new ArrayList<>();
        private final List<Out> out = new ArrayList<>();
        private final Chat chat;
        private final Bot bot;

        Having(Chat chat, Bot bot) {
            this.chat = chat;
            this.bot = bot;
        }

        @Override
        public Optional<Card> of(Inbound inbound) {
            Heard heard = ((Event.Spoke) inbound.event()).heard();
            String pressed = nonce(heard);
            came.add(inbound);
            said.addAll(bot.hear(heard));
            over.addAll(standing.leave(chat, pressed, said));
            over.forEach(one -> replace(one.to(), one.as(), one.one().spent()));
            out.addAll(say(chat, inbound.answer(), said));
            return over.stream()
                    .map(Out::one)
                    .filter(one -> one.nonce().equals(pressed))
                    .map(Post::spent)
                    .findFirst();
        }

        private static String nonce(Heard heard) {
            return heard.fold(new Heard.Cases<>() {
                @Override
                public String typed(Heard.Typed typed) {
                    return "";
                }

                @Override
                public String pressed(Heard.Pressed pressed) {
                    return pressed.nonce();
                }
            });
        }
    }
}
