package org.ponder.bot.persistence;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.bot.channel.Account;
import org.ponder.domain.contract.CyclesContract;
import org.ponder.domain.contract.FrameworksContract;
import org.ponder.domain.contract.LedgerContract;
import org.ponder.domain.contract.LinksContract;
import org.ponder.domain.contract.NudgesContract;
import org.ponder.domain.contract.PeopleContract;
import org.ponder.domain.contract.ReflectionsContract;
import org.ponder.domain.contract.RoundsContract;
import org.ponder.domain.contract.Setting;
import org.ponder.domain.contract.SummariesContract;
import org.ponder.domain.contract.World;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.people.MemberId;

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
    class OfNudges implements NudgesContract {
        @Override
        public World world() {
            return store;
        }
    }

    @Nested
    class OfCycles implements CyclesContract {
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
    class OfLinks implements LinksContract {
        @Override
        public World world() {
            return store;
        }

        @Override
        public void enrol(Setting setting, String platform, String account, MemberId member) {
            JpaDirectory directory = new JpaDirectory(store.entities(), UUID::randomUUID);
            store.does(ports -> directory.enrol(setting.trust, platform, new Account(account, "", account), member));
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
