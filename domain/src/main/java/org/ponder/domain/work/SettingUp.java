package org.ponder.domain.work;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.outbox.Outbox;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Channel;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.LeftOut;
import org.ponder.domain.people.Links;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.People;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.people.Roster;
import org.ponder.domain.people.Rosters;
import org.ponder.domain.people.Standing;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.people.Wishes;
import org.ponder.domain.round.Rounds;
import org.ponder.domain.work.Refusal.Because;

/** A trust gets to know Ponder: its roster, its channels, its facilitators, and from which perspective each member sees it. */
public final class SettingUp {
    private final People people;
    private final Rounds rounds;
    private final Links links;
    private final Outbox outbox;
    private final Dispatching dispatching;
    private final Replanning replanning;
    private final InstantSource clock;

    public SettingUp(Ports ports, InstantSource clock) {
        this.people = ports.people();
        this.rounds = ports.rounds();
        this.links = ports.links();
        this.outbox = ports.outbox();
        this.dispatching = new Dispatching(ports);
        this.replanning = new Replanning(ports);
        this.clock = clock;
    }

    /** The trust as it is, or as it is when the bot is first added to it. */
    public Trust welcome(Trust unlessKnown) {
        return people.trust(unlessKnown.id()).orElseGet(() -> {
            people.save(unlessKnown);
            return unlessKnown;
        });
    }

    /**
     * Takes a person of the platform's roster in, or back in, as a member; one who is here already keeps perspective and
     * standing. A facilitator who comes back is one again only where nobody else is.
     */
    public Member join(TrustId trust, MemberId id, String name) {
        Member known =
                people.member(trust, id).orElseGet(() -> new Member(id, name, Perspective.NOT_SET, Standing.MEMBER));
        Member joined = (known.isPresent() ? known : known.standingAs(standingOnReturn(trust, known))).called(name);
        people.save(trust, joined);
        return joined;
    }

    private Standing standingOnReturn(TrustId trust, Member known) {
        return known.standing() == Standing.LEFT_AS_FACILITATOR && !isLed(trust)
                ? Standing.FACILITATOR
                : Standing.MEMBER;
    }

    private boolean isLed(TrustId trust) {
        return people.members(trust).stream().anyMatch(Member::isFacilitator);
    }

    /** Lets a person go who is no longer on the roster; their place in rounds that are open stays theirs. */
    public void leave(TrustId trust, MemberId id) {
        people.member(trust, id)
                .ifPresent(member ->
                        people.save(trust, member.standingAs(member.standing().leaving())));
    }

    /** Somebody let the bot in, or back in: what could not reach them until then is tried again. */
    public void letIn(TrustId trust, MemberId by) {
        outbox.again(trust, List.of(new Address.OfMember(by)), clock.instant());
    }

    /**
     * Makes somebody a facilitator because the trust never had one, and tells them; whoever comes later gets no rights by it, also
     * where everybody has left.
     */
    public Member firstFacilitator(TrustId trust, MemberId id) {
        Trust held = people.forChanging(trust).orElseThrow();
        Member member = people.member(trust, id).orElseThrow();
        return hasBeenLed(held.id()) ? member : appointNow(trust, member);
    }

    /** Whether the trust has or had a facilitator. */
    public boolean hasBeenLed(TrustId trust) {
        return people.hasBeenLed(trust);
    }

    /** Makes somebody a facilitator because the deployment's configuration says so, and tells them, once. */
    public Member appointed(TrustId trust, MemberId id) {
        return appointNow(trust, people.member(trust, id).orElseThrow());
    }

    /**
     * A channel the bot was added to; the first one becomes the team's, and its people the trust's members. Whoever says so
     * without saying its name leaves it the name it has; where it has none, the platform is asked.
     */
    public void addChannel(TrustId trust, Channel channel) {
        Trust held = people.forChanging(trust).orElseThrow();
        Channel named = named(trust, channel);
        people.save(trust, named);
        boolean first = held.setUp().channel(Audience.TEAM).isEmpty();
        if (first) {
            people.save(held.with(held.setUp().posting(Audience.TEAM, channel.id())));
        }
        if (first || named.name().isBlank()) {
            askForRoster(trust, channel.id());
        }
    }

    private Channel named(TrustId trust, Channel channel) {
        return people.channels(trust).stream()
                .filter(known -> channel.name().isBlank() && known.id().equals(channel.id()))
                .findFirst()
                .orElse(channel);
    }

    /** People came to or went from a channel; that matters where a facilitator chose the channel for the team or the board. */
    public void rosterChanged(TrustId trust, ChannelId channel) {
        people.trust(trust)
                .filter(t -> t.setUp().channels().containsValue(channel))
                .ifPresent(t -> askForRoster(trust, channel));
    }

    /**
     * Takes in who is on a channel's roster, and lets go who is on the roster of no chosen channel any more. A roster without
     * anybody is none: a channel that somebody chose has people in it. Of a channel that nobody chose only the name is taken.
     */
    public void readRoster(TrustId trust, ChannelId channel, Roster read) {
        Trust held = people.forChanging(trust).orElseThrow();
        if (!read.channel().isBlank()) {
            people.save(trust, new Channel(channel, read.channel()));
        }
        if (!read.people().isEmpty() && held.setUp().channels().containsValue(channel)) {
            takeIn(held, channel, read.asking(held.setUp().guests()));
        }
    }

    private void takeIn(Trust trust, ChannelId channel, Roster read) {
        Set<MemberId> gone = new HashSet<>(people.rosters(trust.id()).of(channel));
        Set<MemberId> here = read.people().stream().map(Roster.Person::id).collect(Collectors.toSet());
        people.saveRoster(trust.id(), channel, here);
        people.saveLeftOut(trust.id(), channel, read.leftOut());
        read.people()
                .forEach(person -> place(
                        trust, living(trust, join(trust.id(), person.id(), person.name()), person.zone()), person));
        gone.removeAll(people.rosters(trust.id()).chosen(trust.setUp()));
        gone.forEach(id -> leave(trust.id(), id));
        letGo(trust);
    }

    /** Somebody who has not said where they live lives where their platform says. */
    private Member living(Trust trust, Member member, String zone) {
        Wishes there = member.wishes().in(zone);
        boolean isNews = member.wishes().zone().isEmpty()
                && !zone.equals(trust.zone().getId())
                && !there.equals(member.wishes())
                && there.areSomewhere();
        return isNews ? kept(trust.id(), member.wishing(there)) : member;
    }

    /** Somebody of whom nobody has said it sees the trust from the perspective that a group they are in is called after. */
    private void place(Trust trust, Member member, Roster.Person person) {
        if (!member.perspective().isSet()) {
            trust.setUp().perspectives().stream()
                    .filter(perspective -> person.groups().stream().anyMatch(perspective::isCalled))
                    .findFirst()
                    .ifPresent(perspective -> people.save(trust.id(), member.seeingFrom(perspective)));
        }
    }

    /** Who is in a chosen channel and is never asked, with the reason, by name. */
    public List<LeftOut> leftOut(TrustId trust) {
        Map<ChannelId, List<LeftOut>> leftOut = people.leftOut(trust);
        return people.trust(trust).orElseThrow().setUp().channels().values().stream()
                .flatMap(channel -> leftOut.getOrDefault(channel, List.of()).stream())
                .distinct()
                .sorted(Comparator.comparing(LeftOut::name).thenComparing(LeftOut::why))
                .toList();
    }

    /**
     * Lets those go who are in no chosen channel, as soon as it is known who is: nobody leaves because a roster has not been read
     * yet. A facilitator who was never in any of them stays, and may have set all this up.
     */
    private void letGo(Trust trust) {
        Rosters rosters = people.rosters(trust.id());
        if (rosters.areCompleteFor(trust.setUp())) {
            Set<MemberId> here = rosters.chosen(trust.setUp());
            people.members(trust.id()).stream()
                    .filter(member -> !member.isFacilitator() && !here.contains(member.id()))
                    .forEach(member -> leave(trust.id(), member.id()));
        }
    }

    private void askForRoster(TrustId trust, ChannelId channel) {
        dispatching.putNow(trust, new Address.OfChannel(channel), new Message.RosterWanted(), clock.instant());
    }

    /** Forgets a channel the bot was removed from; no edition is posted there any more. */
    public void removeChannel(TrustId trust, ChannelId channel) {
        Trust held = people.forChanging(trust).orElseThrow();
        Trust without = held.with(held.setUp().notPostingTo(channel));
        people.save(without);
        people.remove(trust, channel);
        letGo(without);
    }

    public List<Channel> channels(TrustId trust) {
        return people.channels(trust);
    }

    public List<Member> members(TrustId trust) {
        return people.members(trust);
    }

    public Optional<Trust> trust(TrustId trust) {
        return people.trust(trust);
    }

    /**
     * Changes what the trust is called and how it is set up; only to channels that it has, and never without the perspectives its
     * members see from. What is to come of a cycle is planned anew where other days are school days now.
     */
    public Outcome<Trust> settle(MemberId by, Trust wanted) {
        return asFacilitator(wanted.id(), by, held -> {
            List<ChannelId> known =
                    people.channels(held.id()).stream().map(Channel::id).toList();
            List<Member> placed = people.members(held.id()).stream()
                    .filter(member -> member.perspective().isSet())
                    .toList();
            boolean here = known.containsAll(wanted.setUp().channels().values());
            boolean kept = placed.stream()
                    .allMatch(member -> perspective(wanted, member).isPresent());
            if (!here || !kept) {
                return Outcome.refused(Because.NO_SUCH_CHOICE);
            }
            if (!wanted.floor().isAtLeast(held.floor())) {
                return Outcome.refused(Because.FLOOR_ONLY_RISES);
            }
            if (wanted.setUp().sharesAChannel()) {
                return Outcome.refused(Because.SAME_CHANNEL);
            }
            people.save(wanted);
            placed.forEach(member -> people.save(
                    wanted.id(), member.seeingFrom(perspective(wanted, member).orElseThrow())));
            wanted.setUp().channels().values().stream()
                    .filter(chosen -> !held.setUp().channels().containsValue(chosen)
                            || held.setUp().guests() != wanted.setUp().guests())
                    .distinct()
                    .forEach(chosen -> {
                        if (!held.setUp().channels().containsValue(chosen)) {
                            people.saveRoster(held.id(), chosen, Set.of());
                        }
                        askForRoster(held.id(), chosen);
                    });
            letGo(wanted);
            replanning.replan(wanted, clock.instant());
            return Outcome.done(wanted);
        });
    }

    /** A member's perspective as a trust calls it. */
    private static Optional<Perspective> perspective(Trust trust, Member member) {
        return trust.setUp().perspective(member.perspective().key());
    }

    /**
     * Whether what somebody says is answered: of whoever is here; and of who has left, for as long as a round asks them, and so
     * that they may still take back what they sent in the last that did.
     */
    public boolean hears(TrustId trust, Member member) {
        return member.isPresent()
                || rounds.open(trust).stream()
                        .anyMatch(round -> round.invitation(member.id()).isPresent())
                || links.selves(trust, member.id()).stream()
                        .anyMatch(self -> !rounds.closedFor(trust, self, 1).isEmpty());
    }

    /** A facilitator says from which perspective a member sees the trust, who is told; it counts from the next round that opens. */
    public Outcome<Member> see(TrustId trust, MemberId by, MemberId whose, String perspective) {
        return asFacilitator(
                trust,
                by,
                held -> held.setUp()
                        .perspective(perspective)
                        .flatMap(p -> present(trust, whose).map(member -> Outcome.done(place(held, member, p))))
                        .orElse(Outcome.refused(Because.NO_SUCH_CHOICE)));
    }

    private Member place(Trust trust, Member member, Perspective perspective) {
        if (member.perspective().equals(perspective)) {
            return member;
        }
        dispatching.put(trust, new Address.OfMember(member.id()), new Message.Placed(), clock.instant());
        return kept(trust.id(), member.seeingFrom(perspective));
    }

    /**
     * A facilitator says who works at a school; whoever was known to and is not among them belongs to no one school any more.
     *
     * @param school by its name
     */
    public Outcome<Set<MemberId>> staff(TrustId trust, MemberId by, String school, Set<MemberId> staff) {
        return asFacilitator(trust, by, held -> {
            List<Member> all = people.members(trust);
            boolean here = all.stream().map(Member::id).toList().containsAll(staff);
            if (!here || !held.setUp().schools().contains(school)) {
                return Outcome.refused(Because.NO_SUCH_CHOICE);
            }
            all.stream()
                    .filter(member -> staff.contains(member.id())
                            != member.wishes().school().equals(school))
                    .forEach(member -> people.save(
                            trust, member.wishing(member.wishes().at(staff.contains(member.id()) ? school : ""))));
            return Outcome.done(staff);
        });
    }

    /** A member asks the facilitators to be counted under another perspective; not while a round that asks them is open. */
    public Outcome<Perspective> askToSeeFrom(TrustId trust, MemberId member, String perspective) {
        if (rounds.open(trust).stream()
                .anyMatch(round -> round.invitation(member).isPresent())) {
            return Outcome.refused(Because.ROUND_IS_OPEN);
        }
        return people.trust(trust)
                .flatMap(t -> t.setUp().perspective(perspective).map(wanted -> {
                    dispatching.putToFacilitators(
                            t, people.members(trust), new Message.PerspectiveAsked(member, wanted), clock.instant());
                    return Outcome.done(wanted);
                }))
                .orElse(Outcome.refused(Because.NO_SUCH_CHOICE));
    }

    /** A facilitator names another, who is told. */
    public Outcome<Member> nameFacilitator(TrustId trust, MemberId by, MemberId whom) {
        return asFacilitator(
                trust,
                by,
                held -> present(trust, whom)
                        .map(member -> Outcome.done(appoint(held, member)))
                        .orElse(Outcome.refused(Because.NO_SUCH_CHOICE)));
    }

    /** A facilitator gives the role up; the last one cannot. */
    public Outcome<Member> stepDown(TrustId trust, MemberId by) {
        return asFacilitator(trust, by, held -> {
            boolean last =
                    people.members(trust).stream().filter(Member::isFacilitator).count() == 1;
            return last
                    ? Outcome.refused(Because.LAST_FACILITATOR)
                    : Outcome.done(
                            kept(trust, people.member(trust, by).orElseThrow().standingAs(Standing.MEMBER)));
        });
    }

    /** Tells them in their good hours: somebody else has made them one. */
    private Member appoint(Trust trust, Member member) {
        if (member.isFacilitator()) {
            return member;
        }
        dispatching.put(trust, new Address.OfMember(member.id()), new Message.Appointed(), clock.instant());
        return kept(trust.id(), member.standingAs(Standing.FACILITATOR));
    }

    /** Tells them at once: they have just come, or just spoken. */
    private Member appointNow(TrustId trust, Member member) {
        if (member.isFacilitator()) {
            return member;
        }
        dispatching.putNow(trust, new Address.OfMember(member.id()), new Message.Appointed(), clock.instant());
        return kept(trust, member.standingAs(Standing.FACILITATOR));
    }

    private Member kept(TrustId trust, Member member) {
        people.save(trust, member);
        return member;
    }

    private Optional<Member> present(TrustId trust, MemberId member) {
        return people.member(trust, member).filter(Member::isPresent);
    }

    private <T> Outcome<T> asFacilitator(TrustId trust, MemberId by, Function<Trust, Outcome<T>> then) {
        Supplier<Outcome<T>> refusal = () -> Outcome.refused(Because.NOT_A_FACILITATOR);
        Trust held = people.forChanging(trust).orElseThrow();
        return people.member(trust, by)
                .filter(Member::isFacilitator)
                .map(f -> then.apply(held))
                .orElseGet(refusal);
    }
}
