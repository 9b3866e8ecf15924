package org.ponder.bot.web;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Destination;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.channel.Turns;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.card.Post;

/**
 * Turns with a small dialog of their own, shaped like the real one: open a round, be asked, answer five questions, check and
 * send, close. It remembers everything that came in.
 */
public final class PretendTurns implements Turns {
    private static final String ROUND = "6f1c0a52-3f7e-4a55-9f0a-3a2f0d3b9c11";
    private static final Card SPENT = Card.saying("Answered", List.of(new Block.Note("Kept.")));

    public final List<Inbound> came = new CopyOnWriteArrayList<>();

    /** When a question comes after somebody has begun. */
    public Executor afterwards = Runnable::run;

    /** Whose invitations come only once somebody has begun. */
    public final Set<MadeUpPerson> late = new HashSet<>();

    private final Set<String> deliveries = new HashSet<>();
    private final Map<String, Integer> sent = new TreeMap<>();
    private final WebChannel channel;

    public PretendTurns(WebChannel channel) {
        this.channel = channel;
    }

    @Override
    public void take(Inbound inbound) {
        take(inbound, Duration.ZERO);
    }

    @Override
    public synchronized Optional<Card> take(Inbound inbound, Duration atMost) {
        came.add(inbound);
        if (!deliveries.add(inbound.delivery())) {
            return Optional.empty();
        }
        return inbound.event().fold(new Event.Cases<>() {
            @Override
            public Optional<Card> spoke(Event.Spoke event) {
                return heard(inbound, event.heard());
            }

            @Override
            public Optional<Card> added(Event.Added event) {
                return Optional.empty();
            }

            @Override
            public Optional<Card> removed(Event.Removed event) {
                return Optional.empty();
            }

            @Override
            public Optional<Card> rosterChanged(Event.RosterChanged event) {
                return Optional.empty();
            }

            @Override
            public Optional<Card> visited(Event.Visited event) {
                return Optional.empty();
            }

            @Override
            public Optional<Card> fileMissed(Event.FileMissed event) {
                return Optional.empty();
            }
        });
    }

    /** How many reflections were sent at each position. */
    public Map<String, Integer> sent() {
        return sent;
    }

    private Optional<Card> heard(Inbound inbound, Heard heard) {
        Conversation in = inbound.conversation();
        return heard.fold(new Heard.Cases<>() {
            @Override
            public Optional<Card> typed(Heard.Typed typed) {
                if (typed.text().equals("boom")) {
                    throw new IllegalStateException("boom");
                }
                post(in, typed.text().equalsIgnoreCase("start a round") ? opening() : menu());
                return Optional.empty();
            }

            @Override
            public Optional<Card> pressed(Heard.Pressed pressed) {
                return pressed(in, pressed) ? Optional.of(SPENT) : Optional.empty();
            }

            private boolean pressed(Conversation at, Heard.Pressed pressed) {
                String key = pressed.choice().replaceFirst(":.*", "");
                switch (key) {
                    case "open" -> open(at.workspace());
                    case "begin" -> {
                        inviteLate(at.workspace());
                        afterwards.execute(() -> post(at, position()));
                    }
                    case "continue" -> post(at, afterAnswer(at, pressed.values()));
                    case "skip" -> post(at, afterAnswer(at, Map.of("text", "")));
                    case "send" -> post(at, done(at));
                    case "close" -> close(at.workspace());
                    default -> post(at, menu());
                }
                return true;
            }
        });
    }

    private final Map<Conversation, Integer> reached = new java.util.HashMap<>();
    private final Map<Conversation, String> placed = new java.util.HashMap<>();

    private Card afterAnswer(Conversation at, Map<String, String> values) {
        if (values.containsKey("position")) {
            placed.put(at, values.get("position"));
            reached.put(at, 0);
            return words(0);
        }
        int next = reached.merge(at, 1, Integer::sum);
        return next < 4 ? words(next) : check();
    }

    private Card done(Conversation at) {
        sent.merge(placed.getOrDefault(at, "none"), 1, Integer::sum);
        return new Card(
                "Sent. Thank you",
                List.of(new Block.Text("You can change it or take it back until Friday 27 November at 16:00.")),
                List.of(),
                List.of(Choice.other("change", "Change"), Choice.other("withdraw", "Withdraw")));
    }

    private void open(String workspace) {
        MadeUpTrust trust = new MadeUpTrust(workspace);
        post(
                trust.conversation(WebRoom.TEAM),
                Card.saying(
                        "A round has opened: Working culture and wellbeing",
                        List.of(
                                new Block.Text(
                                        "Ponder asks each of you, in your private chat, how you see it. It takes about five minutes, and it closes on Friday 27 November at 16:00."),
                                new Block.Note(
                                        "A summary comes here when at least five have answered. Nobody’s answers are shown on their own."))));
        MadeUpTrust.PEOPLE.stream()
                .filter(person -> !late.contains(person))
                .forEach(person -> post(trust.privately(person), invitation()));
    }

    private void inviteLate(String workspace) {
        late.forEach(person -> post(new MadeUpTrust(workspace).privately(person), invitation()));
        late.clear();
    }

    private void close(String workspace) {
        post(
                new MadeUpTrust(workspace).conversation(WebRoom.TEAM),
                Card.saying(
                        "What we heard: Working culture and wellbeing",
                        List.of(
                                new Block.Text("13 of 15 answered."),
                                new Block.Heading("Where we see ourselves"),
                                new Block.Bars(List.of(
                                        new Block.Bar("Setting out", 2),
                                        new Block.Bar("Taking shape", 6),
                                        new Block.Bar("Part of how we work", 4),
                                        new Block.Bar("Second nature", 1),
                                        new Block.Bar("I can’t see this from my role", 0))),
                                new Block.Text(
                                        "We see it differently: the central team places us further along than headteachers do."),
                                new Block.Heading("Named as a strength"),
                                new Block.Items(List.of(
                                        "People can say when something is too much",
                                        "How we look after new colleagues")),
                                new Block.Heading("Named as a challenge"),
                                new Block.Items(List.of("Workload in the second half of term")),
                                new Block.Heading("For your next meeting"),
                                new Block.Text(
                                        "What would a head notice in the first week if this were further along in their school?"),
                                new Block.Note("Unofficial starter pack"))));
    }

    private void post(Conversation in, Card card) {
        Post post = card.asksForSomething() ? new Post(card, UUID.randomUUID().toString(), SPENT) : Post.lasting(card);
        channel.post(new Destination(in, "{}"), post);
    }

    private static Card menu() {
        return new Card(
                "What would you like to do?",
                List.of(new Block.Text(
                        "A round on Working culture and wellbeing may be open.\nYou can also just write.")),
                List.of(new Field.OneOf(
                        "element",
                        "Which element?",
                        List.of(
                                new Field.Option("strategy", "Strategy and purpose", ""),
                                new Field.Option("wellbeing", "Working culture and wellbeing", "")),
                        "",
                        Field.Layout.COMPACT)),
                List.of(
                        Choice.main("open:" + ROUND, "Open a round"),
                        Choice.other("close:" + ROUND, "Close the round now")));
    }

    private static Card opening() {
        return new Card(
                "Open a round on Working culture and wellbeing?",
                List.of(new Block.Items(List.of(
                        "15 people are asked", "It closes in 7 days at 16:00", "It is counted by perspective"))),
                List.of(new Field.TextField(
                        "why",
                        "Why now?",
                        "One line that everybody reads; you may leave it empty",
                        "",
                        Field.Lines.ONE)),
                List.of(Choice.main("open:" + ROUND, "Open it"), Choice.other("menu", "Not now")));
    }

    private static Card invitation() {
        return new Card(
                "Five minutes on Working culture and wellbeing",
                List.of(
                        new Block.Text(
                                "Larkfield Learning Trust asks you about how it feels to work here, and whether the work is fair and doable."),
                        new Block.Items(List.of(
                                "It takes about five minutes and closes on Friday 27 November at 16:00.",
                                "What you answer is confidential: the team sees a summary, never who said what.",
                                "Nothing is shown before at least five have answered.",
                                "What you type in a chat also stays in your employer’s records."))),
                List.of(),
                List.of(
                        Choice.main("begin:" + ROUND, "Begin"),
                        Choice.other("why:" + ROUND, "Why me?"),
                        Choice.other("who:" + ROUND, "Who sees what?"),
                        Choice.other("later:" + ROUND, "Ask me later")));
    }

    private static Card position() {
        return new Card(
                "Working culture and wellbeing, 1 of 5",
                List.of(new Block.Text("Where would you say the trust is now?")),
                List.of(new Field.OneOf(
                        "position",
                        "Which comes closest?",
                        List.of(
                                new Field.Option(
                                        "0",
                                        "Setting out",
                                        "We look after each other where we happen to know each other; it depends on the school."),
                                new Field.Option(
                                        "1",
                                        "Taking shape",
                                        "There are shared habits, and some schools have made them their own."),
                                new Field.Option(
                                        "2",
                                        "Part of how we work",
                                        "Workload is talked about before decisions are taken, nearly everywhere."),
                                new Field.Option(
                                        "3",
                                        "Second nature",
                                        "New colleagues notice it in their first week and can say how it works."),
                                new Field.Option("out-of-sight", "I can’t see this from my role", "")),
                        "",
                        Field.Layout.OPEN)),
                choices());
    }

    private static Card words(int which) {
        String asked = List.of(
                        "What makes you say so?",
                        "What is a strength?",
                        "What is a challenge?",
                        "What might we do next?")
                .get(which);
        Field text = new Field.TextField("text", "In your own words", "", "", Field.Lines.SEVERAL);
        Field about = new Field.ManyOf(
                "about",
                "What is it about? You may tick several",
                IntStream.range(0, 4)
                        .mapToObj(i -> new Field.Option(
                                "a" + i,
                                List.of("Workload", "Being heard", "Flexible working", "Looking after leaders")
                                        .get(i),
                                ""))
                        .toList(),
                Set.of());
        return new Card(
                "Working culture and wellbeing, " + (which + 2) + " of 5",
                List.of(new Block.Text(asked)),
                which == 1 || which == 2 ? List.of(text, about) : List.of(text),
                choices());
    }

    private static List<Choice> choices() {
        return List.of(
                Choice.main("continue", "Continue"),
                Choice.other("skip", "Skip"),
                Choice.other("back", "Back"),
                Choice.other("stop", "Stop for now"));
    }

    private static Card check() {
        return new Card(
                "Before you send it: Working culture and wellbeing",
                List.of(
                        new Block.Text("This is what you said. Only you see this card."),
                        new Block.Heading("Position"),
                        new Block.Own(new Block.Text("Taking shape")),
                        new Block.Heading("What makes you say so"),
                        new Block.Quote(
                                "Three visits this year, each with a note we could use the week after.\nAnd the survey."),
                        new Block.Note("You can change or withdraw it until the round closes.")),
                List.of(),
                List.of(
                        Choice.main("send", "Send"),
                        Choice.other("change", "Change something"),
                        Choice.other("back", "Back")));
    }
}
