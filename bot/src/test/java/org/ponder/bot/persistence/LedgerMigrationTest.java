package org.ponder.bot.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.domain.finding.PastBlock;
import org.ponder.domain.finding.Sight;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.people.Floor;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.RoundId;

/** What becomes of trusts and rounds that are older than the ledger. */
@ExtendWith(Postgres.Extension.class)
class LedgerMigrationTest {
    private static final UUID TRUST = new UUID(1, 1);
    private static final UUID TOLD = new UUID(4, 1);
    private static final UUID TOO_FEW = new UUID(4, 2);
    private static final UUID ADA = new UUID(2, 1);
    private static final UUID BEA = new UUID(2, 2);

    private final Postgres postgres;

    LedgerMigrationTest(Postgres postgres) {
        this.postgres = postgres;
    }

    @Test
    void what_was_published_is_entered_as_of_people_of_whom_it_is_not_known_and_floors_are_the_usual_ones()
            throws SQLException {
        Database database = postgres.anotherEmpty();
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(database.owner())
                .locations("classpath:db/migration")
                .target("5")
                .skipDefaultCallbacks(true)
                .load()
                .migrate();
        PostgresServer.run(
                database.owner(),
                "INSERT INTO trust VALUES ('" + TRUST + "', 'Larkfield', '[]', 'Europe/London', 7, '16:00', '', '{}')",
                round(TOLD, "strategy"),
                round(TOO_FEW, "oversight"),
                published(TOLD, "[{\"is\":\"answered\",\"answered\":5,\"asked\":6}]"),
                published(TOO_FEW, "[{\"is\":\"too-few\",\"floor\":5}]"));

        Database.migrate(database.owner());

        try (EntityManagerFactory factory = Rowstore.over(database.owner());
                Rowstore rows = new Rowstore(factory, Map.of())) {
            TrustId trust = new TrustId(TRUST);
            assertThat(rows.ledger().releases(trust, "starter", Set.of(new ElementKey("strategy"))))
                    .singleElement()
                    .satisfies(release -> {
                        assertThat(release.round()).isEqualTo(new RoundId(TOLD));
                        assertThat(release.blocks()).hasSize(1);
                        PastBlock block = release.blocks().get(0);
                        assertThat(block.sight()).isEqualTo(Sight.UNKNOWN);
                        assertThat(block.people()).containsExactlyInAnyOrder(new MemberId(ADA), new MemberId(BEA));
                    });
            assertThat(rows.ledger().releases(trust, "starter", Set.of(new ElementKey("oversight"))))
                    .isEmpty();
            assertThat(rows.people().trust(trust).map(Trust::floor)).contains(Floor.USUAL);
            assertThat(rows.rounds().round(trust, new RoundId(TOLD)).map(Round::terms))
                    .hasValueSatisfying(terms -> assertThat(terms.floor()).isEqualTo(Floor.USUAL));
        }
    }

    private static String round(UUID id, String element) {
        return "INSERT INTO round VALUES ('" + TRUST + "', '" + id + "', 'starter', '2026-11', '" + element
                + "', 'WHOLE_TEAM', 5, 1, '[" + asked(ADA) + "," + asked(BEA)
                + "]', '2026-11-16T09:00Z', '2026-11-20T16:00Z', 'CLOSED')";
    }

    private static String asked(UUID member) {
        return "{\"member\":\"" + member + "\",\"perspective\":{\"key\":\"\",\"name\":\"\"}}";
    }

    private static String published(UUID round, String lines) {
        return "INSERT INTO published VALUES ('" + TRUST + "', '" + round + "', 'TEAM', '" + lines
                + "', '2026-11-20T16:00Z')";
    }
}
