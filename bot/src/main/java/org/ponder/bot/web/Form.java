package org.ponder.bot.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Field;

/** What a page's form sent, before anybody has looked at it. */
public record Form(Map<String, List<String>> sent) {

    public Form {
        sent = Map.copyOf(sent);
    }

    /** What a text or a choice holds, with line breaks as we write them; empty where nothing was sent. */
    public String value(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /**
     * The same for every sending of one form.
     *
     * @throws BadForm where it is not one that we made
     */
    String delivery() {
        String delivery = value("delivery");
        try {
            return UUID.fromString(delivery).toString();
        } catch (IllegalArgumentException e) {
            throw new BadForm();
        }
    }

    /** A press on a card that stands: every field of it has a value, though it may be empty. */
    Heard pressOn(Card card) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Field field : card.fields()) {
            values.put(field.id(), String.join(",", all(HtmlCards.PREFIX + field.id())));
        }
        return new Heard.Pressed(value("nonce"), value("choice"), values);
    }

    /** A press on a card that stands no more: what was filled in goes along, so that its turn can say what became of it. */
    Heard pressOnSomethingGone() {
        Map<String, String> values = sent.keySet().stream()
                .filter(name -> name.startsWith(HtmlCards.PREFIX))
                .collect(Collectors.toMap(
                        name -> name.substring(HtmlCards.PREFIX.length()), name -> String.join(",", all(name))));
        return new Heard.Pressed(value("nonce"), value("choice"), values);
    }

    private List<String> all(String name) {
        return sent.getOrDefault(name, List.of()).stream()
                .map(value -> value.replace("\r\n", "\n"))
                .toList();
    }

    /** Hides what was sent: it may be somebody's words. */
    @Override
    public String toString() {
        return "Form" + sent.keySet();
    }
}
