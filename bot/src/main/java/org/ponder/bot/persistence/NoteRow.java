package org.ponder.bot.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.ponder.bot.secrets.Seal;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.summary.Note;
import org.ponder.domain.summary.NoteId;

/** A {@link Note} in table {@code note}; written once. */
@Entity
@Table(name = "note")
class NoteRow {
    private static final String NAME = "name";
    private static final String TEXT = "text";

    @EmbeddedId
    private RowId id;

    @Column(name = "round_id")
    private UUID round;

    @Enumerated(EnumType.STRING)
    @Column(name = "audience")
    private Audience audience;

    @Column(name = "author")
    private UUID author;

    @Column(name = "name")
    private String name;

    @Column(name = "text")
    private String text;

    @Column(name = "added_at")
    private Instant addedAt;

    /** For JPA, which fills it. */
    @SuppressWarnings("NullAway.Init")
    protected NoteRow() {}

    NoteRow(RowId id, Place place, Note note, Seal seal) {
        this();
        this.id = id;
        this.round = place.round().value();
        this.audience = place.audience();
        this.author = note.author().value();
        this.name = seal.closed(NAME, Json.WORDS.write(note.name()));
        this.text = seal.closed(TEXT, Json.WORDS.write(note.text()));
        this.addedAt = note.at();
    }

    Note note(Seal seal) {
        return new Note(
                new NoteId(id.id()),
                new MemberId(author),
                Json.WORDS.read(seal.opened(NAME, name)),
                Json.WORDS.read(seal.opened(TEXT, text)),
                addedAt);
    }

    /** For the seal of its texts. */
    String row() {
        return row(new NoteId(id.id()));
    }

    static String row(NoteId note) {
        return "note " + note.value();
    }

    /** Beneath which summary it stands. */
    record Place(RoundId round, Audience audience) {}
}
