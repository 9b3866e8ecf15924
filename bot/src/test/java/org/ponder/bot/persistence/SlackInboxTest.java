package org.ponder.bot.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.channel.Turns;
import org.ponder.bot.slack.InstalledIn;
import org.ponder.bot.slack.Listening;
import org.ponder.bot.slack.SlackFixtures;
import org.ponder.bot.slack.SlackInbound;
import org.ponder.bot.slack.SlackPayload;
import org.ponder.bot.slack.Submissions;
import org.ponder.bot.turn.Inbox.Waiting;
import org.ponder.dialogs.card.Card;

/** What Slack tells, as it is let in: each thing once, however often and under whichever ids it is told. */
class SlackInboxTest extends StoreTest {
    private final List<Inbound> letIn = new ArrayList<>();
    private final SlackInbound slack = new SlackInbound(
            new Listening(List.of(), Listening.HOOKS, world.clock),
            new InstalledIn("T0LARKFLD"),
            new LettingIn(),
            new Submissions());

    SlackInboxTest(Postgres postgres) throws SQLException {
        super(postgres);
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

    private void told(String name, ObjectNode tree) {
        assertThat(slack.answer(new SlackPayload(SlackFixtures.payload(name).kind(), tree))
                        .status())
                .isEqualTo(200);
    }

    private void told(String name) {
        told(name, SlackFixtures.tree(name));
    }

    static List<String> is_one_thing_when_it_is_told_again() {
        return SlackFixtures.names().stream()
                .filter(name -> !name.contains("submission"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource
    void is_one_thing_when_it_is_told_again(String name) {
        told(name);
        int first = letIn.size();
        told(name);

        assertThat(letIn).hasSize(first);
        assertThat(first).isLessThan(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"events/message-im", "events/message-im-file", "events/app-mention"})
    void a_message_is_one_thing_under_as_many_event_ids_as_slack_likes(String name) {
        for (int time = 0; time < 11; time++) {
            told(name, SlackFixtures.tree(name).put("event_id", "Ev0AGAIN" + time));
        }

        assertThat(letIn).hasSize(1);
    }

    @Test
    void the_same_words_in_another_message_are_said_again() {
        told("events/message-im");
        ObjectNode later = SlackFixtures.tree("events/message-im").put("event_id", "Ev0LATER");
        later.withObject("/event").put("ts", "1762074099.000100");
        told("events/message-im", later);

        assertThat(letIn).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"interactions/press-in-chat", "interactions/press-in-channel", "interactions/press-in-modal"})
    void two_presses_in_a_hurry_count_once(String name) {
        told(name);
        told(name, SlackFixtures.tree(name).put("trigger_id", "another"));

        assertThat(letIn).hasSize(1);
    }

    @Test
    void whoever_closes_the_window_opens_it_again_with_the_same_press() {
        String press = "interactions/press-in-chat";
        told(press);
        world.clock.advance(Duration.ofSeconds(4));
        told(press);
        told(press, SlackFixtures.tree(press).put("trigger_id", "another"));

        assertThat(letIn).hasSize(2);
    }

    @Test
    void whoever_asks_twice_for_the_window_gets_it_twice() {
        told("interactions/open-in-chat");
        told(
                "interactions/open-in-chat",
                SlackFixtures.tree("interactions/open-in-chat").put("trigger_id", "another"));

        assertThat(letIn).hasSize(2);
    }

    @Test
    void a_form_that_stands_may_be_submitted_as_it_is_once_more() {
        told("interactions/submission");
        told("interactions/submission");
        told(
                "interactions/submission",
                SlackFixtures.tree("interactions/submission").put("trigger_id", "another"));

        assertThat(letIn).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "events/message-im",
                "events/home-opened",
                "events/joined-us-uninvited",
                "interactions/press-ephemeral",
                "interactions/submission",
                "commands/in-channel"
            })
    void it_waits_as_it_was_told(String name) {
        told(name);

        Inbound only = letIn.get(0);
        assertThat(world.unitOfWork.run(() -> world.inbox.next(trust, only.conversation())))
                .map(Waiting::inbound)
                .contains(only);
    }
}
