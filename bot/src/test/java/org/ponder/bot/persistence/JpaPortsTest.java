package org.ponder.bot.persistence;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.domain.contract.FrameworksContract;
import org.ponder.domain.contract.LedgerContract;
import org.ponder.domain.contract.PeopleContract;
import org.ponder.domain.contract.ReflectionsContract;
import org.ponder.domain.contract.RoundsContract;
import org.ponder.domain.contract.SummariesContract;
import org.ponder.domain.contract.World;
import org.ponder.domain.framework.Edition;

@ExtendWith(Postgres.Extension.class)
class JpaPortsTest {
    private final Rowstore store;

    JpaPortsTest(Postgres postgres) {
        store = postgres.rows();
    }

    @AfterEach
    void let_go() {
        store.close();
    }

    @Nested
    class OfPeople implements PeopleContract {
        @Override
        public World world() {
            return store;
        }
    }

    @Nested
    class OfRounds implements RoundsContract {
        @Override
        public World world() {
            return store;
        }
    }

    @Nested
    class OfReflections implements ReflectionsContract {
        @Override
        public World world() {
            return store;
        }
    }

    @Nested
    class OfSummaries implements SummariesContract {
        @Override
        public World world() {
            return store;
        }
    }

    @Nested
    class OfLedger implements LedgerContract {
        @Override
        public World world() {
            return store;
        }
    }

    @Nested
    class OfFrameworks implements FrameworksContract {
        @Override
        public World world() {
            return store;
        }

        @Override
        public void load(Edition edition) {
            store.load(edition);
        }
    }
}
