package org.ponder.domain.work;

import java.time.InstantSource;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ponder.domain.nudge.Nudge;
import org.ponder.domain.nudge.Nudges;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.outbox.Outbox;
import org.ponder.domain.people.Link;
import org.ponder.domain.people.Link.Word;
import org.ponder.domain.people.LinkId;
import org.ponder.domain.people.Links;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.People;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.reflection.Doubles;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.reflection.Reflections;
import org.ponder.domain.round.Invitation;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.round.Rounds;
import org.ponder.domain.work.Refusal.Because;

/**
 * Two members turn out to be one person, who talks with Ponder in two places: a facilitator thinks so, and the person says so in
 * both.
 *
 * <p>Then one of the two stays a member and the other leaves the trust. Which of them stays is settled by who they are, and never
 * by what was answered or sent: everybody sees who stays, and nobody is to see from it who has answered while a round is open.
 * What they may do and from where they see the trust stays what either had.
 *
 * <p>In a round that is open, two places become one: the one in which they sent first, or else answered. See {@link Doubles} for
 * what becomes of two reflections. Rounds that have ended, what was published of them and the ledger of it are left alone: the
 * ledger goes on knowing the two as two, and the next round takes the one who went for somebody who left. So less may be said of
 * that round than if nobody had gone, and never more. What a person answered in such rounds is found under every id they had,
 * to read it and to take it back.
 */
public final class Linking {
    private static final Comparator<Member> BY_CLAIM = Comparator.comparing((Member member) -> !member.isFacilitator())
            .thenComparing(member -> !member.isPresent())
            .thenComparing(member -> member.id().value());

    private final People people;
    private final Rounds rounds;
    private final Reflections reflections;
    private final Links links;
    private final Nudges nudges;
    private final Outbox outbox;
    private final Dispatching dispatching;
    private final InstantSource clock;

    public Linking(Ports ports, InstantSource clock) {
        this.people = ports.people();
        this.rounds = ports.rounds();
        this.reflections = ports.reflections();
        this.links = ports.links();
        this.nudges = ports.nudges();
        this.outbox = ports.outbox();
        this.dispatching = new Dispatching(ports);
        this.clock = clock;
    }

    /** As how many people two members are known, for all that one of them is told. */
    public enum Known {
        AS_TWO,
        /** Since this very moment. */
        AS_ONE_NOW,
        AS_ONE
    }

    /** On which platforms the trust's members have accounts, by the platforms' short names. */
    public Map<MemberId, Set<String>> platforms(TrustId trust) {
        return links.platforms(trust);
    }

    /** Members who share a name and are on different platforms, two by two; but for those who have been proposed already. */
    public List<Link> namesakes(TrustId trust) {
        Map<MemberId, Set<String>> platforms = links.platforms(trust);
        List<Member> all = people.members(trust);
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(i -> all.stream()
                        .skip(i + 1L)
                        .filter(other -> shareAName(all.get(i), other))
                        .map(other -> Link.proposing(all.get(i).id(), other.id())))
                .filter(link -> areApart(
                        on(platforms, link.one().member()),
                        on(platforms, link.other().member())))
                .filter(link -> links.link(trust, link.id()).isEmpty())
                .toList();
    }

    private static boolean shareAName(Member one, Member other) {
        return plain(one.name()).equals(plain(other.name()));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** The links that wait for a member to say whether it is so. */
    public List<LinkId> waitingFor(TrustId trust, MemberId member) {
        return links.naming(trust, member).stream()
                .filter(link -> link.waitsFor(member))
                .map(Link::id)
                .toList();
    }

    /** Where else a member would be known from then on: on which platforms the other of the two has an account. */
    public Set<String> elsewhere(TrustId trust, MemberId member, LinkId id) {
        return links.link(trust, id)
                .map(link -> on(links.platforms(trust), link.besides(member)))
                .orElse(Set.of());
    }

    /**
     * A facilitator takes two members for one person, and both are asked. Whatever has become of a proposal of the same two, to
     * propose it again has no further effect, and the facilitator is told the same.
     */
    public Outcome<LinkId> propose(TrustId trust, MemberId by, MemberId one, MemberId other) {
        Trust held = people.forChanging(trust).orElseThrow();
        if (present(held.id(), by).filter(Member::isFacilitator).isEmpty()) {
            return Outcome.refused(Because.NOT_A_FACILITATOR);
        }
        return whyNot(trust, one, other)
                .<Outcome<LinkId>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(proposed(held, Link.proposing(one, other))));
    }

    private Optional<Because> whyNot(TrustId trust, MemberId one, MemberId other) {
        if (one.equals(other)) {
            return Optional.of(Because.NOT_TWO_MEMBERS);
        }
        if (present(trust, one).isEmpty() || present(trust, other).isEmpty()) {
            return Optional.of(Because.NO_SUCH_CHOICE);
        }
        Map<MemberId, Set<String>> platforms = links.platforms(trust);
        return areApart(on(platforms, one), on(platforms, other))
                ? Optional.empty()
                : Optional.of(Because.NOT_ON_TWO_PLATFORMS);
    }

    private static boolean areApart(Set<String> here, Set<String> there) {
        return !here.isEmpty() && !there.isEmpty() && Collections.disjoint(here, there);
    }

    private LinkId proposed(Trust trust, Link link) {
        if (links.link(trust.id(), link.id()).isEmpty()) {
            links.save(trust.id(), link);
            dispatching.put(
                    trust,
                    Stream.of(link.one(), link.other())
                            .map(side -> new Address.OfMember(side.member()))
                            .toList(),
                    new Message.SamePerson(link.id()),
                    clock.instant());
        }
        return link.id();
    }

    /** One of the two says that it is so; it takes effect once both have. Whoever said that it is not so is held to it. */
    public Outcome<Known> confirm(TrustId trust, MemberId by, LinkId id) {
        return links.link(trust, id).filter(link -> link.isDeniedBy(by)).isPresent()
                ? Outcome.refused(Because.DENIED_BEFORE)
                : saying(trust, by, id, Word.YES);
    }

    /** One of the two says that it is not so, which ends it. */
    public Outcome<Known> deny(TrustId trust, MemberId by, LinkId id) {
        return saying(trust, by, id, Word.NO);
    }

    private Outcome<Known> saying(TrustId trust, MemberId by, LinkId id, Word word) {
        Trust held = people.forChanging(trust).orElseThrow();
        return links.link(trust, id)
                .filter(link -> link.names(by))
                .map(link -> Outcome.done(said(held.id(), link, link.saying(by, word))))
                .orElse(Outcome.refused(Because.NO_SUCH_CHOICE));
    }

    private Known said(TrustId trust, Link before, Link after) {
        if (after.equals(before)) {
            return before.isMade() ? Known.AS_ONE : Known.AS_TWO;
        }
        links.save(trust, after);
        if (!after.isMade()) {
            return Known.AS_TWO;
        }
        unite(trust, after);
        return Known.AS_ONE_NOW;
    }

    private void unite(TrustId trust, Link link) {
        List<Member> both = Stream.of(link.one(), link.other())
                .map(side -> people.member(trust, side.member()).orElseThrow())
                .sorted(BY_CLAIM)
                .toList();
        Member stays = both.get(0);
        Member goes = both.get(1);
        List<Message> known = rounds.open(trust).stream()
                .flatMap(round -> rounds.forChanging(trust, round.id()).stream())
                .filter(Round::isOpen)
                .filter(round -> round.invitation(goes.id()).isPresent())
                .flatMap(round -> once(trust, round, stays.id(), goes.id()))
                .toList();
        outbox.redirect(trust, goes.id(), stays.id(), known);
        links.pass(trust, goes.id(), stays.id());
        people.save(trust, asOne(stays, goes));
        people.save(trust, goes.standingAs(goes.standing().leaving()));
    }

    private static Member asOne(Member stays, Member goes) {
        Member placed = stays.perspective().isSet() ? stays : stays.seeingFrom(goes.perspective());
        return placed.wishing(stays.wishes().orElse(goes.wishes()));
    }

    /** Makes two places in an open round one; tells what whoever stays was told already. */
    private Stream<Message> once(TrustId trust, Round round, MemberId stays, MemberId goes) {
        Reflection kept = own(trust, round, stays);
        Reflection passed = own(trust, round, goes);
        Doubles doubles = new Doubles(kept, passed);
        Invitation first = round.invitation(doubles.first())
                .or(() -> round.invitation(goes))
                .orElseThrow();
        rounds.save(trust, round.withoutDouble(goes, new Invitation(stays, first.perspective())));
        if (!passed.equals(Reflection.blank(round.id(), goes))) {
            reflections.save(trust, doubles.asOne());
            reflections.erase(trust, round.id(), goes);
        }
        if (nudges.isLeftAlone(trust, round.id(), goes)) {
            nudges.leaveAlone(trust, round.id(), stays);
        }
        return round.invitation(stays).stream().flatMap(invited -> told(round.id()));
    }

    /** What everybody is told of a round who is asked in it. */
    private static Stream<Message> told(RoundId round) {
        return Stream.concat(
                Stream.of(new Message.AskToReflect(round)),
                IntStream.rangeClosed(1, Nudge.MOST).mapToObj(number -> new Message.Reminder(round, number)));
    }

    private Reflection own(TrustId trust, Round round, MemberId member) {
        return reflections.own(trust, round.id(), member).orElseGet(() -> Reflection.blank(round.id(), member));
    }

    private Optional<Member> present(TrustId trust, MemberId member) {
        return people.member(trust, member).filter(Member::isPresent);
    }

    private static Set<String> on(Map<MemberId, Set<String>> platforms, MemberId member) {
        return platforms.getOrDefault(member, Set.of());
    }
}
