package org.ponder.deploy.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.ponder.bot.slack.LocalSlack.Asked;
import org.ponder.deploy.War;

/** A whole round in Slack by signed requests, in the server that the war is deployed to and whose text is ASCII. */
@ArquillianTest
class RoundInSlackIT {
    private static final FakeSlack SLACK = SlackForTheSession.slack();
    private static final String IN_A_WINDOW = "Our staff meetings – Größe 学校 🙂 <!channel>";
    private static final String IN_WORDS = "The corridor conversations – café 🙂 & more";

    @ArquillianResource
    private URI bot;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.asPackaged();
    }

    @Test
    void goes_from_inviting_the_bot_to_the_summary_in_the_channel_and_repeats_nobodys_words() {
        Round round = new Round(SLACK, bot);
        round.setUp();
        round.open();
        Person inWindows = round.others().get(0);
        round.reflectsInWindows(inWindows, IN_A_WINDOW);
        List<Person> inWords = Stream.concat(
                        Stream.of(round.chief()), round.others().stream().skip(1))
                .toList();
        Round.reflectInWords(inWords, IN_WORDS);
        seesTheirOwnPage(inWindows);
        asksInTheChannel(inWindows);
        opensAWindowByCommand(round.chief());
        round.close();

        Person.eventually("the summary is posted", () -> round.summary().isPresent());
        Message summary = round.summary().orElseThrow();
        assertThat(summary.words()).contains("6 of 6 answered", "For your next meeting");
        assertThat(Round.kinds(summary)).contains("data_visualization");
        assertThat(shown()).anyMatch(view -> view.contains("staff meetings"));
        assertThat(said())
                .hasSizeGreaterThan(50)
                .noneMatch(message -> message.contains("staff meetings"))
                .noneMatch(message -> message.contains("corridor conversations"));
    }

    /** What was written comes back there as it was written, and to nobody else. */
    private static void seesTheirOwnPage(Person person) {
        person.visits();
        Person.eventually(
                "a page is there",
                () -> SLACK.home(person.id()).contains("Your answers are in")
                        && SLACK.home(person.id()).contains(IN_A_WINDOW));
    }

    private static void asksInTheChannel(Person person) {
        person.commands("who sees this?", FakeSlack.CHANNEL, "asked-in-the-channel");
        Person.eventually(
                "the answer is for one person alone",
                () -> SLACK.whispered("asked-in-the-channel").contains("Who sees this?"));
        assertThat(SLACK.standing(FakeSlack.CHANNEL))
                .noneMatch(message -> message.words().contains("Who sees this?"));
    }

    private static void opensAWindowByCommand(Person facilitator) {
        facilitator.commands("set up", FakeSlack.chat(facilitator.id()), "asked-in-the-chat");
        facilitator.sees("Safeguarding contact", "Trust").closes();
    }

    private static List<String> said() {
        return Stream.of("chat.postMessage", "chat.update")
                .flatMap(method -> SLACK.asked(method).stream())
                .map(Asked::form)
                .map(Object::toString)
                .toList();
    }

    private static List<String> shown() {
        return Stream.of("views.open", "views.update", "views.publish")
                .flatMap(method -> SLACK.asked(method).stream())
                .map(Asked::form)
                .map(Object::toString)
                .toList();
    }
}
