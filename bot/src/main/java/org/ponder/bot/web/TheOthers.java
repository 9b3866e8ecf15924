package org.ponder.bot.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.web.Conversing.Utterance;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Choice.Weight;

/**
 * Plays the dialog as everybody else: each of them presses what they are asked to press, as a visitor would, until they have
 * sent their reflection. Whoever has begun is left to finish, because a visitor may be half-way through being them.
 */
final class TheOthers {
    private static final int MOST_TURNS = 12;

    private final Conversing conversing;
    private final SeededAnswers answers;

    TheOthers(Conversing conversing, SeededAnswers answers) {
        this.conversing = conversing;
        this.answers = answers;
    }

    /** Says whether anybody had something to answer; also who is asked while the others answer. */
    boolean answer(MadeUpTrust trust, Optional<MadeUpPerson> but) {
        Set<MadeUpPerson> done = but.stream().collect(Collectors.toCollection(HashSet::new));
        List<MadeUpPerson> waiting = waiting(trust, done);
        boolean anybody = !waiting.isEmpty();
        while (!waiting.isEmpty()) {
            waiting.forEach(person -> play(trust.privately(person), person));
            done.addAll(waiting);
            waiting = waiting(trust, done);
        }
        return anybody;
    }

    private List<MadeUpPerson> waiting(MadeUpTrust trust, Set<MadeUpPerson> done) {
        return MadeUpTrust.PEOPLE.stream()
                .filter(person -> !done.contains(person))
                .filter(person -> invitation(trust.privately(person)).isPresent())
                .toList();
    }

    private Optional<WebMessage> invitation(Conversation in) {
        return conversing.asking(in, TheOthers::isInvitation);
    }

    private static boolean isInvitation(Card card) {
        return main(card).filter(choice -> choice.key().startsWith("begin:")).isPresent();
    }

    private void play(Conversation in, MadeUpPerson who) {
        SeededAnswers.Voice voice = answers.voice(who);
        Optional<WebMessage> asked = invitation(in);
        for (int turn = 0; turn < MOST_TURNS && asked.isPresent(); turn++) {
            asked = asked.flatMap(message -> reply(message, voice)).flatMap(said -> conversing.answer(in, who, said));
        }
    }

    /** Fills the card in and presses its main choice; a card without one wants nothing more. */
    private static Optional<Utterance> reply(WebMessage message, SeededAnswers.Voice voice) {
        return main(message.card())
                .map(choice -> new Heard.Pressed(message.nonce(), choice.key(), voice.fillIn(message.card())))
                .map(pressed -> new Utterance(UUID.randomUUID().toString(), pressed));
    }

    private static Optional<Choice> main(Card card) {
        return card.choices().stream()
                .filter(choice -> choice.weight() == Weight.MAIN)
                .findFirst();
    }
}
