package org.ponder.bot.wiring;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.ponder.bot.persistence.Insistent;
import org.ponder.bot.persistence.JpaConversations;
import org.ponder.bot.persistence.JpaCycles;
import org.ponder.bot.persistence.JpaDeliveries;
import org.ponder.bot.persistence.JpaDirectory;
import org.ponder.bot.persistence.JpaDispatches;
import org.ponder.bot.persistence.JpaFrameworks;
import org.ponder.bot.persistence.JpaInbox;
import org.ponder.bot.persistence.JpaLedger;
import org.ponder.bot.persistence.JpaLinks;
import org.ponder.bot.persistence.JpaNudges;
import org.ponder.bot.persistence.JpaPeople;
import org.ponder.bot.persistence.JpaPulse;
import org.ponder.bot.persistence.JpaReflections;
import org.ponder.bot.persistence.JpaRounds;
import org.ponder.bot.persistence.JpaSummaries;
import org.ponder.bot.persistence.JtaAfterCommit;
import org.ponder.bot.persistence.JtaUnitOfWork;
import org.ponder.bot.persistence.TrustKeys;
import org.ponder.bot.secrets.Secrets;
import org.ponder.domain.outbox.Deliveries;
import org.ponder.domain.work.UnitOfWork;

/** The ports on PostgreSQL, the clock on the wall, and the transaction around it all. */
final class Foundations {
    /** As exact as the database keeps it. */
    private final InstantSource clock = () -> Instant.now().truncatedTo(ChronoUnit.MICROS);

    private final EntityManager entities;
    private final UnitOfWork unitOfWork;
    private final TrustKeys keys;
    private final JpaFrameworks frameworks;

    Foundations(Server server, Secrets secrets) {
        this.entities = server.entities();
        this.unitOfWork = new Insistent(new JtaUnitOfWork(server.transaction(), entities));
        this.keys = new TrustKeys(entities, secrets, new JtaAfterCommit(server.registry()));
        this.frameworks = new JpaFrameworks(entities, Packs::edition);
    }

    InstantSource clock() {
        return clock;
    }

    EntityManager entities() {
        return entities;
    }

    UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    TrustKeys keys() {
        return keys;
    }

    JpaFrameworks frameworks() {
        return frameworks;
    }

    JpaPeople people() {
        return new JpaPeople(entities);
    }

    JpaRounds rounds() {
        return new JpaRounds(entities);
    }

    JpaReflections reflections() {
        return new JpaReflections(entities, keys);
    }

    JpaSummaries summaries() {
        return new JpaSummaries(entities, keys);
    }

    JpaLinks links() {
        return new JpaLinks(entities);
    }

    JpaNudges nudges() {
        return new JpaNudges(entities, keys);
    }

    JpaCycles cycles() {
        return new JpaCycles(entities);
    }

    JpaLedger ledger() {
        return new JpaLedger(entities);
    }

    JpaDirectory directory() {
        return new JpaDirectory(entities, UUID::randomUUID);
    }

    JpaInbox inbox() {
        return new JpaInbox(entities, keys);
    }

    JpaConversations conversations() {
        return new JpaConversations(entities, clock, keys);
    }

    JpaPulse pulse() {
        return new JpaPulse(entities);
    }

    Deliveries deliveries() {
        return new JpaDeliveries(entities);
    }

    JpaDispatches dispatches() {
        return new JpaDispatches(entities, clock, UUID::randomUUID, keys);
    }
}
