package org.ponder.bot.web;

import java.util.Optional;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.web.Conversing.Utterance;
import org.ponder.dialogs.Heard;

/**
 * What a visitor of the try-out page can do: choose who to be, read, say and press things as them, let the others answer, and
 * start over. Whatever they do goes through the same turns as on any channel; here is only the way there and back.
 */
public final class TryOut {
    private static final int SHOWN = 60;

    private final CurrentTrust trust;
    private final WebMessages messages;
    private final Conversing conversing;
    private final TryHtml html;

    public TryOut(CurrentTrust trust, WebMessages messages, Conversing conversing, TryHtml html) {
        this.trust = trust;
        this.messages = messages;
        this.conversing = conversing;
        this.html = html;
    }

    /** The page on which a visitor chooses who to be. */
    public String welcome(Notice notice) {
        return html.welcome(notice);
    }

    /** What a person sees: their private chat beside a channel. */
    public String desk(MadeUpPerson person, Look look) {
        MadeUpTrust now = trust.now();
        return html.desk(
                new TryHtml.Desk(person, look),
                messages.last(now.privately(person), SHOWN),
                messages.last(now.conversation(look.room()), SHOWN));
    }

    public String sorry(Sorry sorry) {
        return html.sorry(sorry);
    }

    /** Typed words go to the person's private chat. */
    public void say(MadeUpPerson person, Form form) {
        if (!form.value("text").isBlank()) {
            Heard typed = new Heard.Typed(form.value("text"));
            conversing.say(trust.now().privately(person), person, new Utterance(form.delivery(), typed));
        }
    }

    /** A press goes to the conversation in which its card stands. */
    public void press(MadeUpPerson person, Form form) {
        Conversation in = conversation(person, form.value("conversation"));
        Heard heard = messages.asking(in, form.value("nonce"))
                .map(message -> form.pressOn(message.card()))
                .orElseGet(form::pressOnSomethingGone);
        conversing.say(in, person, new Utterance(form.delivery(), heard));
    }

    private Conversation conversation(MadeUpPerson person, String id) {
        MadeUpTrust now = trust.now();
        return id.equals(person.id())
                ? now.privately(person)
                : WebRoom.named(id)
                        .filter(room -> room.isOpenTo(person))
                        .map(now::conversation)
                        .orElseThrow(BadForm::new);
    }

    /** Everybody who was asked and has not begun answers now, but not the visitor; says what came of it. */
    public Notice letTheOthersAnswer(Optional<MadeUpPerson> visitor) {
        boolean anybody = new TheOthers(conversing, SeededAnswers.ours()).answer(trust.now(), visitor);
        return anybody ? Notice.ANSWERED : Notice.NOBODY;
    }

    public void startOver() {
        trust.again();
    }
}
