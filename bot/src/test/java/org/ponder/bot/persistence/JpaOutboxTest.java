package org.ponder.bot.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.bot.channel.Posted;
import org.ponder.bot.courier.Claim;
import org.ponder.bot.courier.Errand;
import org.ponder.bot.courier.Fate;
import org.ponder.domain.contract.DeliveriesContract;
import org.ponder.domain.contract.OutboxContract;
import org.ponder.domain.contract.World;
import org.ponder.domain.memory.SettableClock;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Deliveries;
import org.ponder.domain.outbox.Dispatch;
import org.ponder.domain.outbox.DispatchId;
import org.ponder.domain.outbox.Undelivered;
import org.ponder.domain.outbox.Undelivered.Tried;
import org.ponder.domain.outbox.Undelivered.Why;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.work.Ports;

@ExtendWith(Postgres.Extension.class)
class JpaOutboxTest implements OutboxContract, DeliveriesContract {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final SettableClock clock = new SettableClock(NOW);
    private final Rowstore store;
    private final JpaDispatches outbox;
    private final Deliveries deliveries;

    JpaOutboxTest(Postgres postgres) {
        store = postgres.rows();
        outbox = new JpaDispatches(store.entities(), clock, UUID::randomUUID, Rowstore.SEALS);
        deliveries = new JpaDeliveries(store.entities());
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
                        deliveries,
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

    @Override
    public void waits(TrustId trust, Dispatch dispatch) {
        assertThat(waiting(trust)).contains(dispatch);
    }

    @Override
    public void arrives(TrustId trust, Dispatch dispatch) {
        becomes(trust, dispatch, new Fate.Sent(new Posted("there")));
    }

    @Override
    public void isMoot(TrustId trust, Dispatch dispatch) {
        becomes(trust, dispatch, new Fate.Moot());
    }

    @Override
    public void fails(TrustId trust, Dispatch dispatch, Why why, Instant at) {
        clock.set(at);
        becomes(trust, dispatch, why == Why.BEING_TRIED ? new Fate.Again(at, false) : new Fate.Over(why));
    }

    private void becomes(TrustId trust, Dispatch dispatch, Fate fate) {
        Claim claim =
                new Claim(trust, dispatch.id().value(), new Errand.Tell(dispatch.to(), dispatch.message()), 0, false);
        store.does(ports -> outbox.record(claim, fate));
    }

    @Test
    void what_another_release_gave_up_for_reasons_of_its_own_is_told_by_what_both_keep() {
        TrustId trust = new TrustId(UUID.randomUUID());
        world().people().save(Trust.founded(trust, "Larkfield"));
        Dispatch dispatch = new Dispatch(new DispatchId(UUID.randomUUID()), TEAM, INVITATION, NOW);
        Map<String, Why> told = Map.of(
                "UNREACHABLE", Why.UNREACHABLE,
                "DISCONNECTED", Why.DISCONNECTED,
                "REFUSED", Why.OUR_FAULT,
                "UNKNOWN", Why.UNKNOWN);
        world().outbox().put(trust, List.of(dispatch));

        told.forEach((state, why) -> Stream.of("NULL", "'OF_A_LATER_RELEASE'").forEach(kept -> {
            store.does(ports -> store.entities()
                    .createNativeQuery("UPDATE dispatch SET tries = 1, state = '" + state + "', why = " + kept
                            + " WHERE trust_id = ?1")
                    .setParameter(1, trust.value())
                    .executeUpdate());
            assertThat(world().deliveries().undelivered(trust))
                    .containsExactly(new Undelivered(TEAM, INVITATION, why, new Tried(1, NOW)));
        }));
    }

    private static Dispatch dispatch(Object[] row) {
        Address to = Optional.ofNullable((UUID) row[1])
                .<Address>map(member -> new Address.OfMember(new MemberId(member)))
                .orElseGet(() -> new Address.OfChannel(new ChannelId((UUID) row[2])));
        Instant notBefore = ((Timestamp) row[4]).toInstant();
        return new Dispatch(new DispatchId((UUID) row[0]), to, MessageJson.read((String) row[3]), notBefore);
    }
}
