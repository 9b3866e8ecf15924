package org.ponder.bot.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.channel.RecordingChannel.Said;
import org.ponder.bot.sample.World;
import org.ponder.bot.secrets.Seal;
import org.ponder.bot.secrets.Secrets;
import org.ponder.bot.secrets.Unreadable;
import org.ponder.bot.turn.TurnRunner;
import org.ponder.dialogs.Heard;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.sample.Samples;

/** What somebody finds who has the database, or a backup of it, and no key. */
@ExtendWith(Postgres.Extension.class)
class AtRestTest {
    private static final String WORDS = "purple elephants";
    private static final Member ADA = Samples.MEMBERS.get(1);

    private final Postgres postgres;
    private final World world;
    private final TurnRunner turns;

    AtRestTest(Postgres postgres) throws SQLException {
        this.postgres = postgres;
        this.world = new World(postgres);
        this.turns = world.turns(Runnable::run);
    }

    /** Every text and every number of bytes of every row of every table, as one text. */
    private String everything() throws SQLException {
        List<String> tables = postgres.ask("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
        StringBuilder all = new StringBuilder();
        for (String table : tables) {
            postgres.ask("SELECT t::text FROM " + table + " t").forEach(all::append);
        }
        return all.toString();
    }

    private void says(String typed) {
        turns.take(world.typed(ADA, typed));
    }

    @Test
    void is_nothing_of_what_anybody_wrote_at_any_time() throws SQLException {
        world.opened();
        for (String typed : List.of("start", "2", "Because of " + WORDS, "skip", WORDS + " are in the way", "skip")) {
            says(typed);
            assertThat(everything()).as(typed).doesNotContain(WORDS);
        }
        says("send");
        says("show my words");
        assertThat(everything()).doesNotContain(WORDS);
        assertThat(world.channel.said().stream()
                        .map(Said::post)
                        .map(post -> post.card().body().toString()))
                .isNotEmpty();
    }

    @Test
    void is_nothing_of_what_waits_for_its_turn_or_on_its_way_or_was_given_up() throws SQLException {
        Inbound waiting = world.typed(ADA, WORDS);
        world.unitOfWork.run(() -> {
            world.inbox.admit(world.trust, waiting, world.clock.instant());
            world.conversations.refresh(world.trust, waiting);
        });
        world.channel.thenFails(org.ponder.bot.channel.ChannelFailure.Kind.NOT_SENT);
        world.opened();
        says("start");
        turns.take(pressed(Map.of("position", "2")));

        assertThat(everything()).doesNotContain(WORDS, "\"position\"", "position=");
    }

    private Inbound pressed(Map<String, String> values) {
        return world.inbound(
                World.chat(ADA), World.account(ADA), new Event.Spoke(new Heard.Pressed("nonce", "continue", values)));
    }

    @Nested
    class The_key_of_a_trust {
        private final TrustId trust = new TrustId(UUID.randomUUID());

        The_key_of_a_trust() {
            world.change("DELETE FROM trust_key");
            world.unitOfWork.run(trust, () -> world.ports.people().save(Trust.founded(trust, "Another trust")));
        }

        private TrustKeys keys(String configured) {
            StandIn server = postgres.standIn();
            return new TrustKeys(server.entities(), new Secrets(configured), new JtaAfterCommit(server.registry()));
        }

        private Seal seal(TrustKeys keys) {
            return world.unitOfWork.run(trust, () -> keys.of(trust, "a row"));
        }

        @Test
        void is_made_once_whoever_asks_and_lasts() {
            String configured = Secrets.fresh("spring");
            String closed = seal(keys(configured)).closed("text", WORDS);

            TrustKeys other = keys(configured);
            assertThat(seal(other).opened("text", closed)).isEqualTo(WORDS);
            assertThat(seal(other).opened("text", closed)).isEqualTo(WORDS);
            assertThat(world.ask("SELECT hidden_with FROM trust_key")).containsExactly("spring");
        }

        @Test
        void that_was_made_in_work_that_failed_is_not_remembered() {
            TrustKeys keys = keys(Secrets.fresh("spring"));
            assertThatThrownBy(() -> world.unitOfWork.run(trust, () -> {
                        keys.of(trust, "a row");
                        throw new IllegalStateException("no");
                    }))
                    .isInstanceOf(IllegalStateException.class);

            String closed = seal(keys).closed("text", WORDS);

            assertThat(world.ask("SELECT 1 FROM trust_key")).hasSize(1);
            assertThat(seal(keys).opened("text", closed)).isEqualTo(WORDS);
        }

        @Test
        void outlasts_the_key_of_the_deployment() {
            String spring = Secrets.fresh("spring");
            String autumn = Secrets.fresh("autumn");
            String closed = seal(keys(spring)).closed("text", WORDS);

            keys(autumn + "," + spring).hideAnew(world.unitOfWork);

            assertThat(world.ask("SELECT hidden_with FROM trust_key")).containsExactly("autumn");
            assertThat(seal(keys(autumn)).opened("text", closed)).isEqualTo(WORDS);
            assertThatThrownBy(() -> seal(keys(spring)))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageContaining("Put the key “autumn” back into PONDER_SECRET_KEYS");
        }

        @Test
        void that_was_hidden_with_a_key_that_is_missing_is_told_at_the_start() {
            seal(keys(Secrets.fresh("spring")));

            assertThatThrownBy(() -> keys(Secrets.fresh("autumn")).hideAnew(world.unitOfWork))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Put the key “spring” back into PONDER_SECRET_KEYS");
        }

        @Test
        void that_was_hidden_with_another_key_of_the_same_name_is_told_at_the_start() {
            seal(keys(Secrets.fresh("spring")));

            assertThatThrownBy(() -> keys(Secrets.fresh("spring")).hideAnew(world.unitOfWork))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("see whether PONDER_SECRET_KEYS still holds the same key");
        }

        @Test
        void opens_nothing_that_stood_elsewhere() {
            TrustKeys keys = keys(Secrets.fresh("spring"));
            String closed = seal(keys).closed("text", WORDS);

            assertThatThrownBy(() -> seal(keys).opened("other", closed)).isInstanceOf(Unreadable.class);
        }

        @Test
        void leaves_what_an_earlier_release_kept_open_as_it_stands() {
            TrustKeys keys = keys(Secrets.fresh("spring"));

            assertThat(Stream.of("", "[]", "{\"a\":1}").map(kept -> seal(keys).opened("text", kept)))
                    .containsExactly("", "[]", "{\"a\":1}");
        }
    }
}
