package org.ponder.domain.work;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.People;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.round.Rounds;
import org.ponder.domain.summary.Note;
import org.ponder.domain.summary.NoteId;
import org.ponder.domain.summary.Summaries;
import org.ponder.domain.work.Refusal.Because;
import org.ponder.domain.work.Refusal.TooLong;

/** A facilitator adds a note beneath a summary, under their own name; the summary stays as it was published. */
public final class Annotating {
    private final People people;
    private final Rounds rounds;
    private final Summaries summaries;
    private final Dispatching dispatching;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public Annotating(Ports ports, InstantSource clock, Supplier<UUID> ids) {
        this.people = ports.people();
        this.rounds = ports.rounds();
        this.summaries = ports.summaries();
        this.dispatching = new Dispatching(ports);
        this.clock = clock;
        this.ids = ids;
    }

    /** The rounds whose summaries may get a note, the latest first. */
    public List<Round> latest(TrustId trust, int most) {
        return rounds.closed(trust, most);
    }

    /**
     * Adds a note beneath a round's summaries and posts it where they were posted.
     *
     * @param readers beneath whose editions
     * @param text not blank
     */
    public Outcome<Set<Audience>> add(Seat by, Set<Audience> readers, String text) {
        int length = Answer.Written.length(text);
        if (length > Note.LONGEST) {
            return Outcome.refused(new TooLong(length, Note.LONGEST));
        }
        Trust held = people.forChanging(by.trust()).orElseThrow();
        Optional<Member> author = people.member(by.trust(), by.member()).filter(Member::isFacilitator);
        if (author.isEmpty()) {
            return Outcome.refused(Because.NOT_A_FACILITATOR);
        }
        boolean published = readers.stream()
                .allMatch(reader ->
                        summaries.published(by.trust(), by.round(), reader).isPresent());
        if (!published) {
            return Outcome.refused(Because.NO_SUMMARY_YET);
        }
        readers.forEach(reader -> add(held, by.round(), reader, note(author.get(), text)));
        return Outcome.done(readers);
    }

    private Note note(Member author, String text) {
        return new Note(new NoteId(ids.get()), author.id(), author.name(), text.strip(), clock.instant());
    }

    private void add(Trust trust, RoundId round, Audience reader, Note note) {
        Instant posted =
                summaries.published(trust.id(), round, reader).orElseThrow().at();
        Instant after = posted.isAfter(note.at()) ? posted : note.at();
        summaries.add(trust.id(), round, reader, note);
        trust.setUp()
                .channel(reader)
                .ifPresent(channel -> dispatching.put(
                        trust, new Address.OfChannel(channel), new Message.NoteAdded(round, reader, note.id()), after));
    }
}
