package org.ponder.bot.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.OptimisticLockException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.work.Ports;
import org.ponder.domain.work.UnitOfWork;

@ExtendWith(Postgres.Extension.class)
class InsistentTest {

    @Nested
    class Of_two_answers_at_the_same_moment {
        private final Rowstore store;
        private final Rowstore elsewhere;
        private final UnitOfWork work;
        private final Larkfield larkfield = Larkfield.fresh();
        private final TrustId trust = larkfield.trust().id();

        Of_two_answers_at_the_same_moment(Postgres postgres) {
            store = postgres.rows();
            elsewhere = postgres.rowsElsewhere();
            work = new Insistent(store.work());
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

        @Test
        void neither_is_lost_when_they_are_the_first() {
            answer(Prompt.STRENGTH, () -> skipElsewhere(Prompt.CHALLENGE));

            assertThat(own(store.ports()).draft().answers()).containsOnlyKeys(Prompt.STRENGTH, Prompt.CHALLENGE);
        }

        @Test
        void neither_is_lost_when_there_were_others_before() {
            skipElsewhere(Prompt.EVIDENCE);

            answer(Prompt.STRENGTH, () -> skipElsewhere(Prompt.CHALLENGE));

            assertThat(own(store.ports()).draft().answers())
                    .containsOnlyKeys(Prompt.EVIDENCE, Prompt.STRENGTH, Prompt.CHALLENGE);
        }

        @Test
        void one_survives_the_other_being_withdrawn() {
            skipElsewhere(Prompt.EVIDENCE);

            answer(
                    Prompt.STRENGTH,
                    () -> elsewhere
                            .reflections()
                            .erase(
                                    trust,
                                    larkfield.round().id(),
                                    larkfield.ada().id()));

            assertThat(own(store.ports()).draft().answers()).containsOnlyKeys(Prompt.STRENGTH);
        }

        private void answer(Prompt prompt, Runnable inBetween) {
            Deque<Runnable> once = new ArrayDeque<>(List.of(inBetween));
            work.run(() -> {
                Reflection own = own(store.ports());
                if (!once.isEmpty()) {
                    once.pop().run();
                }
                store.ports().reflections().save(trust, own.answering(prompt, new Answer.Skipped()));
                return true;
            });
        }

        private void skipElsewhere(Prompt prompt) {
            elsewhere.does(ports ->
                    ports.reflections().save(trust, own(ports).answering(prompt, new Answer.Skipped())));
        }

        private Reflection own(Ports ports) {
            return ports.reflections()
                    .own(trust, larkfield.round().id(), larkfield.ada().id())
                    .orElseGet(() -> Reflection.blank(
                            larkfield.round().id(), larkfield.ada().id()));
        }
    }

    @Nested
    class Whatever_else_happens {
        private int times;

        private final UnitOfWork counting = new UnitOfWork() {
            @Override
            public <T> T run(Supplier<T> work) {
                times++;
                return work.get();
            }

            @Override
            public void within(TrustId trust) {
                // there are no rows
            }
        };

        @Test
        void work_that_is_always_overtaken_fails_in_the_end() {
            assertThatThrownBy(() -> new Insistent(counting).run(() -> {
                        throw new OptimisticLockException();
                    }))
                    .isInstanceOf(OptimisticLockException.class);
            assertThat(times).isEqualTo(3);
        }

        @Test
        void work_that_fails_for_another_reason_is_not_run_again() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Insistent(counting).run(() -> {
                        throw new IllegalArgumentException("a caller\u2019s bug");
                    }));
            assertThat(times).isEqualTo(1);
        }

        @Test
        void work_that_succeeds_is_run_once() {
            assertThat(new Insistent(counting).<String>run(() -> "done")).isEqualTo("done");
            assertThat(times).isEqualTo(1);
        }
    }
}
