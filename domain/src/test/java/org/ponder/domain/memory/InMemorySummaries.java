package org.ponder.domain.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.summary.Note;
import org.ponder.domain.summary.Published;
import org.ponder.domain.summary.Summaries;

/** {@link Summaries} in memory. */
public final class InMemorySummaries implements Summaries {
    private final Map<List<Object>, Published> published = new HashMap<>();
    private final Map<List<Object>, List<Note>> notes = new HashMap<>();

    @Override
    public Optional<Published> published(TrustId trust, RoundId round, Audience audience) {
        return Optional.ofNullable(published.get(List.<Object>of(trust, round, audience)));
    }

    @Override
    public void publish(TrustId trust, Published summary) {
        List<Object> key = List.of(trust, summary.round(), summary.audience());
        if (published.putIfAbsent(key, summary) != null) {
            throw new IllegalArgumentException("a round is published once to each audience");
        }
    }

    @Override
    public void add(TrustId trust, RoundId round, Audience audience, Note note) {
        notes.computeIfAbsent(List.of(trust, round, audience), key -> new ArrayList<>())
                .add(note);
    }

    @Override
    public List<Note> notes(TrustId trust, RoundId round, Audience audience) {
        return List.copyOf(notes.getOrDefault(List.<Object>of(trust, round, audience), List.of()));
    }
}
