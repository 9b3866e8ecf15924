package org.ponder.dialogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.dialogs.card.CardText;
import org.ponder.dialogs.card.Post;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Channel;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.sample.Samples;

class TalkingTest {
    private final World world = new World();
    private final CardText text = new CardText(World.WORDS);
    private final Visitor ben = world.visitor("Ben Hughes", Visitor.Place.PRIVATE);

    private List<Post> say(String typed) {
        return world.turn("private", ben, new Heard.Typed(typed));
    }

    @Nested
    class A_turn {
        @Test
        void stays_on_its_thread_also_after_something_was_said() {
            world.opens(Grouping.WHOLE_TEAM);
            List<Thread> threads = new CopyOnWriteArrayList<>();
            Talking listening = new Talking(world.useCases, world.sources(), World.WORDS, () -> {
                threads.add(Thread.currentThread());
                return "nonce-" + threads.size();
            });

            String state = "";
            for (String typed : List.of("start", "2", "A pupil told me her dad hits her", "who sees this?", "back")) {
                state = listening
                        .turn(state, ben, new Heard.Typed(typed), world.now())
                        .state();
            }

            assertThat(threads).hasSizeGreaterThanOrEqualTo(5).containsOnly(Thread.currentThread());
        }

        @Test
        void is_over_soon_whatever_a_calendar_file_holds() {
            Visitor amina = world.visitor("Amina Clarke", Visitor.Place.PRIVATE);
            for (String begin : List.of("menu", "calendar", "quarry")) {
                world.turn("hers", amina, new Heard.Typed(begin));
                for (String much : List.of(".", ")!", " ", "\n", "\npeople: ", "people: x,", "x,", "\r", "a:b\n")) {
                    String file = "BEGIN:VCALENDAR\n" + much.repeat((1 << 20) / much.length());
                    for (String last : List.of("", "x", "\npeople: " + "x,".repeat(100_000))) {
                        assertTimeoutPreemptively(
                                Duration.ofSeconds(5),
                                () -> assertThat(world.turn("hers", amina, new Heard.Typed(file + last)))
                                        .isNotEmpty());
                    }
                }
            }
        }

        @Test
        void leaves_the_machine_as_it_was() {
            Locale locale = Locale.getDefault();
            TimeZone zone = TimeZone.getDefault();
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            world.opens(Grouping.WHOLE_TEAM);

            say("start");

            assertThat(List.of(
                            Locale.getDefault(),
                            TimeZone.getDefault(),
                            Thread.currentThread().getContextClassLoader()))
                    .containsExactly(locale, zone, loader);
        }

        @Test
        void keeps_what_was_written_to_the_last_character() {
            String words = " First line\r\n\tשורה שנייה 🙂‍↕️\u00a0\u200f \n\n";
            var round = world.opens(Grouping.WHOLE_TEAM);
            say("start");
            say("1");
            say(words);

            assertThat(world.memory
                            .reflections
                            .own(Samples.TRUST.id(), round.id(), ben.member().id())
                            .orElseThrow()
                            .draft()
                            .answer(Prompt.EVIDENCE)
                            .orElseThrow()
                            .fold(p -> "", written -> written.text(), () -> ""))
                    .isEqualTo(words);
        }

        @Test
        void remembers_no_more_than_where_it_is() {
            world.opens(Grouping.WHOLE_TEAM);
            say("start");
            say("2");

            assertThat(world.states())
                    .singleElement()
                    .asString()
                    .hasSizeLessThan(200)
                    .contains("\"step\":\"evidence\"")
                    .doesNotContain("Hughes", "org.ponder", "com.microsoft");
        }
    }

    @Nested
    class Setting_up {
        @Test
        void offers_a_chat_that_nobody_named_in_words() {
            ChannelId chat = new ChannelId(new UUID(3, 3));
            world.memory.people.save(Samples.TRUST.id(), new Channel(chat, ""));
            Visitor amina = world.visitor("Amina Clarke", Visitor.Place.PRIVATE);

            world.turn("private", amina, new Heard.Typed("set up"));
            world.turn("private", amina, new Heard.Typed("board: a group chat without a name"));

            assertThat(world.trust().setUp().channel(Audience.BOARD)).contains(chat);
        }
    }

    @Nested
    class A_signpost {
        @Test
        void can_be_had_for_somebody_who_is_no_member() {
            List<Post> posts =
                    world.talking.signposts(world.trust(), new Heard.Typed("A pupil told me her dad hits her"));

            assertThat(posts)
                    .singleElement()
                    .extracting(post -> text.of(post.card()))
                    .asString()
                    .contains("Priya Shah", "999");
            assertThat(world.talking.signposts(world.trust(), new Heard.Typed("Who are you?")))
                    .isEmpty();
        }
    }

    @Nested
    class A_state {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "nonsense",
                    "[]",
                    "{}",
                    "[null]",
                    "[{\"dialog\":\"nobody\"}]",
                    "[{\"dialog\":\"reflection\"}]",
                    "[{\"dialog\":\"reflection\",\"step\":\"gone\",\"about\":\"x\",\"nonce\":\"n\"},{\"dialog\":\"root\"}]",
                    "[\"java.lang.Thread\",{}]",
                    "[{\"dialog\":{\"@class\":\"java.net.URL\"}}]"
                })
        void that_cannot_be_understood_begins_the_conversation_anew(String state) {
            Turned turned = world.talking.turn(state, ben, new Heard.Typed("hello"), world.now());

            assertThat(turned.state()).isEqualTo("[{\"dialog\":\"root\"}]");
            assertThat(turned.posts()).hasSize(1);
        }
    }

    @Nested
    class A_press {
        @Test
        void from_another_conversation_has_no_effect() {
            world.opens(Grouping.WHOLE_TEAM);
            say("start");
            Post open = say("2").get(0);
            world.turn(
                    "another",
                    ben,
                    new Heard.Pressed(open.nonce(), "continue", Map.of("text", "Said on a card of another chat")));

            assertThat(say("show my words"))
                    .extracting(post -> post.card().title())
                    .doesNotContain("What makes you say so");
        }
    }
}
