package org.ponder.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.Visitor.Place;

class SlackCommandsTest {
    private static final Conversation WITH_RUTH = new Conversation("slack", SlackEar.TEAM, "U0RUTHADE", Place.PRIVATE);

    private final SlackEar ear = SlackEar.usual();

    private static Showing opening(String name, String respond) {
        String trigger = SlackFixtures.tree(name).path("trigger_id").asText();
        return new Showing.OfTrigger(trigger, SlackEar.NOW.plusMillis(2500), respond);
    }

    @Test
    void without_words_shows_what_is_open() {
        Inbound heard = ear.heard("commands/in-channel");

        assertThat(heard.conversation()).isEqualTo(WITH_RUTH);
        assertThat(heard.reference()).isEqualTo("{\"channel\":\"U0RUTHADE\",\"team\":\"T0LARKFLD\"}");
        assertThat(heard.event()).isEqualTo(new Event.Spoke(Heard.Pressed.show()));
    }

    @Test
    void with_words_says_them() {
        assertThat(ear.heard("commands/in-channel-with-words").event())
                .isEqualTo(new Event.Spoke(new Heard.Typed("what do you hold on me?")));
    }

    @Test
    void in_a_channel_is_answered_there_to_whoever_gave_it_alone() {
        String respond =
                SlackFixtures.tree("commands/in-channel").path("response_url").asText();

        assertThat(Showing.read(ear.heard("commands/in-channel").window()))
                .contains(opening("commands/in-channel", respond));
    }

    @Test
    void in_a_chat_is_answered_in_the_chat_with_us() {
        assertThat(Showing.read(ear.heard("commands/in-chat").window())).contains(opening("commands/in-chat", ""));
    }

    @Test
    void is_acknowledged_without_a_word() {
        assertThat(ear.answer("commands/in-channel")).isEqualTo(SlackAnswer.taken());
    }

    @Test
    void where_the_app_is_for_all_of_an_organisation_belongs_to_that() {
        assertThat(new SlackEar(SlackEar.ORGANISATION).heard("commands/org").conversation())
                .isEqualTo(new Conversation("slack", SlackEar.ORGANISATION, "W0RUTHADE", Place.PRIVATE));
    }
}
