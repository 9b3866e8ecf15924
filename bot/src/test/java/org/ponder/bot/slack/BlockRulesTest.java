package org.ponder.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.ponder.bot.slack.Json.beside;
import static org.ponder.bot.slack.Json.button;
import static org.ponder.bot.slack.Json.chart;
import static org.ponder.bot.slack.Json.input;
import static org.ponder.bot.slack.Json.letters;
import static org.ponder.bot.slack.Json.list;
import static org.ponder.bot.slack.Json.modal;
import static org.ponder.bot.slack.Json.options;
import static org.ponder.bot.slack.Json.plain;
import static org.ponder.bot.slack.Json.rich;
import static org.ponder.bot.slack.Json.section;
import static org.ponder.bot.slack.Json.select;
import static org.ponder.bot.slack.Json.submit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.bot.channel.ChannelFailure;

class BlockRulesTest {
    private static final String DIVIDER = "{'type':'divider'}";

    private static List<Violation> message(String text, String blocks) {
        return BlockRules.broken(new SlackMessage(text, (ArrayNode) Json.read(blocks)));
    }

    private static List<Violation> message(String block) {
        return message("Text", "[" + block.replace("#", "0") + "]");
    }

    private static List<Violation> window(String block) {
        return view(modal("[" + block + "]", submit()));
    }

    private static List<Violation> view(String view) {
        return BlockRules.broken(Json.read(view));
    }

    private static Arguments limit(String what, int most, IntFunction<List<Violation>> shown) {
        return arguments(what, most, shown);
    }

    static Stream<Arguments> limits() {
        return Stream.of(ofMessages(), ofText(), ofPressing(), ofFields(), ofCharts(), ofViews())
                .flatMap(some -> some);
    }

    private static Stream<Arguments> ofMessages() {
        return Stream.of(
                limit("text", 4000, n -> message(letters(n), "[]")),
                limit("blocks", 50, n -> message("Text", list(n, DIVIDER))),
                limit(
                        "letters",
                        12_000,
                        n -> message(
                                "Text",
                                list(4, rich(letters(2900)))
                                        .replaceFirst("]$", "," + rich(letters(n - 11_600)) + "]"))),
                limit("charts", 2, n -> message("Text", list(n, chart(1)))),
                limit("tables", 1, n -> message("Text", list(n, "{'type':'table','rows':[[{}]]}"))),
                limit("rows of a table", 100, n -> message("{'type':'table','rows':" + list(n, "[{}]") + "}")),
                limit("columns of a table", 20, n -> message("{'type':'table','rows':[" + list(n, "{}") + "]}")),
                limit(
                        "rows of a data table",
                        201,
                        n -> message("{'type':'data_table','rows':" + list(n, "[{}]") + "}")));
    }

    private static Stream<Arguments> ofText() {
        return Stream.of(
                limit("header", 150, n -> message("{'type':'header','text':" + plain(n) + "}")),
                limit("section", 3000, n -> message(section(",'text':" + plain(n)))),
                limit("fields", 10, n -> message(section(",'fields':" + list(n, plain("Field"))))),
                limit("field", 2000, n -> message(section(",'fields':[" + plain(n) + "]"))),
                limit("notes", 10, n -> message("{'type':'context','elements':" + list(n, plain("Note")) + "}")),
                limit("note", 3000, n -> message("{'type':'context','elements':[" + plain(n) + "]}")),
                limit("run", 3000, n -> message(rich(letters(n)))),
                limit("block id", 255, n -> message("{'type':'divider','block_id':'" + letters(n) + "'}")),
                limit(
                        "alternative text",
                        2000,
                        n -> message(
                                "{'type':'image','image_url':'https://example.org','alt_text':'" + letters(n) + "'}")),
                limit(
                        "address of an image",
                        3000,
                        n -> message("{'type':'image','alt_text':'An image','image_url':'" + letters(n) + "'}")),
                limit(
                        "title of an image",
                        2000,
                        n -> message(
                                "{'type':'image','image_url':'a','alt_text':'An image','title':" + plain(n) + "}")));
    }

    private static Stream<Arguments> ofPressing() {
        return Stream.of(
                limit(
                        "buttons",
                        25,
                        n -> message("Text", "[{'type':'actions','elements':" + list(n, button("")) + "}]")),
                limit("label", 75, n -> message(beside(button("").replace(plain("Press"), plain(n))))),
                limit("what is pressed", 2000, n -> message(beside(button(",'value':'" + letters(n) + "'")))),
                limit("address", 3000, n -> message(beside(button(",'url':'" + letters(n) + "'")))),
                limit("spoken label", 75, n -> message(beside(button(",'accessibility_label':'" + letters(n) + "'")))),
                limit("action id", 255, n -> message(beside(button("").replace("a#", letters(n))))),
                limit("title of a question", 100, n -> message(confirm(n, 1, 1, 1))),
                limit("text of a question", 300, n -> message(confirm(1, n, 1, 1))),
                limit("yes", 30, n -> message(confirm(1, 1, n, 1))),
                limit("no", 30, n -> message(confirm(1, 1, 1, n))),
                limit(
                        "overflow",
                        5,
                        n -> message(beside("{'type':'overflow','action_id':'a','options':" + options(n) + "}"))));
    }

    private static String confirm(int title, int text, int yes, int no) {
        return beside(button(",'confirm':{'title':" + plain(title) + ",'text':" + plain(text) + ",'confirm':"
                + plain(yes) + ",'deny':" + plain(no) + "}"));
    }

    private static Stream<Arguments> ofFields() {
        String words = "{'type':'plain_text_input','action_id':'value'";
        String word = input(words + "}");
        return Stream.of(
                limit("label of a field", 2000, n -> window(word.replace(plain("Label"), plain(n)))),
                limit("hint", 2000, n -> window(word.replace(",'label'", ",'hint':" + plain(n) + ",'label'"))),
                limit("what is filled in", 3000, n -> window(input(words + ",'initial_value':'" + letters(n) + "'}"))),
                limit("placeholder", 150, n -> window(input(words + ",'placeholder':" + plain(n) + "}"))),
                limit("longest answer", 3000, n -> window(input(words + ",'max_length':" + n + "}"))),
                limit(
                        "radio buttons",
                        10,
                        n -> window(
                                input("{'type':'radio_buttons','action_id':'value','options':" + options(n) + "}"))),
                limit(
                        "checkboxes",
                        10,
                        n -> window(input("{'type':'checkboxes','action_id':'value','options':" + options(n) + "}"))),
                limit("select", 100, n -> window(input(select(",'options':" + options(n))))),
                limit(
                        "multiple select",
                        100,
                        n -> window(input(select(",'options':" + options(n)).replace("static", "multi_static")))),
                limit(
                        "groups",
                        100,
                        n -> window(input(select(",'option_groups':"
                                + list(n, "{'label':" + plain("Group") + ",'options':" + options(1) + "}"))))),
                limit(
                        "options of a group",
                        100,
                        n -> window(input(select(
                                ",'option_groups':[{'label':" + plain("Group") + ",'options':" + options(n) + "}]")))),
                limit(
                        "label of a group",
                        75,
                        n -> window(input(
                                select(",'option_groups':[{'label':" + plain(n) + ",'options':" + options(1) + "}]")))),
                limit(
                        "placeholder of a select",
                        150,
                        n -> window(input(select(",'placeholder':" + plain(n) + ",'options':" + options(1))))),
                limit("option", 75, n -> window(option(plain(n) + ",'value':'v'"))),
                limit("option's value", 150, n -> window(option(plain("Option") + ",'value':'" + letters(n) + "'"))),
                limit(
                        "option's detail",
                        75,
                        n -> window(option(plain("Option") + ",'value':'v','description':" + plain(n)))));
    }

    private static String option(String parts) {
        return input(select(",'options':[{'text':" + parts + "}]"));
    }

    private static Stream<Arguments> ofCharts() {
        return Stream.of(
                limit("title of a chart", 50, n -> message(chart(letters(n), "[{'label':'l','value':1}]", "['l']"))),
                limit("bars", 20, n -> message("Text", "[" + chart(n) + "]")),
                limit(
                        "label of a bar",
                        20,
                        n -> message(chart(
                                "Chart", "[{'label':'" + letters(n) + "','value':1}]", "['" + letters(n) + "']"))),
                limit(
                        "series",
                        12,
                        n -> message(
                                "Text",
                                "[{'type':'data_visualization','title':'Chart','chart':"
                                        + "{'type':'line','axis_config':{'categories':['l']},'series':"
                                        + list(n, "{'name':'s#','data':[{'label':'l','value':1}]}") + "}}]")),
                limit(
                        "segments",
                        12,
                        n -> message(
                                "Text",
                                "[{'type':'data_visualization','title':'Chart','chart':" + "{'type':'pie','segments':"
                                        + list(n, "{'label':'l#','value':1}") + "}}]")),
                limit("name of a series", 20, n -> message(chart(1).replace("Answers", letters(n)))),
                limit(
                        "name of an axis",
                        50,
                        n -> message(chart(1).replace("'categories'", "'x_label':'" + letters(n) + "','categories'"))));
    }

    private static Stream<Arguments> ofViews() {
        String some = "[" + DIVIDER + "]";
        return Stream.of(
                limit("blocks of a window", 100, n -> view(modal(list(n, DIVIDER), ""))),
                limit("blocks at home", 100, n -> view("{'type':'home','blocks':" + list(n, DIVIDER) + "}")),
                limit("title of a window", 24, n -> view(modal(some, "").replace(plain("Ponder"), plain(n)))),
                limit("submit", 24, n -> view(modal(some, ",'submit':" + plain(n)))),
                limit("close", 24, n -> view(modal(some, ",'close':" + plain(n)))),
                limit("metadata", 3000, n -> view(modal(some, ",'private_metadata':'" + letters(n) + "'"))),
                limit("callback id", 255, n -> view(modal(some, ",'callback_id':'" + letters(n) + "'"))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("limits")
    void a_limit_may_be_reached_and_not_passed(String what, int most, IntFunction<List<Violation>> shown) {
        assertThat(shown.apply(most)).as(what).isEmpty();
        assertThat(shown.apply(most + 1))
                .as(what)
                .isNotEmpty()
                .anySatisfy(violation -> assertThat(violation.found()).isEqualTo(most + 1));
    }

    @Nested
    class what_is_wrong {

        static Stream<Arguments> wrong() {
            return Stream.of(
                    arguments("/blocks/0/text/text", section(",'text':" + plain(""))),
                    arguments("/blocks/0/text/text", section(",'text':" + plain(" "))),
                    arguments("/blocks/0/text/text", section(",'text':" + plain("a\\ud83d"))),
                    arguments("/blocks/0/text/type", section(",'text':{'type':'mrkdwn','text':'*b*'}")),
                    arguments("/blocks/0", section("")),
                    arguments("/blocks/0/text", "{'type':'header'}"),
                    arguments("/blocks/0/type", "{'type':'poem'}"),
                    arguments("/blocks/0/type", "{}"),
                    arguments("/blocks/0/colour", "{'type':'divider','colour':'red'}"),
                    arguments(
                            "/blocks/1/block_id",
                            "{'type':'divider','block_id':'a'},{'type':'divider','block_id':'a'}"),
                    arguments("/blocks/0/elements", "{'type':'actions','elements':[]}"),
                    arguments(
                            "/blocks/0/elements/1/action_id",
                            "{'type':'actions','elements':[" + button("") + "," + button("") + "]}"),
                    arguments("/blocks/1/accessory/action_id", beside(button("")) + "," + beside(button(""))),
                    arguments("/blocks/0/accessory/style", beside(button(",'style':'green'"))),
                    arguments("/blocks/0/accessory/action_id", beside(button("").replace("'action_id':'a#',", ""))),
                    arguments(
                            "/blocks/0/elements/0/elements",
                            "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[]}]}"),
                    arguments(
                            "/blocks/0/elements/0/elements/0/type",
                            rich("a").replace("{'type':'text','text':'a'}", "{'type':'user','user_id':'U1'}")),
                    arguments("/blocks/0/alt_text", "{'type':'image','image_url':'a'}"),
                    arguments("/blocks/0", "{'type':'image','alt_text':'a'}"),
                    arguments(
                            "/blocks/0",
                            input(select(",'options':" + options(1))).replace("'block_id':'b/n',", "")),
                    arguments("/blocks/0/element", input(select(""))),
                    arguments("/blocks/0/element/options", input(select(",'options':[]"))),
                    arguments(
                            "/blocks/0/element",
                            input(select(",'options':" + options(1) + ",'initial_option':{'text':" + plain("Option 0")
                                    + ",'value':'other'}"))),
                    arguments("/blocks/0/chart", chart("Chart", "[{'label':'a','value':1}]", "['b']")),
                    arguments(
                            "/blocks/0/chart",
                            chart("Chart", "[{'label':'a','value':1},{'label':'a','value':1}]", "['a','a']")),
                    arguments(
                            "/blocks/0/chart/series/0/data/0/value",
                            chart("Chart", "[{'label':'a','value':'1'}]", "['a']")));
        }

        @ParameterizedTest(name = "{0} in {1}")
        @MethodSource("wrong")
        void is_found_where_it_is(String pointer, String blocks) {
            assertThat(message("Text", "[" + blocks + "]"))
                    .extracting(Violation::pointer)
                    .contains(pointer);
        }

        @Test
        void is_a_text_that_could_mention_or_link() {
            for (String text : List.of("<!channel>", "a > b", "fish & chips", "&lt", "&copy;")) {
                assertThat(message(text, "[]")).extracting(Violation::pointer).containsExactly("/text");
            }
            assertThat(message("&lt;!channel&gt; &amp;lt;", "[]")).isEmpty();
            assertThat(message("", "[]")).isNotEmpty();
        }

        @Test
        void is_a_block_where_it_may_not_stand() {
            assertThat(message(chart(1))).isEmpty();
            assertThat(window(chart(1))).extracting(Violation::pointer).containsExactly("/blocks/0/type");
            assertThat(view("{'type':'home','blocks':[" + chart(1) + "]}")).isNotEmpty();
            assertThat(view("{'type':'home','blocks':[" + DIVIDER + "]}")).isEmpty();
            assertThat(view("{'type':'workflow_step','blocks':[" + DIVIDER + "]}"))
                    .isNotEmpty();
        }

        @Test
        void is_a_window_with_inputs_and_no_way_to_submit() {
            String words = input("{'type':'plain_text_input','action_id':'value'}");
            assertThat(view(modal("[" + words + "]", submit()))).isEmpty();
            assertThat(view(modal("[" + words + "]", "")))
                    .extracting(Violation::pointer)
                    .containsExactly("/submit");
            assertThat(message(words)).isEmpty();
        }

        @Test
        void is_a_view_of_too_many_bytes() {
            String full = list(25, section(",'text':" + plain(2500)));
            assertThat(view(modal(full, ""))).extracting(Violation::rule).containsExactly("has at most 250000 bytes");
            assertThat(view(modal(full.replace(letters(80), ""), ""))).isEmpty();
        }

        @Test
        void is_an_empty_view() {
            assertThat(view(modal("[]", ""))).isNotEmpty();
            assertThat(view("{'type':'home'}")).isNotEmpty();
        }
    }

    @Test
    void what_is_said_of_it_has_no_word_of_the_text() {
        ChannelFailure refused = BlockRules.refused(message(section(",'text':" + plain("secret".repeat(600)))));
        assertThat(refused.kind()).isEqualTo(ChannelFailure.Kind.REFUSED);
        assertThat(refused).hasMessageContaining("/blocks/0/text/text has at most 3000 characters (3600)");
        assertThat(refused).hasMessageNotContaining("secret");
    }
}
