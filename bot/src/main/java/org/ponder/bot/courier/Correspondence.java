package org.ponder.bot.courier;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.ponder.dialogs.card.CycleNotices;
import org.ponder.dialogs.card.Notices;
import org.ponder.dialogs.card.Occasion;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.card.Records;
import org.ponder.dialogs.card.Towards;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.CycleId;
import org.ponder.domain.round.CycleState;
import org.ponder.domain.round.Invitation;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.work.Cycling;
import org.ponder.domain.work.Nudging;
import org.ponder.domain.work.Ports;
import org.ponder.domain.work.Publishing;
import org.ponder.domain.work.Reflecting;
import org.ponder.domain.work.Seat;
import org.ponder.domain.work.UseCases;

/** The words of the domain's messages, as they are right when they leave. */
public final class Correspondence implements Wording {
    private final Ports ports;
    private final Publishing publishing;
    private final Nudging nudging;
    private final Cycling cycling;
    private final Reflecting reflecting;
    private final Notices notices;
    private final CycleNotices cycleNotices;
    private final Supplier<UUID> ids;

    public Correspondence(Ports ports, UseCases useCases, Words words, Supplier<UUID> ids) {
        this.ports = ports;
        this.publishing = useCases.publishing();
        this.nudging = useCases.nudging();
        this.cycling = useCases.cycling();
        this.reflecting = useCases.reflecting();
        this.notices = new Notices(words);
        this.cycleNotices = new CycleNotices(words);
        this.ids = ids;
    }

    @Override
    public Optional<Post> of(TrustId trust, Errand.Tell errand, Records records) {
        Optional<MemberId> reader = errand.to().fold(Optional::of, channel -> Optional.empty());
        return errand.message().fold(new Wordings(trust, reader, records));
    }

    /** A message to a reader: a member, or nobody in particular where it is posted to a channel. */
    private final class Wordings implements Message.Cases<Optional<Post>> {
        private final TrustId trust;
        private final Optional<MemberId> reader;
        private final Records records;

        Wordings(TrustId trust, Optional<MemberId> reader, Records records) {
            this.trust = trust;
            this.reader = reader;
            this.records = records;
        }

        @Override
        public Optional<Post> announcement(Message.Announcement message) {
            return open(message.round())
                    .map(occasion -> notices.announcement(
                            occasion, publishing.willBePosted(occasion.trust(), occasion.round())));
        }

        /** It leaves whatever its reader has answered: whether it arrives is told, and must tell nothing of that. */
        @Override
        public Optional<Post> invitation(Message.AskToReflect message) {
            return open(message.round())
                    .flatMap(occasion -> reader.flatMap(occasion.round()::invitation)
                            .map(invitation -> receipt(occasion, invitation)));
        }

        private Post receipt(Occasion occasion, Invitation invitation) {
            return reflecting.hasSent(new Seat(trust, occasion.round().id(), invitation.member()))
                    ? notices.answered(occasion, invitation, records, nonce())
                    : notices.receipt(occasion, invitation, records, nonce());
        }

        @Override
        public Optional<Post> reminder(Message.Reminder message) {
            return open(message.round())
                    .flatMap(occasion ->
                            reader.flatMap(member -> nudging.nudge(trust, message.round(), message.number())
                                    .map(nudge -> notices.reminder(
                                            occasion, nudge, hasBegun(message.round(), member), nonce()))));
        }

        @Override
        public Optional<Post> again(Message.AskedLater message) {
            return open(message.round())
                    .flatMap(occasion -> reader.map(
                            member -> notices.askedLater(occasion, hasBegun(message.round(), member), nonce())));
        }

        private boolean hasBegun(RoundId round, MemberId member) {
            return reflecting.hasBegun(new Seat(trust, round, member));
        }

        @Override
        public Optional<Post> cycle(Message.CyclePlanned message) {
            return towards(message.cycle()).map(cycleNotices::planned);
        }

        @Override
        public Optional<Post> moved(Message.CycleMoved message) {
            return towards(message.cycle())
                    .map(towards -> cycling.standsInTheWay(trust, towards.cycle())
                            .map(because -> cycleNotices.stopped(towards, because))
                            .orElseGet(() -> cycleNotices.moved(towards)));
        }

        @Override
        public Optional<Post> countdown(Message.Countdown message) {
            return towards(message.cycle()).map(towards -> cycleNotices.countdown(towards, message.days()));
        }

        private Optional<Towards> towards(CycleId id) {
            return ports.people()
                    .trust(trust)
                    .flatMap(t -> ports.cycles()
                            .cycle(trust, id)
                            .filter(cycle -> cycle.state() != CycleState.CALLED_OFF)
                            .flatMap(cycle -> ports.frameworks()
                                    .edition(trust, cycle.course().edition())
                                    .map(edition -> new Towards(
                                            t, edition, cycle, ports.rounds().open(trust)))));
        }

        @Override
        public Optional<Post> extension(Message.MoreTime message) {
            return open(message.round())
                    .map(occasion ->
                            notices.moreTime(occasion, publishing.willBePosted(occasion.trust(), occasion.round())));
        }

        @Override
        public Optional<Post> cancellation(Message.CalledOff message) {
            return occasion(message.round())
                    .map(occasion -> reader.isPresent()
                            ? notices.calledOffForMember(occasion)
                            : notices.calledOffForTeam(occasion));
        }

        @Override
        public Optional<Post> summary(Message.SummaryReady message) {
            return publishing
                    .read(trust, message.round(), message.audience())
                    .map(read -> notices.summary(read, message.audience()));
        }

        /** Whoever hears of it only when it is posted hears of it then. */
        @Override
        public Optional<Post> waiting(Message.SummaryWaits message) {
            return occasion(message.round())
                    .flatMap(occasion -> publishing
                            .waitsUntil(trust, message.round())
                            .map(posted -> notices.summaryWaits(occasion, posted)));
        }

        @Override
        public Optional<Post> note(Message.NoteAdded message) {
            return publishing
                    .read(trust, message.round(), message.audience())
                    .flatMap(read -> read.notes().stream()
                            .filter(note -> note.id().equals(message.note()))
                            .findFirst()
                            .map(note -> notices.note(read, note)));
        }

        @Override
        public Optional<Post> perspective(Message.PerspectiveAsked message) {
            return ports.people()
                    .member(trust, message.member())
                    .filter(Member::isPresent)
                    .map(member -> notices.perspectiveAsked(member, message.wanted(), nonce()));
        }

        @Override
        public Optional<Post> roster(Message.RosterWanted message) {
            return Optional.empty();
        }

        @Override
        public Optional<Post> appointment(Message.Appointed message) {
            return ports.people().trust(trust).map(t -> notices.appointed(t, nonce()));
        }

        @Override
        public Optional<Post> placement(Message.Placed message) {
            return reader.flatMap(member -> ports.people().member(trust, member))
                    .filter(Member::isPresent)
                    .map(member -> notices.placed(member.perspective()));
        }

        @Override
        public Optional<Post> link(Message.SamePerson message) {
            return reader.flatMap(member -> ports.links()
                    .link(trust, message.link())
                    .filter(link -> link.isOpen() && link.waitsFor(member))
                    .map(link -> notices.samePerson(link.id(), elsewhere(link.besides(member)), nonce())));
        }

        @Override
        public Optional<Post> ending(Message.AccessEnds message) {
            return Optional.of(notices.accessEnds(message.lastDay()));
        }

        private Set<String> elsewhere(MemberId other) {
            return ports.links().platforms(trust).getOrDefault(other, Set.of());
        }

        private Optional<Occasion> open(RoundId round) {
            return occasion(round).filter(occasion -> occasion.round().isOpen());
        }

        private Optional<Occasion> occasion(RoundId id) {
            return ports.rounds().round(trust, id).flatMap(this::occasion);
        }

        private Optional<Occasion> occasion(Round round) {
            return ports.people()
                    .trust(trust)
                    .flatMap(t -> ports.frameworks()
                            .edition(trust, round.subject().edition())
                            .map(edition -> new Occasion(t, edition, round)))
                    .map(this::toReader);
        }

        private Occasion toReader(Occasion occasion) {
            return reader.flatMap(member -> ports.people().member(trust, member))
                    .map(occasion::to)
                    .orElse(occasion);
        }

        private String nonce() {
            return ids.get().toString();
        }
    }
}
