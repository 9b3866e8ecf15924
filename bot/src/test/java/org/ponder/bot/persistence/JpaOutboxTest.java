package org.ponder.bot.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.domain.contract.OutboxContract;
import org.ponder.domain.contract.World;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Dispatch;
import org.ponder.domain.outbox.DispatchId;
import org.ponder.domain.outbox.Outbox;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.work.Ports;

@ExtendWith(Postgres.Extension.class)
class JpaOutboxTest implements OutboxContract {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final Rowstore store;
    private final Outbox outbox;

    JpaOutboxTest(Postgres postgres) {
        store = postgres.rows();
        outbox = new JpaDispatches(store.entities(), () -> NOW, UUID::randomUUID);
    }

    @AfterEach
    void let_go() {
        store.close();
    }

    @Override
    public World world() {
        return new World() {
            @Override
            public void does(Consumer<Ports> work) {
                store.does(ports -> work.accept(new Ports(
                        ports.people(),
                        ports.frameworks(),
                        ports.rounds(),
                        ports.reflections(),
                        ports.summaries(),
                        ports.ledger(),
                        outbox,
                        ports.deliveries(),
                        ports.links(),
                        ports.nudges(),
                        ports.cycles(),
                        ports.bankHolidays())));
            }
        };
    }

    @Override
    public List<Dispatch> waiting(TrustId trust) {
        Supplier<List<?>> rows = () -> store.entities()
                .createNativeQuery("SELECT id, member_id, channel_id, body, not_before FROM dispatch"
                        + " WHERE trust_id = ?1 AND state = 'WAITING'")
                .setParameter(1, trust.value())
                .getResultList();
        return store.work().run(rows).stream()
                .map(row -> dispatch((Object[]) row))
                .toList();
    }

    private static Dispatch dispatch(Object[] row) {
        Address to = Optional.ofNullable((UUID) row[1])
                .<Address>map(member -> new Address.OfMember(new MemberId(member)))
                .orElseGet(() -> new Address.OfChannel(new ChannelId((UUID) row[2])));
        Instant notBefore = ((Timestamp) row[4]).toInstant();
        return new Dispatch(new DispatchId((UUID) row[0]), to, MessageJson.read((String) row[3]), notBefore);
    }
}
