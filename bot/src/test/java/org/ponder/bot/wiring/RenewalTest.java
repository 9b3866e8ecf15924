package org.ponder.bot.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.RecordingChannel;
import org.ponder.bot.persistence.Postgres;
import org.ponder.bot.sample.World;
import org.ponder.bot.teams.Expiry;
import org.ponder.bot.teams.TeamsChannel;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.sample.Samples;

/** Who hears that what Teams knows the bot by ends, over a real database. */
@ExtendWith(Postgres.Extension.class)
class RenewalTest {
    private final World world;
    private final LocalDate end;
    private Optional<Expiry> ends;

    RenewalTest(Postgres postgres) throws SQLException {
        world = new World(postgres);
        end = LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC).plusDays(7);
        ends = Optional.of(new Expiry("client secret", "PONDER_TEAMS_SECRET", end));
    }

    /** In whose chats it was said. */
    private List<Conversation> warned() {
        Renewal renewal = new Renewal(world.directory, world.unitOfWork, () -> ends, world.useCases.warning());
        renewal.warn();
        renewal.warn();
        return world.channel.said().stream()
                .filter(said -> said.post().card().title().startsWith("I need to be renewed"))
                .map(RecordingChannel.Said::in)
                .toList();
    }

    @Test
    void facilitators_do_once_where_there_is_one_trust() {
        assertThat(World.PLATFORM).isEqualTo(TeamsChannel.KEY);
        assertThat(warned()).containsExactly(World.chat(Samples.FACILITATOR));
    }

    @Test
    void nobody_does_where_nobody_knows_when_that_is() {
        ends = Optional.empty();
        assertThat(warned()).isEmpty();
    }

    @Test
    void nobody_does_where_there_are_several_trusts() {
        TrustId other = new TrustId(UUID.randomUUID());
        world.unitOfWork.run(other, () -> {
            world.ports.people().save(Trust.founded(other, "Another trust"));
            world.directory.settle(World.PLATFORM, "tenant-2", other);
        });

        assertThat(warned()).isEmpty();
    }
}
