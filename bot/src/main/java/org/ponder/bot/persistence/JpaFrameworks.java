package org.ponder.bot.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.EditionId;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.framework.Frameworks;
import org.ponder.domain.framework.Lineage;
import org.ponder.domain.people.TrustId;

/**
 * {@link Frameworks} in PostgreSQL. A stored pack never changes, so each is read once and then kept in memory: an edition costs
 * no statement while a round is answered.
 */
public final class JpaFrameworks implements Frameworks {
    private final EntityManager entities;
    private final Function<String, Edition> reader;
    private final Map<Usable, Edition> known = new ConcurrentHashMap<>();
    private final Map<String, Edition> bySource = new ConcurrentHashMap<>();

    /** @param reader makes an edition of the text of a pack */
    public JpaFrameworks(EntityManager entities, Function<String, Edition> reader) {
        this.entities = entities;
        this.reader = reader;
    }

    @Override
    public Optional<Edition> edition(TrustId trust, EditionId id) {
        Usable wanted = new Usable(trust, id);
        return Optional.ofNullable(known.get(wanted)).or(() -> {
            Optional<Edition> stored = source(wanted).map(this::read);
            stored.ifPresent(edition -> known.put(wanted, edition));
            return stored;
        });
    }

    @Override
    public List<Edition> newest(TrustId trust) {
        Query ids = entities.createNativeQuery(
                        "SELECT framework, edition FROM edition WHERE trust_id IS NULL OR trust_id = ?")
                .setParameter(1, trust.value());
        List<?> rows = ids.getResultList();
        Map<String, EditionId> newest = rows.stream()
                .map(Object[].class::cast)
                .map(row -> new EditionId((String) row[0], (String) row[1]))
                .collect(Collectors.toMap(EditionId::framework, id -> id, BinaryOperator.maxBy(EditionId.BY_EDITION)));
        return newest.values().stream()
                .flatMap(id -> edition(trust, id).stream())
                .sorted(Comparator.comparing(Edition::title))
                .toList();
    }

    @Override
    public List<Edition> editions(TrustId trust, String framework) {
        List<?> names = entities.createNativeQuery(
                        "SELECT edition FROM edition WHERE framework = ? AND (trust_id IS NULL OR trust_id = ?)")
                .setParameter(1, framework)
                .setParameter(2, trust.value())
                .getResultList();
        return names.stream()
                .map(name -> new EditionId(framework, (String) name))
                .distinct()
                .flatMap(id -> edition(trust, id).stream())
                .toList();
    }

    /**
     * Keeps a pack that every trust may use; one that is there already stays as it is.
     *
     * @throws IllegalArgumentException if it is there with other words: rounds may be bound to those; or if it does not say what
     *     has become of an element of an earlier edition: what was published on that one counts for what it has become
     */
    public Edition load(String source) {
        Edition edition = reader.apply(source);
        EditionId id = edition.id();
        refuseLosses(edition);
        entities.createNativeQuery(
                        "INSERT INTO edition (framework, edition, source) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .setParameter(1, id.framework())
                .setParameter(2, id.edition())
                .setParameter(3, source)
                .executeUpdate();
        String stored = first(entities.createNativeQuery(
                                "SELECT source FROM edition WHERE framework = ? AND edition = ? AND trust_id IS NULL")
                        .setParameter(1, id.framework())
                        .setParameter(2, id.edition()))
                .orElseThrow();
        if (!read(stored).equals(edition)) {
            throw new IllegalArgumentException("The pack “" + id.framework() + "” has an edition “" + id.edition()
                    + "” already, and in other words: give the changed pack a new edition name.");
        }
        return edition;
    }

    private void refuseLosses(Edition edition) {
        List<?> earlier = entities.createNativeQuery(
                        "SELECT source FROM edition WHERE framework = ? AND edition <> ? AND trust_id IS NULL")
                .setParameter(1, edition.id().framework())
                .setParameter(2, edition.id().edition())
                .getResultList();
        List<ElementKey> lost = new Lineage(Stream.concat(
                                earlier.stream().map(source -> read((String) source)), Stream.of(edition))
                        .toList())
                .lost();
        if (!lost.isEmpty()) {
            throw new IllegalArgumentException("The newest edition of the pack “"
                    + edition.id().framework() + "” does not say what has become of “"
                    + lost.stream().map(ElementKey::value).collect(Collectors.joining("”, “"))
                    + "”: put each of them under “formerly” at the element that it is now, or under “retired”.");
        }
    }

    /** A trust's own pack comes before one that comes with Ponder, so that its rounds keep theirs. */
    private Optional<String> source(Usable wanted) {
        return first(entities.createNativeQuery("""
                        SELECT source FROM edition
                         WHERE framework = ? AND edition = ? AND (trust_id IS NULL OR trust_id = ?)
                         ORDER BY trust_id NULLS LAST LIMIT 1""")
                .setParameter(1, wanted.id().framework())
                .setParameter(2, wanted.id().edition())
                .setParameter(3, wanted.trust().value()));
    }

    private static Optional<String> first(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(String.class::cast).findFirst();
    }

    /** The same edition for every trust that may use the pack. */
    private Edition read(String source) {
        return bySource.computeIfAbsent(source, reader);
    }

    /** An edition that a trust may use. */
    private record Usable(TrustId trust, EditionId id) {}
}
