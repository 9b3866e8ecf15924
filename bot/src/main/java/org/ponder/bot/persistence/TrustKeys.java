package org.ponder.bot.persistence;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.ponder.bot.courier.AfterCommit;
import org.ponder.bot.secrets.Seal;
import org.ponder.bot.secrets.Secrets;
import org.ponder.bot.secrets.Unreadable;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.work.UnitOfWork;

/**
 * The key of each trust, made when it is first needed and hidden with a key of the deployment: to change that one, only the keys of
 * trusts are hidden anew. A key is remembered once it is known to last.
 */
public final class TrustKeys implements Seals {
    private static final String NAME = "1";

    private final EntityManager entities;
    private final Secrets deployment;
    private final AfterCommit afterCommit;
    private final Map<TrustId, Secrets> known = new ConcurrentHashMap<>();

    public TrustKeys(EntityManager entities, Secrets deployment, AfterCommit afterCommit) {
        this.entities = entities;
        this.deployment = deployment;
        this.afterCommit = afterCommit;
    }

    @Override
    public Seal of(TrustId trust, String row) {
        return new Seal(Optional.ofNullable(known.get(trust)).orElseGet(() -> found(trust)), row);
    }

    private Secrets found(TrustId trust) {
        Secrets key = new Secrets(deployment.shown(kept(trust).orElseGet(() -> made(trust)), place(trust)));
        afterCommit.then(() -> known.put(trust, key));
        return key;
    }

    private Optional<String> kept(TrustId trust) {
        List<?> rows = entities.createNativeQuery("SELECT hidden FROM trust_key WHERE trust_id = ?1")
                .setParameter(1, trust.value())
                .getResultList();
        return rows.stream().map(String.class::cast).findFirst();
    }

    /** Of two that are made at the same moment the first one lasts. */
    private String made(TrustId trust) {
        entities.createNativeQuery(
                        "INSERT INTO trust_key (trust_id, hidden, hidden_with) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")
                .setParameter(1, trust.value())
                .setParameter(2, deployment.hidden(Secrets.fresh(NAME), place(trust)))
                .setParameter(3, deployment.name())
                .executeUpdate();
        return kept(trust).orElseThrow();
    }

    /**
     * Hides with the first key of the deployment what was hidden with an older one, so that the older one can be left out.
     *
     * @throws IllegalArgumentException with a sentence that says which key to put back
     */
    public void hideAnew(UnitOfWork unitOfWork) {
        List<Hidden> all = unitOfWork.run(this::all);
        try {
            all.stream()
                    .filter(one -> !one.with().equals(deployment.name()))
                    .forEach(one -> unitOfWork.run(one.trust(), () -> hideAnew(one)));
            all.stream().findFirst().ifPresent(one -> unitOfWork.run(one.trust(), () -> found(one.trust())));
        } catch (Unreadable reason) {
            throw new IllegalArgumentException(reason.getMessage(), reason);
        }
    }

    private List<Hidden> all() {
        List<?> rows = entities.createNativeQuery("SELECT trust_id, hidden_with FROM trust_key_of_all")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Hidden(new TrustId((UUID) row[0]), (String) row[1]))
                .toList();
    }

    private void hideAnew(Hidden one) {
        String key = deployment.shown(kept(one.trust()).orElseThrow(), place(one.trust()));
        entities.createNativeQuery("UPDATE trust_key SET hidden = ?2, hidden_with = ?3 WHERE trust_id = ?1")
                .setParameter(1, one.trust().value())
                .setParameter(2, deployment.hidden(key, place(one.trust())))
                .setParameter(3, deployment.name())
                .executeUpdate();
    }

    private static String place(TrustId trust) {
        return "the key of trust " + trust.value();
    }

    /** A trust, and with which key of the deployment its own is hidden. */
    private record Hidden(TrustId trust, String with) {}
}
