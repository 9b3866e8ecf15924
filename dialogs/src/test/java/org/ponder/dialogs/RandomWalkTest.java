package org.ponder.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.CardText;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.script.ReplyReader;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.reflection.Response;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.sample.Samples;

/** Whatever is pressed or typed, in whatever order: nothing breaks, nothing is lost, nothing is shown that should not be. */
class RandomWalkTest {
    private static final int TURNS = 100;
    private static final int LONGEST_CARD = 8192;
    private static final List<String> SAID = List.of(
            "hello",
            "start",
            "1",
            "2",
            "3",
            "4",
            "5",
            "back",
            "withdraw",
            "yes",
            "skip",
            "keep",
            "clear",
            "stop",
            "go on",
            "send",
            "change",
            "help",
            "who sees this?",
            "why am I asked?",
            "show my words",
            "settings",
            "perspective",
            "pause",
            "pause until Monday",
            "for two weeks",
            "not during half-term",
            "stop writing to me",
            "start again",
            "time zone: Tokyo",
            "hours: weekdays 9 to 5",
            "school year",
            "all schools",
            "Term: 1 September – 18 December 2026",
            "good hours",
            "channels: always",
            "menu",
            "set up",
            "place members",
            "start a round",
            "by perspective",
            "open",
            "running round",
            "+1 day",
            "facilitators",
            "done",
            "summary",
            "no",
            "1, 4",
            "1, 2, 3, 4",
            "resources; wellbeing",
            "about: workload",
            "about: pay, nothing",
            "how many have answered?",
            "thanks",
            "",
            " ",
            "(",
            "days: 3",
            "share: all",
            "share: strength, challenge",
            "share: none",
            "board: yes",
            "share",
            "send without sharing",
            "{0}",
            "'");

    static LongStream seeds() {
        return LongStream.concat(
                LongStream.rangeClosed(1, 9), LongStream.of(new java.util.SplittableRandom().nextLong()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_walk_breaks_nothing_and_loses_nothing(long seed) {
        new Walk(RandomGeneratorFactory.of("L64X128MixRandom").create(seed)).walk();
    }

    private static final class Walk {
        private final RandomGenerator random;
        private final World world = new World();
        private final CardText text = new CardText(World.WORDS);
        private final RoundId round;
        private final List<Post> shown = new ArrayList<>();
        private final Set<String> written = new HashSet<>(SAID);
        private final Set<String> previewed = new HashSet<>();
        private final Map<String, Card> open = new HashMap<>();
        private final ReplyReader reader = new ReplyReader(World.WORDS);
        private final String name;
        private int texts;

        Walk(RandomGenerator random) {
            this.random = random;
            this.round = random.nextInt(3) == 0
                    ? world.opens(Pack.CLOSING, Grouping.WHOLE_TEAM).id()
                    : world.opens(Grouping.BY_PERSPECTIVE).id();
            this.name = random.nextInt(4) == 0 ? "Amina Clarke" : "Ben Hughes";
        }

        void walk() {
            for (int i = 0; i < TURNS; i++) {
                Map<Prompt, Answer> before = draft();
                Heard heard = random.nextBoolean() || shown.isEmpty() ? typed() : pressed();
                String device = random.nextInt(15) == 0 ? "another device" : "in private";
                boolean takesBack = takesBack(device, heard);
                List<Post> posts = world.turn(device, world.visitor(name, Visitor.Place.PRIVATE), heard);
                posts.forEach(this::check);
                shown.addAll(posts);
                posts.stream()
                        .filter(post -> post.card().asksForSomething())
                        .forEach(post -> open.put(device, post.card()));
                nothingIsLost(before, takesBack);
                everythingIsAsWritten();
                nothingIsSharedUnseen();
                if (random.nextInt(25) == 0) {
                    world.itIs(world.now().plus(Duration.ofHours(2)));
                }
                world.states().forEach(this::checkState);
            }
        }

        private Map<Prompt, Answer> draft() {
            return own().map(Reflection::draft).map(Response::answers).orElse(Map.of());
        }

        private Optional<Reflection> own() {
            return world.memory.reflections.own(
                    Samples.TRUST.id(), round, world.member(name).id());
        }

        /** Others may read nothing but what stood on a preview just so, and is short enough. */
        private void nothingIsSharedUnseen() {
            own().flatMap(reflection -> reflection.submission().response())
                    .ifPresent(sent -> sent.readers()
                            .keySet()
                            .forEach(prompt -> assertThat(previewed)
                                    .contains(sent.written(prompt).orElseThrow().text())));
        }

        private Heard typed() {
            return new Heard.Typed(random.nextInt(3) == 0 ? words() : SAID.get(random.nextInt(SAID.size())));
        }

        private String words() {
            String own = " own-words-" + ++texts + "-שלום-🙂\r\n"
                    + "w".repeat(random.nextInt(random.nextBoolean() ? 300 : 2300)) + " \n";
            written.add(own);
            return own;
        }

        /** Usually on the newest card, sometimes on any older one. */
        private Heard pressed() {
            List<Post> asking = shown.stream()
                    .filter(post -> !post.card().choices().isEmpty())
                    .toList();
            if (asking.isEmpty()) {
                return typed();
            }
            Post post = asking.get(random.nextInt(4) == 0 ? random.nextInt(asking.size()) : asking.size() - 1);
            List<Choice> choices = post.card().choices();
            Choice choice = choices.get(random.nextInt(choices.size()));
            return new Heard.Pressed(
                    post.nonce(), random.nextInt(20) == 0 ? "withdraw" : choice.key(), filled(post.card()));
        }

        private Map<String, String> filled(Card card) {
            Map<String, String> values = new HashMap<>(card.values());
            for (Field field : card.fields()) {
                if (random.nextBoolean()) {
                    values.put(field.id(), field.fold(new Filling()));
                }
            }
            return values;
        }

        /** Only a "yes" to the question whether to withdraw takes answers back; anything else changes one answer at most. */
        private void nothingIsLost(Map<Prompt, Answer> before, boolean takesBack) {
            Map<Prompt, Answer> after = draft();
            if (takesBack && after.isEmpty()) {
                return;
            }
            assertThat(after.keySet()).containsAll(before.keySet());
            assertThat(before.entrySet().stream()
                            .filter(answer -> !Optional.ofNullable(after.get(answer.getKey()))
                                    .map(Walk::said)
                                    .equals(Optional.of(said(answer.getValue())))))
                    .hasSizeLessThanOrEqualTo(1);
        }

        /** An answer apart from who may read it. */
        private static List<Object> said(Answer answer) {
            return answer.fold(List::of, words -> List.of(words.text(), words.aspects()), List::of);
        }

        private boolean takesBack(String device, Heard heard) {
            return heard.fold(new Heard.Cases<>() {
                @Override
                public Boolean typed(Heard.Typed typed) {
                    return Optional.ofNullable(open.get(device))
                            .filter(card -> card.title().endsWith("withdraw your answers?"))
                            .map(card -> reader.read(card, typed.text()))
                            .map(reply -> reply.fold(chose -> chose.choice().equals("yes"), () -> false))
                            .orElse(false);
                }

                @Override
                public Boolean pressed(Heard.Pressed pressed) {
                    return pressed.choice().equals("yes");
                }
            });
        }

        /** What was kept was said like that, to the last character. */
        private void everythingIsAsWritten() {
            assertThat(draft().values())
                    .allSatisfy(
                            answer -> assertThat(answer.<String>fold(position -> "", words -> words.text(), () -> ""))
                                    .isIn(written));
        }

        private void check(Post post) {
            Card card = post.card();
            if (card.title().equals(World.WORDS.say("preview.title"))) {
                card.body().stream()
                        .flatMap(block -> own(block).stream())
                        .filter(Block.Quote.class::isInstance)
                        .map(Block.Quote.class::cast)
                        .forEach(quote -> previewed.add(quote.text()));
            }
            assertThat(text.of(card).length()).isLessThan(LONGEST_CARD);
            assertThat(card.choices()).hasSizeLessThanOrEqualTo(World.MOST_CHOICES);
            assertThat(card.choices())
                    .extracting(Choice::key)
                    .doesNotHaveDuplicates()
                    .allMatch(key -> key.matches("[a-z0-9-]+(?::[a-z0-9-]+)*"));
            assertThat(card.fields())
                    .extracting(Field::id)
                    .doesNotHaveDuplicates()
                    .allMatch(id -> id.matches("[a-z0-9-]+"));
            assertThat(text.of(post.spent())).doesNotContain("own-words");
            assertThat(post.spent().body()).noneMatch(Block.Own.class::isInstance);
            assertThat(text.of(apartFromTheirs(card))).doesNotContain("own-words");
            if (post.nonce().isEmpty()) {
                assertThat(text.of(card)).doesNotContain("own-words");
            }
        }

        /** A card without what its reader has answered: everything of that is marked as theirs, or stands in a field. */
        private static Card apartFromTheirs(Card card) {
            return new Card(
                    card.title(),
                    card.body().stream().filter(block -> own(block).isEmpty()).toList(),
                    card.fields().stream().map(field -> field.holding("")).toList(),
                    card.choices());
        }

        private static Optional<Block> own(Block block) {
            return Optional.of(block)
                    .filter(Block.Own.class::isInstance)
                    .map(Block.Own.class::cast)
                    .map(Block.Own::block);
        }

        private void checkState(String state) {
            assertThat(state.length()).isLessThan(400);
            assertThat(state.toLowerCase(Locale.ROOT)).doesNotContain("own-words", "hughes", "clarke");
        }

        /** Something that fits a field. */
        private final class Filling implements Field.Cases<String> {
            @Override
            public String text(Field.TextField field) {
                return field.id().equals("text") ? words() : "+2 days";
            }

            @Override
            public String oneOf(Field.OneOf field) {
                return any(field.options()).orElse("");
            }

            @Override
            public String manyOf(Field.ManyOf field) {
                return any(field.options()).orElse("");
            }

            private Optional<String> any(List<Field.Option> options) {
                return options.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                options.get(random.nextInt(options.size())).key());
            }
        }
    }
}
