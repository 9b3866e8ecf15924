package org.ponder.bot.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.card.Post;

class CardJsonTest {

    static LongStream seeds() {
        return LongStream.concat(LongStream.rangeClosed(1, 300), LongStream.of(System.nanoTime()));
    }

    @Nested
    class what_is_written {

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("org.ponder.bot.channel.CardJsonTest#seeds")
        void is_read_again_as_it_was(long seed) {
            Post post = new SampleCards(new Random(seed)).post();

            assertThat(CardJson.readPost(CardJson.write(post))).isEqualTo(post);
            assertThat(CardJson.readCard(CardJson.write(post.card()))).isEqualTo(post.card());
        }

        @Test
        void keeps_its_names_for_ever() {
            Card card = new Card(
                    "Title",
                    List.of(
                            new Block.Text("t"),
                            new Block.Heading("h"),
                            new Block.Note("n"),
                            new Block.Items(List.of("i")),
                            new Block.Bars(List.of(new Block.Bar("b", 3))),
                            new Block.Quote("q"),
                            new Block.Own(new Block.Items(List.of("o")))),
                    List.of(
                            new Field.TextField("words", "Words", "hint", "so far", Field.Lines.SEVERAL),
                            new Field.OneOf("one", "One", options(), "a", Field.Layout.OPEN),
                            new Field.ManyOf("many", "Many", options(), Set.of("b", "a"))),
                    List.of(Choice.main("send", "Send"), Choice.other("back", "Back")));

            assertThat(CardJson.write(new Post(card, "nonce", Card.saying("Done", List.of()))))
                    .isEqualTo("""
                            {"nonce":"nonce","kind":"usual","card":{"title":"Title",\
                            "body":[{"kind":"text","text":"t"},{"kind":"heading","text":"h"},{"kind":"note","text":"n"},\
                            {"kind":"items","items":["i"]},{"kind":"bars","bars":[{"label":"b","count":3}]},\
                            {"kind":"quote","text":"q"},{"kind":"own","block":{"kind":"items","items":["o"]}}],\
                            "fields":[{"kind":"text","id":"words","label":"Words","hint":"hint","value":"so far","lines":"several"},\
                            {"kind":"one-of","id":"one","label":"One","chosen":"a","layout":"open",\
                            "options":[{"key":"a","name":"A","detail":""},{"key":"b","name":"B","detail":"about b"}]},\
                            {"kind":"many-of","id":"many","label":"Many","ticks":"beside","chosen":["a","b"],\
                            "options":[{"key":"a","name":"A","detail":""},{"key":"b","name":"B","detail":"about b"}]}],\
                            "choices":[{"key":"send","label":"Send","weight":"main"},{"key":"back","label":"Back","weight":"other"}]},\
                            "spent":{"title":"Done","body":[],"fields":[],"choices":[]}}""");
        }

        @Test
        void are_understood_as_an_earlier_release_kept_them() {
            String kept = CardJson.write(
                    new Card("Title", List.of(), List.of(new Field.ManyOf("a", "A", options(), Set.of())), List.of()));

            assertThat(kept).contains("\"ticks\":\"beside\",");
            assertThat(CardJson.readCard(kept.replace("\"ticks\":\"beside\",", "")))
                    .isEqualTo(CardJson.readCard(kept));
        }

        private List<Field.Option> options() {
            return List.of(new Field.Option("a", "A", ""), new Field.Option("b", "B", "about b"));
        }
    }

    @Nested
    class what_an_earlier_release_kept {

        @Test
        void is_read_as_the_usual_kind() {
            Post post = new Post(
                    new Card("Ready?", List.of(), List.of(), List.of(Choice.main("on", "Go on"))),
                    "nonce",
                    Card.saying("Done", List.of()));
            String kept = CardJson.write(post).replace(",\"kind\":\"usual\"", "");

            assertThat(kept).doesNotContain("kind");
            assertThat(CardJson.readPost(kept)).isEqualTo(post);
        }
    }

    @Nested
    class what_cannot_be_read {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "secret words",
                    "null",
                    "[]",
                    "{\"title\":1}",
                    "{\"title\":\"secret words\"}",
                    "{\"title\":\"t\",\"body\":[{\"kind\":\"secret\"}],\"fields\":[],\"choices\":[]}",
                    "{\"title\":\"t\",\"body\":[{\"kind\":\"bars\",\"bars\":[{\"label\":\"l\",\"count\":\"secret\"}]}],"
                            + "\"fields\":[],\"choices\":[]}",
                    "{\"title\":\"t\",\"body\":[],\"fields\":[],"
                            + "\"choices\":[{\"key\":\"k\",\"label\":\"l\",\"weight\":\"secret\"}]}"
                })
        void is_refused_without_being_quoted(String json) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CardJson.readCard(json))
                    .withMessageNotContaining("secret")
                    .withNoCause();
        }
    }
}
