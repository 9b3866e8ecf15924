package org.ponder.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Block.Bar;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.card.Field.Layout;
import org.ponder.dialogs.card.Field.Lines;
import org.ponder.dialogs.card.Field.Option;

class AdaptiveCardsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ODD = List.of(
            "Plain words.",
            "Line one\nLine two\r\n\nLine four",
            "“Quoted” ‘and’ \"straight\" 'too' \\ back",
            "**bold** _so_ [press here](https://example.org) ![x](http://a) `code` # head\n- list\n1. list",
            "<at>Everyone</at> <b>bold</b> &lt;script&gt; {{DATE(2026-01-01, SHORT)}} ${name}",
            "🙂👩‍🏫🏴󠁧󠁢󠁷󠁬󠁳󠁿 漢字 \u202eright to left\u202c",
            "مرحبا بالعالم – שלום עולם",
            "x".repeat(700),
            "word ".repeat(200).strip());

    private static List<Option> options(String text) {
        return List.of(
                new Option("starting", "Starting out", text),
                new Option("developing", brief(text), ""),
                new Option("not-in-my-sight", "I can’t see this from my role", ""));
    }

    private static List<Block> everyBlock(String text) {
        return List.of(
                new Block.Text(text),
                new Block.Heading(text),
                new Block.Note(text),
                new Block.Items(List.of(text, "second", text)),
                new Block.Bars(List.of(new Bar(text, 0), new Bar("Developing", 3), new Bar("Secure", 40))),
                new Block.Quote(text));
    }

    private static List<Field> everyField(String text) {
        return List.of(
                new Field.TextField("one", brief(text), brief(text), "", Lines.ONE),
                new Field.TextField("several", brief(text), "", text, Lines.SEVERAL),
                new Field.OneOf("open", brief(text), options(text), "", Layout.OPEN),
                new Field.OneOf("compact", brief(text), options(text), "developing", Layout.COMPACT),
                new Field.ManyOf("many", brief(text), options(text), Set.of("developing", "starting")));
    }

    private static Card whole(String text) {
        return new Card(
                brief(text),
                everyBlock(text),
                everyField(text),
                List.of(
                        Choice.main("answer:at", "Next"),
                        Choice.other("skip", "Skip"),
                        Choice.other("back", brief(text))));
    }

    /** Names and labels are short. */
    private static String brief(String text) {
        return text.substring(0, Math.min(text.length(), 90)).strip();
    }

    /** Cards of every kind there is, by name. */
    private static Map<String, Card> samples() {
        Map<String, Card> samples = new LinkedHashMap<>();
        samples.put("nothing-but-a-title", Card.saying("Thank you", List.of()));
        for (int odd = 0; odd < ODD.size(); odd++) {
            samples.put("whole-" + odd, whole(ODD.get(odd)));
            List<Block> blocks = everyBlock(ODD.get(odd));
            for (int block = 0; block < blocks.size(); block++) {
                samples.put("block-" + block + "-" + odd, Card.saying("Block", List.of(blocks.get(block))));
            }
            for (Field field : everyField(ODD.get(odd))) {
                samples.put("field-" + field.id() + "-" + odd, asking(List.of(field), 1));
            }
        }
        IntStream.of(1, 5, 6, 7, 13, 20).forEach(many -> samples.put("choices-" + many, asking(List.of(), many)));
        samples.put("blank", Card.saying("Blank", List.of(new Block.Text(" \n "), new Block.Quote("\n"))));
        samples.put(
                "empty-lists", Card.saying("Empty", List.of(new Block.Items(List.of()), new Block.Bars(List.of()))));
        samples.put(
                "too-long",
                Card.saying(
                        "Long",
                        IntStream.range(0, 60)
                                .<Block>mapToObj(line -> new Block.Text(line + " " + "long ".repeat(60)))
                                .toList()));
        return samples;
    }

    private static Card asking(List<Field> fields, int choices) {
        List<Choice> all = new ArrayList<>();
        for (int choice = 0; choice < choices; choice++) {
            all.add(Choice.other("choice:" + choice, "Choice " + choice));
        }
        return new Card("Asking", List.of(new Block.Text("?")), fields, all);
    }

    private static ObjectNode rendered(Card card) {
        return AdaptiveCards.rendered(card, "nonce-1");
    }

    @TestFactory
    Stream<DynamicTest> every_kind_of_card_keeps_the_rules() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "cards"));
        return samples().entrySet().stream()
                .map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> {
                    ObjectNode card = rendered(sample.getValue());
                    Files.writeString(folder.resolve(sample.getKey() + ".json"), card.toPrettyString());
                    assertThat(CardRules.broken(card)).isEmpty();
                }));
    }

    @Test
    void any_mixture_of_parts_keeps_the_rules() {
        long fresh = RandomGenerator.getDefault().nextLong();
        for (long seed : new long[] {1, 2, 3, fresh}) {
            Random random = new Random(seed);
            for (int round = 0; round < 50; round++) {
                String text = ODD.get(random.nextInt(ODD.size()));
                List<Block> body = random.ints(random.nextInt(30), 0, 6)
                        .mapToObj(everyBlock(text)::get)
                        .toList();
                List<Field> fields = everyField(text).subList(0, random.nextInt(6));
                Card card = new Card(
                        "Mixture",
                        body,
                        fields,
                        asking(List.of(), 1 + random.nextInt(9)).choices());
                assertThat(CardRules.broken(rendered(card)))
                        .as("seed %d, round %d", seed, round)
                        .isEmpty();
            }
        }
    }

    @Nested
    class words {

        @Test
        void stay_as_they_were_written() {
            String forged = "[press here](https://example.org) <at>Everyone</at> *so* _there_ \\";
            ObjectNode card = rendered(Card.saying("Yours", List.of(new Block.Quote(forged))));
            JsonNode run = card.at("/body/1/items/0/inlines/0");
            assertThat(run.path("type").asText()).isEqualTo("TextRun");
            assertThat(run.path("text").asText()).isEqualTo(forged);
        }

        @Test
        void form_no_link_and_no_tag_where_markdown_is_read() {
            String forged = "[press](https://example.org) <at>all</at>";
            ObjectNode card = rendered(Card.saying(forged, List.of(new Block.Heading(forged))));
            for (int block = 0; block < 2; block++) {
                String text = card.at("/body/" + block + "/text").asText();
                assertThat(text).doesNotContain("](").doesNotContain("<at").doesNotContain("</");
                assertThat(text.replace("\u2060", "")).isEqualTo(forged);
            }
        }

        @Test
        void of_several_lines_are_several_paragraphs() {
            ObjectNode card = rendered(Card.saying("Lines", List.of(new Block.Text("one\n\ntwo\r\nthree"))));
            assertThat(card.path("body").findValuesAsText("text")).containsExactly("Lines", "one", "two", "three");
        }

        @Test
        void are_headed_by_their_title_unless_it_is_all_there_is() {
            ObjectNode headed = rendered(Card.saying("Saved", List.of(new Block.Text("Thank you."))));
            assertThat(headed.at("/body/0/style").asText()).isEqualTo("heading");
            ObjectNode alone = rendered(Card.saying("Saved. Thank you.", List.of()));
            assertThat(alone.path("body").findValuesAsText("text")).containsExactly("Saved. Thank you.");
            assertThat(alone.path("body").findValues("style")).isEmpty();
        }

        @Test
        void can_be_read_where_cards_cannot() {
            ObjectNode card = rendered(Card.saying(
                    "Where we are",
                    List.of(new Block.Bars(List.of(new Bar("Developing", 3))), new Block.Items(List.of("a", "b")))));
            assertThat(card.path("fallbackText").asText()).isEqualTo("Where we are\nDeveloping: 3\n• a\n• b");
        }
    }

    @Nested
    class bars {

        private List<String> row(Bar bar, Bar other) {
            ObjectNode card = rendered(Card.saying("Bars", List.of(new Block.Bars(List.of(bar, other)))));
            return card.at("/body/1").findValuesAsText("text");
        }

        @Test
        void say_their_label_and_number_before_they_are_drawn() {
            assertThat(row(new Bar("Developing", 3), new Bar("Secure", 1))).containsExactly("Developing", "3", "███");
        }

        @Test
        void are_drawn_to_scale_where_numbers_are_large_and_never_vanish() {
            assertThat(row(new Bar("a", 60), new Bar("b", 30))).contains("█".repeat(12));
            assertThat(row(new Bar("a", 1), new Bar("b", 90))).contains("█");
            assertThat(row(new Bar("a", 0), new Bar("b", 90))).contains("\u00a0");
        }
    }

    @Nested
    class fields {

        @Test
        void cut_and_demand_nothing() {
            String card = rendered(whole("Plain")).toString();
            assertThat(card).doesNotContain("maxLength").doesNotContain("isRequired");
        }

        @Test
        void show_what_was_chosen_in_the_order_of_the_options() {
            ObjectNode card = rendered(asking(everyField("Label"), 1));
            List<JsonNode> sets = card.path("body").findParents("choices");
            assertThat(sets.get(0).has("value")).isFalse();
            assertThat(sets.get(1).path("value").asText()).isEqualTo("developing");
            assertThat(sets.get(2).path("value").asText()).isEqualTo("starting,developing");
            assertThat(sets.get(0).at("/choices/0/title").asText()).isEqualTo("Starting out: Label");
        }

        @Test
        void may_not_take_the_name_of_what_a_press_carries() {
            Card card = asking(List.of(new Field.TextField("nonce", "Label", "", "", Lines.ONE)), 1);
            assertThatThrownBy(() -> rendered(card)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void come_back_as_they_were_sent() {
            JsonNode data =
                    rendered(asking(List.of(), 1)).at("/body/2/actions/0/data").deepCopy();
            ((ObjectNode) data).put("why", "because");
            assertThat(Submitted.read(data))
                    .isEqualTo(new Heard.Pressed("nonce-1", "choice:0", Map.of("why", "because")));
        }
    }

    @Nested
    class a_card_too_large_for_teams {

        private Card withOptions(int count, String detail) {
            List<Option> options = IntStream.range(0, count)
                    .mapToObj(option -> new Option("option-" + option, "Option " + option, detail))
                    .toList();
            return asking(List.of(new Field.OneOf("open", "Which?", options, "", Layout.OPEN)), 1);
        }

        @Test
        void first_loses_what_explains_its_options() {
            ObjectNode card = rendered(withOptions(20, "detail ".repeat(120)));
            assertThat(card.toString()).doesNotContain("detail").contains("Option 19");
            assertThat(card.path("body").findValuesAsText("text")).contains("?");
        }

        @Test
        void then_loses_what_comes_last_and_says_so() {
            Card card = samples().getOrDefault("too-long", Card.saying("", List.of()));
            List<String> texts = rendered(card).path("body").findValuesAsText("text");
            assertThat(texts.get(1)).startsWith("0 ");
            assertThat(texts.get(texts.size() - 1)).contains("more to this");
            assertThat(texts).hasSizeGreaterThan(20).hasSizeLessThan(60);
        }

        @Test
        void is_refused_if_nothing_helps() {
            Card card = asking(List.of(new Field.TextField("t", "T", "", "x".repeat(13_000), Lines.SEVERAL)), 1);
            assertThatThrownBy(() -> rendered(card))
                    .isInstanceOf(ChannelFailure.class)
                    .hasMessageNotContaining("xx");
        }
    }

    @Nested
    class the_rules_themselves {

        private List<String> brokenBy(String card) throws IOException {
            return CardRules.broken(JSON.readTree(card));
        }

        @Test
        void notice_what_is_wrong() throws IOException {
            String good = rendered(whole("Plain")).toString();
            assertThat(brokenBy(good)).isEmpty();
            assertThat(brokenBy(good.replace("\"1.5\"", "\"1.6\""))).isNotEmpty();
            assertThat(brokenBy(good.replace("\"type\":\"Container\"", "\"type\":\"Chart.Pie\"")))
                    .isNotEmpty();
            assertThat(brokenBy(good.replace("\"id\":\"one\"", "\"id\":\"several\"")))
                    .isNotEmpty();
            assertThat(brokenBy(good.replace("\"id\":\"one\",", ""))).isNotEmpty();
            assertThat(brokenBy(good.replace("\"isMultiline\":false", "\"isRequired\":true")))
                    .isNotEmpty();
            assertThat(brokenBy(good.replace("\"fallback\":", "\"fall\":"))).isNotEmpty();
            assertThat(brokenBy(good.replace("\"lang\":\"en\"", "\"lang\":\"en-GB\"")))
                    .isNotEmpty();
            assertThat(brokenBy(good.replace("\"lang\":\"en\"", "\"lang\":\"en\",\"refresh\":{}")))
                    .isNotEmpty();
            assertThat(brokenBy(good.replace("\"choice\":\"skip\"", "\"choice\":\"\"")))
                    .isNotEmpty();
        }
    }
}
