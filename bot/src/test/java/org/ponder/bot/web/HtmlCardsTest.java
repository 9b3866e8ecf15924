package org.ponder.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.bot.channel.SampleCards;
import org.ponder.bot.web.HtmlCards.Press;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Field;

class HtmlCardsTest {
    private static final Press PRESS = new Press("/as/ruth/press", "ruth", "n1", "d1");

    private final HtmlCards cards = new HtmlCards(TemplateEngine.createPrecompiled(ContentType.Html));

    @Nested
    class what_a_card_says {

        @Test
        void is_an_article_named_by_its_title() {
            assertThat(html(Card.saying("Hello", List.of())))
                    .contains("<article class=\"card\" aria-labelledby=\"m1-title\">")
                    .contains("<h3 id=\"m1-title\" dir=\"auto\">Hello</h3>")
                    .doesNotContain("<form");
        }

        @Test
        void keeps_line_breaks_for_the_style_to_show() {
            assertThat(saying(new Block.Text("one\ntwo"))).contains("<p class=\"text\" dir=\"auto\">one\ntwo</p>");
        }

        @Test
        void has_headings_notes_lists_and_quotes() {
            assertThat(saying(
                            new Block.Heading("About us"),
                            new Block.Note("small"),
                            new Block.Items(List.of("first", "second")),
                            new Block.Quote("my words")))
                    .contains("<h4 dir=\"auto\">About us</h4>")
                    .contains("<p class=\"text note\" dir=\"auto\">small</p>")
                    .contains("<li class=\"text\" dir=\"auto\">first</li>")
                    .contains("<blockquote class=\"text\" dir=\"auto\">my words</blockquote>");
        }

        @Test
        void gives_every_bar_its_number_in_text_and_hides_the_picture() {
            assertThat(saying(new Block.Bars(List.of(new Block.Bar("Setting out", 1), new Block.Bar("Further", 4)))))
                    .contains("<span class=\"bar-label\" dir=\"auto\">Setting out</span>")
                    .contains("<span class=\"bar-count\">1</span>")
                    .contains("aria-hidden=\"true\"")
                    .contains("<rect width=\"25.0\"")
                    .contains("<rect width=\"100.0\"");
        }

        @Test
        void leaves_empty_lists_out() {
            assertThat(saying(new Block.Items(List.of()), new Block.Bars(List.of())))
                    .doesNotContain("<ul");
        }

        @Test
        void keeps_right_to_left_and_emoji_as_they_are() {
            assertThat(saying(new Block.Text("مرحبا 👩🏽‍🏫"))).contains(">مرحبا 👩🏽‍🏫</p>");
        }
    }

    @Nested
    class what_a_card_asks {

        @Test
        void stands_in_one_form_with_what_tells_it_apart() {
            assertThat(asking(new Field.TextField("text", "Words", "", "", Field.Lines.ONE)))
                    .contains("<form method=\"post\" action=\"/as/ruth/press\" data-turn>")
                    .contains("<input type=\"hidden\" name=\"conversation\" value=\"ruth\">")
                    .contains("<input type=\"hidden\" name=\"nonce\" value=\"n1\">")
                    .contains("<input type=\"hidden\" name=\"delivery\" value=\"d1\">")
                    .containsOnlyOnce("<form");
        }

        @Test
        void has_a_button_for_each_choice_and_the_main_one_first() {
            Card card = new Card(
                    "T", List.of(), List.of(), List.of(Choice.other("back", "Back"), Choice.main("send", "Send")));

            assertThat(html(card))
                    .containsSubsequence(
                            "name=\"choice\" value=\"send\" class=\"main\" dir=\"auto\">Send</button>",
                            "name=\"choice\" value=\"back\" class=\"other\" dir=\"auto\">Back</button>");
        }

        @Test
        void takes_a_line_of_words_with_its_hint() {
            assertThat(asking(new Field.TextField("why", "Why?", "One line", "so far", Field.Lines.ONE)))
                    .contains("<label for=\"m1-why\" dir=\"auto\">Why?</label>")
                    .contains("<p class=\"hint\" id=\"m1-why-hint\" dir=\"auto\">One line</p>")
                    .contains("name=\"field.why\" value=\"so far\"")
                    .contains("aria-describedby=\"m1-why-hint\"");
        }

        @Test
        void takes_several_lines_and_loses_none_at_the_beginning() {
            assertThat(asking(new Field.TextField("text", "Words", "", "\nsecond </textarea>", Field.Lines.SEVERAL)))
                    .contains("data-longest=\"2000\"")
                    .contains(">\n\nsecond &lt;/textarea&gt;</textarea>")
                    .doesNotContain("aria-describedby");
        }

        @Test
        void takes_a_calendar_file_in_the_place_of_lines() {
            assertThat(asking(new Field.TextField("dates", "Dates", "", "so far", Field.Lines.CALENDAR)))
                    .contains("enctype=\"multipart/form-data\"")
                    .contains(">\nso far</textarea>")
                    .contains("<label class=\"file\">Or choose a calendar file"
                            + " <input type=\"file\" name=\"file.dates\" accept=\".ics,text/calendar\"></label>")
                    .doesNotContain("data-longest");
            assertThat(asking(new Field.TextField("text", "Words", "", "", Field.Lines.SEVERAL)))
                    .doesNotContain("enctype", "type=\"file\"");
        }

        @Test
        void offers_open_options_as_radio_buttons_with_their_descriptions() {
            assertThat(asking(new Field.OneOf("position", "Where?", options(), "b", Field.Layout.OPEN)))
                    .contains("<legend dir=\"auto\">Where?</legend>")
                    .contains("<input type=\"radio\" name=\"field.position\" value=\"a\">")
                    .contains("<input type=\"radio\" name=\"field.position\" value=\"b\" checked>")
                    .contains("<span class=\"option-detail\" dir=\"auto\">about b</span>")
                    .containsOnlyOnce("option-detail");
        }

        @Test
        void offers_compact_options_as_a_list_to_open() {
            assertThat(asking(new Field.OneOf("who", "Who?", options(), "b", Field.Layout.COMPACT)))
                    .contains("<label for=\"m1-who\" dir=\"auto\">Who?</label>")
                    .contains("<option value=\"\">Please choose</option>")
                    .contains("<option value=\"a\">A</option>")
                    .contains("<option value=\"b\" selected>B: about b</option>");
        }

        @Test
        void offers_several_options_as_boxes_to_tick() {
            assertThat(asking(new Field.ManyOf("about", "About?", options(), Set.of("a"))))
                    .contains("<legend dir=\"auto\">About?</legend>")
                    .contains("<input type=\"checkbox\" name=\"field.about\" value=\"a\" checked>")
                    .contains("<input type=\"checkbox\" name=\"field.about\" value=\"b\">");
        }
    }

    @Nested
    class whatever_stands_on_a_card {
        private static final String NASTY = "<script>alert('x')</script>\"><img src=x onerror=alert(1)> & 'q'";

        @Test
        void is_text_and_never_markup() {
            Field.Option option = new Field.Option(NASTY, NASTY, NASTY);
            Card card = new Card(
                    NASTY,
                    List.of(
                            new Block.Text(NASTY),
                            new Block.Heading(NASTY),
                            new Block.Note(NASTY),
                            new Block.Items(List.of(NASTY)),
                            new Block.Bars(List.of(new Block.Bar(NASTY, 1))),
                            new Block.Quote(NASTY)),
                    List.of(
                            new Field.TextField("a", NASTY, NASTY, NASTY, Field.Lines.ONE),
                            new Field.TextField("b", NASTY, NASTY, NASTY, Field.Lines.SEVERAL),
                            new Field.OneOf("c", NASTY, List.of(option), "", Field.Layout.OPEN),
                            new Field.OneOf("d", NASTY, List.of(option), "", Field.Layout.COMPACT),
                            new Field.ManyOf("e", NASTY, List.of(option), Set.of())),
                    List.of(Choice.main(NASTY, NASTY)));

            assertThat(html(card))
                    .doesNotContain("<script", "<img", "value=\"<")
                    .contains("value=\"&lt;script>alert(&#39;x&#39;)&lt;/script>&#34;>&lt;img")
                    .contains("&lt;script&gt;alert('x')&lt;/script&gt;");
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("org.ponder.bot.web.HtmlCardsTest#seeds")
        void gives_markup_that_closes_what_it_opens(long seed) {
            String html = html(new SampleCards(new Random(seed)).card());

            for (String tag : List.of("article", "form", "p", "ul", "li", "fieldset", "label", "select", "textarea")) {
                assertThat(html.split("<" + tag + "[ >]", -1)).as(tag).hasSameSizeAs(html.split("</" + tag + ">", -1));
            }
            assertThat(html).doesNotContain("<b>", "</script>");
        }
    }

    static LongStream seeds() {
        return LongStream.concat(LongStream.rangeClosed(1, 100), LongStream.of(System.nanoTime()));
    }

    private static List<Field.Option> options() {
        return List.of(new Field.Option("a", "A", ""), new Field.Option("b", "B", "about b"));
    }

    private String saying(Block... blocks) {
        return html(Card.saying("T", List.of(blocks)));
    }

    private String asking(Field field) {
        return html(new Card("T", List.of(), List.of(field), List.of(Choice.main("send", "Send"))));
    }

    private String html(Card card) {
        StringOutput output = new StringOutput();
        cards.card(card, "m1", PRESS).writeTo(output);
        return output.toString();
    }
}
