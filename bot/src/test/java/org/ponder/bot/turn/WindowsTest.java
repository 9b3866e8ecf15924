package org.ponder.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ponder.bot.channel.ChannelFailure.Kind;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.channel.RecordingChannel;
import org.ponder.bot.channel.RecordingChannel.Said;
import org.ponder.bot.persistence.Postgres;
import org.ponder.bot.sample.World;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.script.CalendarFile;
import org.ponder.domain.people.Member;
import org.ponder.domain.sample.Samples;

/** A platform that shows answers in windows, and wants one message for what belongs together. */
@ExtendWith(Postgres.Extension.class)
class WindowsTest {
    private static final Member BEN = Samples.MEMBERS.get(1);
    private static final String WINDOW = "{\"view\":\"V1\"}";

    private final World world;
    private final RecordingChannel channel;
    private final TurnRunner turns;

    WindowsTest(Postgres postgres) throws SQLException {
        world = new World(postgres);
        channel = world.channel.thatJoins();
        turns = world.turns(Runnable::run);
    }

    @BeforeEach
    void opens() {
        world.opened();
        world.courier.deliverDue();
    }

    private Inbound inbound(String window, Event event) {
        Inbound usual = world.inbound(World.chat(BEN), World.account(BEN), event);
        return new Inbound(usual.delivery(), usual.conversation(), usual.from(), usual.reference(), window, event);
    }

    private void says(String typed) {
        turns.take(inbound("", new Event.Spoke(new Heard.Typed(typed))));
    }

    private void submits(Map<String, String> values) {
        Heard heard = new Heard.Pressed(last().post().nonce(), "continue", values, Heard.Form.STANDS);
        turns.take(inbound(WINDOW, new Event.Spoke(heard)));
    }

    private List<Said> toBen() {
        return channel.said().stream()
                .filter(said -> said.in().equals(World.chat(BEN)))
                .toList();
    }

    private Said last() {
        List<Said> said = toBen();
        return said.get(said.size() - 1);
    }

    @Nested
    class An_answer {
        @Test
        void is_shown_in_the_window_that_it_came_out_of() {
            says("start");
            submits(Map.of("position", "2"));

            assertThat(last().window()).isEqualTo(WINDOW);
            assertThat(last().post().card().fields()).isNotEmpty();
        }

        @Test
        void that_could_not_be_shown_is_tried_there_again() {
            says("start");
            channel.thenFails(Kind.NOT_SENT);
            submits(Map.of("position", "2"));
            assertThat(last().window()).isEmpty();

            world.clock.advance(Duration.ofMinutes(1));
            world.courier.deliverDue();
            assertThat(last().window()).isEqualTo(WINDOW);
        }

        @Test
        void that_says_what_is_wrong_may_be_said_as_often_as_the_form_is_sent() {
            says("start");
            Said question = last();
            Heard empty = new Heard.Pressed(question.post().nonce(), "continue", Map.of(), Heard.Form.STANDS);
            turns.take(inbound(WINDOW, new Event.Spoke(empty)));
            turns.take(inbound(WINDOW, new Event.Spoke(empty)));

            assertThat(toBen().stream()
                            .filter(said -> said.post().kind() == Post.Kind.CORRECTION)
                            .toList())
                    .hasSize(2);
            Heard right =
                    new Heard.Pressed(question.post().nonce(), "continue", Map.of("position", "2"), Heard.Form.STANDS);
            turns.take(inbound(WINDOW, new Event.Spoke(right)));
            assertThat(last().post().card().fields()).isNotEmpty();
        }

        @Test
        void of_one_turn_is_one_message() {
            says("start");
            int before = toBen().size();
            says("seventeen");

            assertThat(toBen()).hasSize(before + 1);
            assertThat(last().post().card().body().toString()).contains("could not tell which you mean");
            assertThat(last().post().card().fields()).isNotEmpty();
        }
    }

    @Nested
    class A_visit {
        private static final String HOME = "{\"home\":\"U1\"}";

        @Test
        void shows_how_things_are_and_leaves_the_question_open() {
            says("start");
            Said question = last();

            turns.take(inbound(HOME, new Event.Visited()));

            assertThat(last().window()).isEqualTo(HOME);
            assertThat(last().post().card().title()).isEqualTo("What is open for you");
            turns.take(inbound(
                    WINDOW,
                    new Event.Spoke(new Heard.Pressed(question.post().nonce(), "continue", Map.of("position", "2")))));
            assertThat(last().post().card().body().toString()).doesNotContain("answered already");
        }

        @Test
        void of_somebody_unknown_says_so() {
            var stranger = new org.ponder.bot.channel.Account("stranger", "stranger", "");
            var chat = new org.ponder.bot.channel.Conversation(
                    World.chat(BEN).channel(),
                    World.chat(BEN).workspace(),
                    "stranger",
                    World.chat(BEN).place());
            turns.take(new Inbound("visit", chat, stranger, "{}", HOME, new Event.Visited()));

            assertThat(channel.said()
                            .get(channel.said().size() - 1)
                            .post()
                            .card()
                            .body())
                    .isNotEmpty();
            assertThat(channel.said().get(channel.said().size() - 1).in()).isEqualTo(chat);
        }
    }

    @Nested
    class A_file_that_could_not_be_had {
        @ParameterizedTest
        @EnumSource
        void is_told_of_in_words_and_leaves_the_question_open(CalendarFile.Because because) {
            says("start");
            Said question = last();

            turns.take(inbound(WINDOW, new Event.FileMissed(because)));

            assertThat(last().post().card().title()).endsWith(".").doesNotContain("school.file");
            assertThat(last().post().card().choices()).isEmpty();
            turns.take(inbound(
                    WINDOW,
                    new Event.Spoke(new Heard.Pressed(question.post().nonce(), "continue", Map.of("position", "2")))));
            assertThat(last().post().card().body().toString()).doesNotContain("answered already");
        }
    }

    @Nested
    class A_receipt {
        @Test
        void says_that_windows_leave_nothing_in_the_chats_history() {
            assertThat(toBen().get(0).post().card().body().toString())
                    .contains("leaves nothing in the history of this chat");
        }

        @Test
        void says_so_too_to_whoever_asks_for_it() {
            says("hello");

            assertThat(last().post().card().body().toString()).contains("leaves nothing in the history of this chat");
        }
    }
}
