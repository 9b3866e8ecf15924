package org.ponder.bot.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.Channel;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.work.Ports;

/** What two pieces of work may do at the same moment; the other one waits for no lock, it fails. */
@ExtendWith(Postgres.Extension.class)
class LocksTest {
    private static final String WOULD_WAIT = "55P03";

    private final Rowstore store;
    private final Rowstore elsewhere;
    private final Larkfield larkfield = Larkfield.fresh();
    private final TrustId trust = larkfield.trust().id();
    private final RoundId round = larkfield.round().id();

    LocksTest(Postgres postgres) {
        store = postgres.rows();
        elsewhere = postgres.rowsElsewhere();
    }

    @BeforeEach
    void set_up() {
        store.does(larkfield::keepIn);
    }

    @AfterEach
    void let_go() {
        store.close();
        elsewhere.close();
    }

    @Nested
    class While_one_answers {

        @Test
        void another_may_answer() {
            meanwhile(
                    ports -> ports.rounds().forAnswering(trust, round),
                    () -> assertThat(elsewhere.rounds().forAnswering(trust, round))
                            .contains(larkfield.round()));
        }

        @Test
        void nobody_may_change_the_round() {
            meanwhile(
                    ports -> ports.rounds().forAnswering(trust, round),
                    () -> wouldWait(() -> elsewhere.rounds().forChanging(trust, round)));
        }

        @Test
        void an_answer_locks_nothing_else_of_the_round() {
            meanwhile(ports -> answer(ports), () -> {
                assertThat(elsewhere.rounds().round(trust, round)).isPresent();
                assertThat(elsewhere.reflections().sent(trust, round)).isEmpty();
                elsewhere.people().save(trust, larkfield.ada().called("Ada L."));
            });
        }
    }

    @Nested
    class While_one_changes_a_round {

        @Test
        void nobody_may_answer_or_change_it() {
            meanwhile(ports -> ports.rounds().forChanging(trust, round), () -> {
                wouldWait(() -> elsewhere.rounds().forAnswering(trust, round));
                wouldWait(() -> elsewhere.rounds().forChanging(trust, round));
            });
        }

        @Test
        void everybody_may_look_at_it() {
            meanwhile(
                    ports -> ports.rounds().forChanging(trust, round),
                    () -> assertThat(elsewhere.rounds().round(trust, round)).contains(larkfield.round()));
        }
    }

    @Nested
    class While_one_holds_a_trust {

        @Test
        void nobody_else_may_hold_it() {
            meanwhile(
                    ports -> ports.people().forChanging(trust),
                    () -> wouldWait(() -> elsewhere.people().forChanging(trust)));
        }

        @Test
        void what_belongs_to_it_may_be_kept() {
            Channel channel = new Channel(new ChannelId(UUID.randomUUID()), "team");

            meanwhile(ports -> ports.people().forChanging(trust), () -> {
                elsewhere.people().save(trust, channel);
                assertThat(elsewhere.people().trust(trust)).isPresent();
                assertThat(elsewhere.rounds().forAnswering(trust, round)).isPresent();
            });
        }
    }

    @Test
    void what_changed_before_the_lock_was_had_is_seen() {
        store.does(ports -> {
            assertThat(ports.rounds().round(trust, round)).isPresent();
            elsewhere.rounds().save(trust, larkfield.round().closedAt(Larkfield.MONDAY.plusSeconds(1)));
            assertThat(ports.rounds().forAnswering(trust, round).orElseThrow().isOpen())
                    .isFalse();
        });
    }

    private void answer(Ports ports) {
        assertThat(ports.rounds().forAnswering(trust, round)).isPresent();
        ports.reflections()
                .save(
                        trust,
                        Reflection.blank(round, larkfield.ada().id())
                                .answering(Prompt.EVIDENCE, new Answer.Skipped())
                                .sentAt(Larkfield.MONDAY));
    }

    private void meanwhile(Consumer<Ports> one, Runnable other) {
        store.does(ports -> {
            one.accept(ports);
            other.run();
        });
    }

    private static void wouldWait(ThrowingCallable work) {
        assertThatThrownBy(work)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(WOULD_WAIT));
    }
}
