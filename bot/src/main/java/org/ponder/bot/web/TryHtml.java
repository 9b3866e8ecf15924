package org.ponder.bot.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.ponder.bot.channel.CardJson;
import org.ponder.bot.web.HtmlCards.Press;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.people.RoundTimes;

/** The pages of the try-out, whole. */
public final class TryHtml {
    private static final ZoneId ZONE = RoundTimes.USUAL.zone();
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.UK);

    private final TemplateEngine pages;
    private final HtmlCards cards;
    private final Supplier<UUID> ids;

    /** @param ids makes what tells one form from another */
    public TryHtml(TemplateEngine pages, Supplier<UUID> ids) {
        this.pages = pages;
        this.cards = new HtmlCards(pages);
        this.ids = ids;
    }

    String welcome(Notice notice) {
        List<Group> groups = MadeUpTrust.PERSPECTIVES.stream().map(Group::of).toList();
        return page("welcome", new Welcome(groups, notice));
    }

    String desk(Desk desk, List<WebMessage> privately, List<WebMessage> inRoom) {
        Pane chat = new Pane(shown(privately, desk, desk.person().id()));
        Pane channel = new Pane(shown(inRoom, desk, desk.look().room().id()));
        return page("desk", new Laid(desk, chat, channel, ids.get().toString()));
    }

    String sorry(Sorry sorry) {
        return page("sorry", sorry);
    }

    private List<Item> shown(List<WebMessage> messages, Desk desk, String conversation) {
        return messages.stream()
                .map(message -> item(message, desk, conversation))
                .toList();
    }

    private Item item(WebMessage message, Desk desk, String conversation) {
        Press press = new Press(
                desk.path("/press"), conversation, message.nonce(), ids.get().toString());
        String anchor = "m" + message.id();
        String version = Integer.toHexString(CardJson.write(message.card()).hashCode());
        return new Item(anchor, version, message, cards.card(message.card(), anchor, press));
    }

    private String page(String name, Object shown) {
        StringOutput output = new StringOutput();
        pages.render(name + ".jte", shown, output);
        return output.toString();
    }

    /** Everything on the page on which a visitor chooses who to be. */
    public record Welcome(List<Group> groups, Notice notice) {}

    /** People who see the trust from one perspective. */
    public record Group(Perspective perspective, List<MadeUpPerson> people) {
        static Group of(Perspective perspective) {
            return new Group(
                    perspective,
                    MadeUpTrust.PEOPLE.stream()
                            .filter(person -> person.perspective().equals(perspective))
                            .toList());
        }
    }

    /** Whose desk it is, and what of it is in sight. */
    public record Desk(MadeUpPerson person, Look look) {

        /** Where its forms go; they come back to the same look. */
        public String path(String action) {
            return "/as/" + person.id() + action + look.query();
        }

        public WebRoom room() {
            return look.room();
        }

        public List<WebRoom> rooms() {
            return Arrays.stream(WebRoom.values())
                    .filter(each -> each.isOpenTo(person))
                    .toList();
        }
    }

    /** Everything on a person's desk. */
    public record Laid(Desk desk, Pane chat, Pane channel, String delivery) {

        /** Things one might say, for those who do not know what to say. */
        public List<String> ideas() {
            return desk.person().equals(MadeUpTrust.CHIEF_EXECUTIVE)
                    ? List.of("Start a round", "Running round", "Help")
                    : List.of("Help");
        }
    }

    /** The messages of one conversation, oldest first. */
    public record Pane(List<Item> items) {
        public boolean isLast(Item item) {
            return items.indexOf(item) == items.size() - 1;
        }
    }

    /**
     * A message as it is shown.
     *
     * @param version another one when the card has changed
     */
    public record Item(String anchor, String version, WebMessage message, Content card) {

        public String moment() {
            return message.at().toString();
        }

        public String when() {
            return WHEN.format(message.at().atZone(ZONE));
        }
    }
}
