package org.ponder.bot.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.persistence.Database;
import org.ponder.bot.persistence.Postgres;
import org.ponder.bot.sample.Eventually;
import org.ponder.bot.sample.World;
import org.ponder.bot.turn.TurnRunner;
import org.ponder.dialogs.Heard;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.Member;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.round.Round;
import org.ponder.domain.sample.Samples;

/**
 * A coming release migrates in the middle of a round, while nodes of this one run and one of them starts again: what {@code
 * db/coming} does to the tables keeps to the rule that a migration adds and never takes away what the release before uses.
 */
@ExtendWith(Postgres.Extension.class)
class UpgradeTest {
    private static final int BEFORE = 3;
    private static final int MEANWHILE = 9;
    private static final int ALL = 12;

    private final Postgres postgres;
    private final World first;
    private final World second;
    private final ExecutorService people = Executors.newFixedThreadPool(2);

    UpgradeTest(Postgres postgres) throws SQLException {
        this.postgres = postgres;
        this.first = new World(postgres);
        this.second = new World(postgres.database());
    }

    @AfterEach
    void end() {
        people.shutdownNow();
    }

    @Test
    void a_round_goes_on_over_a_migration_of_the_coming_release() throws Exception {
        Round round = first.opened();
        answer(first, 0, BEFORE);
        CountDownLatch answering = new CountDownLatch(2);
        CompletableFuture<Void> here = meanwhile(answering, first, BEFORE, MEANWHILE - 3);
        CompletableFuture<Void> there = meanwhile(answering, second, MEANWHILE - 3, MEANWHILE);
        assertThat(answering.await(20, TimeUnit.SECONDS)).isTrue();

        comingReleaseMigrates();
        CompletableFuture.allOf(here, there).get(1, TimeUnit.MINUTES);
        World third = anotherNodeStarts();
        answer(third, MEANWHILE, ALL);
        everythingIsDone(third);
        third.clock.set(round.times().closesAt());
        third.chores().sweep();

        assertThat(titlesInTheTeamsChannel(third))
                .filteredOn(title -> title.endsWith("how we see it"))
                .hasSize(1);
        assertThat(postgres.ask("SELECT lines FROM published WHERE audience = 'TEAM'"))
                .hasSize(1);
        IntStream.range(0, ALL)
                .forEach(i -> assertThat(because(third, round, i)).contains("Because of " + i));
        whatTheComingReleaseBroughtIsAsItLeftIt();
    }

    private void comingReleaseMigrates() {
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(postgres.database().owner())
                .locations("classpath:db/migration", "classpath:db/coming")
                .load()
                .migrate();
    }

    /** As a server of this release starts: it finds tables that are newer than any it knows. */
    private World anotherNodeStarts() {
        assertThat(postgres.database().problem()).isEmpty();
        Database.migrate(postgres.database().owner());
        return new World(postgres.database());
    }

    private CompletableFuture<Void> meanwhile(CountDownLatch answering, World on, int from, int to) {
        return CompletableFuture.runAsync(
                () -> {
                    answer(on, from, from + 1);
                    answering.countDown();
                    answer(on, from + 1, to);
                },
                people);
    }

    private static void answer(World on, int from, int to) {
        TurnRunner turns = on.turns(Runnable::run);
        for (int i = from; i < to; i++) {
            Member member = Samples.MEMBERS.get(i);
            for (String words : List.of("start", "2", "Because of " + i, "skip", "skip", "skip", "send")) {
                turns.take(new Inbound(
                        words + " of " + i + " at " + System.nanoTime(),
                        World.chat(member),
                        World.account(member),
                        World.REFERENCE,
                        new Event.Spoke(new Heard.Typed(words))));
            }
        }
    }

    /** What had to give way to the migration has its turn when the clock sweeps. */
    private void everythingIsDone(World on) {
        Eventually.is("everything had its turn and left", () -> {
            on.clock.advance(Duration.ofSeconds(30));
            on.chores().sweep();
            return on.unitOfWork.run(() -> on.inbox.lanes()).isEmpty() && isSaid();
        });
    }

    private boolean isSaid() {
        try {
            return postgres.ask("SELECT 1 FROM dispatch WHERE state = 'WAITING' AND kind = 'SAY'")
                    .isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Stream<String> titlesInTheTeamsChannel(World third) {
        return Stream.of(first, second, third).flatMap(node -> node.channel.titlesIn(World.team()).stream());
    }

    private static String because(World node, Round round, int i) {
        return node.unitOfWork.run(() -> node.ports
                .reflections()
                .own(node.trust, round.id(), Samples.MEMBERS.get(i).id())
                .filter(Reflection::isSent)
                .flatMap(sent -> sent.draft().written(Prompt.EVIDENCE))
                .map(Answer.Written::text)
                .orElse("nothing"));
    }

    private void whatTheComingReleaseBroughtIsAsItLeftIt() throws SQLException {
        assertThat(postgres.ask("SELECT DISTINCT came_by FROM reflection ORDER BY 1"))
                .containsExactly("CHAT", "NOBODY_KNOWS");
        assertThat(Integer.parseInt(postgres.ask("SELECT count(*) FROM thanks").get(0)))
                .isBetween(BEFORE, MEANWHILE);
        assertThat(postgres.ask("""
                        SELECT string_agg(table_name || ' ' || privilege_type, ', ' ORDER BY table_name, privilege_type)
                          FROM information_schema.table_privileges
                         WHERE grantee = 'ponder_app' AND table_name LIKE 'thanks%'""")).containsExactly("thanks INSERT, thanks SELECT, thanks_of_all SELECT");
    }
}
