package org.ponder.bot.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.ponder.bot.secrets.Seal;
import org.ponder.bot.secrets.Secrets;
import org.ponder.domain.contract.World;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.memory.InMemoryOutbox;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.work.Ports;
import org.ponder.domain.work.UnitOfWork;

/** The rows of a database without a server around them: a world of ports, and units of work over them. */
public final class Rowstore implements World, AutoCloseable {
    /** One key for all trusts. */
    static final Seals SEALS = new OneKey(new Secrets(Secrets.fresh("test")));

    private final EntityManager entities;
    private final Map<String, Edition> packs;
    private final JpaFrameworks frameworks;
    private final Ports ports;
    private final UnitOfWork work;

    /** @param packs what the packs of the database say, by their source */
    Rowstore(EntityManagerFactory factory, Map<String, Edition> packs) {
        this.packs = packs;
        this.entities = factory.createEntityManager();
        this.frameworks = new JpaFrameworks(entities, this::read);
        InMemoryOutbox outbox = new InMemoryOutbox();
        this.ports = new Ports(
                new JpaPeople(entities),
                frameworks,
                new JpaRounds(entities),
                new JpaReflections(entities, SEALS),
                new JpaSummaries(entities, SEALS),
                new JpaLedger(entities),
                outbox,
                outbox,
                new JpaLinks(entities),
                new JpaNudges(entities, SEALS),
                new JpaCycles(entities),
                Samples.BANK_HOLIDAYS);
        this.work = new StandardTransactions(entities);
    }

    /** @param source as in {@link Database#application()} */
    static EntityManagerFactory over(DataSource source) {
        return Persistence.createEntityManagerFactory(
                "ponder",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.nonJtaDataSource", source,
                        "eclipselink.session.customizer", NotMigrating.class.getName(),
                        "eclipselink.logging.level", "OFF"));
    }

    public EntityManager entities() {
        return entities;
    }

    public Ports ports() {
        return ports;
    }

    public UnitOfWork work() {
        return work;
    }

    /** Stores a pack. */
    public void load(Edition edition) {
        String source = edition.toString();
        packs.put(source, edition);
        work.run(() -> frameworks.load(source));
    }

    /** Stores a pack that only one trust may use. */
    void loadFor(TrustId trust, Edition edition) {
        String source = edition.toString();
        packs.put(source, edition);
        work.run(() -> entities.createNativeQuery(
                        "INSERT INTO edition (trust_id, framework, edition, source) VALUES (?, ?, ?, ?)")
                .setParameter(1, trust.value())
                .setParameter(2, edition.id().framework())
                .setParameter(3, edition.id().edition())
                .setParameter(4, source)
                .executeUpdate());
    }

    private Edition read(String source) {
        return Optional.ofNullable(packs.get(source)).orElseThrow();
    }

    @Override
    public void does(Consumer<Ports> piece) {
        work.run(() -> {
            piece.accept(ports);
            return true;
        });
    }

    @Override
    public void close() {
        entities.close();
    }

    /** What every trust has a key of its own for in the bot. */
    private record OneKey(Secrets secrets) implements Seals {
        @Override
        public Seal of(TrustId trust, String row) {
            return new Seal(secrets, trust.value() + " " + row);
        }
    }
}
