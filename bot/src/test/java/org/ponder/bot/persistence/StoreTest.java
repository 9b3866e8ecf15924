package org.ponder.bot.persistence;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.bot.sample.Another;
import org.ponder.bot.sample.World;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;

/** A store in a database with the sample trust, another trust that may see none of its rows, and another node that wants them too. */
@ExtendWith(Postgres.Extension.class)
abstract class StoreTest {
    final World world;
    final Another another;
    final TrustId trust;
    final TrustId other = new TrustId(UUID.randomUUID());

    StoreTest(Postgres postgres) throws SQLException {
        world = new World(postgres);
        another = new Another(world);
        trust = world.trust;
        world.unitOfWork.run(other, () -> world.ports.people().save(Trust.founded(other, "Another trust")));
    }

    @AfterEach
    void let_go() {
        another.close();
    }
}
