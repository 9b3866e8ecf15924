package org.ponder.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.SampleCards;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;

/** What everything that keeps messages and workspaces of the web channel must do. */
public interface WebMessagesContract {
    Card ASKING = new Card("Ready?", List.of(), List.of(), List.of(Choice.main("yes", "Yes")));
    Card SPENT = Card.saying("Answered", List.of());
    Instant NOW = Instant.parse("2026-11-20T10:42:00.123456Z");

    WebMessages messages();

    WebWorkspaces workspaces();

    @Test
    default void keeps_messages_in_the_order_in_which_they_came() {
        Conversation in = somewhere();
        List<WebMessage> all = List.of(saying("1"), saying("2"), saying("3"));
        all.forEach(message -> messages().add(in, message));

        assertThat(messages().last(in, 10)).isEqualTo(all);
        assertThat(messages().last(in, 2)).isEqualTo(all.subList(1, 3));
    }

    @Test
    default void keeps_any_card_as_it_is() {
        Conversation in = somewhere();
        SampleCards cards = new SampleCards(new Random(7));
        for (int i = 0; i < 50; i++) {
            WebMessage message = new WebMessage(UUID.randomUUID(), cards.card(), "n" + i, NOW);
            messages().add(in, message);

            assertThat(messages().message(in, message.id())).contains(message);
        }
    }

    @Test
    default void finds_what_can_be_pressed_until_it_is_replaced() {
        Conversation in = somewhere();
        WebMessage asking = new WebMessage(UUID.randomUUID(), ASKING, "n1", NOW);
        messages().add(in, asking);
        messages().add(in, saying("below"));

        assertThat(messages().asking(in, "n1")).contains(asking);
        messages().replace(in, asking.becoming(SPENT));

        assertThat(messages().asking(in, "n1")).isEmpty();
        assertThat(messages().asking(in, "")).isEmpty();
        assertThat(messages().last(in, 10)).first().isEqualTo(new WebMessage(asking.id(), SPENT, "", NOW));
    }

    @Test
    default void does_not_add_what_it_should_replace() {
        Conversation in = somewhere();
        messages().replace(in, saying("nowhere"));

        assertThat(messages().last(in, 10)).isEmpty();
    }

    @Test
    default void keeps_conversations_and_workspaces_apart() {
        Conversation in = somewhere();
        Conversation elsewhere = new Conversation("web", "another", in.id(), Place.PRIVATE);
        Conversation beside = new Conversation("web", in.workspace(), "beside", Place.PRIVATE);
        WebMessage asking = new WebMessage(UUID.randomUUID(), ASKING, "n1", NOW);
        messages().add(in, asking);

        for (Conversation other : List.of(elsewhere, beside)) {
            messages().replace(other, asking.becoming(SPENT));
            assertThat(messages().last(other, 10)).isEmpty();
            assertThat(messages().message(other, asking.id())).isEmpty();
            assertThat(messages().asking(other, "n1")).isEmpty();
        }
        assertThat(messages().last(in, 10)).containsExactly(asking);
    }

    @Test
    default void shows_visitors_the_newest_workspace() {
        String first = UUID.randomUUID().toString();
        String second = UUID.randomUUID().toString();
        workspaces().add(first, Instant.now());
        assertThat(workspaces().newest()).contains(first);
        workspaces().add(second, Instant.now().plusMillis(1));

        assertThat(workspaces().newest()).contains(second);
    }

    private static WebMessage saying(String title) {
        return new WebMessage(UUID.randomUUID(), Card.saying(title, List.of()), "", NOW);
    }

    private static Conversation somewhere() {
        return new Conversation("web", UUID.randomUUID().toString(), "ruth-adeyemi", Place.PRIVATE);
    }
}
