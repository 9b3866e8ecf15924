package org.ponder.bot.persistence;

import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the ports read and write rows. What is written is written at once: statements reach the database in the order of the work,
 * and what it refuses comes to light where it was asked for.
 */
final class Rows {
    /** Other transactions may refer to the row and lock it alike, and not change it. */
    static final String AGAINST_CHANGE = " FOR SHARE";

    /** Other transactions may refer to the row and read it, nothing else. */
    static final String FOR_CHANGE = " FOR NO KEY UPDATE";

    private static final String STORE_MODE = "jakarta.persistence.cache.storeMode";
    private static final String CACHE_USAGE = "eclipselink.cache-usage";

    private final EntityManager entities;

    Rows(EntityManager entities) {
        this.entities = entities;
    }

    <R> Optional<R> find(Class<R> type, Object id) {
        return Optional.ofNullable(entities.find(type, id));
    }

    /** The row if this unit of work has read or written it; asks no database. */
    <R> Optional<R> alreadyHere(Class<R> type, Object id) {
        return Optional.ofNullable(entities.find(type, id, Map.of(CACHE_USAGE, "CheckCacheOnly")));
    }

    /** The rows of a statement in SQL, as they are now, whatever this unit of work read before. */
    <R> Stream<R> select(Class<R> type, String sql, Object... parameters) {
        Query query = entities.createNativeQuery(sql, type).setHint(STORE_MODE, CacheStoreMode.REFRESH);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(type::cast);
    }

    <R> Stream<R> query(Class<R> type, String jpql, Map<String, ?> parameters) {
        var query = entities.createQuery(jpql, type);
        parameters.forEach(query::setParameter);
        return query.getResultList().stream();
    }

    /** Adds the row, or writes what changed of one that was read. */
    void write(Object row) {
        entities.persist(row);
        entities.flush();
    }

    void remove(Object row) {
        entities.remove(row);
        entities.flush();
    }
}
