package org.ponder.bot.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nodes that start at the same moment, on a PostgreSQL that has never heard of Ponder. */
class StartingTogetherTest {
    private static final int NODES = 6;

    private final EmbeddedPostgres server;
    private final DataSource owner;
    private final ExecutorService nodes = Executors.newFixedThreadPool(NODES);

    StartingTogetherTest() throws IOException {
        server = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        owner = server.getPostgresDatabase();
    }

    @AfterEach
    void stop() throws IOException {
        nodes.shutdownNow();
        server.close();
    }

    @Test
    void migrate_once_and_all_of_them_come_up() throws Exception {
        allMigrate();
        List<String> done = PostgresServer.ask(
                owner, "SELECT version || ' ' || success FROM flyway_schema_history WHERE version IS NOT NULL");
        assertThat(done).doesNotHaveDuplicates().hasSizeGreaterThan(15).allMatch(one -> one.endsWith(" true"));

        for (int again = 0; again < 5; again++) {
            allMigrate();
        }
        assertThat(PostgresServer.ask(
                        owner, "SELECT version || ' ' || success FROM flyway_schema_history WHERE version IS NOT NULL"))
                .isEqualTo(done);
    }

    private void allMigrate() throws Exception {
        CyclicBarrier together = new CyclicBarrier(NODES);
        CompletableFuture<?>[] all = Stream.generate(() -> CompletableFuture.runAsync(() -> migrate(together), nodes))
                .limit(NODES)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).get(2, TimeUnit.MINUTES);
    }

    private void migrate(CyclicBarrier together) {
        try {
            together.await(1, TimeUnit.MINUTES);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        Database.migrate(owner);
    }
}
