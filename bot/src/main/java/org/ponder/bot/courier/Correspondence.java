package org.ponder.bot.courier;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.ponder.dialogs.card.Notices;
import org.ponder.dialogs.card.Occasion;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.card.Records;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.work.Ports;
import org.ponder.domain.work.Publishing;

/** The words of the domain's messages, as they are right when they leave. */
public final class Correspondence implements Wording {
    private final Ports ports;
    private final Publishing publishing;
    private final Notices notices;
    private final Supplier<UUID> ids;

    public Correspondence(Ports ports, Publishing publishing, Notices notices, Supplier<UUID> ids) {
        this.ports = ports;
        this.publishing = publishing;
        this.notices = notices;
        this.ids = ids;
    }

    @Override
    public Optional<Post> of(TrustId trust, Errand.Tell errand, Records records) {
        Optional<MemberId> reader = errand.to().fold(Optional::of, channel -> Optional.empty());
        return errand.message().fold(new Words(trust, reader, records));
    }

    /** A message to a reader: a member, or nobody in particular where it is posted to a channel. */
    private final class Words implements Message.Cases<Optional<Post>> {
        private final TrustId trust;
        private final Optional<MemberId> reader;
        private final Records records;

        Words(TrustId trust, Optional<MemberId> reader, Records records) {
            this.trust = trust;
            this.reader = reader;
            this.records = records;
        }

        @Override
        public Optional<Post> announcement(Message.Announcement message) {
            return open(message.round()).map(notices::announcement);
        }

        @Override
        public Optional<Post> invitation(Message.AskToReflect message) {
            return open(message.round())
                    .flatMap(occasion -> reader.flatMap(member -> occasion.round()
                            .invitation(member)
                            .map(invitation -> notices.receipt(occasion, invitation, records, nonce()))));
        }

        @Override
        public Optional<Post> extension(Message.MoreTime message) {
            return open(message.round()).map(notices::moreTime);
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
                            .map(edition -> new Occasion(t, edition, round)));
        }

        private String nonce() {
            return ids.get().toString();
        }
    }
}
