package org.ponder.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.card.Post;
import org.ponder.domain.round.Grouping;

/**
 * Two members press the same buttons and answer differently: apart from what is marked as their own, and from what stands in fields,
 * they are shown the same. So a channel that leaves the marked parts out of its records leaves nothing there of what was answered.
 */
class TwoMembersTest {
    private static final Set<String> ANSWERS = Set.of("position", "text", "about");

    static LongStream seeds() {
        return LongStream.concat(
                LongStream.rangeClosed(1, 11), LongStream.of(new java.util.SplittableRandom().nextLong()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void who_answer_differently_are_shown_the_same_apart_from_their_answers(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        One ada = new One("a");
        One ben = new One("b");
        Grouping grouping = random.nextBoolean() ? Grouping.WHOLE_TEAM : Grouping.BY_PERSPECTIVE;
        assertThat(ada.begins(grouping)).isEqualTo(ben.begins(grouping));
        for (int turn = 0; turn < 60; turn++) {
            Press press = ada.anyPress(random);
            assertThat(ada.does(press)).as("after %s", press.choice).isEqualTo(ben.does(press));
            assertThat(ada.atHome()).isEqualTo(ben.atHome());
        }
        assertThat(ada.answers).as("what they answered").isNotEqualTo(ben.answers);
    }

    /** One of the two, in a world of their own. */
    private static final class One {
        private final World world = new World();
        private final String mark;
        private final List<Post> asking = new ArrayList<>();
        private final List<String> answers = new ArrayList<>();

        One(String mark) {
            this.mark = mark;
        }

        private Visitor visitor() {
            return world.visitor("Ben Hughes", Visitor.Place.PRIVATE);
        }

        List<Card> begins(Grouping grouping) {
            world.opens(grouping);
            return hears(new Heard.Typed("start"));
        }

        /** Mostly on what was asked last and mostly onwards, so that walks come to their end. */
        Press anyPress(RandomGenerator random) {
            int card = random.nextInt(6) == 0 ? random.nextInt(asking.size()) : asking.size() - 1;
            List<Choice> choices = asking.get(card).card().choices();
            Choice choice = choices.get(random.nextInt(3) == 0 ? random.nextInt(choices.size()) : 0);
            return new Press(card, choice.key(), random.nextInt(1_000));
        }

        List<Card> does(Press press) {
            Post on = asking.get(press.card);
            Map<String, String> values = new HashMap<>();
            on.card().fields().forEach(field -> values.put(field.id(), filled(field, press.filling)));
            answers.addAll(values.values());
            return hears(new Heard.Pressed(on.nonce(), press.choice, values));
        }

        Card atHome() {
            return apartFromTheirs(world.talking.home(visitor()).card());
        }

        private List<Card> hears(Heard heard) {
            List<Post> posts = world.turn("private", visitor(), heard);
            posts.stream().filter(post -> post.card().asksForSomething()).forEach(asking::add);
            return posts.stream().map(post -> apartFromTheirs(post.card())).toList();
        }

        /** An answer that only this one gives; what is no answer is the same for both. */
        private String filled(Field field, int filling) {
            int own = ANSWERS.contains(field.id()) ? filling + (mark.equals("a") ? 0 : 1) : filling;
            return field.fold(new Field.Cases<>() {
                @Override
                public String text(Field.TextField text) {
                    return "words of " + mark + " " + filling;
                }

                @Override
                public String oneOf(Field.OneOf one) {
                    return one.options().get(own % one.options().size()).key();
                }

                @Override
                public String manyOf(Field.ManyOf many) {
                    return many.options().get(own % many.options().size()).key();
                }
            });
        }

        private static Card apartFromTheirs(Card card) {
            List<Block> body = card.body();
            List<Block> told = IntStream.range(0, body.size())
                    .filter(i -> i == 0 || !isOwn(body.get(i)) || !isOwn(body.get(i - 1)))
                    .mapToObj(i -> isOwn(body.get(i)) ? new Block.Text("") : body.get(i))
                    .toList();
            List<Field> empty =
                    card.fields().stream().map(field -> field.holding("")).toList();
            return new Card(card.title(), told, empty, card.choices());
        }

        private static boolean isOwn(Block block) {
            return block instanceof Block.Own;
        }
    }

    /** Which choice is pressed on which of the cards that asked, and with what in its fields. */
    private record Press(int card, String choice, int filling) {}
}
