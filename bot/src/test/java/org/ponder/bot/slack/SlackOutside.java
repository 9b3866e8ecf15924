package org.ponder.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Destination;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.words.Words;

/** A channel to a Slack on this machine, and what may be said over it. */
abstract class SlackOutside {
    static final String USER = "U1";
    static final Card CARD = Card.saying("Thank you", List.of(new Block.Text("“Grüße” – 漢字 🙂 & <b>")));
    static final Post SAID = Post.lasting(CARD);
    static final Post OWN_WORDS = Post.lasting(Card.saying(
            "Thank you", List.of(new Block.Text("You wrote:"), new Block.Own(new Block.Quote("said in confidence")))));

    final LocalSlack slack = new LocalSlack();
    final Installed installed = new Installed();
    final Submissions submissions = new Submissions();
    final Ticking time = new Ticking();
    final SlackSdk sdk = new SlackSdk(slack.api());
    final SlackChannel channel = new SlackChannel(
            new SlackCalls(sdk, slack.address(), installed, new Pace(time, time)),
            submissions,
            new Words(Locale.UK),
            time);

    @AfterEach
    void close() {
        sdk.close();
        slack.close();
    }

    /** A question with a field, to be answered or left. */
    static Post question() {
        Field field = new Field.TextField("strength", "A strength", "", "", Field.Lines.SEVERAL);
        Card card = new Card(
                "What goes well?",
                List.of(new Block.Text("In a few words.")),
                List.of(field),
                List.of(Choice.main("send", "Send"), Choice.other("stop", "Stop")));
        return new Post(card, "n1", Card.saying("Asked", List.of()));
    }

    static Post keyed() {
        Card card =
                new Card("That is all", List.of(), List.of(), List.of(Choice.other("change:r1", "Change what I sent")));
        return new Post(card, "n2", Card.saying("That is all", List.of()));
    }

    static Post correction(String field) {
        Post wrong = Post.lasting(Card.saying("That is too long", List.of(new Block.Text("Please leave some out."))));
        return wrong.correcting().about(field);
    }

    static Destination chat() {
        return chat("");
    }

    static Destination chat(String window) {
        return at(USER, "DU1", Place.PRIVATE, window);
    }

    static Destination team() {
        return team("");
    }

    static Destination team(String window) {
        return at(LocalWorkspace.CHANNEL, LocalWorkspace.CHANNEL, Place.CHANNEL, window);
    }

    static Destination at(String id, String channel, Place place, String window) {
        Reference reference = new Reference(LocalWorkspace.TEAM, channel, LocalWorkspace.TEAM);
        return new Destination(
                new Conversation(SlackChannel.KEY, LocalWorkspace.TEAM, id, place), reference.written(), window);
    }

    List<String> methods() {
        return slack.asked.stream().map(LocalSlack.Asked::method).toList();
    }

    LocalSlack.Asked only(String method) {
        assertThat(slack.asked(method)).hasSize(1);
        return slack.asked(method).get(0);
    }

    static ChannelFailure failure(ThrowingCallable call) {
        ChannelFailure failure = catchThrowableOfType(ChannelFailure.class, call);
        assertThat(failure).isNotNull();
        return failure;
    }
}
