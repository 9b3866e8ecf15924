package org.ponder.bot.persistence;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ponder.bot.persistence.PublishedRow.PublishedId;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.summary.Note;
import org.ponder.domain.summary.Published;
import org.ponder.domain.summary.Summaries;

/** {@link Summaries} in PostgreSQL. */
public final class JpaSummaries implements Summaries {
    private final Rows rows;
    private final Seals seals;

    public JpaSummaries(EntityManager entities, Seals seals) {
        this.seals = seals;
        this.rows = new Rows(entities);
    }

    @Override
    public Optional<Published> published(TrustId trust, RoundId round, Audience audience) {
        return rows.find(PublishedRow.class, new PublishedId(trust, round, audience))
                .map(row -> row.published(seals));
    }

    @Override
    public void publish(TrustId trust, Published published) {
        if (published(trust, published.round(), published.audience()).isPresent()) {
            throw new IllegalArgumentException("a round is published once to each audience");
        }
        PublishedId id = new PublishedId(trust, published.round(), published.audience());
        rows.write(new PublishedRow(id, published, seals.of(trust, id.row())));
    }

    @Override
    public void add(TrustId trust, RoundId round, Audience audience, Note note) {
        RowId id = new RowId(trust, note.id().value());
        rows.write(new NoteRow(id, new NoteRow.Place(round, audience), note, seals.of(trust, NoteRow.row(note.id()))));
    }

    @Override
    public List<Note> notes(TrustId trust, RoundId round, Audience audience) {
        return rows.query(
                        NoteRow.class,
                        """
                        SELECT n FROM NoteRow n
                         WHERE n.id.trust = :trust AND n.round = :round AND n.audience = :audience
                         ORDER BY n.addedAt""",
                        Map.of("trust", trust.value(), "round", round.value(), "audience", audience))
                .map(note -> note.note(seals.of(trust, note.row())))
                .toList();
    }
}
