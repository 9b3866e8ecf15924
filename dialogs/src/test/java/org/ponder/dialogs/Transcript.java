package org.ponder.dialogs;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ponder.dialogs.Medium.Chat;
import org.ponder.dialogs.Medium.Filled;
import org.ponder.dialogs.Medium.Press;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.CardText;
import org.ponder.dialogs.card.CycleNotices;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.card.Notices;
import org.ponder.dialogs.card.Occasion;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.card.Towards;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Element;
import org.ponder.domain.framework.Position;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.nudge.Nudge;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.outbox.Undelivered.Why;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.LinkId;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.people.SafeguardingContact;
import org.ponder.domain.people.SetUp;
import org.ponder.domain.people.Standing;
import org.ponder.domain.people.Trust;
import org.ponder.domain.round.Cycle;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Invitation;
import org.ponder.domain.round.Round;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.work.Reflecting;
import org.ponder.domain.work.Seat;

/**
 * Plays a transcript: keeps its lines of members and of what happens, and puts in what the bot really says.
 *
 * <p>{@code [ ... ]} says what happens and who speaks, {@code member:} what is typed, {@code member presses "..." with label =
 * value; label = value} what is pressed, {@code bot:} each card as text. A line that is indented goes on with the one before.
 * Each place somebody speaks in, as in {@code [Ben Hughes in private]}, is a chat of its own, and what is pressed was said there.
 */
public final class Transcript {
    private static final Pattern PRESS = Pattern.compile("member presses \"([^\"]+)\"(?: with (.*))?", Pattern.DOTALL);
    private static final Pattern TIME = Pattern.compile("\\[(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2})\\]");
    private static final Pattern SPEAKER = Pattern.compile("\\[(\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+) (.+)\\]");
    private static final Pattern FAILURE = Pattern.compile("\\[what went to (.+) did not arrive: (.+)\\]");
    private static final String INDENT = "        ";

    private final World world;
    private final Medium medium;
    private final CardText text = new CardText(World.WORDS);
    private final Notices notices = new Notices(World.WORDS);
    private final List<String> played = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private final Map<Chat, List<Post>> inChat = new HashMap<>();
    private Chat chat = new Chat("Ben Hughes", "in private");
    private Optional<Press> last = Optional.empty();
    private int arrivals;

    private Transcript(Medium medium) {
        this.world = new World(medium.records());
        this.medium = medium;
    }

    /** All of it, where people and the bot talk over that. */
    public static String played(String transcript, Medium over) {
        return String.join("\n", after(transcript, over).played) + "\n";
    }

    /** Everything the bot says in it, in order. */
    public static List<Post> said(String transcript) {
        return List.copyOf(after(transcript, new Directly()).posts);
    }

    private static Transcript after(String transcript, Medium over) {
        Transcript player = new Transcript(over);
        entries(transcript).forEach(player::play);
        return player;
    }

    /** Lines with those that go on with them; what the bot said is left out. */
    private static List<String> entries(String transcript) {
        List<String> entries = new ArrayList<>();
        for (String line : transcript.lines().toList()) {
            if (line.startsWith(INDENT) && !entries.isEmpty()) {
                int end = entries.size() - 1;
                entries.set(end, entries.get(end) + "\n" + line.substring(INDENT.length()));
            } else {
                entries.add(line);
            }
        }
        return entries.stream()
                .filter(entry -> !entry.startsWith("bot:") && !entry.startsWith("  ("))
                .toList();
    }

    private void play(String entry) {
        played.add(entry.replace("\n", "\n" + INDENT));
        if (entry.startsWith("member: ")) {
            medium.type(chat, unfolded(entry.substring("member: ".length())), bot())
                    .forEach(this::say);
        } else if (entry.startsWith("member presses the same again")) {
            press(last.orElseThrow());
        } else if (entry.startsWith("member presses")) {
            press(press(entry));
        } else if (entry.startsWith("[")) {
            happen(entry);
        }
    }

    /** Long texts are written short, as in "(2057 times x)". */
    private static String unfolded(String typed) {
        Matcher many =
                Pattern.compile("\\((\\d+) times (.+)\\)", Pattern.DOTALL).matcher(typed);
        return many.matches() ? many.group(2).repeat(Integer.parseInt(many.group(1))) : typed;
    }

    private Medium.Bot bot() {
        Chat in = chat;
        return heard -> world.turn(in.toString(), world.visitor(in.who(), in.where()), heard);
    }

    private void press(Press press) {
        last = Optional.of(press);
        List<Post> said = medium.press(chat, press, bot());
        said.forEach(this::say);
        if (!said.isEmpty() && said.stream().allMatch(post -> post.kind() == Post.Kind.CORRECTION)) {
            stands(press.on().saying(press.asFilledIn()));
        }
    }

    /** What is pressed next is pressed on the card as it was filled in. */
    private void stands(Post filledIn) {
        inChat.computeIfAbsent(chat, in -> new ArrayList<>()).add(filledIn);
        show(filledIn.card());
    }

    /** The bot says it of its own accord. */
    private void arrives(Post post) {
        say(post);
        medium.show(chat, post, bot());
    }

    private void say(Post post) {
        if (post.card().choices().size() > World.MOST_CHOICES) {
            throw new IllegalStateException(
                    "no platform shows so many choices: " + post.card().choices());
        }
        posts.add(post);
        inChat.computeIfAbsent(chat, in -> new ArrayList<>()).add(post);
        show(post.card());
    }

    private void show(Card card) {
        played.add("bot: " + folded(text.of(card)).replace("\n", "\n" + INDENT));
    }

    /** What is long and says nothing, written short. */
    public static String folded(String said) {
        return said.replaceAll("(x)\\1{400,}", "xxx and so on");
    }

    private Press press(String entry) {
        Matcher press = PRESS.matcher(entry);
        if (!press.matches()) {
            throw new IllegalArgumentException(entry);
        }
        Post post = last(inChat.getOrDefault(chat, List.of()), press.group(1))
                .or(() -> last(posts, press.group(1)))
                .orElseThrow(() -> new IllegalArgumentException("nothing shown has " + entry));
        Stream<String> filled = Stream.ofNullable(press.group(2)).flatMap(all -> Stream.of(all.split("; ", -1)));
        return new Press(
                post,
                press.group(1),
                filled.map(one -> filled(post.card(), one.split(" = ", 2))).toList());
    }

    private static Filled filled(Card card, String... named) {
        Field field = card.fields().stream()
                .filter(one -> one.id().equals(named[0]) || one.label().equals(named[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field " + named[0]));
        return new Filled(field, field.fold(new Field.Cases<>() {
            @Override
            public List<String> text(Field.TextField text) {
                return List.of(unfolded(named[1]));
            }

            @Override
            public List<String> oneOf(Field.OneOf one) {
                return List.of(named[1]);
            }

            @Override
            public List<String> manyOf(Field.ManyOf many) {
                return List.of(named[1].split(", "));
            }
        }));
    }

    private static Optional<Post> last(List<Post> said, String label) {
        return said.stream()
                .filter(post -> post.card().choices().stream()
                        .anyMatch(choice -> choice.label().equals(label)))
                .reduce((earlier, later) -> later);
    }

    private void happen(String entry) {
        Matcher time = TIME.matcher(entry);
        Matcher who = SPEAKER.matcher(entry);
        Matcher failure = FAILURE.matcher(entry);
        if (time.matches()) {
            world.itIs(LocalDateTime.parse(time.group(1), DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT))
                    .atZone(world.trust().setUp().times().zone())
                    .toInstant());
        } else if (who.matches()) {
            chat = new Chat(who.group(1), who.group(2));
        } else if (failure.matches()) {
            fails(
                    failure.group(1),
                    Why.valueOf(failure.group(2).toUpperCase(Locale.ROOT).replace(' ', '_')));
        } else {
            happens(entry);
        }
    }

    private void happens(String entry) {
        switch (entry) {
            case "[a round is open]" -> world.opens(Grouping.WHOLE_TEAM);
            case "[a round by perspective is open]" -> world.opens(Grouping.BY_PERSPECTIVE);
            case "[the next round is open]" -> world.opens(Pack.NEXT_SUBJECT, Grouping.WHOLE_TEAM);
            case "[the look back is open]" -> world.opens(Pack.CLOSING, Grouping.WHOLE_TEAM);
            case "[the others look back]" -> lookBack(Samples.MEMBERS.subList(2, 15));
            case "[six others answer]" -> answer(Samples.MEMBERS.subList(9, 15));
            case "[everybody answers]" -> answer(Samples.MEMBERS);
            case "[the others see it in many ways]" -> differ(Samples.MEMBERS.subList(2, 15));
            case "[there is no safeguarding contact]" ->
                sets(new SafeguardingContact(""), world.trust().setUp().channels());
            case "[there is no team channel]" -> sets(world.trust().setUp().safeguarding(), Map.of());
            case "[nobody is left]" -> leave(member -> !member.isFacilitator());
            case "[somebody on the card leaves]" ->
                leave(member -> member.name().equals("Carys Owen"));
            case "[the facilitator is one no more]" ->
                world.memory.people.save(
                        Samples.TRUST.id(), world.member("Amina Clarke").standingAs(Standing.MEMBER));
            case "[the receipt arrives]" -> arrives(receipt());
            case "[the plan is announced]" -> arrives(plan());
            case "[the reminder arrives]" -> arrives(reminder());
            case "[what was asked for arrives]" ->
                arrives(notices.askedLater(occasion(), hasBegun(), "notice-" + ++arrivals));
            case "[the round closes]" -> {
                Round round = round();
                world.itIs(round.times().closesAt());
                world.useCases.rounds().closeIfDue(Samples.TRUST.id(), round.id());
            }
            case "[the round is cancelled]" -> cancel();
            case "[the request reaches the facilitator]" -> arrives(request());
            case "[the trust is new]" -> world.memory.people.save(Trust.founded(Samples.TRUST.id(), "Your trust"));
            case "[the news reaches the facilitator]" ->
                arrives(notices.appointed(world.trust(), "notice-" + ++arrivals));
            case "[there is another Ben Hughes, in Slack]" -> world.isInSlackToo("Ben Hughes");
            case "[there is a Noor Haddad, in Slack]" -> world.isInSlackToo("Noor Haddad");
            case "[the question whether it is them arrives]" -> arrives(samePerson());
            case "[whom the round asks]" ->
                played.add("  (" + round().terms().audience().size() + " people)");
            case "[the sent messages]" -> sent();
            default -> throw new IllegalArgumentException("nobody knows how to do " + entry);
        }
    }

    private void sets(SafeguardingContact contact, Map<Audience, ChannelId> channels) {
        SetUp now = world.trust().setUp();
        world.memory.people.save(
                world.trust().with(new SetUp(now.perspectives(), now.times(), contact, channels, now.schools())));
    }

    private void leave(Predicate<Member> who) {
        world.memory.people.members(Samples.TRUST.id()).stream()
                .filter(who)
                .forEach(member -> world.memory.people.save(Samples.TRUST.id(), member.standingAs(Standing.LEFT)));
    }

    private void answer(List<Member> members) {
        members.forEach(member -> answer(member, 2));
    }

    private void differ(List<Member> members) {
        for (int i = 0; i < members.size(); i++) {
            answer(members.get(i), 1 + i % 3);
        }
    }

    private void answer(Member member, int position) {
        Seat seat = new Seat(Samples.TRUST.id(), round().id(), member.id());
        world.useCases.reflecting().place(seat, new Position.At(position));
        world.useCases.reflecting().send(seat);
    }

    /** Half of them are proud of one element and half of another; six want to talk about a third, and the others about many. */
    private void lookBack(List<Member> members) {
        for (int i = 0; i < members.size(); i++) {
            Seat seat =
                    new Seat(Samples.TRUST.id(), round().id(), members.get(i).id());
            name(seat, Prompt.STRENGTH, i % 2 == 0 ? Pack.WELLBEING : Pack.RESOURCES);
            name(seat, Prompt.CHALLENGE, i < 6 ? Pack.DEVELOPMENT : i < 9 ? Pack.BUILDINGS : Pack.RESOURCES);
            world.useCases.reflecting().send(seat);
        }
    }

    private void name(Seat seat, Prompt prompt, Element element) {
        AspectKey key = new AspectKey(element.key().value());
        world.useCases.reflecting().write(seat, prompt, new Reflecting.Words("", Set.of(key)));
    }

    /** The last message to somebody, or to the team's channel. */
    private void fails(String name, Why why) {
        Address to = name.equals("the team")
                ? new Address.OfChannel(Samples.TEAM_CHANNEL)
                : new Address.OfMember(world.member(name).id());
        world.memory.outbox.all().stream()
                .filter(dispatch -> dispatch.to().equals(to))
                .reduce((earlier, later) -> later)
                .ifPresent(last -> world.memory.outbox.fails(Samples.TRUST.id(), last.id(), why, world.now()));
    }

    private void cancel() {
        played.add("  ("
                + world.useCases
                        .rounds()
                        .cancel(Samples.TRUST.id(), Samples.FACILITATOR.id(), round().id())
                        .<String>fold(done -> "done", Object::toString)
                + ")");
    }

    private Round round() {
        return world.memory.rounds.open(Samples.TRUST.id()).get(0);
    }

    private Post receipt() {
        Round round = round();
        Invitation invitation =
                round.invitation(world.member(chat.who(), chat.where()).id()).orElseThrow();
        boolean answered =
                world.useCases.reflecting().hasSent(new Seat(Samples.TRUST.id(), round.id(), invitation.member()));
        String nonce = "notice-" + ++arrivals;
        return answered
                ? notices.answered(occasion(), invitation, medium.records(), nonce)
                : notices.receipt(occasion(), invitation, medium.records(), nonce);
    }

    private Occasion occasion() {
        return new Occasion(world.trust(), Pack.EDITION, round()).to(world.member(chat.who(), chat.where()));
    }

    private boolean hasBegun() {
        MemberId reader = world.member(chat.who(), chat.where()).id();
        return world.useCases.reflecting().hasBegun(new Seat(Samples.TRUST.id(), round().id(), reader));
    }

    private Post reminder() {
        List<Nudge> nudges = world.memory.nudges.of(Samples.TRUST.id(), round().id());
        return notices.reminder(occasion(), nudges.get(nudges.size() - 1), hasBegun(), "notice-" + ++arrivals);
    }

    private Post plan() {
        Cycle cycle = world.memory.cycles.latest(Samples.TRUST.id()).orElseThrow();
        return new CycleNotices(World.WORDS).planned(new Towards(world.trust(), Pack.EDITION, cycle, List.of()));
    }

    private Post request() {
        Message message = world.memory
                .outbox
                .all()
                .get(world.memory.outbox.all().size() - 1)
                .message();
        Message.PerspectiveAsked asked = (Message.PerspectiveAsked) message;
        Perspective wanted = asked.wanted();
        return notices.perspectiveAsked(
                world.memory.people.member(Samples.TRUST.id(), asked.member()).orElseThrow(),
                wanted,
                "notice-" + ++arrivals);
    }

    private Post samePerson() {
        Member reader = world.member(chat.who(), chat.where());
        LinkId link = world.useCases
                .linking()
                .waitingFor(Samples.TRUST.id(), reader.id())
                .get(0);
        Set<String> elsewhere = world.useCases.linking().elsewhere(Samples.TRUST.id(), reader.id(), link);
        return notices.samePerson(link, elsewhere, "notice-" + ++arrivals);
    }

    /** What is on its way out, by kind: how many messages of it. */
    private void sent() {
        Map<String, Long> kinds = world.memory.outbox.all().stream()
                .collect(Collectors.groupingBy(
                        d -> d.message().getClass().getSimpleName(), java.util.TreeMap::new, Collectors.counting()));
        kinds.forEach((kind, many) -> played.add("  (" + many + " × " + kind + ")"));
    }
}
