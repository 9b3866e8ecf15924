package org.ponder.bot.apps;

import java.util.List;

/** What the app says of Ponder where people in Teams find it. */
final class Said {
    static final String NAME = "Ponder";
    static final String FULL_NAME = "Ponder: reflections for the people who lead a school trust";
    static final String COLOUR = "#155263";
    static final String SHORT = "Short, confidential reflections for the people who lead a school trust";
    static final String LONG =
            "Ponder asks the people who lead a school trust to think for about five minutes about one element of"
                    + " their framework at a time. It gathers what they say, protects it, and gives the team back a diagnosis: where they"
                    + " see strength, what challenges them, where they see it differently, what is out of their sight, and what they might"
                    + " do next. It never grades, ranks or averages, and it never says who said what. Answers are confidential: nothing is"
                    + " shown unless enough people have answered.";

    static final List<Command> IN_PRIVATE = List.of(
            new Command("help", "What you can say to Ponder"),
            new Command("who sees this?", "Who sees what you answer"),
            new Command("show my words", "What you answered in the round that is open"),
            new Command("summary", "The last summary"),
            new Command("settings", "When Ponder may write to you"),
            new Command("menu", "For facilitators: rounds, cycles, channels and nudges"));

    static final List<Command> IN_A_CHANNEL =
            List.of(new Command("help", "What you can say to Ponder here"), new Command("summary", "The last summary"));

    private Said() {}

    /** Words that may be typed, and what they do. */
    record Command(String typed, String does) {}
}
