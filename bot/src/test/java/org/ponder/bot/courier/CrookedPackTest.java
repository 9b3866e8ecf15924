package org.ponder.bot.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.bot.channel.RecordingChannel.Said;
import org.ponder.bot.persistence.Postgres;
import org.ponder.bot.sample.World;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.GuardFault;
import org.ponder.dialogs.card.Part;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.framework.Area;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.Element;
import org.ponder.domain.people.Member;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.Samples;

/** A framework that was kept although one of its texts judges, as one of an earlier release might have been. */
@ExtendWith(Postgres.Extension.class)
class CrookedPackTest {
    private static final Member ADA = Samples.MEMBERS.get(1);
    private static final Words WORDS = new Words(Locale.UK);

    private final World world;

    CrookedPackTest(Postgres postgres) throws SQLException {
        world = new World(postgres, crooked());
    }

    private static Edition crooked() {
        Edition fine = SamplePack.EDITION;
        Element element = SamplePack.ELEMENT;
        Element crooked = new Element(
                element.key(),
                List.of(),
                element.name(),
                "Whether oversight is inadequate or well on its way.",
                element.descriptions(),
                element.aspects(),
                element.wording());
        return new Edition(
                fine.id(),
                fine.title(),
                fine.notice(),
                fine.scale(),
                List.of(new Area("Governance", List.of(crooked))),
                Optional.empty(),
                Set.of());
    }

    @Test
    void is_announced_in_plain_words_and_nothing_else_of_the_message_is_lost() {
        world.opened();
        world.courier.deliverDue();

        Card said = saidIn(World.team().id());
        assertThat(said.title()).isEqualTo(WORDS.say("announcement.title"));
        assertThat(said.body().get(0)).isEqualTo(new Block.Text(WORDS.say("plain.text")));
        assertThat(said.body().get(1).toString()).contains(WORDS.say("announcement.how"));
        assertThat(world.guardFaults.soFar()).containsKey(new GuardFault(Part.TEXT, "Inspection"));
        assertThat(world.ask("SELECT DISTINCT state FROM dispatch")).containsExactly("SENT");
    }

    @Test
    void is_put_to_members_so_that_they_can_answer_and_see_plain_words_in_the_answer_to_their_press() {
        world.opened();
        world.courier.deliverDue();
        Post receipt = world.channel.said().stream()
                .filter(said -> said.in().equals(World.chat(ADA)))
                .map(Said::post)
                .findFirst()
                .orElseThrow();
        assertThat(receipt.card().choices()).hasSize(4);
        assertThat(receipt.card().body()).contains(new Block.Text(WORDS.say("plain.text")));

        String why = receipt.card().choices().get(1).key();
        Optional<Card> becomes =
                world.turns(Runnable::run).take(world.pressed(ADA, receipt.nonce(), why), Duration.ofSeconds(30));

        assertThat(becomes).isPresent();
        assertThat(becomes.orElseThrow().body()).contains(new Block.Text(WORDS.say("plain.text")));
        assertThat(world.channel.titlesIn(World.chat(ADA))).contains(WORDS.say("why.title"));
    }

    private Card saidIn(String conversation) {
        return world.channel.said().stream()
                .filter(said -> said.in().id().equals(conversation))
                .map(said -> said.post().card())
                .findFirst()
                .orElseThrow();
    }
}
