package org.ponder.dialogs.scene;

import java.util.ArrayList;
import java.util.List;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.script.HoursLines;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.dialogs.script.WishesForm;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.Wishes;
import org.ponder.domain.work.UseCases;

/** A member says on one card when they want to be written to. */
final class SettingsScene implements Scene {
    static final Spot SPOT = new Spot("wishes", "");

    private final UseCases useCases;
    private final Speech speech;
    private final Words words;
    private final Wished wished;
    private final HoursLines hours;

    SettingsScene(UseCases useCases, Speech speech, Wished wished) {
        this.useCases = useCases;
        this.speech = speech;
        this.words = speech.words();
        this.wished = wished;
        this.hours = new HoursLines(words);
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        Member member = member(exchange);
        return new Card(
                words.say("settings.title"),
                body(trust(exchange), member),
                form(exchange).fields(member),
                List.of(
                        speech.main("save"),
                        speech.other(WishesForm.isStopped(member.wishes()) ? "start-again" : "stop-messages"),
                        speech.other("perspective"),
                        speech.other("done")));
    }

    private List<Block> body(Trust trust, Member member) {
        List<Block> body = new ArrayList<>();
        if (WishesForm.isStopped(member.wishes())) {
            body.add(new Block.Text(words.say("settings.stopped")));
        }
        body.add(new Block.Text(usual(trust, member)));
        body.add(new Block.Note(
                words.say(trust.setUp().schools().isEmpty() ? "settings.note" : "settings.note-with-school")));
        return body;
    }

    /** The hours of whoever has none of their own. */
    private String usual(Trust trust, Member member) {
        String line = hours.inOneLine(trust.hours(member.wishing(Wishes.NONE)));
        return member.perspective().isSet()
                ? words.say("settings.usual", member.perspective().name(), line)
                : words.say("settings.usual-for-all", line);
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        return switch (reply.choice()) {
            case "done" -> Onward.finish().after(speech.line("settings.done"));
            case "perspective" -> Onward.ask(PerspectiveScene.SPOT);
            case "stop-messages" -> wished.stop(exchange);
            case "start-again" -> wished.startAgain(exchange, Wished.Amid.NOTHING);
            default -> filled(exchange, at, reply);
        };
    }

    private Onward filled(Exchange exchange, Spot at, Chose reply) {
        return form(exchange)
                .read(card(exchange, at).holding(reply.values()).values(), member(exchange))
                .fold(
                        wanted -> save(exchange, at, reply, wanted),
                        fault -> Onward.ask(at, reply.values()).after(speech.fault(fault)));
    }

    private Onward save(Exchange exchange, Spot at, Chose reply, Wishes wanted) {
        return useCases.wishing()
                .change(exchange.trust().id(), exchange.member().id(), now -> wanted)
                .fold(
                        wishes -> Onward.finish().after(saved(exchange)),
                        refusal -> Onward.ask(at, reply.values()).after(speech.refusal(refusal)));
    }

    /** What holds from now on. */
    private Post saved(Exchange exchange) {
        Trust trust = trust(exchange);
        Member member = member(exchange);
        Wishes now = member.wishes();
        List<String> holds = new ArrayList<>();
        if (WishesForm.isStopped(now)) {
            holds.add(words.say("settings.holds.stopped"));
        }
        if (form(exchange).isPaused(now)) {
            holds.add(
                    words.say("settings.holds.paused", words.fullDay(now.rest().until())));
        }
        holds.add(words.say("settings.holds.hours", hours.inOneLine(trust.hours(member))));
        if (WishesForm.isQuietInHolidays(now)) {
            holds.add(words.say("settings.holds.holidays"));
        }
        holds.add(words.say("settings.holds.zone", trust.zone(member).getId()));
        if (!now.school().isEmpty()) {
            holds.add(words.say("settings.holds.school", now.school()));
        }
        return Post.lasting(Card.saying(words.say("settings.saved"), List.of(new Block.Items(holds))));
    }

    private WishesForm form(Exchange exchange) {
        return new WishesForm(words, trust(exchange), useCases.wishing().today(trust(exchange), member(exchange)));
    }

    private Trust trust(Exchange exchange) {
        return useCases.settingUp().trust(exchange.trust().id()).orElseThrow();
    }

    /** As they are now: they may have wished for something in this very turn. */
    private Member member(Exchange exchange) {
        return useCases.wishing()
                .member(exchange.trust().id(), exchange.member().id());
    }
}
