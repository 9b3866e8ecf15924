package org.ponder.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Block.Bar;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.card.Field.Layout;
import org.ponder.dialogs.card.Field.Lines;
import org.ponder.dialogs.card.Field.Option;
import org.ponder.dialogs.card.Field.Ticks;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.words.Words;

class BlockKitTest {
    private static final BlockKit KIT = new BlockKit(new Words(Locale.UK));
    private static final Choice NEXT = Choice.main("continue", "Continue");
    private static final Choice SKIP = Choice.other("skip", "Skip");
    private static final Choice STOP = Choice.other("stop", "Stop for now");

    private static Post asking(Card card) {
        return new Post(card, "n1", Card.saying("Answered", List.of()));
    }

    private static Post asking(Field... fields) {
        return asking(new Card("Asking", List.of(new Block.Text("Well?")), List.of(fields), List.of(NEXT, SKIP, STOP)));
    }

    private static Post choosing(Choice... choices) {
        return asking(new Card("Choosing", List.of(new Block.Text("Well?")), List.of(), List.of(choices)));
    }

    private static JsonNode said(Block... blocks) {
        return KIT.standing(Card.saying("Title", List.of(blocks))).blocks();
    }

    private static List<Option> options(int many) {
        return options(many, i -> new Option("option-" + i, "Option " + i, ""));
    }

    private static List<Option> options(int many, IntFunction<Option> one) {
        return IntStream.range(0, many).mapToObj(one).toList();
    }

    private static JsonNode input(Field... fields) {
        return inputs(fields).get(0);
    }

    private static List<JsonNode> inputs(Field... fields) {
        List<JsonNode> inputs = new ArrayList<>();
        KIT.modal(asking(fields)).path("blocks").forEach(block -> {
            if (block.has("element")) {
                inputs.add(block);
            }
        });
        return inputs;
    }

    private static JsonNode element(Field... fields) {
        return input(fields).path("element");
    }

    private static Field.TextField words(String hint, String value) {
        return new Field.TextField("text", "Your words", hint, value, Lines.SEVERAL);
    }

    private static Field.OneOf one(List<Option> options, String chosen, Layout layout) {
        return new Field.OneOf("one", "Which?", options, chosen, layout);
    }

    @Nested
    class what_a_card_says {

        @Test
        void is_headed_by_its_title() {
            JsonNode header = said(new Block.Text("Text")).path(0);
            assertThat(header.path("type").asText()).isEqualTo("header");
            assertThat(header.at("/text/text").asText()).isEqualTo("Title");
            assertThat(header.at("/text/emoji").asBoolean(true)).isFalse();
        }

        @Test
        void has_a_bold_title_where_a_header_has_no_room() {
            JsonNode title = KIT.standing(Card.saying("long ".repeat(40), List.of(new Block.Text("Text"))))
                    .blocks()
                    .path(0);
            assertThat(title.path("type").asText()).isEqualTo("rich_text");
            assertThat(title.at("/elements/0/elements/0/style/bold").asBoolean())
                    .isTrue();
        }

        @Test
        void is_a_sentence_where_the_title_is_all_there_is() {
            JsonNode blocks = KIT.standing(Card.saying("Thank you.", List.of())).blocks();
            assertThat(blocks).hasSize(1);
            assertThat(blocks.at("/0/elements/0/elements/0/text").asText()).isEqualTo("Thank you.");
            assertThat(blocks.findValues("style")).isEmpty();
        }

        @Test
        void is_never_read_as_markup() {
            String forged = "<!channel> *bold* <https://example.org|press> &lt; :smile:";
            SlackMessage message = KIT.standing(Card.saying("Title", List.of(new Block.Quote(forged))));
            JsonNode quote = message.blocks().at("/1/elements/0");
            assertThat(quote.path("type").asText()).isEqualTo("rich_text_quote");
            assertThat(quote.at("/elements/0/type").asText()).isEqualTo("text");
            assertThat(quote.at("/elements/0/text").asText()).isEqualTo(forged);
            assertThat(message.text())
                    .isEqualTo("Title\n“&lt;!channel&gt; *bold* &lt;https://example.org|press&gt; &amp;lt; :smile:”");
            assertThat(message.blocks().findValuesAsText("type")).doesNotContain("mrkdwn");
        }

        @Test
        void keeps_the_kind_of_each_part() {
            JsonNode blocks = said(
                    new Block.Text("one\n\ntwo"),
                    new Block.Heading("Heading"),
                    new Block.Items(List.of("a", "", "b")),
                    new Block.Quote("Quote", "Ben"),
                    new Block.Note("Small print"));
            assertThat(blocks.at("/1/elements/0/elements/0/text").asText()).isEqualTo("one\n\ntwo");
            assertThat(blocks.at("/2/elements/0/elements/0/style/bold").asBoolean())
                    .isTrue();
            assertThat(blocks.at("/3/elements/0/type").asText()).isEqualTo("rich_text_list");
            assertThat(blocks.at("/3/elements/0").findValuesAsText("text")).containsExactly("a", "b");
            assertThat(blocks.path(4).findValuesAsText("text")).containsExactly("Quote");
            assertThat(blocks.path(5).findValuesAsText("text")).containsExactly("– Ben");
            assertThat(blocks.at("/6/type").asText()).isEqualTo("context");
            assertThat(blocks.at("/6/elements/0/type").asText()).isEqualTo("plain_text");
        }

        @Test
        void has_no_block_for_what_has_no_words() {
            assertThat(said(
                            new Block.Text(" \n "),
                            new Block.Quote("\n"),
                            new Block.Items(List.of()),
                            new Block.Bars(List.of()),
                            new Block.Note("")))
                    .hasSize(1);
        }
    }

    @Nested
    class bars {
        private static final Block.Bars BARS =
                new Block.Bars(List.of(new Bar("Taking shape", 3), new Bar("Part of how we all work", 1)));

        @Test
        void stand_in_words_and_are_drawn_beside_them() {
            JsonNode blocks = said(new Block.Heading("How we see it"), BARS);
            assertThat(blocks.path(2).findValuesAsText("text"))
                    .containsExactly("Taking shape: 3", "Part of how we all work: 1");
            JsonNode chart = blocks.path(3);
            assertThat(chart.path("type").asText()).isEqualTo("data_visualization");
            assertThat(chart.path("title").asText()).isEqualTo("How we see it");
            assertThat(chart.at("/chart/series/0/data/0/value").asInt()).isEqualTo(3);
            assertThat(chart.at("/chart/series/0/data/1/label").asText()).isEqualTo("Part of how we all…");
            assertThat(chart.at("/chart/axis_config/categories/1").asText()).isEqualTo("Part of how we all…");
        }

        @Test
        void are_drawn_at_most_twice_and_in_messages_only() {
            assertThat(said(BARS, BARS, BARS)).filteredOn(Chart::is).hasSize(2);
            Post post = Post.lasting(Card.saying("Title", List.of(BARS)));
            assertThat(KIT.modal(post).path("blocks")).noneMatch(Chart::is);
            assertThat(KIT.home(post).path("blocks")).noneMatch(Chart::is);
            assertThat(KIT.home(post).toString()).contains("Taking shape: 3");
        }

        @Test
        void can_be_left_undrawn() {
            SlackMessage message = KIT.standing(Card.saying("Title", List.of(BARS)));
            assertThat(message.withoutCharts().blocks()).hasSize(2).noneMatch(Chart::is);
            assertThat(message.withoutCharts().text()).isEqualTo(message.text());
        }

        @Test
        void are_not_drawn_where_they_are_none_or_too_many() {
            assertThat(said(new Block.Bars(List.of(new Bar("a", 0))))).noneMatch(Chart::is);
            List<Bar> many =
                    IntStream.range(0, 21).mapToObj(i -> new Bar("b" + i, i)).toList();
            assertThat(said(new Block.Bars(many))).noneMatch(Chart::is);
        }

        @Test
        void that_would_read_the_same_are_numbered() {
            String label = "The very same beginning of ";
            JsonNode blocks = said(new Block.Bars(List.of(new Bar(label + "one", 1), new Bar(label + "other", 2))));
            assertThat(blocks.at("/2/chart/axis_config/categories/0").asText()).startsWith("1. ");
            assertThat(blocks.at("/2/chart/axis_config/categories/1").asText()).startsWith("2. ");
        }
    }

    @Nested
    class fields_in_a_window {

        @Test
        void are_found_again_by_their_name_and_their_question() {
            JsonNode input = input(words("", ""));
            assertThat(input.path("block_id").asText()).isEqualTo("text/n1");
            assertThat(input.at("/element/action_id").asText()).isEqualTo("value");
            assertThat(input.at("/label/text").asText()).isEqualTo("Your words");
        }

        @Test
        void are_required_only_where_there_is_one_and_no_ticks_beside_it() {
            Field asked = new Field.ManyOf("many", "Which?", options(2), Set.of(), Ticks.ASKED);
            Field beside = new Field.ManyOf("many", "Which?", options(2), Set.of(), Ticks.BESIDE);
            assertThat(input(words("", "")).path("optional").asBoolean(true)).isFalse();
            assertThat(input(asked).path("optional").asBoolean(true)).isFalse();
            assertThat(input(beside).path("optional").asBoolean()).isTrue();
            assertThat(inputs(words("", ""), asked))
                    .allMatch(input -> input.path("optional").asBoolean());
        }

        @Test
        void hold_words_as_they_are() {
            JsonNode element = element(words("In a few words", "As\nwritten"));
            assertThat(element.path("type").asText()).isEqualTo("plain_text_input");
            assertThat(element.path("multiline").asBoolean()).isTrue();
            assertThat(element.path("initial_value").asText()).isEqualTo("As\nwritten");
            assertThat(element.at("/placeholder/text").asText()).isEqualTo("In a few words");
            assertThat(element.has("max_length")).isFalse();
            Field line = new Field.TextField("text", "", "", "", Lines.ONE);
            assertThat(element(line).path("multiline").asBoolean(true)).isFalse();
            assertThat(element(line).has("initial_value")).isFalse();
            assertThat(input(line).at("/label/text").asText()).isEqualTo("Your answer");
        }

        @Test
        void show_below_what_is_too_long_for_a_placeholder() {
            JsonNode input = input(words("hint ".repeat(40), ""));
            assertThat(input.at("/element/placeholder").isMissingNode()).isTrue();
            assertThat(input.at("/hint/text").asText())
                    .isEqualTo("hint ".repeat(40).strip());
        }

        @Test
        void show_above_what_is_too_long_to_be_filled_in() {
            ObjectNode window = KIT.modal(asking(words("", "word ".repeat(700))));
            assertThat(window.path("blocks").toString()).contains("rich_text_quote");
            assertThat(element(words("", "word ".repeat(700)))
                            .path("initial_value")
                            .asText())
                    .hasSizeBetween(2900, 3000)
                    .endsWith("…");
        }

        @Test
        void offer_options_in_sight_or_behind_a_list() {
            assertThat(element(one(options(10), "", Layout.OPEN)).path("type").asText())
                    .isEqualTo("radio_buttons");
            assertThat(element(one(options(11), "", Layout.OPEN)).path("type").asText())
                    .isEqualTo("static_select");
            assertThat(element(one(options(2), "", Layout.COMPACT)).path("type").asText())
                    .isEqualTo("static_select");
            Field ten = new Field.ManyOf("many", "Which?", options(10), Set.of());
            Field eleven = new Field.ManyOf("many", "Which?", options(11), Set.of());
            assertThat(element(ten).path("type").asText()).isEqualTo("checkboxes");
            assertThat(element(eleven).path("type").asText()).isEqualTo("multi_static_select");
        }

        @Test
        void offer_more_than_a_list_holds_in_groups() {
            JsonNode element = element(one(options(150), "option-120", Layout.OPEN));
            assertThat(element.path("options").isMissingNode()).isTrue();
            assertThat(element.path("option_groups")).hasSize(2);
            assertThat(element.at("/option_groups/0/options")).hasSize(100);
            assertThat(element.at("/option_groups/1/label/text").asText()).isEqualTo("101 – 150");
            assertThat(element.path("initial_option")).isEqualTo(element.at("/option_groups/1/options/20"));
        }

        @Test
        void show_what_is_chosen_with_the_very_same_options() {
            JsonNode one = element(one(options(3), "option-1", Layout.OPEN));
            assertThat(one.path("initial_option")).isEqualTo(one.at("/options/1"));
            JsonNode many = element(new Field.ManyOf("many", "?", options(3), Set.of("option-2", "option-0", "gone")));
            assertThat(many.path("initial_options")).containsExactly(many.at("/options/0"), many.at("/options/2"));
            assertThat(element(one(options(3), "gone", Layout.OPEN)).has("initial_option"))
                    .isFalse();
            assertThat(element(one(options(3), "", Layout.OPEN)).has("initial_option"))
                    .isFalse();
        }

        @Test
        void explain_an_option_beside_it_where_there_is_room() {
            JsonNode option = element(one(List.of(new Option("a", "Name", "Detail")), "", Layout.OPEN))
                    .at("/options/0");
            assertThat(option.at("/text/text").asText()).isEqualTo("Name");
            assertThat(option.at("/description/text").asText()).isEqualTo("Detail");
            assertThat(option.path("value").asText()).isEqualTo("a");
        }

        @Test
        void explain_options_in_full_above_where_there_is_not() {
            String detail = "detail ".repeat(20).strip();
            Field field = one(List.of(new Option("a", "One", detail), new Option("b", "Other", "")), "", Layout.OPEN);
            JsonNode blocks = KIT.modal(asking(field)).path("blocks");
            assertThat(blocks.path(3).findValuesAsText("text")).containsExactly("One – " + detail, "Other");
            assertThat(Visible.texts(blocks.path(4))).containsExactly("Which?", "One", "Other");
        }

        @Test
        void tell_long_options_apart() {
            String name = "name ".repeat(16);
            Field field = one(options(2, i -> new Option("o" + i, name + i, "")), "", Layout.OPEN);
            JsonNode blocks = KIT.modal(asking(field)).path("blocks");
            assertThat(blocks.path(3).findValuesAsText("text")).containsExactly("1. " + name + 0, "2. " + name + 1);
            assertThat(blocks.at("/4/element/options/0/text/text").asText())
                    .startsWith("1. name")
                    .endsWith("…");
            assertThat(blocks.at("/4/element/options/1/text/text").asText())
                    .startsWith("2. name")
                    .endsWith("…");
        }

        @Test
        void without_anything_to_choose_from_are_their_label() {
            JsonNode window = KIT.modal(asking(one(List.of(), "", Layout.OPEN)));
            assertThat(window.path("blocks").findValues("element")).isEmpty();
            assertThat(Visible.texts(window)).contains("Which?");
        }
    }

    @Nested
    class a_window {

        @Test
        void submits_what_most_people_want_next() {
            ObjectNode window = KIT.modal(asking(words("", "")));
            assertThat(window.at("/submit/text").asText()).isEqualTo("Continue");
            assertThat(window.at("/title/text").asText()).isEqualTo("Ponder");
            assertThat(window.at("/close/text").asText()).isEqualTo("Close");
            assertThat(window.path("callback_id").asText()).isEqualTo("ponder");
            assertThat(window.path("notify_on_close").asBoolean()).isTrue();
            assertThat(Json.read(window.path("private_metadata").asText()))
                    .isEqualTo(Json.read("{'nonce':'n1','main':'continue','leave':'stop'}"));
            assertThat(window.path("blocks").findValuesAsText("action_id"))
                    .containsExactly("value", "press-skip", "press-stop");
            assertThat(window.path("blocks").findValuesAsText("value")).contains("n1/skip");
        }

        @Test
        void says_what_its_button_stands_for_where_the_label_is_too_long() {
            ObjectNode window = KIT.modal(choosing(Choice.main("share", "Share what I wrote with the whole team")));
            assertThat(window.at("/submit/text").asText()).isEqualTo("Continue");
            assertThat(Visible.texts(window)).contains("“Continue” stands for: Share what I wrote with the whole team");
        }

        @Test
        void that_asks_nothing_can_only_be_closed() {
            ObjectNode window = KIT.modal(Post.lasting(Card.saying("Saved", List.of(new Block.Text("Thank you.")))));
            assertThat(window.has("submit")).isFalse();
            assertThat(window.at("/close/text").asText()).isEqualTo("Close");
            assertThat(window.path("notify_on_close").asBoolean(true)).isFalse();
            assertThat(window.path("blocks").findValues("action_id")).isEmpty();
        }

        @Test
        void without_a_main_choice_submits_only_what_is_filled_in() {
            assertThat(KIT.modal(choosing(SKIP)).has("submit")).isFalse();
            Post post = asking(new Card("Asking", List.of(), List.of(words("", "")), List.of(SKIP)));
            assertThat(KIT.modal(post).at("/submit/text").asText()).isEqualTo("Continue");
            assertThat(KIT.modal(post).path("private_metadata").asText()).contains("\"main\":\"\"");
        }

        @Test
        void is_left_by_what_leaves_the_dialog() {
            assertThat(KIT.modal(choosing(NEXT, Choice.other("done", "Done")))
                            .path("private_metadata")
                            .asText())
                    .contains("\"leave\":\"done\"");
            assertThat(KIT.modal(choosing(NEXT)).path("private_metadata").asText())
                    .contains("\"leave\":\"\"");
        }

        @Test
        void that_waits_asks_for_nothing_and_says_what_to_do_if_it_stays() {
            ObjectNode window = KIT.loading();
            assertThat(window.path("blocks").findValues("element")).isEmpty();
            assertThat(Visible.texts(window.path("blocks")).get(1)).contains("close this window");
        }
    }

    @Nested
    class a_question_in_a_message {

        @Test
        void says_how_to_answer_in_words_and_opens_a_window() {
            SlackMessage message = KIT.message(asking(one(options(2), "", Layout.OPEN)));
            assertThat(Visible.texts(message.blocks()))
                    .contains(
                            "Which?\n1. Option 0\n2. Option 1\nType a number or a name, or one of: Skip · Stop for now");
            JsonNode buttons = message.blocks().path(3).path("elements");
            assertThat(buttons.findValuesAsText("action_id")).containsExactly("open", "press-skip", "press-stop");
            assertThat(buttons.findValuesAsText("value")).containsExactly("n1/open", "n1/skip", "n1/stop");
            assertThat(buttons.at("/0/style").asText()).isEqualTo("primary");
            assertThat(message.blocks().findValues("element")).isEmpty();
        }

        @Test
        void has_its_choices_as_buttons_where_there_is_nothing_to_fill_in() {
            JsonNode buttons =
                    KIT.message(choosing(NEXT, SKIP)).blocks().path(2).path("elements");
            assertThat(buttons.findValuesAsText("action_id")).containsExactly("press-continue", "press-skip");
            assertThat(buttons.at("/0/style").asText()).isEqualTo("primary");
            assertThat(buttons.path(1).has("style")).isFalse();
        }

        @Test
        void holds_nothing_that_was_written_and_says_where_to_see_it() {
            SlackMessage message =
                    KIT.message(asking(words("", "my secret"), one(options(2), "option-1", Layout.OPEN)));
            assertThat(message.text() + message.blocks())
                    .doesNotContain("secret")
                    .doesNotContain("now: ");
            assertThat(Visible.texts(message.blocks()))
                    .contains("What is filled in already is shown in the window only.");
        }

        @Test
        void about_answers_of_ones_own_opens_the_window_that_shows_them() {
            Card card = new Card(
                    "Preview",
                    List.of(
                            new Block.Own(new Block.Quote("my secret")),
                            new Block.Own(new Block.Text("About: secrets"))),
                    List.of(),
                    List.of(NEXT, SKIP));
            SlackMessage message = KIT.message(asking(card));
            assertThat(message.text() + message.blocks()).doesNotContain("secret");
            assertThat(Visible.texts(message.blocks()))
                    .containsExactly(
                            "Preview",
                            "What you answered is shown in the window only.",
                            "Open in a window",
                            "Continue",
                            "Skip");
            assertThat(message.blocks().findValuesAsText("style")).containsExactly("primary");
            assertThat(KIT.modal(asking(card)).toString()).contains("my secret");
            assertThat(KIT.home(asking(card)).toString()).contains("my secret");
        }

        @Test
        void keeps_words_where_it_asks_nothing() {
            Post post = Post.lasting(Card.saying("Yours", List.of(new Block.Own(new Block.Quote("my secret")))));
            assertThat(KIT.message(post).blocks().toString()).contains("my secret");
        }

        @Test
        void has_long_labels_in_full_above_its_buttons() {
            String label = "label ".repeat(30).strip();
            List<String> texts = Visible.texts(
                    KIT.message(choosing(NEXT, Choice.other("long", label))).blocks());
            assertThat(texts).contains(label);
            assertThat(texts.get(texts.size() - 1)).hasSizeLessThanOrEqualTo(75).endsWith("…");
        }

        @Test
        void has_its_buttons_in_rows() {
            Choice[] many = IntStream.range(0, 30)
                    .mapToObj(i -> Choice.other("choice:" + i, "Choice " + i))
                    .toArray(Choice[]::new);
            JsonNode blocks = KIT.message(choosing(many)).blocks();
            assertThat(blocks.path(2).path("elements")).hasSize(25);
            assertThat(blocks.path(3).path("elements")).hasSize(5);
        }
    }

    @Nested
    class a_card_too_large {
        private static final String MORE = "There is more to this than can be shown here.";

        @Test
        void has_its_parts_in_fewer_blocks_first() {
            List<Block> many = IntStream.range(0, 80)
                    .<Block>mapToObj(i -> new Block.Text("Line " + i))
                    .toList();
            SlackMessage message = KIT.standing(Card.saying("Many", many));
            assertThat(message.blocks()).hasSizeLessThan(50);
            assertThat(Visible.texts(message.blocks())).hasSize(81).endsWith("Line 79");
        }

        @Test
        void loses_what_explains_its_options_before_its_body() {
            List<Option> options = options(20, i -> new Option("o" + i, "Option " + i, "detail ".repeat(100)));
            SlackMessage message = KIT.message(asking(one(options, "", Layout.OPEN)));
            assertThat(Visible.texts(message.blocks()).toString())
                    .contains("Well?", "Option 19")
                    .doesNotContain("detail");
        }

        @Test
        void loses_its_body_from_the_end_and_says_so() {
            List<Block> many = IntStream.range(0, 60)
                    .<Block>mapToObj(i -> new Block.Text("Part " + i + " " + "long ".repeat(60)))
                    .toList();
            List<String> texts =
                    Visible.texts(KIT.standing(Card.saying("Long", many)).blocks());
            assertThat(texts).hasSizeBetween(20, 59).endsWith(MORE);
            assertThat(texts.get(1)).startsWith("Part 0");
            assertThat(texts.get(texts.size() - 2)).endsWith("…");
        }

        @Test
        void leaves_the_rest_to_its_window() {
            Field[] fields = IntStream.range(0, 4)
                    .mapToObj(i -> new Field.OneOf("f" + i, "Which?", options(150), "", Layout.OPEN))
                    .toArray(Field[]::new);
            Field[] wide = IntStream.range(0, 4)
                    .mapToObj(i -> new Field.OneOf(
                            "f" + i,
                            "Which?",
                            options(150, o -> new Option("o" + o, o + "x".repeat(60), "")),
                            "",
                            Layout.OPEN))
                    .toArray(Field[]::new);
            assertThat(Visible.texts(KIT.message(asking(fields)).blocks()).toString())
                    .contains("Option 149");
            List<String> texts = Visible.texts(KIT.message(asking(wide)).blocks());
            assertThat(texts.toString())
                    .contains("The window has room for more")
                    .doesNotContain("xxx");
            assertThat(texts).contains("Open in a window", "Skip");
            assertThat(KIT.modal(asking(wide)).findValues("element")).hasSize(4);
        }

        @Test
        void has_a_text_of_bounded_length() {
            SlackMessage message = KIT.standing(Card.saying("Long", List.of(new Block.Text("a & b ".repeat(1500)))));
            assertThat(message.text()).hasSizeBetween(3900, 4000).endsWith("…");
            assertThat(String.join("", Visible.texts(message.blocks())).replaceAll("\\s", ""))
                    .isEqualTo("Long" + "a&b".repeat(1500));
        }
    }
}
