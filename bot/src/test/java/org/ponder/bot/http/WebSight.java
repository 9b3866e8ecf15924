package org.ponder.bot.http;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.ponder.bot.conformance.Blank;
import org.ponder.bot.conformance.Sight;

/** What somebody sees of a card on a page, in the order in which it is read out; what is drawn is not read. */
final class WebSight {
    private final List<String> said = new ArrayList<>();
    private final List<Blank> blanks = new ArrayList<>();
    private final List<String> buttons = new ArrayList<>();

    static Sight of(Element card) {
        WebSight sight = new WebSight();
        card.children().forEach(sight::see);
        return new Sight(sight.said, sight.blanks, sight.buttons);
    }

    private void see(Element element) {
        if (element.hasClass("field")) {
            blanks.add(blank(element));
        } else if (element.hasClass("bars")) {
            element.select("li").forEach(bar -> said.add(bar.text().replaceAll(" (\\d+)$", ": $1")));
        } else if (element.is("blockquote")) {
            said.add(Sight.quoted(
                    element.textNodes().stream().map(TextNode::getWholeText).collect(Collectors.joining())));
            element.select("footer").forEach(signed -> said.add(signed.text()));
        } else if (element.is("button")) {
            buttons.add(element.text());
        } else if (element.childrenSize() > 0) {
            element.children().forEach(this::see);
        } else {
            said.add(element.hasClass("text") ? element.wholeText() : element.text());
        }
    }

    private static Blank blank(Element field) {
        return new Blank(
                label(field),
                field.select(".hint").text(),
                holds(field),
                field.select(".option, select option").stream()
                        .map(WebSight::option)
                        .toList());
    }

    static String label(Element field) {
        return field.select("legend, label[for]").text();
    }

    private static List<String> holds(Element field) {
        return field.select("input[type=text], textarea").isEmpty()
                ? field.select(".option:has([checked]), option[selected]").stream()
                        .map(WebSight::option)
                        .toList()
                : field.select("input[type=text], textarea").stream()
                        .map(WebSight::words)
                        .toList();
    }

    /** The first line break in a text area is none of its text's. */
    static String words(Element control) {
        return control.is("textarea") ? control.wholeText().replaceFirst("^\n", "") : control.attr("value");
    }

    private static String option(Element option) {
        return option.is("option")
                ? option.text()
                : Blank.option(
                        option.select(".option-name").text(),
                        option.select(".option-detail").text());
    }
}
