package org.ponder.bot.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.ponder.bot.channel.Destination;
import org.ponder.bot.conformance.Sight;
import org.ponder.bot.conformance.Wire;
import org.ponder.bot.http.WebHere.Sent;
import org.ponder.bot.web.MadeUpPerson;
import org.ponder.bot.web.MadeUpTrust;
import org.ponder.bot.web.WebRoom;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.dialogs.script.CalendarFile;

/** The web pages with people before them, each with a private chat and the team's channel beside it. */
final class WebWire extends Wire {
    private final WebHere here;
    private final MadeUpTrust trust;
    private final List<Chat> chats = new ArrayList<>();
    private final Map<String, Element> forms = new HashMap<>();

    WebWire(WebHere here) {
        super(here.all.channel, here.turns);
        this.here = here;
        this.trust = here.all.trust();
    }

    /** Who has several chats is somebody else in each, since a person has one here. */
    private MadeUpPerson person(Chat chat) {
        if (!chats.contains(chat)) {
            chats.add(chat);
        }
        return MadeUpTrust.PEOPLE.get(chats.indexOf(chat));
    }

    private Document desk(Chat chat) {
        return here.page("/as/" + person(chat).id());
    }

    @Override
    protected Destination to(Chat chat) {
        return new Destination(
                chat.place() == Place.CHANNEL ? trust.conversation(WebRoom.TEAM) : trust.privately(person(chat)), "{}");
    }

    @Override
    protected boolean takesWords(Chat chat) {
        return chat.place() == Place.PRIVATE;
    }

    @Override
    protected void sendWords(Chat chat, String words) {
        Element form = desk(chat).expectFirst("#say form:has(textarea)");
        form.expectFirst("textarea").text(words);
        submit(form, Stream.empty());
    }

    @Override
    protected void sendPress(Chat chat, Press press) {
        Element form = inHand(chat, Objects.requireNonNull(forms.get(press.on().nonce())));
        form.select(".field")
                .forEach(field -> press.filled(WebSight.label(field)).ifPresent(with -> fill(field, with)));
        Element button = form.select("button").stream()
                .filter(one -> one.text().equals(press.button()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + press.button()));
        submit(form, Stream.of(new Sent(button.attr("name"), button.attr("value"))));
    }

    /** What was shown in another chat of the same person's is pressed as if it had been shown in this one too. */
    private Element inHand(Chat chat, Element shown) {
        Element form = shown.clone();
        form.attr(
                "action",
                form.attr("action")
                        .replaceFirst("/as/[^/]+/", "/as/" + person(chat).id() + "/"));
        form.expectFirst("[name=conversation]")
                .attr("value", to(chat).conversation().id());
        return form;
    }

    private static void fill(Element field, List<String> with) {
        field.select("input[type=text]").forEach(line -> line.attr("value", String.join("", with)));
        String words = String.join("", with);
        if (CalendarFile.is(words) && !field.select("input[type=file]").isEmpty()) {
            field.expectFirst("input[type=file]").attr("value", words);
        } else {
            field.select("textarea").forEach(lines -> lines.text(words));
        }
        field.select(".option input, option").forEach(option -> {
            option.removeAttr("checked").removeAttr("selected");
            if (with.contains(name(option))) {
                option.attr(option.is("option") ? "selected" : "checked", true);
            }
        });
    }

    private static String name(Element option) {
        return option.is("option")
                ? option.text().replaceFirst(": .*", "")
                : Objects.requireNonNull(option.parent()).select(".option-name").text();
    }

    /** As a browser sends a form: with what is filled in, ticked or chosen, and with line breaks of its own. */
    private void submit(Element form, Stream<Sent> pressed) {
        Stream<Sent> filled =
                form.select("input:not([type=file]), textarea, select").stream().flatMap(WebWire::sent);
        List<Sent> sent = Stream.concat(filled, pressed)
                .map(one -> new Sent(one.name(), one.value().replaceAll("\\r?\\n", "\r\n")))
                .toList();
        if (form.attr("enctype").equals("multipart/form-data")) {
            here.submit(
                    form.attr("action"),
                    sent,
                    form.select("input[type=file]").stream()
                            .map(file -> new Sent(file.attr("name"), file.attr("value")))
                            .toList());
        } else {
            here.submit(form.attr("action"), sent);
        }
    }

    private static Stream<Sent> sent(Element control) {
        String name = control.attr("name");
        if (control.is("select")) {
            Element chosen = Optional.ofNullable(control.selectFirst("option[selected]"))
                    .orElseGet(() -> control.expectFirst("option"));
            return Stream.of(new Sent(name, chosen.attr("value")));
        }
        if (control.is("[type=radio], [type=checkbox]")) {
            return control.hasAttr("checked") ? Stream.of(new Sent(name, control.attr("value"))) : Stream.empty();
        }
        return Stream.of(new Sent(name, WebSight.words(control)));
    }

    @Override
    protected void read(Chat chat, List<Out> said, Bot bot) {
        Document desk = desk(chat);
        said.forEach(one -> {
            Element card = card(desk, one);
            saw(one.posts(), WebSight.of(card));
            card.select("form").forEach(form -> forms.put(one.one().nonce(), form));
        });
    }

    @Override
    protected Optional<Sight> readLeft(Chat chat, Out said) {
        return Optional.of(WebSight.of(card(desk(chat), said)));
    }

    private static Element card(Document desk, Out said) {
        return desk.expectFirst("[data-key=m" + said.as().id() + "] article");
    }
}
