package org.ponder.deploy.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What people do in Slack for a round, from inviting the bot to reading the summary, each once the bot has got that far. */
final class Round {
    static final String ELEMENT = "Working culture and wellbeing";

    private final FakeSlack slack;
    private final List<Person> people;

    Round(FakeSlack slack, URI bot) {
        this.slack = slack;
        Door door = new Door(bot);
        this.people = SlackForTheSession.PEOPLE.stream()
                .map(name -> new Person(slack, door, name))
                .toList();
    }

    Person chief() {
        return people.get(0);
    }

    List<Person> others() {
        return people.subList(1, people.size());
    }

    /** By the chief, in windows. */
    void setUp() {
        chief().invitesTheBot();
        chief().reads("You are a facilitator now");
        chief().presses("Set up");
        chief().sees("Safeguarding contact")
                .writes("Trust", "Wealdbrook Schools Trust")
                .writes("Safeguarding contact", "Priya Shah, 01632 960 001")
                .submits();
        chief().sees("Saved. Everything is there that a round needs.").closes();
    }

    /** By the chief, in typed words. */
    void open() {
        for (String words : List.of("start a round", "starter", "workforce", ELEMENT, "whole team")) {
            chief().types(words);
        }
        chief().reads("Open a round on “" + ELEMENT + "”?");
        chief().types("yes");
        people.forEach(person -> person.reads(ELEMENT + ": your view, please"));
    }

    void reflectsInWindows(Person person, String evidence) {
        person.presses("Start");
        person.sees("1 of 5").chooses("Your answer", "Taking shape").submits();
        person.sees("2 of 5").writes("Your answer", evidence).submits();
        for (String step : List.of("3 of 5", "4 of 5", "5 of 5")) {
            person.sees(step).presses("Skip");
        }
        person.sees("check and send", evidence).submits();
        person.sees("Thank you, your answers are in");
        person.reads("Thank you, your answers are in");
    }

    /** All at once, since Slack takes one message a second in each chat. */
    static void reflectInWords(List<Person> some, String evidence) {
        say(some, "start", "1 of 5");
        for (int i = 0; i < some.size(); i++) {
            some.get(i).types(Integer.toString(2 + i % 3));
        }
        some.forEach(person -> person.reads("2 of 5"));
        say(some, evidence, "3 of 5");
        say(some, "skip", "4 of 5");
        say(some, "skip", "5 of 5");
        say(some, "skip", "check and send");
        say(some, "send", "Thank you, your answers are in");
    }

    static void say(List<Person> some, String words, String answer) {
        some.forEach(person -> person.types(words));
        some.forEach(person -> person.reads(answer));
    }

    void close() {
        chief().types("close early");
        chief().reads("Running: " + ELEMENT);
        chief().types("close early");
        chief().reads("Close the round now?");
        chief().types("yes");
    }

    Optional<Message> summary() {
        return slack.standing(FakeSlack.CHANNEL).stream()
                .filter(message -> message.words().contains(ELEMENT + ": how we see it"))
                .findFirst();
    }

    static List<String> kinds(Message message) {
        return Blocks.each(message.blocks())
                .map(block -> block.path("type"))
                .map(JsonNode::asText)
                .toList();
    }
}
