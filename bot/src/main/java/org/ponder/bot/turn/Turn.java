package org.ponder.bot.turn;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ponder.bot.channel.Channel;
import org.ponder.bot.channel.Channels;
import org.ponder.bot.channel.Directory;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.courier.Asked;
import org.ponder.bot.courier.Claim;
import org.ponder.bot.courier.Dispatches;
import org.ponder.bot.turn.Conversations.Talk;
import org.ponder.bot.turn.Inbox.Lane;
import org.ponder.bot.turn.Inbox.Waiting;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.Talking;
import org.ponder.dialogs.Turned;
import org.ponder.dialogs.Visitor;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Notices;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.card.Records;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.Trust;
import org.ponder.domain.work.SettingUp;

/** One turn: the dialog's state is read, the dialog goes one step, its state and what it says are kept. */
public final class Turn {
    private final Inbox inbox;
    private final Conversations conversations;
    private final Dispatches dispatches;
    private final Directory directory;
    private final Arrivals arrivals;
    private final SettingUp settingUp;
    private final Talking talking;
    private final Notices notices;
    private final Appointments appointments;
    private final Channels channels;
    private final InstantSource clock;

    public Turn(Stores stores, SettingUp settingUp, Speaking speaking, InstantSource clock) {
        this.inbox = stores.inbox();
        this.conversations = stores.conversations();
        this.dispatches = stores.dispatches();
        this.directory = stores.directory();
        this.appointments = speaking.appointments();
        this.channels = speaking.channels();
        this.arrivals = new Arrivals(stores.directory(), settingUp, speaking.appointments());
        this.settingUp = settingUp;
        this.talking = speaking.talking();
        this.notices = speaking.notices();
        this.clock = clock;
    }

    /** Has the turn of what has waited longest in a conversation; empty when nothing waits. Runs in a transaction. */
    Optional<Played> play(Lane lane) {
        Talk talk = conversations.hold(lane.trust(), lane.conversation());
        return inbox.next(lane.trust(), lane.conversation()).map(waiting -> {
            Played played = play(lane, talk, waiting);
            inbox.done(lane.trust(), waiting);
            return played;
        });
    }

    /** Notes that a turn failed; when it had its last, it is parked, and what comes of it is a kind word to the member. */
    Optional<Played> failed(Lane lane) {
        conversations.hold(lane.trust(), lane.conversation());
        return inbox.next(lane.trust(), lane.conversation())
                .filter(waiting -> inbox.failed(lane.trust(), waiting) == Inbox.Tried.PARKED)
                .map(parked -> new Played(
                        parked.number(),
                        Optional.empty(),
                        List.of(dispatches.reply(lane.trust(), parked.inbound(), notices.sorry(), clock.instant()))));
    }

    private Played play(Lane lane, Talk talk, Waiting waiting) {
        Inbound inbound = waiting.inbound();
        return inbound.event().fold(new Event.Cases<>() {
            @Override
            public Played spoke(Event.Spoke event) {
                return answer(lane, talk, waiting, event.heard());
            }

            @Override
            public Played added(Event.Added event) {
                arrivals.added(lane.trust(), inbound, event.place());
                return Played.silently(waiting);
            }

            @Override
            public Played removed(Event.Removed event) {
                arrivals.removed(lane.trust(), inbound.conversation());
                return Played.silently(waiting);
            }

            @Override
            public Played rosterChanged(Event.RosterChanged event) {
                arrivals.rosterChanged(lane.trust(), inbound);
                return Played.silently(waiting);
            }

            @Override
            public Played visited(Event.Visited event) {
                return tell(lane, waiting, talking::home);
            }

            @Override
            public Played fileMissed(Event.FileMissed event) {
                return tell(
                        lane,
                        waiting,
                        visitor -> notices.fileMissed(event.because().key()));
            }
        });
    }

    private Played answer(Lane lane, Talk talk, Waiting waiting, Heard heard) {
        Trust trust = settingUp.trust(lane.trust()).orElseThrow();
        if (isAnotherChannel(lane, trust)) {
            return keep(lane, talk, waiting, new Answer(heard, noTurn(talk, trust, heard, notices.elsewhere())));
        }
        Turned turned = visitor(lane, waiting.inbound(), trust)
                .map(visitor -> talking.turn(talk.dialog(), visitor, heard, clock.instant()))
                .orElseGet(() -> noTurn(talk, trust, heard, notices.stranger()));
        return keep(lane, talk, waiting, new Answer(heard, turned));
    }

    /** Tells somebody how things are; their dialog stays where it is. */
    private Played tell(Lane lane, Waiting waiting, Function<Visitor, Post> how) {
        Trust trust = settingUp.trust(lane.trust()).orElseThrow();
        Post told = visitor(lane, waiting.inbound(), trust).map(how).orElseGet(notices::stranger);
        Claim claim = dispatches.reply(lane.trust(), waiting.inbound(), told, clock.instant());
        return new Played(waiting.number(), Optional.empty(), List.of(claim));
    }

    private Optional<Visitor> visitor(Lane lane, Inbound inbound, Trust trust) {
        return directory
                .member(
                        lane.trust(),
                        lane.conversation().channel(),
                        inbound.from().id())
                .filter(member -> settingUp.hears(lane.trust(), member))
                .map(member -> appointed(lane, inbound, member))
                .map(member -> new Visitor(trust, member, lane.conversation().place(), records(lane)));
    }

    private Records records(Lane lane) {
        return channels.named(lane.conversation().channel())
                .map(Channel::records)
                .orElse(Records.CHAT);
    }

    /** Together, where the platform says in one message what belongs together. */
    private List<Post> together(Lane lane, List<Post> posts) {
        return channels.named(lane.conversation().channel())
                        .filter(Channel::joins)
                        .isPresent()
                ? Post.joined(posts)
                : posts;
    }

    /** Whoever it is and wherever: what may be about a child at risk comes first. */
    private Turned noTurn(Talk talk, Trust trust, Heard heard, Post said) {
        List<Post> posts = new ArrayList<>(talking.signposts(trust, heard));
        posts.add(said);
        return new Turned(talk.dialog(), posts);
    }

    /** What the team's channel may read is not for every channel that the bot happens to be in. */
    private boolean isAnotherChannel(Lane lane, Trust trust) {
        return lane.conversation().place() == Visitor.Place.CHANNEL
                && trust.setUp()
                        .channel(Audience.TEAM)
                        .filter(directory.channelId(trust.id(), lane.conversation())::equals)
                        .isEmpty();
    }

    private Member appointed(Lane lane, Inbound inbound, Member member) {
        return appointments.name(inbound.from()) && member.isPresent() && !member.isFacilitator()
                ? settingUp.appointed(lane.trust(), member.id())
                : member;
    }

    private Played keep(Lane lane, Talk talk, Waiting waiting, Answer answer) {
        List<Claim> claims = new ArrayList<>();
        List<Asked> left = answer.left(talk);
        List<Asked> stand = new ArrayList<>(talk.asked());
        stand.removeAll(left);
        for (Post post : together(lane, answer.turned().posts())) {
            Claim claim = dispatches.reply(lane.trust(), waiting.inbound(), post, clock.instant());
            claims.add(claim);
            if (post.card().asksForSomething()) {
                stand.add(new Asked(claim.id(), post.nonce(), post.spent()));
            }
        }
        Optional<Asked> pressed = pressed(lane, talk, answer);
        Stream.concat(left.stream(), pressed.stream())
                .distinct()
                .map(asked -> dispatches.replacement(lane.trust(), waiting.inbound(), asked, clock.instant()))
                .forEach(claims::add);
        conversations.save(
                lane.trust(), lane.conversation(), new Talk(answer.turned().state(), stand));
        return new Played(waiting.number(), pressed.map(Asked::becomes), claims);
    }

    /** The card that was pressed, if it is a question that stands open, or a notice. */
    private Optional<Asked> pressed(Lane lane, Talk talk, Answer answer) {
        return answer.nonce()
                .flatMap(nonce -> talk.asked().stream()
                        .filter(asked -> asked.nonce().equals(nonce))
                        .findFirst()
                        .or(() -> dispatches.notice(lane.trust(), nonce)));
    }

    /** What was heard and what came of it. */
    private record Answer(Heard heard, Turned turned) {

        /** What stood open and is answered or left behind by it. */
        List<Asked> left(Talk before) {
            return asksAgain() || goesOn(before)
                    ? before.asked()
                    : before.asked().stream()
                            .filter(asked ->
                                    nonce().filter(asked.nonce()::equals).isPresent())
                            .toList();
        }

        private boolean asksAgain() {
            return turned.posts().stream().anyMatch(post -> post.card().asksForSomething());
        }

        /** Whether the dialog waited for one of them and does not any more: its state names the card it waits for. */
        private boolean goesOn(Talk before) {
            return before.asked().stream()
                    .map(Asked::nonce)
                    .anyMatch(nonce ->
                            before.dialog().contains(nonce) && !turned.state().contains(nonce));
        }

        /** Of the card that was pressed; none where words were typed. */
        Optional<String> nonce() {
            return heard.fold(new Heard.Cases<>() {
                @Override
                public Optional<String> typed(Heard.Typed typed) {
                    return Optional.empty();
                }

                @Override
                public Optional<String> pressed(Heard.Pressed pressed) {
                    return Optional.of(pressed.nonce());
                }
            });
        }
    }

    /**
     * A turn that was had.
     *
     * @param becomes what a pressed card becomes, if it was a question that stood open
     * @param claims what is to be sent now, which nobody else will send meanwhile
     */
    record Played(long number, Optional<Card> becomes, List<Claim> claims) {
        static Played silently(Waiting waiting) {
            return new Played(waiting.number(), Optional.empty(), List.of());
        }
    }

    /** Who speaks for Ponder and over which channels, and whom its deployment trusts to lead. */
    public record Speaking(Talking talking, Notices notices, Appointments appointments, Channels channels) {}
}
