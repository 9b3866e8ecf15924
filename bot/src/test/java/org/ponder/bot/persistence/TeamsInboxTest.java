package org.ponder.bot.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.channel.Turns;
import org.ponder.bot.teams.Call;
import org.ponder.bot.teams.Exchange;
import org.ponder.bot.teams.Fixtures;
import org.ponder.bot.teams.SigningKeys;
import org.ponder.bot.teams.TeamsInbound;
import org.ponder.bot.teams.TeamsSettings;
import org.ponder.bot.teams.TokenCheck;
import org.ponder.dialogs.card.Card;

/** What Teams delivers, as it is let in: each thing once, though Teams delivers a press four times, twice under another id. */
class TeamsInboxTest extends StoreTest {
    private final List<Inbound> letIn = new ArrayList<>();
    private final TeamsInbound teams;

    TeamsInboxTest(Postgres postgres) throws SQLException {
        super(postgres);
        TeamsSettings settings = TeamsSettings.tryingOut();
        SigningKeys keys = new SigningKeys(
                Exchange.within(Duration.ofSeconds(20)), settings.cloud().metadata(), world.clock);
        teams = new TeamsInbound(settings, new TokenCheck(settings, keys, world.clock), new LettingIn());
    }

    /** Keeps, and has no turn. */
    private final class LettingIn implements Turns {
        @Override
        public void take(Inbound inbound) {
            world.unitOfWork
                    .run(() -> world.inbox.admit(trust, inbound, world.clock.instant()))
                    .ifPresent(number -> letIn.add(inbound));
        }

        @Override
        public Optional<Card> take(Inbound inbound, Duration atMost) {
            take(inbound);
            return Optional.empty();
        }
    }

    private void delivered(ObjectNode activity) {
        Map<String, String> headers = Map.of("Content-Type", "application/json");
        byte[] body = activity.put("serviceUrl", "http://127.0.0.1:56150/_connector")
                .toString()
                .getBytes(UTF_8);
        assertThat(teams.answer(new Call(
                                name -> headers.getOrDefault(name, ""), "127.0.0.1", new ByteArrayInputStream(body)))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"card-execute", "card-submit"})
    void two_deliveries_and_two_more_half_a_minute_later_under_another_id_are_one_press(String press) {
        ObjectNode first = Fixtures.tree(press);
        delivered(first);
        delivered(first);
        world.clock.advance(Duration.ofSeconds(30));
        ObjectNode again = Fixtures.tree(press).put("id", "f:another-id").put("timestamp", "2026-11-02T09:00:31.482Z");
        delivered(again);
        delivered(again);

        assertThat(letIn).hasSize(1);
    }

    @Test
    void words_are_one_thing_under_one_id_and_said_again_under_another() {
        delivered(Fixtures.tree("message-personal"));
        delivered(Fixtures.tree("message-personal"));
        assertThat(letIn).hasSize(1);

        delivered(Fixtures.tree("message-personal").put("id", "1762000000999"));
        assertThat(letIn).hasSize(2);
    }
}
