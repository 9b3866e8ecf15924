package org.ponder.domain.memory;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.ponder.domain.contract.CyclesContract;
import org.ponder.domain.contract.DeliveriesContract;
import org.ponder.domain.contract.FrameworksContract;
import org.ponder.domain.contract.LedgerContract;
import org.ponder.domain.contract.LinksContract;
import org.ponder.domain.contract.NudgesContract;
import org.ponder.domain.contract.OutboxContract;
import org.ponder.domain.contract.PeopleContract;
import org.ponder.domain.contract.ReflectionsContract;
import org.ponder.domain.contract.RoundsContract;
import org.ponder.domain.contract.Setting;
import org.ponder.domain.contract.SummariesContract;
import org.ponder.domain.contract.World;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.outbox.Dispatch;
import org.ponder.domain.outbox.Undelivered.Why;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;

class InMemoryPortsTest {
    private final InMemory memory = new InMemory();
    private final World world = World.of(memory.ports());

    @Nested
    class OfPeople implements PeopleContract {
        @Override
        public World world() {
            return world;
        }
    }

    @Nested
    class OfRounds implements RoundsContract {
        @Override
        public World world() {
            return world;
        }
    }

    @Nested
    class OfReflections implements ReflectionsContract {
        @Override
        public World world() {
            return world;
        }
    }

    @Nested
    class OfSummaries implements SummariesContract {
        @Override
        public World world() {
            return world;
        }
    }

    @Nested
    class OfNudges implements NudgesContract {
        @Override
        public World world() {
            return world;
        }
    }

    @Nested
    class OfCycles implements CyclesContract {
        @Override
        public World world() {
            return world;
        }
    }

    @Nested
    class OfLedger implements LedgerContract {
        @Override
        public World world() {
            return world;
        }
    }

    @Nested
    class OfFrameworks implements FrameworksContract {
        @Override
        public World world() {
            return world;
        }

        @Override
        public void load(Edition edition) {
            memory.frameworks.load(edition);
        }
    }

    @Nested
    class OfLinks implements LinksContract {
        @Override
        public World world() {
            return world;
        }

        @Override
        public void enrol(Setting setting, String platform, String account, MemberId member) {
            memory.links.enrol(setting.trust, platform, account, member);
        }
    }

    @Nested
    class OfOutbox implements OutboxContract {
        @Override
        public World world() {
            return world;
        }

        @Override
        public List<Dispatch> waiting(TrustId trust) {
            return memory.outbox.of(trust);
        }
    }

    @Nested
    class OfDeliveries implements DeliveriesContract {
        @Override
        public World world() {
            return world;
        }

        @Override
        public void waits(TrustId trust, Dispatch dispatch) {
            memory.outbox.stays(trust, dispatch.id());
        }

        @Override
        public void arrives(TrustId trust, Dispatch dispatch) {
            memory.outbox.arrives(trust, dispatch.id());
        }

        @Override
        public void isMoot(TrustId trust, Dispatch dispatch) {
            memory.outbox.stays(trust, dispatch.id());
        }

        @Override
        public void fails(TrustId trust, Dispatch dispatch, Why why, Instant at) {
            memory.outbox.fails(trust, dispatch.id(), why, at);
        }
    }
}
