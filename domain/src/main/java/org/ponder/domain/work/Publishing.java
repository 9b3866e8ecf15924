package org.ponder.domain.work;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.ponder.domain.finding.Answers;
import org.ponder.domain.finding.Findings;
import org.ponder.domain.finding.PastRelease;
import org.ponder.domain.finding.Release;
import org.ponder.domain.finding.ReleaseLedger;
import org.ponder.domain.finding.Sight;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.Element;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.framework.Frameworks;
import org.ponder.domain.framework.Lineage;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Deliveries;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Links;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.People;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.reflection.Reflections;
import org.ponder.domain.round.Cycle;
import org.ponder.domain.round.Cycles;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.round.Rounds;
import org.ponder.domain.round.Subject;
import org.ponder.domain.summary.Note;
import org.ponder.domain.summary.Profile;
import org.ponder.domain.summary.Published;
import org.ponder.domain.summary.Summaries;
import org.ponder.domain.summary.Summary;
import org.ponder.domain.summary.SummaryLine;
import org.ponder.domain.work.Refusal.Because;

/** Makes the findings of a closed round once, publishes its summary once, and finds it again for whoever it was published to. */
public final class Publishing {
    /** How many closed rounds a profile looks back over. */
    private static final int MOST_ROUNDS = 100;

    /** One of so many summaries for the same person has been posted, unless it is their first; one element is asked at a time. */
    private static final int MOST_WAITING = 10;

    private final Frameworks frameworks;
    private final Rounds rounds;
    private final Reflections reflections;
    private final Summaries summaries;
    private final ReleaseLedger ledger;
    private final Links links;
    private final Cycles cycles;
    private final People people;
    private final Deliveries deliveries;
    private final GoodTimes goodTimes;
    private final Dispatching dispatching;
    private final InstantSource clock;
    private final Random lots;

    /** @param lots draws the order of quotes */
    public Publishing(Ports ports, InstantSource clock, Random lots) {
        this.frameworks = ports.frameworks();
        this.rounds = ports.rounds();
        this.reflections = ports.reflections();
        this.summaries = ports.summaries();
        this.ledger = ports.ledger();
        this.links = ports.links();
        this.cycles = ports.cycles();
        this.people = ports.people();
        this.deliveries = ports.deliveries();
        this.goodTimes = new GoodTimes(ports);
        this.dispatching = new Dispatching(ports);
        this.clock = clock;
        this.lots = lots;
    }

    /**
     * Both editions, at the same moment, each to its channel where it has one; and what was released goes into the ledger. Where
     * this is no time for a finding they wait for the next good hour, and the facilitators are told when that is.
     */
    void publish(Trust trust, Round closed, Instant now) {
        Instant posted = goodTimes.ofFinding(trust, closed.asked(), now);
        Edition edition =
                frameworks.edition(trust.id(), closed.subject().edition()).orElseThrow();
        Answers answers = new Answers(closed, edition, reflections.sent(trust.id(), closed.id()));
        Release release = Release.of(answers, past(trust.id(), closed.subject()), lots);
        ledger.enter(trust.id(), release.entry());
        boolean reachedAll = deliveries.reachedEverybody(trust.id(), closed.id());
        for (Audience audience : Audience.values()) {
            List<SummaryLine> lines = lines(trust.id(), edition, closed, release.findings(audience), audience);
            List<SummaryLine> told = reachedAll ? lines : Summary.withSomeNotReached(lines);
            summaries.publish(trust.id(), new Published(closed.id(), audience, told, posted));
            trust.setUp()
                    .channel(audience)
                    .ifPresent(channel -> dispatching.putAt(
                            posted,
                            trust,
                            new Address.OfChannel(channel),
                            new Message.SummaryReady(closed.id(), audience),
                            now));
        }
        if (posted.isAfter(now)) {
            dispatching.putToFacilitators(
                    trust, people.members(trust.id()), new Message.SummaryWaits(closed.id()), now);
        }
    }

    /** The closing of a cycle looks back on what that asked about; any other on all that was asked so far. */
    private List<SummaryLine> lines(TrustId trust, Edition edition, Round closed, Findings told, Audience audience) {
        Subject subject = closed.subject();
        if (!subject.isClosing()) {
            return Summary.of(told, edition, subject);
        }
        Optional<Cycle> cycle = cycles.latest(trust).filter(one -> one.has(closed.id()));
        List<Round> elements = lastOfEach(
                trust,
                rounds.closed(trust, MOST_ROUNDS).stream()
                        .filter(round -> !round.subject().isClosing())
                        .filter(round -> cycle.map(one -> one.has(round.id())).orElse(true))
                        .filter(round -> round.subject()
                                .edition()
                                .framework()
                                .equals(edition.id().framework())));
        return Summary.ofClosing(told, edition, subject, entries(trust, elements, audience));
    }

    /** What was released on the element so far, whatever its key was in other editions. */
    private List<PastRelease> past(TrustId trust, Subject subject) {
        String framework = subject.edition().framework();
        return ledger.releases(trust, framework, lineage(trust, framework).of(subject.element()));
    }

    /** A summary for the message that carries it. */
    public Optional<Read> read(TrustId trust, RoundId round, Audience audience) {
        return rounds.round(trust, round)
                .flatMap(r -> summaries
                        .published(trust, round, audience)
                        .map(published -> new Read(
                                r,
                                frameworks.edition(trust, r.subject().edition()).orElseThrow(),
                                published,
                                summaries.notes(trust, round, audience))));
    }

    /** The last summary that was posted of a round whose audience the member was in. */
    public Outcome<Read> last(TrustId trust, MemberId member) {
        return closedFor(trust, member)
                .filter(round -> isPosted(trust, round))
                .findFirst()
                .flatMap(round -> read(trust, round.id(), Audience.TEAM))
                .map(Outcome::done)
                .orElse(Outcome.refused(Because.NO_SUMMARY_YET));
    }

    /** The last round to have closed that asked the member, whether or not its summary was posted. */
    public Optional<Round> lastClosed(TrustId trust, MemberId member) {
        return closedFor(trust, member).findFirst();
    }

    private Stream<Round> closedFor(TrustId trust, MemberId member) {
        return links.selves(trust, member).stream()
                .flatMap(self -> rounds.closedFor(trust, self, MOST_WAITING).stream())
                .distinct()
                .sorted(Comparator.comparing((Round round) -> round.times().closesAt())
                        .reversed());
    }

    private boolean isPosted(TrustId trust, Round round) {
        return summaries.published(trust, round.id(), Audience.TEAM).isPresent()
                && waitsUntil(trust, round.id()).isEmpty();
    }

    /** Until when the summary of a round that has closed waits to be posted, if it still does. */
    public Optional<Instant> waitsUntil(TrustId trust, RoundId round) {
        return summaries
                .published(trust, round, Audience.TEAM)
                .map(Published::at)
                .filter(posted -> posted.isAfter(clock.instant()));
    }

    /** When the summary of a round that is open will be posted, if it closes as it is meant to. */
    public Instant willBePosted(Trust trust, Round round) {
        return goodTimes.ofSummary(trust, round);
    }

    /** When the summary of an open round would be posted if it closed now, where that is not at once. */
    public Optional<Instant> wouldWait(Trust trust, RoundId round) {
        Instant now = clock.instant();
        return rounds.round(trust.id(), round)
                .map(open -> goodTimes.ofFinding(trust, open.asked(), now))
                .filter(posted -> posted.isAfter(now));
    }

    /** When the summary of a round would be posted that asks these members and closes then. */
    public Instant willBePosted(Trust trust, List<Member> asked, Instant closing) {
        return goodTimes.ofFinding(trust, asked.stream().map(Member::id).toList(), closing);
    }

    /** What an audience was told of these rounds, from a distance; rounds of which it was told nothing add nothing. */
    public List<SummaryLine> profile(TrustId trust, List<Round> of, Audience audience) {
        return Profile.of(entries(trust, of, audience));
    }

    private List<Profile.Entry> entries(TrustId trust, List<Round> of, Audience audience) {
        return of.stream()
                .flatMap(round -> summaries.published(trust, round.id(), audience).stream()
                        .map(published -> entry(trust, round, published)))
                .toList();
    }

    private Profile.Entry entry(TrustId trust, Round round, Published published) {
        Edition edition = frameworks.edition(trust, round.subject().edition()).orElseThrow();
        Element element = edition.element(round.subject().element()).orElseThrow();
        return new Profile.Entry(element, edition.scale(), published.lines());
    }

    /** The last round on each element, and the last closing, that asked the member and whose summary was posted, whatever its key was. */
    public List<Round> lastOfEach(TrustId trust, MemberId member) {
        Set<MemberId> selves = links.selves(trust, member);
        return lastOfEach(
                trust,
                rounds.closed(trust, MOST_ROUNDS).stream()
                        .filter(round -> selves.stream()
                                .anyMatch(self -> round.invitation(self).isPresent()))
                        .filter(round -> isPosted(trust, round)));
    }

    /** @param closed the latest first */
    private List<Round> lastOfEach(TrustId trust, Stream<Round> closed) {
        Map<String, Lineage> lineages = new HashMap<>();
        Map<String, Set<ElementKey>> seen = new HashMap<>();
        List<Round> last = new ArrayList<>();
        closed.forEach(round -> {
            String framework = round.subject().edition().framework();
            Set<ElementKey> kin = lineages.computeIfAbsent(framework, one -> lineage(trust, one))
                    .of(round.subject().element());
            Set<ElementKey> before = seen.computeIfAbsent(framework, one -> new HashSet<>());
            if (!before.contains(round.subject().element())) {
                before.addAll(kin);
                last.add(round);
            }
        });
        return List.copyOf(last);
    }

    private Lineage lineage(TrustId trust, String framework) {
        return new Lineage(frameworks.editions(trust, framework));
    }

    /**
     * Whether the last summary that told all it could of an element put its people together in another way, so that hardly anything
     * could be told now: as one team instead of by perspective, or the other way round.
     */
    public boolean wasReportedOtherwise(TrustId trust, Subject subject, Grouping grouping) {
        return past(trust, subject).stream()
                .filter(release -> release.blocks().stream().anyMatch(block -> block.sight() == Sight.FULL))
                .reduce((earlier, later) -> later)
                .map(release -> release.blocks().size() > 1 ? Grouping.BY_PERSPECTIVE : Grouping.WHOLE_TEAM)
                .filter(before -> before != grouping)
                .isPresent();
    }

    /** A published summary beside the round it is of, and the notes beneath it. */
    public record Read(Round round, Edition edition, Published published, List<Note> notes) {
        public Read {
            notes = List.copyOf(notes);
        }

        public Element element() {
            return edition.element(round.subject().element()).orElseThrow();
        }
    }
}
